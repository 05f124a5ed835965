extension DraftImport {
  /// Adds another record's data on the same words to a claim: its remarks as a note, its topics, and its
  /// details where the claim has none. A record that was imported before changes nothing.
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

  /// Whether the session has the record: its note exists, unchanged or changed by the analyst.
  private func isHere(_ foreign: ImportDraft.Foreign, on id: ClaimID) -> Bool {
    let end = "\n" + foreign.origin
    func isSame(_ text: String) -> Bool {
      text == foreign.note || text == foreign.origin
        || (text.hasSuffix(end) && text.hasPrefix(foreign.remarks.joined(separator: "\n")))
    }
    if foreignNotes[id, default: []].contains(where: isSame) { return true }
    // An export of this session is imported again.
    if let own = session.reportID, foreign.origin.contains(own) { return true }
    guard let claim = session.claim(id) else { return false }
    return session.notes(on: .claim(claim.id)).contains { isSame($0.written ?? $0.text) }
  }

  /// Whether the claim already has a remark: as a verdict, a note, or the reason for skipping it. So an
  /// exported table of claims adds nothing.
  private func isSaid(_ remark: String, on id: ClaimID) -> Bool {
    guard let claim = session.claim(id) else { return false }
    for verdict in claim.remainingVerdicts {
      let rated = "rated: \(verdict.rating)"
      if [rated, "\(rated), by \(verdict.analyst)", verdict.rationale].contains(remark) {
        return true
      }
    }
    if claim.progress.reason == remark { return true }
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
  /// Fills in missing details; differing ones become remarks, so that they are not lost.
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
