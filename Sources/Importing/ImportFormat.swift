/// A format of imported files.
///
/// A new one is a file in `Formats/` and a line in `ImportFormats.all`.
public protocol ImportFormat: Sendable {
  /// The name as typed: `claimreview`.
  var name: String { get }
  /// Other names for it.
  var aliases: [String] { get }
  /// A description in one line.
  var summary: String { get }

  /// Whether the input has this format, judged by its name and its beginning.
  func recognizes(_ input: ImportInput) -> Bool

  /// Reads all records; the reading lists those that cannot be read.
  /// - Throws: `ImportError` if nothing can be read at all.
  func read(_ input: ImportInput, for shelf: ArticleShelf) throws -> ImportReading
}

extension ImportFormat {
  /// By default a format has no other names.
  public var aliases: [String] { [] }
}

/// The known formats.
public enum ImportFormats {
  /// All formats, in the order in which they are tried.
  public static let all: [any ImportFormat] = [
    ReportImport(), WebAnnotationImport(), HypothesisImport(), ClaimReviewImport(), BratImport(),
    CSVImport(),
  ]

  /// The format of this name or alias, in any letter case.
  public static func named(_ name: String) -> (any ImportFormat)? {
    let wanted = name.lowercased()
    return all.first { $0.name == wanted || $0.aliases.contains(wanted) }
  }
}
