import JSON
import ReportModel

/// Why a file cannot be imported at all.
public enum ImportError: Error, Hashable, Sendable {
  /// The format is unknown.
  case unknownFormat(String, known: [String])
  /// No format recognizes the file.
  case unrecognized(path: String, known: [String])
  /// The file is not JSON, as its format requires.
  case noJSON(path: String, JSONFault)
  /// The file is not a valid report.
  case noReport(path: String, ReportReadError)
  /// The file has no record of the format.
  case noRecords(path: String, format: String)
  /// The format requires a file beside it that does not exist: its name.
  case missingBeside(path: String, name: String)
}
