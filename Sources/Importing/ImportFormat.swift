/// Reads one form in which others' work comes.
///
/// A new form is a file in `Formats/` and a line in `ImportFormats.all`.
public protocol ImportFormat: Sendable {
  /// The name as typed: `claimreview`.
  var name: String { get }
  /// Other names that mean the same.
  var aliases: [String] { get }
  /// What it is, in one line.
  var summary: String { get }

  /// Whether the input is of this form, judged by its name and a look at it.
  func recognizes(_ input: ImportInput) -> Bool

  /// Reads all records; those that cannot be read are named in the reading.
  /// - Throws: `ImportError` when there is nothing to read at all.
  func read(_ input: ImportInput, for shelf: ArticleShelf) throws -> ImportReading
}

extension ImportFormat {
  /// None.
  public var aliases: [String] { [] }
}

/// The forms that there are.
public enum ImportFormats {
  /// All of them, in the order in which they are tried.
  public static let all: [any ImportFormat] = [
    ReportImport(), WebAnnotationImport(), HypothesisImport(), ClaimReviewImport(), BratImport(),
    CSVImport(),
  ]

  /// The form of this name or alias, whatever its case.
  public static func named(_ name: String) -> (any ImportFormat)? {
    let wanted = name.lowercased()
    return all.first { $0.name == wanted || $0.aliases.contains(wanted) }
  }
}
