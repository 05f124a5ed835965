extension ImportTaking {
  /// Adds to a claim what a further record says of the same words: its remarks as a note, its topics,
  /// and what the claim does not say itself. A record that came in before changes nothing.
  mutating func join(_ claim: ImportDraft.Claim, to id: ClaimID) {
    guard let foreign = claim.foreign, !isHere(foreign, on: id) else { return }
    let before = details[id] ?? session.claim(id)?.details ?? claim.details
    var after = before
    after.topics += claim.details.topics.filter { !after.topics.contains($0) }
    var remarks = foreign.remarks
    after.fill(from: claim.details, otherwise: &remarks)
    let edits = Edits(from: before, to: after)
    let news = remarks.filter { !isSaid($0, on: id) }
    let isMark = foreign.countsAlone && remarks.isEmpty
    guard !edits.isEmpty || !news.isEmpty || isMark else { return }
    if !edits.isEmpty {
      changes.append(.claim(id, .edited(edits, sameMeaning: nil)))
      details[id] = after
    }
    let text = ImportDraft.Foreign(remarks: remarks, origin: foreign.origin).note
    foreignNotes[id, default: []].append(text)
    note([text], on: .claim(id), isPrivate: true)
  }

  /// Whether the record is in the session: its note is, as it was or as the analyst changed it since.
  private func isHere(_ foreign: ImportDraft.Foreign, on id: ClaimID) -> Bool {
    let end = "\n" + foreign.origin
    func isSame(_ text: String) -> Bool {
      text == foreign.note || text == foreign.origin
        || (text.hasSuffix(end) && text.hasPrefix(foreign.remarks.joined(separator: "\n")))
    }
    if foreignNotes[id, default: []].contains(where: isSame) { return true }
    // What this session gave out itself comes back.
    if let own = session.reportID, foreign.origin.contains(own) { return true }
    guard let claim = session.claim(id) else { return false }
    return session.notes(on: .claim(claim.id)).contains { isSame($0.written ?? $0.text) }
  }

  /// Whether the claim says a thing already: its verdicts, its notes, why it was set aside. So our own
  /// table of claims brings nothing new.
  private func isSaid(_ remark: String, on id: ClaimID) -> Bool {
    guard let claim = session.claim(id) else { return false }
    for verdict in claim.standingVerdicts {
      let rated = "rated: \(verdict.rating)"
      if [rated, "\(rated), by \(verdict.analyst)", verdict.rationale].contains(remark) {
        return true
      }
    }
    if claim.standing.reason == remark { return true }
    if session.evidence(of: claim).contains(where: {
      $0.details.url.map { "see \($0.text)" } == remark
    }) {
      return true
    }
    let notes = session.notes(on: .claim(id)).filter { !$0.isPrivate }.map(\.text)
    return notes.contains(remark) || notes.joined(separator: "\n\n") == remark
  }
}

extension ClaimDetails {
  /// Takes over what is not said here; what is said otherwise becomes a remark, so that it is not lost.
  fileprivate mutating func fill(from other: ClaimDetails, otherwise remarks: inout [String]) {
    func fill<Value: Equatable>(
      _ mine: inout Value?, _ theirs: Value?, _ name: String, _ words: (Value) -> String
    ) {
      guard let theirs, theirs != mine else { return }
      if mine == nil { mine = theirs } else { remarks.append("\(name): \(words(theirs))") }
    }
    fill(&summary, other.summary, "summary") { $0 }
    if claimant?.name != other.claimant?.name {
      fill(&claimant, other.claimant, "claimant", \.name)
    }
    if reportingSource?.name != other.reportingSource?.name {
      fill(&reportingSource, other.reportingSource, "reporting source", \.name)
    }
    fill(&made, other.made, "made", \.description)
    fill(&place, other.place, "place") { $0 }
    fill(&why, other.why, "why") { $0 }
    appearances += other.appearances.filter { !appearances.contains($0) }
  }
}
