import ClaimLibrary
import JSON
import Presentation

/// Why a line of an archive or of queries cannot be read.
struct ClaimLineFault: Error, Equatable {
  enum Reason: Equatable {
    case record(PlainRecord.Fault)
    case repeated(id: String, line: Int)
    case tooLong(bytes: Int, limit: Int)
    case notUTF8
  }

  let file: String
  /// From 1.
  let line: Int
  let reason: Reason
  /// The members that each line needs.
  let needed: [String]

  init(_ file: String, _ line: Int, _ reason: Reason, needed: [String] = ["id", "claim"]) {
    self.file = file
    self.line = line
    self.reason = reason
    self.needed = needed
  }
}

extension ClaimLineFault: ExplainedError {
  var explanation: Explanation {
    let hint: String
    let problem: String
    switch reason {
    case .record(.json(let fault)):
      problem = "is not valid JSON: \(Explanations.text(fault.reason))"
      hint = "each line is one JSON object in UTF-8"
    case .record(.noObject):
      problem = "is not a JSON object"
      hint = "each line is one object, such as {\"id\":\"1\",\"claim\":\"The dam leaks.\"}"
    case .record(.missing(let member)):
      problem = "has no \"\(member)\""
      hint = "each line needs \(Counted.list(needed.map { "\"\($0)\"" }))"
    case .record(.notText(let member)):
      problem = "has a \"\(member)\" that is not a string"
      hint = "write the value in quotation marks"
    case .repeated(let id, let line):
      problem = "has the id \"\(id)\" of line \(line)"
      hint = "each record needs an id of its own"
    case .tooLong(let bytes, let limit):
      problem = "has \(bytes) bytes, more than \(limit)"
      hint = "shorten or remove the line"
    case .notUTF8:
      problem = "is not UTF-8"
      hint = "convert the file to UTF-8"
    }
    return Explanation("bad-line", "line \(line) of \(file) \(problem)", hint: hint)
  }
}
