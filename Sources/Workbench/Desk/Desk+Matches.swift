import ArticleText
import ClaimLibrary
import ClaimSearch
import FactCheck
import Presentation
import SessionStore

/// Earlier checks that `match` finds, and that `same` records.
extension Desk {
  /// The checks of the library that are most like a claim.
  func matches(for claim: Claim, in library: ClaimLibrary, limit: Int) throws -> [ClaimLibrary
    .Match]
  {
    try library.matches(
      for: claim.text, language: language(of: claim),
      except: sessionInFolder.map { MatchedClaim(session: $0, address: claim.id.description) },
      limit: limit)
  }

  private func language(of claim: Claim) -> String {
    state.article(claim.passage.article)?.details.language ?? "und"
  }

  /// The name of the session, if it is one of the library's repository.
  var sessionInFolder: String? {
    session.location == setup.sessions.location(of: session.name) ? session.name : nil
  }

  /// The most probable check of a claim that was just tagged, in a line. It reads only a library that exists, as it is, and
  /// little of it, so that nobody waits; what prevents it is told by the commands that need the library.
  func remarkOnSimilar(to id: ClaimID) -> String? {
    guard console.isInteractive, settings.namesSimilarChecks, hasLibrary(),
      let claim = state.claim(id),
      let library = try? ClaimLibrary(reading: setup.sessions, cache: setup.cacheFolder)
    else { return nil }
    defer { library.close() }
    let found = try? library.matches(
      for: claim.text, language: language(of: claim),
      except: sessionInFolder.map { MatchedClaim(session: $0, address: nil) }, limit: 3,
      effort: .brief)
    // An open claim of another session is no check.
    let isCheck = { (claim: LibraryClaim) in claim.work == nil || claim.record.verdict != nil }
    guard let match = found?.first(where: { $0.isSimilar && isCheck($0.claim) }) else { return nil }
    return Self.remark(on: match.claim, like: id)
  }

  private static func remark(on check: LibraryClaim, like id: ClaimID) -> String {
    func short(_ text: String, _ columns: Int) -> String {
      DisplayWidth.truncated(
        ScreenText.shown(String(text.prefix(columns + 1)), singleLine: true), to: columns)
    }
    let verdict = check.record.verdict.map { ", \(short($0, 40))" } ?? ""
    return
      "similar check: \(short(check.address, 60)) “\(short(check.record.wording, 80))”\(verdict); "
      + "match \(id) shows it"
  }

  /// The check that a word names: a result of the last `match`, an address of the library, or a review by others.
  /// - Parameter id: the claim of which it is an earlier check.
  func earlierCheck(_ word: AddressWord, of id: ClaimID) throws -> EarlierCheck {
    if word.text.hasPrefix("@") {
      guard let number = Int(word.text.dropFirst()), matches.indices.contains(number - 1) else {
        throw DeskError.noSuchMatch(word.text, count: matches.count)
      }
      let match = matches[number - 1]
      // The numbers of another claim's list are easily typed.
      if let claim = match.claim, claim != id {
        throw DeskError.matchOfOther(word.text, claim, expected: id)
      }
      return try earlierCheck(match.check, of: id)
    }
    if case .review(let review) = Address(word.word) {
      return EarlierCheck(try state.existing(review))
    }
    guard word.text.contains(":") else {
      throw AddressError.wrongKind(
        word.text,
        expected:
          "a result of match (@1), an address of the library (reviews.jsonl:12) or a review (r2)")
    }
    guard let found = try withLibrary({ try $0.claim(at: word.text) }).value else {
      throw DeskError.notInLibrary(word.text)
    }
    return try earlierCheck(found, of: id)
  }

  /// The check of a claim of the library. What a session says is read in its log.
  private func earlierCheck(_ check: LibraryClaim, of id: ClaimID) throws -> EarlierCheck {
    guard case .session(let name) = check.origin else { return check.earlierCheck }
    let isOpen = name == sessionInFolder
    let source = isOpen ? state : try openExisting(name).state
    if let review = ReviewID(check.record.record) {
      return EarlierCheck(try source.existing(review))
    }
    guard let other = ClaimID(check.record.record), let claim = source.claim(other),
      claim.verdict != nil, !isOpen || other != id
    else { throw DeskError.noCheck(check.address) }
    return EarlierCheck(claim, in: source)
  }
}
