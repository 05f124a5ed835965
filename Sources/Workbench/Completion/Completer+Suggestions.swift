import FactCheck
import Presentation

// What the desk finds out of an article's sentences by rule.
extension Completer {
  /// The sentences of the last `suggest`, as `@2`; after a comma, further ones.
  func suggested(_ typed: String) -> [Candidate] {
    guard typed.hasPrefix("@"), let list = desk.suggested,
      let article = desk.state.article(list.article), list.fits(article, in: desk.state),
      let body = try? desk.text(of: article).body
    else { return [] }
    let comma = typed.lastIndex(of: ",").map { typed.index(after: $0) }
    let before = typed[..<(comma ?? typed.index(after: typed.startIndex))]
    let digits = typed[before.endIndex...]
    return list.numbers.indices.lazy.filter { String($0 + 1).hasPrefix(digits) }
      .prefix(Self.limit).map { index in
        let sentence = body.range(ofSentences: list.numbers[index]...list.numbers[index])
        return Candidate(
          before + String(index + 1),
          ScreenText.shown(body.words(at: sentence ?? 0..<0), singleLine: true))
      }
  }

  /// Names for a claimant or reporting source: first those that the article's text gives for the words of the line,
  /// then those that the session knows.
  func names(_ begun: BegunLine) -> [Candidate] {
    let offered = offeredNames(begun).filter {
      $0.name.lowercased().hasPrefix(begun.typed.lowercased())
    }.map { Candidate(Quoting.word($0.name), ScreenText.shown($0.detail, singleLine: true)) }
    let named = Set(offered.map(\.replacement))
    return offered + claimants(begun.typed).filter { !named.contains($0.replacement) }
  }

  private func offeredNames(_ begun: BegunLine) -> [OfferedName] {
    guard let passage = passage(of: begun), let speech = try? desk.speech(at: passage) else {
      return []
    }
    switch begun.words.last {
    case "--claimant": return OfferedName.claimants(speech)
    case "--reported-by", "--via": return OfferedName.reportingSources(speech)
    default: return []
    }
  }

  /// The words that the line tags, or the claim that it changes; `nil` if its first word names neither, or several.
  private func passage(of begun: BegunLine) -> Passage? {
    var scanner = begun.scannerAfterCommand
    guard let word = try? scanner.next() else { return nil }
    if case .claim(let id)? = Address(word) { return desk.state.claim(id)?.passage }
    return AddressWord(argument: word.marked).flatMap { try? desk.passage($0).passage }
  }
}
