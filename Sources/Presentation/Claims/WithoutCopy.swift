import FactCheck
import JSON

/// Evidence of whose source there is no copy, with the reason.
package struct WithoutCopy: JSONWritable {
  let evidence: EvidenceID
  let explanation: Explanation

  /// Makes a record of a failure.
  package init(_ evidence: EvidenceID, _ explanation: Explanation) {
    self.evidence = evidence
    self.explanation = explanation
  }

  package var json: JSONValue {
    [
      "evidence": evidence.description, "code": explanation.code, "message": explanation.message,
      "hint": explanation.hint,
    ]
  }

  /// For people: `e2: nothing found`.
  var line: String { "\(evidence): \(explanation.message)" }

  /// Why some of several sources have no copy; `nil` if all have one.
  /// - Parameters:
  ///   - stopped: why the rest was not tried.
  ///   - participle: `captured`.
  static func failure(
    _ failed: [Self], stopped: Explanation?, done: Int, of count: Int, code: String,
    _ participle: String
  ) -> Explanation? {
    if var stopped {
      stopped.message +=
        "; \(Counted.grouped(count - done)) of \(Counted.grouped(count)) not \(participle)"
      return stopped
    }
    guard !failed.isEmpty else { return nil }
    return Explanation(
      code,
      "\(Counted.grouped(failed.count)) of \(Counted.text(count, "source")) could not be \(participle)",
      choices: failed.map(\.line))
  }
}
