import FoundationEssentials
import JSON
import Reports
import SafeFiles

/// Answers as lines of JSON.
enum JSONAnswers {
  /// `{"ok":true,"command":"tag","answer":{…}}`
  static func line(command: String, answer: any Answer) throws -> String {
    "{\"ok\":true,\"command\":\(string(command)),\"answer\":\(try text(answer))}\n"
  }

  /// `{"ok":false,"command":"tag","error":{"code":"…","message":"…","hint":"…","line":3}}`
  /// - Parameter answer: what was done all the same; it stands behind, as in an answer.
  static func line(
    command: String, error: Explanation, line: Int?, answer: (any Answer)? = nil
  ) -> String {
    let done = answer.flatMap { try? text($0) }.map { ",\"answer\":\($0)" } ?? ""
    var fields = ["\"code\":\(string(error.code))", "\"message\":\(string(error.message))"]
    if let hint = error.hint { fields.append("\"hint\":\(string(hint))") }
    if !error.choices.isEmpty {
      fields.append("\"choices\":[\(error.choices.map(string).joined(separator: ","))]")
    }
    if let line { fields.append("\"line\":\(line)") }
    let said = "{\(fields.joined(separator: ","))}"
    return "{\"ok\":false,\"command\":\(string(command)),\"error\":\(said)\(done)}\n"
  }

  private static func text(_ answer: any Answer) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return harmless(try encoder.encode(answer))
  }

  private static func string(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    // A string always encodes.
    return (try? encoder.encode(text)).map(harmless) ?? "\"\""
  }

  /// JSON with names of files as they are shown, and nothing in it that acts on a terminal.
  static func harmless(_ json: Data) -> String {
    String(decoding: JSONText.harmless(FileName.shownInJSON(Array(json))), as: UTF8.self)
  }
}
