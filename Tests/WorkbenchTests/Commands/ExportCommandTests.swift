import ArticleLoading
import ExportFormats
import Foundation
import JSON
import ReportModel
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("export: formats, folders and feeds")
struct ExportCommandTests {
  private static let published = [
    "report --url https://desk.example/checks/libraries --reviewer \"City Desk\""
  ]

  /// A log of a version before 2026-11-29 keeps what an imported report says otherwise, and not its file.
  @Test func anImportedReportOfAnOlderSessionIsExportedAsItWas() throws {
    let fixture = URL(filePath: #filePath)
      .appending(path: "../../../SessionStoreTests/Fixtures/log-v1-imports.sqlite").standardized
    let folder = try TestDesk.Folder()
    try folder.write(try Data(contentsOf: fixture), to: "old.factdesk")
    let desk = try TestDesk(session: "old", in: folder)
    let report = try Report(json: Array(desk.says("export json").utf8))
    #expect(report.id == "urn:x:1")
    #expect(report.claims.map(\.id) == ["claim-7"])
    #expect(report.claims[0].topics == ["two words"])
    // What is changed here is said as it is here.
    desk.prepare(["edit c1 +harbour"])
    let edited = try Report(json: Array(desk.says("export json").utf8))
    #expect(edited.claims[0].topics == ["two-words", "harbour"])
  }

  /// What stands in a folder, with what stands in its folders.
  private static func files(_ folder: String) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// What the worked sample's article says beside its claims.
  @Test func readersAreShownTheParagraphsOfClaimsUnlessMoreIsAsked() throws {
    let desk = try Sample.desk()
    try desk.folder.write(
      "Before it.\n\nThe claim is here.\n\nBehind it.\n".utf8, to: "long.txt")
    desk.prepare(["load DIR/long.txt", "tag \"The claim\""])
    try desk.folder.write(
      "{{#articles}}{{#text}}<{{#pieces}}{{piece}}{{/pieces}}>{{/text}}{{/articles}}".utf8,
      to: "house.txt")
    for line in ["export markdown", "export html", "export --template DIR/house.txt"] {
      let usual = desk.says(line)
      #expect(usual.contains("[…]") && !usual.contains("Behind it."), "\(line)")
      let whole = desk.says(line + " --content")
      #expect(whole.contains("Before it.") && whole.contains("Behind it."), "\(line)")
      #expect(!whole.contains("[…]"), "\(line)")
      let none = desk.says(line + " --no-content")
      #expect(!none.contains("Behind it.") && !none.contains("[…]"), "\(line)")
    }
    #expect(desk.says("export --template DIR/house.txt") == "<[…]><The claim is here.><[…]>")
    #expect(desk.says("export json").contains("Behind it."))
    #expect(!desk.says("export json --no-content").contains("\"content\""))
    let error = try desk.json("export html --content --no-content")["error"]
    #expect(error.string("message")?.contains("--content and --no-content") == true)
  }

  /// Every word of the article is a word of no other field, so that each leak is seen.
  @Test func withoutTextsOnlyQuotesOfTheArticleAreExported() throws {
    let desk = try Sample.desk()
    try desk.folder.write(
      "Alpha bravo. Charlie delta\nQUOTED WORDS\n\nSECOND PART echo foxtrot. Golf hotel.\n".utf8,
      to: "text.txt")
    try desk.folder.write(
      """
      {{#claims}}{{#quote}}<{{before}}|{{quoted}}|{{behind}}>{{/quote}}{{/claims}}
      {{#articles}}{{#text}}{{#pieces}}{{piece}}{{/pieces}}{{/text}}{{/articles}}
      """.utf8, to: "house.txt")
    desk.prepare([
      "load DIR/text.txt --title Title --url https://paper.example/",
      "tag \"QUOTED WORDS\n\nSECOND PART\" --claimant \"Ana Lind\"", "verdict c1 False",
      "tag \"Alpha\" --as \"Reworded here\"", "verdict c2 False",
      "edit c1 --media-category edited --media-kind image",
      "report --url https://desk.example/ --reviewer Desk",
    ])
    let around = ["bravo", "Charlie", "delta", "echo", "foxtrot", "Golf", "hotel"]
    let named = ReportFormats.all.map(\.name).filter { $0 != "brat" }
    for line in named.map({ "export \($0)" }) + ["export --template DIR/house.txt"] {
      let told = desk.says(line + " --no-content")
      for word in around { #expect(!told.contains(word), "\(line): \(word)") }
      #expect(told.contains("QUOTED") || named.contains { line.hasSuffix($0) })
    }
    #expect(
      desk.says("export --template DIR/house.txt --no-content")
        == "<|QUOTED WORDS|><|SECOND PART|><|Alpha|>\n")
    // By default the words around are there, in the same places.
    for line in ["export markdown", "export html", "export json", "export webannotation"] {
      #expect(desk.says(line).contains("delta"), "\(line)")
    }
    let selector = desk.says("export webannotation --no-content")
    #expect(selector.contains("TextPositionSelector") && !selector.contains("prefix"))
  }

  /// Which words are the headline is exported, taken in again and shown.
  @Test func headlineAndStandfirstAreExported() throws {
    let desk = try Sample.desk()
    try desk.folder.write(
      "---\ntitle: Ein Titel für alle\nsubtitle: Was darunter steht.\n---\n\nDer Text beginnt.\n"
        .utf8,
      to: "front.md")
    desk.prepare([
      "load DIR/front.md --language de", "tag 1:\"Titel\"", "tag 2:\"darunter\"", "tag 3:\"Text\"",
      "export json DIR/out.json",
    ])
    let out = try desk.read("out.json")
    let value = try JSONText.value(of: Array(out.utf8))
    let report = try Report(json: Array(out.utf8))
    let content = Array(try #require(report.articles[0].content).unicodeScalars)
    func words(_ place: Report.Place?) -> String? {
      place.map { String(String.UnicodeScalarView(content[$0.start..<$0.end])) }
    }
    #expect(words(report.articles[0].headline) == "Ein Titel für alle")
    #expect(words(report.articles[0].standfirst) == "Was darunter steht.")
    #expect(report.title == "Faktencheck: Ein Titel für alle")
    let html = desk.says("export html")
    #expect(html.contains("<p class=\"headline\" dir=\"auto\">"))
    #expect(html.contains("<p class=\"standfirst\" dir=\"auto\">"))
    let markdown = desk.says("export markdown")
    #expect(markdown.contains("> Schlagzeile: Ein **Titel** (1) für alle\n"))
    #expect(markdown.contains("> Vorspann: Was **darunter** (2) steht.\n"))
    #expect(desk.says("export json --no-content").contains("\"headline\""))
    desk.prepare(["new other", "import DIR/out.json", "export json DIR/again.json"])
    let first = try desk.json("read 1")["answer"].objects("sentences").first
    #expect(first?.string("part") == "headline")
    let again = try JSONText.value(of: Array(desk.read("again.json").utf8))
    guard case .object(let one) = value, case .object(let other) = again else { return }
    // But for the provenance, which is each session's own.
    #expect(
      JSONText.canonical(.object(one.dropLast())) == JSONText.canonical(.object(other.dropLast())))
  }

  @Test func paperIsNamedOrRefused() throws {
    let desk = try Sample.desk(Sample.checked)
    #expect(desk.says("export html").contains("<body class=\"a4\">"))
    #expect(desk.says("export html --paper Letter").contains("<body class=\"letter\">"))
    desk.prepare(["report --language en-US"])
    #expect(desk.says("export html").contains("<body class=\"letter\">"))
    #expect(desk.says("export html --paper a4").contains("<body class=\"a4\">"))
    let error = try desk.json("export html --paper a5")["error"]
    #expect(error.string("message")?.contains("a4 or letter") == true)
  }

  @Test func listsEveryFormatWithALine() throws {
    let desk = try Sample.desk()
    let formats = try desk.json("export --list")["answer"].objects("formats")
    #expect(
      formats.map { $0.string("name") } == ReportFormats.all.map(\.name) + [
        "pdf", "docx", "odt", "wacz",
      ])
    #expect(formats.allSatisfy { $0.string("summary")?.isEmpty == false })
    #expect(desk.says("export --list").contains("markdown, md"))
  }

