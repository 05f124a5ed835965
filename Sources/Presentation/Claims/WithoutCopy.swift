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
}

extension Explanation {
  /// The reason why a command stopped, with what it left undone.
  /// - Parameter participle: what was not done: `captured`.
  func leaving(_ undone: Int, of count: Int, _ participle: String) -> Explanation {
    var explanation = self
    explanation.message +=
      "; \(Counted.grouped(undone)) of \(Counted.grouped(count)) not \(participle)"
    return explanation
  }
}
