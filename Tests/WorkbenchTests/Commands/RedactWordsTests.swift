import FactCheck
import Foundation
import Presentation
import SessionStore
import TestSupport
import Testing

@testable import Workbench

/// `redact --words` removes a name from every text of a log that can do without it.
@Suite("Removing words from a log") struct RedactWordsTests {
  private static let name = "Zqfaltor"

  /// Lines, each of which writes the name into another text of the session.
  private static let lines: [String] = [
    "evidence c1 --title \"By Zqfaltor\" --supports",
    "evidence c1 https://zqfaltor.example/ --supports",
    "evidence c1 https://x.example/ --supports --publisher Zqfaltor --author \"A. Zqfaltor\"",
    "evidence c1 https://x.example/ --supports --quote \"Zqfaltor said so.\" --at \"p. Zqfaltor\"",
    "evidence c1 https://x.example/ --supports --interest \"Zqfaltor pays\" --note \"From Zqfaltor\"",
    "evidence c1 https://x.example/ --supports"
      + " --archive https://web.archive.org/web/20260101000000/https://zqfaltor.example/",
    "edit e1 --title Zqfaltor --publisher Zqfaltor",
    "evidence c1 --file DIR/Zqfaltor.txt --supports",
    "edit c1 --claimant Zqfaltor", "edit c1 --reported-by \"The Zqfaltor Times\"",
    "edit c1 --claimant Ann --claimant-role \"aide of Zqfaltor\"", "edit c1 --place Zqfaltor",
    "edit c1 --as \"Zqfaltor closed two\"", "edit c1 --summary \"Zqfaltor closed two\"",
    "edit c1 --why \"Zqfaltor asked\"", "edit c1 +zqfaltor",
    "edit c1 --appearance https://zqfaltor.example/1",
    "edit c1 --as \"Two closed\" --same-meaning \"Zqfaltor says so\"",
    "edit c1 --media-category edited --media-kind video --media-url https://zqfaltor.example/v"
      + " --media-context \"Zqfaltor filmed it\"",
    "verdict c1 False --because \"Zqfaltor lied, says ZQFALTOR (zqfaltor).\"",
    "skip c2 --because \"Zqfaltor's opinion\"",
    "contact c1 --asked 2026-02-01 --reply \"I am Zqfaltor.\"",
    "contact c1 --asked 2026-02-01 --person Zqfaltor",
    "contact c1 --asked 2026-02-01 --way \"to Zqfaltor's aide\"",
    "edit \"Ben Osei\" --other-name Zqfaltor --role \"friend of Zqfaltor\" --from 2020",
    "note c1 \"Zqfaltor told us.\"", "note --private c1 \"Zqfaltor told us.\"",
    "edit n1 -- \"Zqfaltor\"",
    "edit a1 --title \"Zqfaltor cuts\" --publisher \"Zqfaltor Times\"", "edit a1 --author Zqfaltor",
    "edit a1 --url https://zqfaltor.example/a",
    "report --title \"Zqfaltor\" --summary \"On Zqfaltor\"",
    "report --method \"We asked Zqfaltor\" --reviewer \"Desk Zqfaltor\"",
    "report --url https://zqfaltor.example/ --license https://zqfaltor.example/l",
    "publish --anyway --url https://zqfaltor.example/p", "approve c1", "load DIR/zqfaltor-2.txt",
    "import DIR/reviews.json", "import DIR/report.json", "scale DIR/house.json",
    "tag 7 --claimant Zqfaltor", "history c1 \"Zqfaltor\"", "ask c1,c2 What did Zqfaltor say?",
    "edit q1 Did Zqfaltor close them?", "edit e1 --answers q1 --answer \"Zqfaltor did.\"",
  ]

