import ExportFormats
import FactCheck
import Glibc
import Presentation
import SafeFiles

/// A signature of a report with its timestamp, as files have them.
struct SignatureParts {
  /// The bytes of the signature's file.
  var signature: [UInt8]
  /// The key, as `ssh-keygen` calls it.
  var key: String
  /// The bytes of the timestamp's file; `nil` without one.
  var token: [UInt8]?
  var time: Timestamp?
}

/// A signed report's files: the report, its signature, and the signature's timestamp.
struct SignatureFiles {
  /// The report's path.
  let report: String
  var signature: String { report + ".sig" }
  /// The timestamp of the signature.
  var token: String { signature + ".tsr" }

  /// Refuses names that cannot be written, before anything is signed: a key may ask for a touch, and an
  /// authority counts its timestamps.
  /// - Parameters:
  ///   - hasToken: whether there will be a timestamp.
  ///   - replaces: whether existing files may be overwritten.
  func check(hasToken: Bool, replacing replaces: Bool) throws(DeskError) {
    try ReportOutput.checkName(report)
    var status = stat()
    if stat(report, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw DeskError.options("a signed report needs a FILE that is neither a folder nor a device")
    }
    let names = [report, signature] + (hasToken ? [token] : [])
    if !replaces, let name = names.first(where: fileExists) {
      throw DeskError.fileExists(name)
    }
    // It would seem to date the new signature.
    if !hasToken, fileExists(token) { throw DeskError.otherTimestamp(token) }
  }

  /// Writes all files or none.
  func write(
    _ bytes: [UInt8], _ parts: SignatureParts, at desk: Desk, replacing replaces: Bool
  ) throws -> ExportAnswer {
    var output = ReportOutput(at: desk, replacing: replaces)
    let written = try output.add(report) { try $0.write(bytes) }
    _ = try output.add(signature) { try $0.write(parts.signature) }
    if let bytes = parts.token { _ = try output.add(token) { try $0.write(bytes) } }
    try output.commit()
    var answer = ExportAnswer(format: "json", file: report, bytes: written.bytes)
    answer.signature = SignatureAnswer(
      file: signature, key: parts.key, timestampFile: parts.token.map { _ in token },
      time: parts.time)
    return answer
  }
}
