import ArgumentParser
import ArticleText
import ClaimLibrary
import FactCheck
import Presentation

struct FindCommand: Command {
  static let card = CommandCard(
    name: "find", group: .report,
    summary: "Find words in articles, claims, evidence, notes, questions, reviews.",
    usage: "find [--in articles|claims|evidence|notes|questions|reviews|--everywhere] TEXT",
    discussion: """
      TEXT is the rest of the line; to find words that begin like an option, type -- before \
      them. Case, the form of quotation marks, dashes and spaces, and the encoding of accents do \
      not matter; soft hyphens and invisible characters are ignored. In the next command, @ \
      means the claims and other items found; sentences of articles are tagged by their number.
      With --everywhere, find searches the claims and reviews of all sessions of the folder, and \
      the archives of the library; open shows a result: open harbour:c1.
      """,
    examples: [
      .init(setUp: Examples.evident, line: "find crossings"),
      .init(setUp: Examples.tagged, line: "find --in claims ferry"),
    ], text: .init(wordsBefore: 0, valueOptions: ["--in"]))

  @Option(
    name: .customLong("in"), parsing: .unconditional,
    help: ArgumentHelp("Where to look.", valueName: "region"))
  var region: OptionText?

  @Flag(name: .customLong("everywhere"), help: "Search all sessions and archives.")
  var isEverywhere = false

  @Argument(help: ArgumentHelp("The words to find.", valueName: "words"))
  var text: OptionText

  @OptionGroup var output: OutputOptions

  /// Where to search.
  static let regions = ["articles", "claims", "evidence", "notes", "questions", "reviews"]
  /// The number of hits listed per article.
  private static let perArticle = 50

  /// The number of hits listed in all sessions and archives.
  private static let everywhere = 200

  func answer(at desk: Desk) throws -> any Answer {
    if isEverywhere { return try findEverywhere(at: desk) }
    let session = try desk.existingState()
    if let region, !Self.regions.contains(region.text) {
      throw DeskError.badValue(
        option: "--in", value: region.text, expected: Counted.choice(Self.regions))
    }
    guard text.text.contains(where: { !$0.isWhitespace }) else {
      throw RuleError.empty(field: "text")
    }
    let search = TextSearch(for: text.text)
    var hits: [FindAnswer.Hit] = []
    if searches("articles") {
      for article in session.articles {
        hits += try self.hits(of: search, in: article, at: desk)
        let conclusion = [article.conclusion?.rationale].compactMap { $0 }
        hits += [hit(of: search, .article(article.id), conclusion)].compactMap { $0 }
      }
    }
    if searches("claims") {
      hits += session.claims.compactMap { hit(of: search, .claim($0.id), $0.searchedTexts) }
    }
    if searches("evidence") {
      for claim in session.claims {
        hits += session.evidence(of: claim).compactMap {
          hit(of: search, .evidence($0.id), $0.searchedTexts)
        }
      }
    }
    if searches("notes") {
      for note in session.allNotes where session.note(note.id) != nil {
        hits += [hit(of: search, .note(note.id), [note.text])].compactMap { $0 }
      }
    }
    if searches("questions") {
      for question in session.allQuestions where session.question(question.id) != nil {
        hits += [hit(of: search, .question(question.id), [question.text])].compactMap { $0 }
      }
    }
    if searches("reviews") {
      hits += session.reviews.compactMap { hit(of: search, .review($0.id), $0.searchedTexts) }
    }
    // A sentence is no item, and the article around it was not looked for: `remove @` must not remove it.
    desk.results = hits.compactMap(\.item)
    return FindAnswer(hits: hits)
  }

  private func findEverywhere(at desk: Desk) throws -> any Answer {
    guard region == nil else {
      throw CommandFault.exclusive(
        command: Self.card.name, flags: ["--in", "--everywhere"], usage: Self.card.usage)
    }
    let (found, remarks) = try desk.withLibrary { library in
      try library.find(text.text, limit: Self.everywhere)
    }
    // What was listed before was not found now, and addresses of other sessions are none here.
    desk.results = []
    let hits = found.hits.filter { !desk.isHidden($0.claim) }.map { hit in
      let bytes = Array(hit.text.utf8)
      return FindAnswer.Hit(
        address: hit.claim.address, item: nil, around: hit.words, in: bytes,
        within: 0..<bytes.count)
    }
    return FindAnswer(
      hits: hits,
      remarks: remarks
        + (found.hasMore ? ["more than \(Self.everywhere) were found; these are the first"] : []))
  }

  private func searches(_ name: String) -> Bool { region == nil || region?.text == name }

  private func hits(
    of search: TextSearch, in article: Article, at desk: Desk
  ) throws -> [FindAnswer.Hit] {
    let body = try desk.text(of: article).body
    return search.matches(in: body.text, limit: Self.perArticle).map { range in
      let sentence = body.sentenceNumbers(of: range)?.lowerBound ?? 1
      return FindAnswer.Hit(
        address: "\(article.id).\(sentence)", item: nil,
        around: range, in: body.text, within: body.sentences[sentence - 1])
    }
  }

  private func hit(
    of search: TextSearch, _ item: ItemID, _ texts: some Sequence<String>
  ) -> FindAnswer.Hit? {
    for text in texts {
      guard let range = search.firstMatch(in: text) else { continue }
      let bytes = Array(text.utf8)
      return FindAnswer.Hit(
        address: item.description, item: item, around: range, in: bytes, within: 0..<bytes.count)
    }
    return nil
  }
}

extension Claim {
  /// The texts of a claim that are searched, each made only if the ones before it do not match: in tens of
  /// thousands of claims, most match in their first text.
  fileprivate var searchedTexts: some Sequence<String> {
    Self.searchedParts.lazy.flatMap { $0(self) }.compactMap { $0 }
  }

  private static let searchedParts: [@Sendable (Claim) -> [String?]] = [
    { [$0.text] }, { [$0.passage.words] },
    { claim in
      let details = claim.details
      return [
        details.summary, details.claimant?.name, details.reportingSource?.name, details.place,
        details.why,
      ]
    },
    { claim in
      claim.contacts.flatMap { [$0.person, $0.reply] }
        + [claim.verdict?.rationale, claim.second?.rationale]
    }, { $0.topics },
    { claim in
      [claim.details.claimant, claim.details.reportingSource].flatMap { $0?.otherNames ?? [] }
    },
    { claim in
      claim.details.earlierChecks.flatMap {
        [$0.claim, $0.title, $0.verdict, $0.publisher, $0.url?.text]
      }
    },
  ]
}

extension Evidence {
  fileprivate var searchedTexts: [String] {
    [
      details.shownTitle, details.url?.text, details.publisher, details.author, details.quote,
      details.locator, details.interest, details.note, details.answers?.text,
    ].compactMap { $0 }
      + ([details.picture] + details.captures.map(\.facts)).flatMap {
        [$0?.place, $0?.device].compactMap { $0 }
      }
  }
}
