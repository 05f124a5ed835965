import ArticleText
import FactCheck
import ReportModel

extension ImportDraft.Claim {
  /// A claim of a report, with its place in the article's text if it can be found.
  init(_ claim: Report.Claim, in home: Int, body: ArticleBody, index: CodePointIndex) {
    let passage = claim.quote.flatMap { Self.passage($0, in: body, index) }
    let words = passage?.words ?? claim.quote?.exact ?? ""
    // Words that are also the text need no wording: they follow the claim when it is moved.
    let isOwnWords = words.utf8.elementsEqual(claim.text.utf8)
    let verdicts = (claim.verdictHistory ?? []) + [claim.verdict].compactMap { $0 }
    self.init(
      name: claim.id, home: .new(home), range: passage?.range ?? 0..<0, words: words,
      sentences: passage?.sentences ?? 1...1,
      details: ClaimDetails(
        wording: isOwnWords ? nil : claim.text, summary: claim.summary,
        claimant: claim.claimant.map(Agent.init),
        reportingSource: claim.reportingSource.map(Agent.init),
        made: claim.made, place: claim.place, why: claim.why,
        topics: ForeignClaim.topics(claim.topics ?? []), appearances: claim.appearances ?? [],
        media: claim.media.flatMap(Media.init),
        earlierChecks: (claim.earlierChecks ?? []).map(EarlierCheck.init).reduce(into: []) {
          $0.add($1)
        }),
      progress: ClaimProgress(
        claim.status, reason: claim.status == .skipped ? claim.skipped : nil),
      contacts: claim.attempts.map(Contact.init),
      verdicts: verdicts.enumerated().map { Verdict($1, number: $0 + 1) },
      questions: (claim.questions ?? []).map {
        ImportDraft.Question(name: $0.id, text: $0.text)
      },
      evidence: (claim.evidence ?? []).map { evidence in
        ImportDraft.Evidence(
          name: evidence.id, details: EvidenceDetails(evidence),
          answers: evidence.answers.map {
            ImportDraft.Answer(question: $0.question, text: $0.text, kind: $0.type)
          })
      },
      notes: claim.notes ?? [])
  }

  /// The place of the quote: the stated one, else the only one where its words are found between the words
  /// around them.
  private static func passage(
    _ quote: Report.Quote, in body: ArticleBody, _ index: CodePointIndex
  ) -> Passage? {
    let article = ArticleID(1)
    if let start = quote.start.flatMap({ index.utf8Offset(ofCodePoint: $0) }),
      let end = quote.end.flatMap({ index.utf8Offset(ofCodePoint: $0) }), start < end
    {
      return try? body.passage(at: start..<end, in: article)
    }
    let anchor = QuoteAnchor(exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix)
    let places = anchor.places(in: body.text).fitting
    guard places.count == 1, let place = places.first else { return nil }
    return try? body.passage(at: place, in: article)
  }
}
