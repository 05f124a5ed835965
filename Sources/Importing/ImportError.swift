import JSON
import ReportModel

/// Why nothing can be taken in from a file.
public enum ImportError: Error, Hashable, Sendable {
  /// There is no format of this name.
  case unknownFormat(String, known: [String])
  /// No format knows the file.
  case unrecognized(path: String, known: [String])
  /// It should be JSON, and is not.
  case noJSON(path: String, JSONFault)
  /// It should be one of our reports, and is not.
  case noReport(path: String, ReportReadError)
  /// It has no record of the format.
  case noRecords(path: String, format: String)
  /// The format asks for a file beside it that is not there: its name.
  case missingBeside(path: String, name: String)
}
