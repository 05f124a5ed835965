/// What was done to the picture, film or recording behind a claim: schema.org's MediaReview.
public struct Media: Hashable, Sendable {
  /// What kind of medium it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A still picture.
    case image
    /// A film.
    case video
    /// A recording.
    case audio
  }

  /// What was done to it.
  public enum Category: String, Hashable, Sendable, CaseIterable {
    /// Shown out of its context.
    case decontextualized
    /// Edited or cropped.
    case edited
    /// As it was made.
    case original
    /// Satire or parody.
    case satire
    /// Made for the camera: the scene was set up.
    case staged
    /// Transformed, for example generated.
    case transformed

    /// Whether it says that the medium was altered.
    fileprivate var isAltered: Bool { [.edited, .staged, .transformed].contains(self) }
  }

  /// Why a record of a medium is not valid.
  public enum Fault: Error, Hashable, Sendable {
    /// It does not say what was done to the medium.
    case noCategory
    /// It has an address, but does not say what kind of medium is there.
    case noKind
    /// A medium out of context needs the context.
    case noContext
    /// It cannot be both original and altered.
    case originalAndAltered(Category)
  }

  /// What kind of medium it is.
  public var kind: Kind?
  /// Where it is.
  public var url: WebAddress?
  /// Where the original is.
  public var original: WebAddress?
  /// What the original showed, where and when.
  public var context: String?
  /// What was done to it, in the order given.
  public var categories: [Category]

  /// Makes a record.
  public init(
    kind: Kind? = nil, url: WebAddress? = nil, original: WebAddress? = nil, context: String? = nil,
    categories: [Category] = []
  ) {
    self.kind = kind
    self.url = url
    self.original = original
    self.context = context
    self.categories = categories
  }

  /// Why the record is not valid; `nil` if it is.
  public var fault: Fault? {
    guard !categories.isEmpty else { return .noCategory }
    if url != nil, kind == nil { return .noKind }
    if categories.contains(.decontextualized), context == nil { return .noContext }
    if categories.contains(.original), let altered = categories.first(where: \.isAltered) {
      return .originalAndAltered(altered)
    }
    return nil
  }
}

extension Media: Record {
  package static var blank: Self { Self(categories: []) }

  package static let fields: FieldList<Self> = [
    RecordField("kind", \.kind),
    RecordField("url", \.url),
    RecordField("original", \.original),
    RecordField("context", \.context),
    RecordField("categories", \.categories),
  ]
}
