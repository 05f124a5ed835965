import JSON
import SafeFiles

/// Formats answers as lines of JSON.
package enum JSONAnswers {
  /// `{"ok":true,"command":"tag","answer":{…}}`
  /// - Parameter warning: what people read before the answer.
  package static func line(
    command: String, answer: any Answer, warning: Explanation? = nil
  ) throws -> String {
    line(["ok": true, "command": command, "warning": warning?.json, "answer": try answer.json])
  }

  /// `{"ok":false,"command":"tag","error":{"code":"…","message":"…","hint":"…","line":3}}`
  /// - Parameter answer: what was done nevertheless; it follows the error, as in an answer.
  package static func line(
    command: String, error: Explanation, line: Int?, answer: (any Answer)? = nil,
    warning: Explanation? = nil
  ) -> String {
    let said: JSONValue = [
      "code": error.code, "message": error.message, "hint": error.hint,
      "choices": error.choices.isEmpty ? nil : error.choices, "line": line,
    ]
    return self.line([
      "ok": false, "command": command, "error": said, "warning": warning?.json,
      "answer": answer.flatMap { try? $0.json },
    ])
  }

  /// A value on one line, with file names as displayed and nothing that controls a terminal.
  package static func line(_ value: JSONValue) -> String {
    let json = FileName.shownInJSON(JSONText.dense(value))
    return String(decoding: JSONText.harmless(json), as: UTF8.self) + "\n"
  }
}

extension Explanation {
  /// The keys of a warning.
  fileprivate var json: JSONValue { ["code": code, "message": message, "hint": hint] }
}