  private func desk() throws -> TestDesk {
    let desk = try Sample.desk(Sample.checked + ["ask c1 Who closed them?"])
    try desk.folder.write("A file.".utf8, to: "Zqfaltor.txt")
    try desk.folder.write("Ships came.".utf8, to: "zqfaltor-2.txt")
    try desk.folder.write(
      """
      [{"@type":"ClaimReview","claimReviewed":"Zqfaltor said it","url":"https://zqfaltor.example/r",
        "author":{"name":"Zqfaltor Desk"},"reviewBody":"Zqfaltor","datePublished":"2026-01-02",
        "itemReviewed":{"author":{"name":"Zqfaltor"}},
        "reviewRating":{"alternateName":"Zqfaltor","ratingExplanation":"So says Zqfaltor."}}]
      """.utf8, to: "reviews.json")
    return desk
  }

  /// The bytes of the session's file, and of what SQLite may have beside it.
  private func contains(_ desk: TestDesk) throws -> Bool {
    let bytes = try Data(contentsOf: URL(filePath: "\(desk.folder.path)/desk.factdesk"))
    return [Self.name, Self.name.lowercased(), Self.name.uppercased()].contains {
      bytes.range(of: Data($0.utf8)) != nil
    }
  }

  @Test("names of a few letters are redacted, though they are within the mark")
  func shortNames() throws {
    let desk = try Sample.desk(Sample.checked)
    desk.prepare([
      "note c1 Ted and Ali met the invited.", "redact --words Ted --confirm Ted",
      "redact --words Ali --confirm Ali",
    ])
    #expect(
      desk.desk.state.allNotes.last?.text
        == "[protected source] and [protected source] met the invited.")
    #expect(desk.type("redact --words source --confirm source").diagnostics.contains("✗"))
  }

  @Test("words joined by signs in an address, and letters with invisible ones, are found")
  func encoded() throws {
    let words = try #require(RedactionWords("Jürgen-Kauz"))
    #expect(words.occur(in: "https://x.example/J%C3%BCrgen-Kauz"))
    #expect(words.occur(in: "J\u{200D}ürgen-Ka\u{200C}uz"))
    #expect(!words.occur(in: "https://x.example/J%+C%+Crgen-Kauz"))
  }

  /// Texts in which people read the name, and what is left of them.
  private static let shown: [(text: String, rest: String)] = [
    ("Told by Ben *Osei*.", "Told by *[protected source]*."),
    ("**Ben** Osei said so.", "**[protected source]** said so."),
    ("*Told by Ben* Osei", "*Told by [protected source]*"),
    ("*Ben* *Osei* and ***Ben*** Osei", "*[protected source]* and ***[protected source]***"),
    ("Be**n O**sei", "[protected source]"), ("B\\en Ben\\\nOsei", "B\\en [protected source]"),
    ("[Ben](https://x.example/a_(b)) Osei", "[[protected source]](https://x.example/a_(b))"),
    ("Ben [Osei](https://x.example \"T\")", "[[protected source]](https://x.example \"T\")"),
    ("[Ben][1] Osei ![Ben](p.png) Osei", "[[protected source]][1] ![[protected source]](p.png)"),
    ("Ben&nbsp;Osei, B&#101;n&#x20;Osei", "[protected source], [protected source]"),
    ("> said Ben\n> Osei", "> said [protected source]"), ("`Ben` Osei", "`[protected source]`"),
    (
      "<b>Ben</b> Osei, Ben <i class=\"x\">Osei</i>",
      "<b>[protected source]</b>, <i class=\"x\">[protected source]</i>"
    ),
    ("Ben * Osei, Ben  \n Osei", "*[protected source], [protected source]"),
    ("Be&shy;n O&zwj;sei", "[protected source]"),
  ]

  @Test("words are found as people read them, across marks of Markdown", arguments: shown.indices)
  func asShown(_ index: Int) throws {
    let (text, rest) = Self.shown[index]
    let words = try #require(RedactionWords("Ben Osei"))
    #expect(words.occur(in: text))
    let desk = try Sample.desk(Sample.checked)
    try desk.desk.change { session in
      try session.note(text, on: .claim(ClaimID(1)), isPrivate: false, analyst: "A")
    }
    desk.prepare(["redact --words \"Ben Osei\" --confirm \"Ben Osei\""])
    #expect(desk.desk.state.allNotes.last?.text == rest)
  }

  /// Names as addresses, handles, topics and names of files have them, and what is left of each.
  private static let joined: [(text: String, rest: String)] = [
    ("Posted by @BenOsei and @benosei.", "Posted by @[protected source] and @[protected source]."),
    ("#ben_osei, ben.osei@x.example", "#[protected source], [protected source]@x.example"),
    ("See https://social.example/@BenOsei now", "See [protected source] now"),
    (
      "Ben\\_Osei, Ben-Osei, Ben+Osei", "[protected source], [protected source], [protected source]"
    ),
    (
      "In BenOsei-notes.pdf, ben__osei.png",
      "In [protected source]-notes.pdf, [protected source].png"
    ),
    (
      "https://x.example/ben%20osei https://x.example/b%65nosei",
      "[protected source] [protected source]"
    ),
    ("\u{FF22}\u{FF45}\u{FF4E}\u{3000}\u{FF2F}\u{FF53}\u{FF45}\u{FF49}", "[protected source]"),
    (
      "**https://x.example/Ben-Osei** and (**https://x.example/b%65n-osei**).",
      "**[protected source]** and (**[protected source]**)."
    ),
    // Other words.
    ("A ben osei-x", "A [protected source]-x"), ("Noben, Osei.", "Noben, Osei."),
  ]

  @Test(
    "names joined in addresses, handles and names of files are removed", arguments: joined.indices)
  func joinedNames(_ index: Int) throws {
    let (text, rest) = Self.joined[index]
    let desk = try Sample.desk(Sample.checked + ["note c1 Ben Osei called."])
    try desk.desk.change { session in
      try session.note(text, on: .claim(ClaimID(1)), isPrivate: false, analyst: "A")
    }
    desk.prepare(["redact --words \"Ben Osei\" --confirm \"Ben Osei\""])
    #expect(desk.desk.state.allNotes.last?.text == rest)
  }

  @Test("a short name is not taken for part of another word")
  func shortJoined() throws {
    let words = try #require(RedactionWords("Li An"))
    for text in [
      "brilliant", "https://x.example/brilliant-idea", "Lian came.", "liAnchor.x", "x/alianz",
    ] {
      #expect(!words.occur(in: text), "\(text)")
    }
    for text in ["@lian", "x.example/lian", "LiAn came", "li-an", "li_an.png", "lian"] {
      #expect(words.occur(in: text), "\(text)")
    }
    #expect(!(try #require(RedactionWords("U.S")).occur(in: "https://x.example/us/ and @us")))
    // In a sentence, letters without a sign of an address are a word.
    #expect(!(try #require(RedactionWords("Car Pets")).occur(in: "Old carpets, sold.")))
  }

  @Test("a topic with the name is removed")
  func topics() throws {
    let desk = try Sample.desk(Sample.checked)
    try desk.folder.write("A file.".utf8, to: "ben_osei.txt")
    desk.prepare([
      "edit c1 +ben-osei +other", "evidence c1 --file DIR/ben_osei.txt --supports",
      "redact --words \"Ben Osei\" --confirm \"Ben Osei\"",
    ])
    #expect(desk.desk.state.claims[0].details.topics.suffix(2) == ["[protected source]", "other"])
    #expect(desk.desk.state.allEvidence.last?.details.file?.name == "[protected source].txt")
  }

  @Test("letters with marks, apostrophes and hosts in other letters are found by any spelling")
  func letters() throws {
    let name = try #require(RedactionWords("Müller"))
    for text in [
      "M&uuml;ller", "M&#252;ller", "Mu\u{308}ller", "https://xn--mller-verein-dlb.example/mail",
      "xn--mller-kva.example", "see (https://a.XN--MLLER-KVA.example/)",
      "https://x.example/M%C3%BCller",
    ] {
      #expect(name.occur(in: text), "\(text)")
    }
    for text in [
      "https://xn--mller.example/", "xn--", "M&uuml ller", "Muller", "&uuml;&;&#;&#x;&#99999999;",
    ] {
      #expect(!name.occur(in: text), "\(text)")
    }
    #expect(try #require(RedactionWords("O'Brien")).occur(in: "O&rsquo;Brien and O\\'Brien"))
    #expect(try #require(RedactionWords("foo_bar*")).occur(in: "foo_bar*"))
    let short = try #require(RedactionWords("Al"))
    #expect(short.occur(in: "**Al** came") && !short.occur(in: "Also *Alan*"))
  }

  @Test("an address whose host has the name in other letters is removed")
  func hosts() throws {
    let desk = try Sample.desk(Sample.checked)
    desk.prepare([
      "evidence c1 https://müller-verein.example/mail --supports --title Mail",
      "note c1 See https://müller-verein.example/mail there.",
    ])
    #expect(desk.desk.state.allEvidence.last?.details.url?.text.contains("xn--mller") == true)
    desk.prepare(["redact --words Müller --confirm Müller"])
    #expect(desk.desk.state.allEvidence.last?.details.url?.text == RedactionWords.noAddress)
    #expect(!desk.says("show c1").contains("mller") && !desk.says("export json").contains("mller"))
    #expect(desk.desk.state.allNotes.last?.text == "See [protected source] there.")
  }

  @Test("formatted names vanish from rationales and conclusions")
  func rationales() throws {
    let desk = try Sample.desk(Sample.checked)
    desk.prepare([
      "verdict c1 False --because Told by Ben *Osei*, **Ben** Osei, [Ben](https://x.example) Osei, Ben&nbsp;Osei",
      "conclude a1 False --because By **Ben** Osei.",
      "redact --words \"Ben Osei\" --confirm \"Ben Osei\"",
    ])
    #expect(
      desk.desk.state.claims[0].verdict?.rationale
        == "Told by *[protected source]*, **[protected source]**, [[protected source]](https://x.example), [protected source]"
    )
    #expect(
      desk.desk.state.articles[0].conclusion?.rationale == "By **[protected source]**.")
    #expect(desk.says("redact --words \"Ben Osei\" --confirm \"Ben Osei\"").hasPrefix("FAILED"))
  }

  /// Long texts of signs that begin marks take time in proportion to their length.
  @Test(
    "marks that never end are read once", .timeLimit(.minutes(5)),
    arguments: ["](", "[", "<a", "&", "*", "][", "\\", "\n>", "Ben*"])
  func endlessMarks(_ part: String) throws {
    let words = try #require(RedactionWords("Ben Osei"))
    #expect(!words.occur(in: String(repeating: part, count: 20_000)))
  }

  @Test("programs are told of kept copies and analysts' names that have the words")
  func otherPlaces() throws {
    let desk = try Sample.desk(Sample.checked)
    try desk.folder.write("Ferry Users met.".utf8, to: "minutes.txt")
    desk.prepare([
      "evidence c1 --file DIR/minutes.txt --supports --title Minutes",
      "edit c1 --claimant \"Ferry Users\"",
    ])
    let answer = try desk.json("redact c1 --confirm c1")["answer"]
    #expect(answer.strings("inCopiesOf") == ["e2"])
    #expect(answer.flag("inAnalystName") == false)
    desk.prepare(["set analyst \"Ferry Users\"", "edit c2 --claimant \"Ferry Users\""])
    #expect(try desk.json("redact c2 --confirm c2")["answer"].flag("inAnalystName") == true)
  }

  @Test(arguments: lines.indices) func theNameVanishesFromEveryText(_ index: Int) throws {
    let line = Self.lines[index]
    let desk = try desk()
    if line.contains("report.json") {
      let other = try self.desk()
      other.prepare([Self.lines[19], "report --summary \"On Zqfaltor\"", "export json DIR/r.json"])
      let report = try Data(contentsOf: URL(filePath: "\(other.folder.path)/r.json"))
      // A report of another session: both desks name theirs alike.
      let foreign = String(decoding: report, as: UTF8.self).replacing("urn:uuid:", with: "urn:x:")
      try desk.folder.write(foreign.utf8, to: "report.json")
    }
    try desk.folder.write(
      #"{"name":"house","levels":[{"label":"True","value":2},{"label":"Mostly False","value":1,"description":"as Zqfaltor says"}]}"#
        .utf8, to: "house.json")
    if line == "approve c1" { desk.prepare(["set analyst Chief"]) }
    let done = desk(desk.line(line))
    // A few of these lines say nothing about anybody, or are refused; then there is nothing to remove.
    guard done.status == .success, try contains(desk) else {
      #expect(["approve c1", "history c1 \"Zqfaltor\""].contains(line), "\(line): \(done)")
      return
    }
    desk.prepare(["undo", "redo"])
    let before = desk.desk.state
    desk.prepare(["redact --words Zqfaltor --confirm Zqfaltor"])
    #expect(try !contains(desk), "\(line)")
    let after = desk.desk.state
    #expect(after.allClaims.count == before.allClaims.count, "\(line)")
    #expect(after.claims.map(\.verdicts.count) == before.claims.map(\.verdicts.count), "\(line)")
    #expect(after.allReviews.count == before.allReviews.count, "\(line)")
    // The log is as sound as before, opens, and can be worked with.
    let check = try SQLiteStore.check(
      "\(desk.folder.path)/desk.factdesk", copiesIn: desk.folder.path)
    #expect(check.faults == [], "\(line)")
    let again = try TestDesk(session: "desk", in: desk.folder, seed: 99)
    again.prepare(["history", "show c1", "export json DIR/x.json", "note c1 Done."])
    #expect(!again("history").output.lowercased().contains("zqfaltor"), "\(line)")
    #expect(again("redact --words Zqfaltor --confirm Zqfaltor").status == .failed, "\(line)")
  }

  /// What `redact` says of other places can be done, and is then true.
  @Test func theAdviceWorks() throws {
    let desk = try desk()
    desk.prepare([
      Self.lines[19], "evidence c1 --file DIR/Zqfaltor.txt --supports",
      "edit c1 --claimant Zqfaltor",
    ])
    let told = desk.says("redact c1 --confirm c1").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(told.contains("redact --words \"Zqfaltor\""), "\(told)")
    #expect(try contains(desk))
    desk.prepare(["redact --words \"Zqfaltor\" --confirm \"Zqfaltor\""])
    #expect(try !contains(desk))
    #expect(
      desk.desk.state.claims[0].verdict?.rationale
        == "[protected source] lied, says [protected source] ([protected source]).")
  }

  /// The texts of articles stay, and `redact` says so.
  @Test func theTextOfAnArticleStays() throws {
    let desk = try Sample.desk(
      Sample.checked + ["edit c1 --claimant \"Ben Osei\"", "note c1 \"Ben Osei called.\""])
    let told = desk.says("redact --words \"Ben Osei\" --confirm \"Ben Osei\"")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("\"Ben Osei\" stays in the text or source of a1"), "\(told)")
    #expect(desk.desk.state.allNotes.last?.text == "[protected source] called.")
    #expect(desk.says("read 3").contains("Ben Osei"))
  }

  /// A report from before the redaction is compared with what is left; a change elsewhere is still found.
  @Test func anOlderReportIsComparedWithWhatIsLeft() throws {
    let desk = try desk()
    desk.prepare([
      Self.lines[19], "export json DIR/old.json", "redact --words Zqfaltor --confirm Zqfaltor",
    ])
    let told = desk.says("verify DIR/old.json").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(told.contains("redacted words of c1"), "\(told)")
    #expect(!told.hasPrefix("FAILED"), "\(told)")
    let path = "\(desk.folder.path)/old.json"
    let report = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    try desk.folder.write(
      report.replacing("lied, says", with: "told the truth, says").utf8, to: "old.json")
    #expect(desk(desk.line("verify DIR/old.json")).status != .success)
  }

  /// Words of a claim's reply or of evidence are redacted: all else of them is still compared.
  @Test(arguments: [
    ("https://port.example/a", "https://port.example/b"), ("Port Office", "Port"), ("Ann", "Ben"),
  ])
  func whatIsNotRedactedIsStillCompared(word: String, forged: String) throws {
    let desk = try Sample.desk([
      "load DIR/article.txt", "tag 2 --claimant Ann",
      "evidence c1 https://port.example/a --supports --title \"Zqfaltor's count\" --publisher \"Port Office\"",
      "contact c1 --asked 2026-02-01 --reply \"Zqfaltor says no.\"", "export json DIR/old.json",
      "redact --words Zqfaltor --confirm Zqfaltor",
    ])
    #expect(desk(desk.line("verify DIR/old.json")).status == .success)
    let path = "\(desk.folder.path)/old.json"
    let report = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    let other = report.replacing("\"\(word)\"", with: "\"\(forged)\"")
    #expect(other != report)
    try desk.folder.write(other.utf8, to: "old.json")
    #expect(desk(desk.line("verify DIR/old.json")).status != .success)
  }

  /// A name is found in any spelling that a reader takes for it.
  @Test(
    arguments: [
      (
        "zeno", "ZENO, Zeno and zEno left.",
        "[protected source], [protected source] and [protected source] left."
      ),
      ("Zeno Quix", "Zeno  Quix\u{A0}left.", "[protected source]\u{A0}left."),
      ("O'Hara", "O’Hara left.", "[protected source] left."),
      ("Zu\u{308}ri", "Züri left.", "[protected source] left."),
      ("Zeno", "Ze\u{AD}no left.", "[protected source] left."),
      ("Straße", "STRASSE left.", "[protected source] left."),
      ("Jürgen Größe", "See https://z.example/juergen-groesse now", "See [protected source] now"),
      ("Jürgen Größe", "See https://z.example/jurgen-grosse now", "See [protected source] now"),
      ("Zoë Łuk", "See @ZoeLuk now", "See @[protected source] now"),
      ("Ben", "Ben likes benefits.", "[protected source] likes benefits."),
      ("Zeno Quix", "See https://z.example/Zeno%20Quix now", "See [protected source] now"),
      ("Zeno Quix", "See https://z.example/zeno-quix now", "See [protected source] now"),
    ])
  func anySpellingIsFound(words: String, note: String, rest: String) throws {
    let desk = try Sample.desk(["load DIR/article.txt", "note a1 \(note)"])
    desk.prepare(["redact --words \"\(words)\" --confirm \"\(words)\""])
    #expect(desk.desk.state.allNotes.last?.text == rest)
  }

  @Test(arguments: ["Zeno%20Quix", "?name=Zeno+Quix", "Zeno_Quix", "zeno-quix"])
  func anAddressThatContainsTheWordsIsRemoved(path: String) throws {
    let desk = try Sample.desk([
      "load DIR/article.txt", "tag 2", "evidence c1 https://z.example/\(path) --supports",
      "redact --words \"Zeno Quix\" --confirm \"Zeno Quix\"",
    ])
    #expect(desk.desk.state.evidence(EvidenceID(1))?.details.url?.text == RedactionWords.noAddress)
  }

  /// Neither the mark of a redacted line nor that of a text is taken for words.
  @Test(
    "of an address in a text, nothing is left",
    arguments: [
      (
        "See [here](https://zqlink.example/secret?u=hidden) and https://port.example/a.",
        "See [here](https://protected-source.invalid/) and https://port.example/a."
      ),
      ("(https://a.example/secret/zqlink_(2)/x)", "([protected source])"),
      ("zqlink.example/secret, and port.example/kept", "[protected source] and port.example/kept"),
      ("<https://x.example/?n=zqlink>", "<[protected source]>"),
    ])
  func addressesInTexts(note: String, rest: String) throws {
    let desk = try desk()
    desk.prepare(["note a1 \"\(note)\"", "redact --words zqlink --confirm zqlink"])
    #expect(desk.desk.state.notes(on: .article(ArticleID(1))).last?.text == rest)
  }

  @Test func theMarksOfRedactionsAreNotRedacted() throws {
    let desk = try Sample.desk(Sample.checked + ["note c1 \"Zqfaltor called.\""])
    desk.prepare(["redact --words Zqfaltor --confirm Zqfaltor", "redact e1 --confirm e1"])
    let before = desk.desk.state.sequence
    for words in ["redact", "redacted", "[redacted]"] {
      let said = desk.says("redact --words \(words) --confirm \(words)")
      #expect(said.hasPrefix("FAILED") && said.contains("no text of the log"), "\(said)")
    }
    #expect(desk.desk.state.sequence == before)
    // Where the word is in a text, it goes, and nothing more is advised.
    desk.prepare(["note c1 \"We redact names.\""])
    let said = desk.says("redact --words redact --confirm redact")
    #expect(said == "redacted in entry \(before + 1)\n", "\(said)")
  }

  /// History says what was redacted: words that may have been anywhere are nobody's source.
  @Test func historyTellsWordsFromSources() throws {
    let desk = try Sample.desk(
      Sample.checked + ["note c1 \"Zqfaltor called.\"", "note a1 \"Zqfaltor too.\""])
    desk.prepare(["redact --words Zqfaltor --confirm Zqfaltor"])
    #expect(desk.says("history").contains("redacted words in 2 entries"))
    // And no item counts as redacted because of them.
    let said = desk.says("redact e1 --confirm e1")
    #expect(!said.hasPrefix("FAILED"), "\(said)")
    #expect(desk.says("history").contains("redacted the source of e1 in 1 entry"))
  }

  /// Labels of a scale that become the same are named, and lint reports them.
  @Test func labelsThatBecomeTheSameAreNamed() throws {
    let desk = try Sample.desk(["load DIR/article.txt", "tag 2", "tag 3"])
    try desk.folder.write(
      #"{"name":"house","levels":[{"label":"Zqfaltor","value":1},{"label":"zqfaltor Vuxley","value":2},{"label":"Vuxley","value":3}]}"#
        .utf8, to: "house.json")
    desk.prepare(["scale DIR/house.json", "verdict c1 Zqfaltor", "verdict c2 Vuxley"])
    let first = try desk.json("redact --words Zqfaltor --confirm Zqfaltor")["answer"]
    #expect(first.strings("sameLabels") == [])
    let said = desk.says("redact --words Vuxley --confirm Vuxley")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      said.contains("several levels of the scale house are now \"[protected source]\""), "\(said)")
    #expect(try contains(desk) == false)
    let found = desk(desk.line("lint"), json: true).output
    #expect(found.contains("ambiguous-scale"), "\(found)")
  }

  /// A part that was redacted is never omitted from the list of what was not compared.
  @Test func allThatWasNotComparedIsListed() throws {
    let evidence = (1...9).map {
      "evidence c1 https://x.example/\($0) --supports --title \"Zqfaltor's count, table \($0)\""
    }
    let desk = try Sample.desk(
      ["load DIR/article.txt", "tag 2", "set width 60"] + evidence + [
        "export json DIR/old.json", "redact --words Zqfaltor --confirm Zqfaltor",
      ])
    let said = desk.says("verify DIR/old.json")
    for number in 1...9 { #expect(said.contains("e\(number)"), "\(said)") }
    #expect(!said.contains("…"), "\(said)")
  }

  /// The second question fits the first.
  @Test(arguments: [
    ("Zqfaltor", "Remove it permanently?"), ("Tom Berg", "Remove them permanently?"),
  ])
  func bothQuestionsAreAboutTheWords(words: String, question: String) throws {
    let console = MemoryConsole(isInteractive: true)
    let desk = try Sample.desk(["load DIR/article.txt", "note a1 \(words)"], console: console)
    console.replies = [true, true]
    #expect(desk.type("redact --words \"\(words)\"").status == .success)
    #expect(console.questions.last == question)
  }

  /// The mark itself cannot be redacted, and the message says so.
  @Test(arguments: ["source", "https", "protected", "x", "--"])
  func whatCannotBeRedacted(words: String) throws {
    let desk = try Sample.desk(["load DIR/article.txt", "note a1 x"])
    let said = desk.says("redact --words=\(words) --confirm \(words)")
    #expect(said.contains("at least 2 characters"), "\(said)")
    #expect(said.contains("not part of the mark [protected source]"), "\(said)")
  }
}
