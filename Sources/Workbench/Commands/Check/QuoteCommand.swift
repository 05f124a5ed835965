import ArgumentParser
import ArticleText
import FactCheck
import Presentation

struct QuoteCommand: Command {
  static let card = CommandCard(
    name: "quote", group: .check,
    summary: "Take the quote of evidence from the copy of its source.",
    usage: "quote eN SENTENCE|FROM-TO|\"words\" [--copy kN]",
    discussion: """
      The quote is a sentence of the copy (quote e2 4), several (quote e2 4-5), or words (quote e2 \
      "words", quote e2 4:"words") as the copy spells them, whatever case, quotation marks and \
      dashes you type. To see the sentences with their numbers: show k1. Without --copy, Factdesk \
      looks in the newest copy.
      """,
    examples: [
      .init(
        setUp: Examples.evident + ["capture e1 --file sessions/harbour/ferries.html"],
        line: "quote e1 \"the port office puts the figure at 14\"")
    ])

  @Argument(help: ArgumentHelp("The evidence.", valueName: "evidence"))
  var address: AddressWord

  @Argument(
    help: ArgumentHelp("Sentences of the copy, or words of it.", valueName: "sentence|words"))
  var place: AddressWord

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The copy to quote; the newest when left out.", valueName: "copy"))
  var copy: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    guard case .evidence(let id) = try desk.item(address, expected: [.evidence]) else {
      throw AddressError.wrongKind(address.text, expected: "evidence")
    }
    let details = try desk.state.existing(id).details
    let captures = details.captures
    let asked = try copy.map { word in
      guard let capture = captures.first(where: { $0.name == word.text }) else {
        let isRedacted = details.redactedCaptures.contains {
          $0.number == Capture.number(named: word.text)
        }
        throw isRedacted
          ? DeskError.redactedCapture(word.text, [id]) : DeskError.noSuchCapture(word.text)
      }
      return capture
    }
    guard let capture = asked ?? captures.last(where: details.isOfSource) else {
      throw DeskError.nothingCaptured(id)
    }
    let words = try words(of: capture, at: desk)
    try desk.change { session in
      var details = try session.existing(id).details
      let before = details
      details.quote = words
      try desk.compareQuote(of: &details, before: before)
      return try session.edit(id) { $0 = details }
    }
    return try EvidenceAnswer([id], in: desk.state)
  }

  /// The words of the place, as the copy has them.
  private func words(of capture: Capture, at desk: Desk) throws -> String {
    guard case .place(let place) = Address(place.word), place.article == nil else {
      throw AddressError.malformed(self.place.text, expected: [.sentences])
    }
    let body = try desk.text(of: capture)
    var region = 0..<body.text.count
    if let sentences = place.sentences {
      guard let range = body.range(ofSentences: sentences) else {
        throw DeskError.pastCopyEnd(
          capture.name, sentence: sentences.upperBound, count: body.sentences.count)
      }
      region = range
    }
    guard let typed = place.words else { return body.words(at: region) }
    let matches = QuoteFinder.matches(
      of: Array(typed.utf8), in: body.text, within: region, ignoringCase: true)
    guard let match = matches.first else { throw DeskError.notInCopy(capture.name, words: typed) }
    return body.words(at: match.range)
  }
}