  /// Where no program of others is found: Chromium would print, and take its time.
  private static let alone = OutsidePrograms(environment: ["PATH": "/nowhere"])

  @Test func allWritesWhatItCanAndNamesWhatItCannot() throws {
    let desk = try Sample.desk(Sample.checked) { $0.programs = Self.alone }
    let folder = "\(desk.folder.path)/out"
    let answer = try desk.json("export --all DIR/out")["answer"]
    let refused = answer.objects("refused").compactMap { $0.string("format") }
    #expect(refused == ["claimreview", "feed", "mediareview", "pdf", "docx", "odt", "wacz"])
    #expect(answer.objects("refused")[0].string("hint") == "report --url … --reviewer …")
    let written = Self.files(folder)
    for name in ["desk.json", "desk.md", "desk.csv", "desk.brat/a1.ann", "desk.brat/a1.txt"] {
      #expect(written.contains(name), "\(name)")
    }
    #expect(!written.contains { $0.contains("claimreview") || $0.hasSuffix(".new") })
    #expect(try desk.json("export --all DIR/out")["error"].string("code") == "file-exists")
    desk.prepare(Self.published)
    #expect(
      try desk.json("export --all DIR/out --force")["answer"].objects("refused").count == 5)
    #expect(Self.files(folder).contains("desk.claimreview.jsonld"))
  }

  @Test func aFileInTheWayKeepsAllOthersFromBeingWritten() throws {
    let desk = try Sample.desk(Sample.checked) { $0.programs = Self.alone }
    try FileManager.default.createDirectory(
      atPath: "\(desk.folder.path)/out", withIntermediateDirectories: true)
    try desk.folder.write("mine".utf8, to: "out/desk.csv")
    #expect(try desk.json("export --all DIR/out")["error"].string("code") == "file-exists")
    #expect(Self.files("\(desk.folder.path)/out").filter { !$0.hasSuffix("brat") } == ["desk.csv"])
  }

  @Test func oneClaimReviewIsBareAndSeveralAreAGraph() throws {
    let desk = try Sample.desk(Sample.checked + Self.published)
    #expect(desk.says("export claimreview").contains("\"@graph\""))
    let one = desk.says("export claimreview --claims c1")
    #expect(!one.contains("\"@graph\"") && one.contains("#claim-c1"))
    #expect(
      desk.says("export claimreview DIR/each --each").hasPrefix("wrote 2 files in DIR/each, "))
    #expect(
      Self.files("\(desk.folder.path)/each") == ["c1.claimreview.jsonld", "c2.claimreview.jsonld"])
    let file = try Data(contentsOf: URL(filePath: "\(desk.folder.path)/each/c1.claimreview.jsonld"))
    #expect(file.elementsEqual(one.utf8))
  }

  @Test func settingsThatAreMissingAreNamed() throws {
    let desk = try Sample.desk(Sample.checked)
    let error = try desk.json("export claimreview DIR/x.jsonld")["error"]
    #expect(error.string("code") == "missing-settings")
    #expect(error.string("hint") == "report --url … --reviewer …")
    #expect(!Self.files(desk.folder.path).contains { $0.contains("x.jsonld") })
    desk.prepare(["report --reviewer Desk"])
    #expect(try desk.json("export feed")["error"].string("hint") == "report --url …")
    desk.prepare(Self.published)
    #expect(try desk.json("export mediareview")["error"].string("code") == "no-media")
    #expect(try desk.json("export claimreview --claims c1")["answer"].keys.contains("content"))
  }

  @Test func standoffIsAFolderOrAPair() throws {
    let desk = try Sample.desk(Sample.checked + ["load DIR/other.txt"])
    let folder = desk.folder.path
    desk.prepare(["export brat DIR/all"])
    #expect(
      Self.files("\(folder)/all") == ["a1.ann", "a1.txt", "a2.ann", "a2.txt", "annotation.conf"])
    #expect(try desk.json("export brat DIR/one.ann")["error"].string("code") == "several-articles")
    #expect(try desk.json("export brat")["error"].string("code") == "several-articles")
    desk.prepare(["export brat DIR/one.ann --article a1"])
    #expect(Self.files(folder).filter { $0.hasPrefix("one") } == ["one.ann", "one.txt"])
    #expect(desk.says("export brat --article a1").hasPrefix("T1\tClaim "))
    #expect(
      try desk.json("export brat DIR/none --no-content")["error"].string("code")
        == "no-text-in-report")
  }

  @Test func aMarkIsWrittenWhenAskedFor() throws {
    let desk = try Sample.desk(Sample.checked)
    #expect(desk.says("export csv").hasPrefix("\"id\","))
    #expect(try desk.json("export csv --bom")["answer"].string("content")?.first == "\u{FEFF}")
    #expect(try desk.json("export json --bom")["error"].string("code") == "options")
  }

  @Test func aFeedTakesVerdictsOfManySessions() throws {
    let desk = try Sample.desk(Sample.checked + Self.published)
    let other = "report --url https://desk.example/checks/other --reviewer Desk --title Other"
    desk.prepare(["save second", "open second", other, "open desk"])
    let feed = desk.says("export feed --session desk --session second")
    for address in ["libraries#claim-c1", "libraries#claim-c2", "other#claim-c1"] {
      #expect(feed.contains(address), "\(address)")
    }
    #expect(feed.contains("\"name\": \"Fact-checks by City Desk\""))
    desk.prepare(["open second", "report --url \"\"", "open desk"])
    let error = try desk.json("export feed DIR/f.jsonld --session desk --session second")["error"]
    #expect(error.string("message")?.hasPrefix("session second: feed needs") == true)
    #expect(!Self.files(desk.folder.path).contains { $0.contains("f.jsonld") })
    #expect(try desk.json("export feed --session none")["error"].string("code") == "no-session")
  }

  @Test(arguments: [
    "export csv --session desk", "export csv DIR/x --each", "export claimreview --each",
    "export --all DIR/x --bom", "export csv --all DIR/x", "export feed --session desk --claims c1",
  ])
  func optionsThatDoNotGoTogetherAreRefused(_ line: String) throws {
    let desk = try Sample.desk(Sample.checked + Self.published)
    #expect(try desk.json(line)["error"].string("code") == "options")
    #expect(!Self.files(desk.folder.path).contains("x"))
  }

  @Test func whatWasDoneToAMediumIsRecordedAndUndone() throws {
    let desk = try Sample.desk(Sample.checked + Self.published)
    let line =
      "edit c1 --media-category Decontextualized --media-kind VIDEO --media-url https://v.example/1"
      + " --media-original https://v.example/0 --media-context \"Another town, 2019\""
    let media = try desk.json(line)["answer"]["claim"]["media"]
    #expect(media.strings("categories") == ["DecontextualizedContent"])
    #expect(media.string("kind") == "video")
    #expect(media.string("originalContext") == "Another town, 2019")
    #expect(desk.says("show c1").contains("medium: video, decontextualized: https://v.example/1"))
    #expect(desk.says("export mediareview").contains("\"DecontextualizedContent\""))
    #expect(desk.says("export claimreview").contains("\"associatedMediaReview\""))
    #expect(desk.says("history c1").contains("media"))
    desk.prepare(["edit c1 --media-category edited --media-category satire"])
    #expect(
      try desk.json("show c1")["answer"]["claim"]["media"].strings("categories")
        == ["EditedOrCroppedContent", "SatireOrParodyContent"])
    desk.prepare(["undo", "edit c1 --media-category \"\""])
    #expect(try desk.json("show c1")["answer"]["claim"].keys.contains("media") == false)
    desk.prepare(["undo", "undo"])
    #expect(try desk.json("show c1")["answer"]["claim"].keys.contains("media") == false)
    let error = try desk.json("edit c1 --media-kind film")["error"]
    #expect(error.string("message")?.contains("expects image, video or audio, not") == true)
  }
}
