import FactCheck
import TestSupport

/// The sessions of the golden files.
package enum Samples {
  /// A check with nearly everything that a report can contain: two articles, a custom scale,
  /// corrections after a publication.
  package static func harbour() throws -> SessionBuilder {
    var desk = SessionBuilder.sample()
    try desk.load(
      paragraphs:
        """
        Harbour fees, one year on

        The mayor, Ana Lůžová, told the council: “Ferry traffic fell by half in 2025.” The port
        office did not wish to comment on Friday. Since the fees were raised, she said,
        passengers have been “voting with their feet”.

        The café on the pier closed in May. Naïve or not, the harbour_board's plan costs $5 a head 👩‍👩‍👧.
        """ + "\n",
      ArticleDetails(
        title: "Harbour fees, one year on",
        authors: [
          Agent(
            name: "Eva Reporter", kind: .person, role: "city desk",
            url: try WebAddress("https://gazette.example/staff/eva")),
          Agent(name: "Newswire", kind: .organization),
        ], publisher: "The Gazette", url: try WebAddress("https://gazette.example/harbour?a=1&b=2"),
        published: PartialDate("2026-01-31"), language: "en",
        archives: [
          Archive(
            url: try WebAddress(
              "https://web.archive.org/web/20260202101500/https://gazette.example/harbour"))
        ]))
    try desk.load(
      paragraphs:
        "Handbill. Three thousand people signed. The café on the pier closed.\n",
      ArticleDetails(title: "Handbill", titleIsInferred: true, language: "en"))
    try desk.step {
      try $0.change(
        to: RatingScale(
          name: "Harbour desk",
          levels: [
            .init("False", 1, description: "Contradicted by the best evidence."),
            .init("Misleading", 2, description: "Right in its parts, wrong as a whole."),
            .init("True", 3, description: "Nothing of weight\nspeaks against it."),
            .init("Unproven", description: "Neither shown nor refuted."),
          ]))
    }
    let mayor = Agent(
      name: "Ana Lůžová", kind: .person, role: "mayor",
      url: try WebAddress("https://town.example/mayor"))
    try desk.tag(
      "Ferry traffic fell by half in 2025",
      details: ClaimDetails(
        wording: "Ferry traffic fell by half in 2025.", summary: "Ferry traffic fell by half",
        claimant: mayor, reportingSource: Agent(name: "The Gazette", kind: .organization),
        made: PartialDate("2026-01-30"), place: "Town hall",
        why: "The council votes on the fees in March.", topics: ["ferries", "fees"],
        appearances: [try WebAddress("https://video.example/watch?v=1")]))
    try desk.tag(
      "The café on the pier closed", in: ArticleID(2),
      details: ClaimDetails(
        earlierChecks: [
          EarlierCheck(
            claim: "The café on the pier was closed by the council.",
            title: "Who *closed* the café?",
            verdict: "Mostly false", publisher: "Harbour Facts",
            published: PartialDate("2026-01-20"),
            url: try WebAddress("https://facts.example/cafe?a=1&b=2")),
          EarlierCheck(claim: "The <café> is closed."),
        ]))
    try desk.tag("“voting with their feet”", details: ClaimDetails(claimant: mayor))
    try desk.tag("the harbour_board's plan costs $5 a head 👩‍👩‍👧")
    try desk.tag(
      "Three thousand people signed", in: ArticleID(2),
      details: ClaimDetails(made: PartialDate("2026-01")))
    try evidence(for: &desk)
    try verdicts(on: &desk)
    try desk.editReport {
      $0.title = "Did ferry traffic fall by half?"
      $0.summary = "It did not: crossings fell by about six per cent.\n\nThe café closed."
      $0.method = "Held against primary figures.\n\n- no anonymous sources\n- two readers"
      $0.url = try? WebAddress("https://desk.example/checks/harbour")
      $0.license = try? WebAddress("https://creativecommons.org/licenses/by/4.0/")
      $0.reviewer = Agent(
        name: "Example Desk", kind: .organization, url: try? WebAddress("https://desk.example/"))
    }
    desk.now = Timestamp("2026-02-03T08:00:00Z")!
    try desk.publish(on: "2026-02-03")
    try afterwards(in: &desk)
    return desk
  }

  private static func evidence(for desk: inout SessionBuilder) throws {
    // They take no time: all else has the times that it had in the reports of earlier versions.
    let now = desk.now
    for question in [
      "How many crossings were there in 2025?", "How many passengers?\n\nAnd a year before?",
      "Who signed the *petition*?",
    ] {
      try desk.step { try $0.ask(question, about: [ClaimID(1)], analyst: "Ira Checker") }
    }
    desk.now = now
    let crossings = QuestionID(1)
    let passengers = QuestionID(2)
    try desk.addEvidence(
      EvidenceDetails(
        title: "Port office: crossings", stance: .refutes,
        url: try WebAddress("https://port.example/stats?year=2025&kind=all"),
        publisher: "Port office", author: "Statistics desk", published: PartialDate("2026-01"),
        accessed: Timestamp("2026-02-02T10:15:00Z"),
        archives: [
          Archive(
            url: try WebAddress(
              "https://web.archive.org/web/20260202101500/https://port.example/stats"))
        ], quote: "38,500 crossings, 41,000 a year before.\n\nProvisional figures.",
        locator: "table 2", level: .primary, interest: "The port lives on the fees.",
        note: "Counts crossings, not passengers.", answers: QuestionAnswer(question: crossings)),
      to: ClaimID(1))
    try desk.addEvidence(
      EvidenceDetails(
        stance: .supports,
        file: KeptFile(
          name: "letters/petition_2025.pdf", sha256: Digest(of: "petition"), byteCount: 8,
          captured: Timestamp("2026-02-02T11:00:00Z")!), level: .secondary,
        answers: QuestionAnswer(
          question: crossings, text: "Fewer.\n\n=It names no number.", kind: .abstractive)),
      to: ClaimID(1))
    try desk.addEvidence(
      EvidenceDetails(
        stance: .context, quote: "Ferries ran daily.",
        answers: QuestionAnswer(question: passengers, kind: .unanswerable)), to: ClaimID(1))
    try desk.addEvidence(
      EvidenceDetails(
        stance: .supports, url: try WebAddress("https://cafe.example/goodbye")), to: ClaimID(2))
  }

  private static func verdicts(on desk: inout SessionBuilder) throws {
    try desk.decide(
      ClaimID(1), rating: "Misleading", because: "The port's figures are provisional.")
    desk.analyst = "Sam Desk"
    try desk.decide(
      ClaimID(1), rating: "False", because: "Crossings fell by about 6 %.\n\nPassengers by 4 %.")
    desk.analyst = "Ira Checker"
    try desk.approve(ClaimID(1), by: "Chief")
    try desk.decide(ClaimID(2), rating: "True")
    try desk.decide(ClaimID(3), rating: "Unproven", because: "Nobody counted feet.")
    try desk.step { try $0.skip([ClaimID(4)], because: "A price, and nobody disputes it.") }
    try desk.step {
      try $0.contact(
        [ClaimID(1)], asked: PartialDate("2026-02-02"), replied: PartialDate("2026-02-03"),
        reply: "She stands by her words.")
    }
    try desk.note("Figures for December are provisional.", on: .claim(ClaimID(1)))
    try desk.note("SECRET: call the harbour master", on: .claim(ClaimID(1)), isPrivate: true)
    try desk.note("Quoted as it stands: “did not wish”.", on: .article(ArticleID(1)))
    try desk.note("SECRET: the printer is known", on: .article(ArticleID(2)), isPrivate: true)
  }

  private static func afterwards(in desk: inout SessionBuilder) throws {
    try desk.decide(ClaimID(3), rating: "Misleading", because: "The counter at the gate was off.")
    try desk.reword(ClaimID(1), "Ferry traffic in the harbour fell by half in 2025.")
    try desk.decide(ClaimID(1), rating: "False", because: "As before.")
    try desk.decide(ClaimID(2), rating: "False")
    try desk.undo()
    try desk.step { try $0.remove([.claim(ClaimID(5))]) }
  }

  /// A film shown out of its context, and an altered picture, with free-text ratings.
  package static func media() throws -> SessionBuilder {
    var desk = SessionBuilder.sample()
    try desk.load(
      paragraphs:
        "The film shows the storm of Friday. The picture shows the pier.\n",
      ArticleDetails(title: "Storm", url: try WebAddress("https://gazette.example/storm")))
    try desk.step { try $0.change(to: .free) }
    try desk.tag(
      "The film shows the storm of Friday",
      details: ClaimDetails(
        media: Media(
          kind: .video, url: try WebAddress("https://video.example/1.mp4"),
          original: try WebAddress("https://video.example/2019.mp4"),
          context: "A storm at another port, 2019", categories: [.decontextualized])))
    try desk.tag(
      "The picture shows the pier",
      details: ClaimDetails(media: Media(kind: .image, categories: [.edited, .staged])))
    try desk.addEvidence(
      EvidenceDetails(
        title: "The film as it was first shown", stance: .refutes,
        url: try WebAddress("https://video.example/2019"), published: PartialDate("2019-03-10"),
        accessed: Timestamp("2026-02-02T09:30:00Z"), quote: "=Storm at Northport", level: .primary),
      to: ClaimID(1))
    try desk.decide(
      ClaimID(1), rating: "Old film", because: "The same waves appear in a film of 2019.")
    try desk.decide(ClaimID(2), rating: "Altered")
    try desk.editReport {
      $0.url = try? WebAddress("https://desk.example/storm#top")
      $0.reviewer = Agent(name: "Ira Checker", kind: .person, role: "editor")
    }
    return desk
  }

  /// A check under way, on the default scale: open claims, no publication, no settings.
  package static func underway() throws -> SessionBuilder {
    var desk = SessionBuilder.sample()
    try desk.load(
      paragraphs:
        "Crews counted 17 buses, the agency said. Seven missiles were fired from a submarine.\n",
      ArticleDetails(
        title: "Convoy in the desert", authors: [Agent(name: "Martin Writer")],
        publisher: "Example News", language: "pt-BR"))
    let agency = Agent(name: "The agency", kind: .organization)
    try desk.tag("17 buses", details: ClaimDetails(claimant: agency, topics: ["number"]))
    try desk.tag(
      "Seven missiles were fired from a submarine.",
      details: ClaimDetails(reportingSource: agency, made: PartialDate("2017")))
    try desk.tag("fired from a submarine", details: ClaimDetails(place: "At sea"))
    try desk.decide(ClaimID(1), rating: "Mostly True", because: "Two independent counts agree.")
    try desk.step {
      try $0.contact([ClaimID(2)], asked: PartialDate("2026-01-14"), replied: nil, reply: nil)
    }
    try desk.note(
      "The count is | see *their* \"convoy\" report; it's not sourced.",
      on: .claim(ClaimID(2)))
    try desk.decide(ClaimID(3), rating: "Pants on Fire")
    try desk.reword(ClaimID(3), "The missiles came from a submarine.")
    return desk
  }

  /// The strings that no export may contain.
  package static let secrets = ["SECRET", "harbour master", "printer is known"]

  /// A minimal report, in free text and without the article's text.
  package static func bare() throws -> SessionBuilder {
    var desk = SessionBuilder.sample()
    try desk.load(paragraphs: "One sentence stands here alone.", ArticleDetails(title: "Leaflet"))
    try desk.step { try $0.change(to: .free) }
    try desk.tag("sentence stands")
    try desk.decide(ClaimID(1), rating: "Half of it, at best")
    return desk
  }
}
