/// What was done to the picture, film or recording that a claim rests on: schema.org's MediaReview.
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
    /// Staged.
    case staged
    /// Transformed, as by making it up.
    case transformed

    /// Whether it says that the medium is not as it was made.
    fileprivate var isAltered: Bool { [.edited, .staged, .transformed].contains(self) }
  }

  /// Why a record of a medium cannot stand.
  public enum Fault: Error, Hashable, Sendable {
    /// Nobody said what was done to it.
    case noCategory
    /// It has an address, and nobody said what kind of medium is there.
    case noKind
    /// What stands out of its context needs the context.
    case noContext
    /// It cannot be as it was made and altered at once.
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

  /// Why the record cannot stand; `nil` when it can.
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
