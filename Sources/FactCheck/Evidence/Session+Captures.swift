extension Session {
  /// The number of the next capture.
  public var nextCapture: Int { newestCapture + 1 }

  /// The capture of a number, with the evidence that has it, by number; `nil` if none does.
  public func capture(_ number: Int) -> (capture: Capture, evidence: [EvidenceID])? {
    var found: Capture?
    var owners: [EvidenceID] = []
    for evidence in allEvidence where self.evidence(evidence.id) != nil {
      guard let capture = evidence.details.captures.first(where: { $0.number == number }) else {
        continue
      }
      found = found ?? capture
      owners.append(evidence.id)
    }
    return found.map { ($0, owners) }
  }

  /// The evidence of which a redaction of words removed the capture of a number; empty if it removed none.
  public func evidence(withRedactedCapture number: Int) -> [EvidenceID] {
    allEvidence.filter { evidence in
      self.evidence(evidence.id) != nil
        && evidence.details.redactedCaptures.contains { $0.number == number }
    }.map(\.id)
  }

  /// Keeps count of captures, and refuses impossible values of a log.
  mutating func count(
    capturesOf id: EvidenceID, _ details: EvidenceDetails, _ entry: Int
  ) throws(ReplayError) {
    for capture in details.captures {
      let content = capture.content
      let counts = [
        capture.byteCount, content.byteCount, content.paragraphCount, content.sentenceCount,
        content.segmenterVersion,
      ]
      guard Capture.numbers.contains(capture.number),
        counts.allSatisfy({ (0...Self.largestCount).contains($0) })
      else { throw .impossible(.evidence(id), entry: entry) }
      newestCapture = max(newestCapture, capture.number)
    }
    // A number is never used twice, also after a redaction removed its copy.
    for number in details.redactedCaptures.compactMap(\.number) {
      guard Capture.numbers.contains(number) else { throw .impossible(.evidence(id), entry: entry) }
      newestCapture = max(newestCapture, number)
    }
  }
}
