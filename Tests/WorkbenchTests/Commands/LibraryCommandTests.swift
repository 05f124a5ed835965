import ClaimLibrary
import ClaimSearch
import FactCheck
import Foundation
import JSON
import SafeFiles
import SessionStore
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("The library of everything that was checked")
struct LibraryCommandTests {
  private static let reviews = """
    {"@context":"https://schema.org","@type":"ClaimReview","claimReviewed":"Half of all ferries were late in 2025.","author":{"@type":"Organization","name":"Harbour Facts"},"url":"https://facts.example/ferries","datePublished":"2026-01-20","inLanguage":"en","itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"Ana Lind"}},"reviewRating":{"@type":"Rating","alternateName":"Mostly false"}}
    {"claim":"The harbour has 12 libraries.","verdict":"False","url":"https://facts.example/12","date":"2025-03-01","language":"en"}
    {"title":"No claim"}
    """

  /// A folder with the session harbour, and an open session.
  private func desk() throws -> TestDesk {
    let desk = try Sample.desk(Sample.checked)
    try desk.folder.write(Self.reviews.utf8, to: "reviews.jsonl")
    desk.prepare(["rename harbour", "new other"])
    return desk
  }

  private func addresses(_ desk: TestDesk, _ line: String) throws -> [String] {
    let answer = try desk.json(line)["answer"]
    return (answer.objects("hits") + answer.objects("found")).compactMap { $0.string("address") }
  }

  private func library(_ desk: TestDesk) -> String { "\(desk.folder.path)/library.sqlite" }

  @Test func claimsOfAllSessionsAreFoundAndOpened() throws {
    let desk = try desk()
    let words = "libraries"
    #expect(try addresses(desk, "find --everywhere \(words)").contains("harbour:c1"))
    let text = desk.says("claims --everywhere")
    #expect(text.contains("harbour:c1"), "\(text)")
    #expect(desk.says("open harbour:c1").contains("c1"))
    #expect(desk.desk.session.name == "harbour")
    // What changes in a session is found at once, whoever changes it.
    desk.prepare(["edit c1 --claimant \"Zora Quill\"", "close"])
    #expect(try addresses(desk, "find --everywhere Quill") == ["harbour:c1"])
    #expect(try addresses(desk, "claims --everywhere --claimant \"zora quill\"") == ["harbour:c1"])
    #expect(try addresses(desk, "claims --everywhere --no-claimant").isEmpty)
    try FileManager.default.removeItem(atPath: "\(desk.folder.path)/harbour.factdesk")
    #expect(try addresses(desk, "find --everywhere Quill").isEmpty)
    #expect(desk("open harbour:c1").status == .noSession)
  }

  @Test func theConditionsAreThoseOfTheSessionsList() throws {
    let desk = try desk()
    desk.prepare(["open harbour", "assign c1 Ben Osei --due 2026-02-01", "assign c2"])
    for condition in [
      "--mine", "--unassigned", "--assigned \"ben osei\"", "--stage in-work", "--stage done",
      "--due",
      "", "--checked", "--open", "--skipped", "--no-evidence", "--no-claimant", "--verdict False",
      "--verdict \"mostly true\"", "--by \"\(TestDesk.analyst)\"", "+city", "+nothing",
    ] {
      let own = try desk.json("claims \(condition)")["answer"].objects("claims").compactMap {
        $0.string("id")
      }
      #expect(
        try addresses(desk, "claims --everywhere \(condition)") == own.map { "harbour:\($0)" },
        "\(condition)")
    }
    #expect(
      desk("claims --everywhere --sort made").diagnostics.contains("--sort"))
    #expect(desk("find --everywhere --in claims x").diagnostics.contains("--in"))
  }

  @Test func archivesAreAddedOnceListedAndRemoved() throws {
    let desk = try desk()
    let added = try desk.json("library add DIR/reviews.jsonl")["answer"].objects("additions")[0]
    #expect(added.number("added") == 2 && added.number("known") == 0)
    #expect(added.number("refused") == 1)
    #expect(added.objects("listed").first?.string("place") == "line 3")
    let again = try desk.json("library add DIR/reviews.jsonl")["answer"].objects("additions")[0]
    #expect(again.number("added") == 0 && again.number("known") == 2)
    let archive = try desk.json("library")["answer"].objects("archives")[0]
    #expect(archive.string("name") == "reviews.jsonl" && archive.number("claims") == 2)
    #expect(archive.string("first") == "2025-03-01" && archive.string("last") == "2026-01-20")
    #expect(archive.strings("languages") == ["en"])
    let hit = try desk.json("find --everywhere ferries were late")["answer"].objects("hits")[0]
    let address = try #require(hit.string("address"))
    let shown = desk.says("open \(address)")
    #expect(shown.contains("Mostly false") && shown.contains("Ana Lind"), "\(shown)")
    desk.prepare(["library remove reviews.jsonl"])
    #expect(try addresses(desk, "find --everywhere ferries were late").isEmpty)
    #expect(desk("library remove reviews.jsonl").diagnostics.contains("no archive reviews.jsonl"))
  }

  @Test func recordsOfAllKindsAndOfANewerFileAreAdded() throws {
    let desk = try desk()
    func review(_ text: String) -> String {
      "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"\(text)\",\"reviewRating\":{\"alternateName\":\"False\"}}"
    }
    func add(_ lines: [String]) throws -> Int? {
      try desk.folder.write(lines.joined(separator: "\n").utf8, to: "f.jsonl")
      return try desk.json("library add DIR/f.jsonl")["answer"].objects("additions")[0]
        .number("added")
    }
    let plain = "{\"claim\":\"Zebra two\"}"
    #expect(try add([review("Zebra one"), plain, review("Zebra three")]) == 3)
    // What is new comes first, so all others have other places in the file.
    #expect(try add([review("Zebra four"), review("Zebra one"), plain]) == 1)
    let found = try desk.json("find --everywhere zebra")["answer"].objects("hits")
    #expect(found.compactMap { $0.string("address") } == (1...4).map { "f.jsonl:\($0)" })
    #expect(try desk.json("library")["answer"].objects("archives")[0].number("claims") == 4)
  }

  @Test func anArchiveIsNeverTakenForASession() throws {
    let desk = try desk()
    try desk.folder.write("{\"claim\":\"Zebra\"}".utf8, to: "zoo.factdesk.json")
    try FileManager.default.createDirectory(
      atPath: "\(desk.folder.path)/a", withIntermediateDirectories: true)
    try desk.folder.write("{\"claim\":\"Zebra\"}".utf8, to: "a/harbour.factdesk")
    desk.prepare(["library add DIR/a/harbour.factdesk", "find --everywhere zebra"])
    #expect(try addresses(desk, "find --everywhere zebra") == ["harbour:1"])
    #expect(try addresses(desk, "claims --everywhere").contains("harbour:c1"))
    #expect(try desk.json("library")["answer"].objects("archives").count == 1)
  }

  @Test func aRedactionLeavesNothingInIt() throws {
    let desk = try desk()
    desk.prepare([
      "open harbour", "edit c1 --claimant \"Zora Quillfeather\"", "claims --everywhere",
    ])
    func has(_ word: String) throws -> Bool {
      try Data(contentsOf: URL(filePath: library(desk))).range(of: Data(word.utf8)) != nil
    }
    #expect(try has("Quillfeather"))
    let damaged = library(desk) + ".damaged"
    try FileManager.default.copyItem(atPath: library(desk), toPath: damaged)
    desk.prepare(["redact --words \"Zora Quillfeather\" --confirm \"Zora Quillfeather\""])
    #expect(try !has("Quillfeather") && !has("quillfeather"))
    #expect(!FileManager.default.fileExists(atPath: damaged))
    #expect(desk.says("library check").contains("sound"))
  }

  /// The mark stays within a word of its own, which may have a space.
  @Test func aTopicOfWhichAPartWasRedacted() throws {
    let desk = try desk()
    desk.prepare([
      "open harbour", "edit c1 +topicbrimblewick", "claims --everywhere",
      "redact --words Brimblewick --confirm Brimblewick",
    ])
    #expect(desk.says("library check").contains("sound"))
  }

  /// Other libraries that may have read the session: that beside a session outside of the folder, also behind a link.
  @Test(arguments: [false, true])
  func aRedactionReachesTheLibraryBesideTheSession(isLink: Bool) throws {
    let desk = try desk()
    desk.prepare([
      "open harbour", "edit c1 --claimant \"Zora Quillfeather\"", "claims --everywhere", "close",
    ])
    let folder = "\(desk.folder.path)/elsewhere"
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["harbour.factdesk", "library.sqlite"] {
      try files.moveItem(atPath: "\(desk.folder.path)/\(name)", toPath: "\(folder)/\(name)")
    }
    var path = "\(folder)/harbour.factdesk"
    if isLink {
      let link = "\(desk.folder.path)/link.factdesk"
      try files.createSymbolicLink(atPath: link, withDestinationPath: path)
      path = link
    }
    desk.prepare([
      "open \(path)", "redact --words \"Zora Quillfeather\" --confirm \"Zora Quillfeather\"",
    ])
    let bytes = try Data(contentsOf: URL(filePath: "\(folder)/library.sqlite"))
    #expect(bytes.range(of: Data("Quillfeather".utf8)) == nil)
  }

  @Test func aRedactionNamesTheArchivesThatKeepTheWords() throws {
    let desk = try desk()
    try desk.folder.write(
      "{\"claim\":\"Zebra\",\"claimant\":\"Zora Quillfeather\"}".utf8, to: "zoo.jsonl")
    desk.prepare([
      "library add DIR/zoo.jsonl", "library add DIR/reviews.jsonl", "open harbour",
      "edit c1 --claimant \"Zora Quillfeather\"",
    ])
    let answer = try desk.json("redact c1 --confirm c1")["answer"]
    #expect(answer.strings("libraryArchives") == ["zoo.jsonl"])
    desk.prepare(["edit c2 --claimant \"Zora Quillfeather\""])
    #expect(
      desk.says("redact c2 --confirm c2")
        .contains("these archives in the library contain it: zoo.jsonl; library remove NAME"))
  }

  /// Other sessions keep what was removed here: in their claims, and in the checks that they cite.
  @Test func aRedactionNamesTheOtherSessionsThatKeepTheWords() throws {
    let desk = try desk()
    desk.prepare([
      "open harbour", "edit c1 --as \"Zora saw it.\"", "verdict c1 False",
    ])
    for name in ["citing", "claiming", "neither"] {
      desk.prepare(["new \(name)", "load DIR/article.txt", "tag 2"])
    }
    desk.prepare([
      "open citing", "same c1 harbour:c1", "open claiming", "edit c1 --as \"ZORA SAW it.\"",
    ])
    #expect(try addresses(desk, "find --everywhere \"Zora saw\"").contains("citing:c1"))
    desk.prepare(["open harbour"])
    let line = "redact --words \"Zora saw it.\" --confirm \"Zora saw it.\""
    let answer = try desk.json(line)["answer"]
    #expect(answer.strings("librarySessions") == ["citing", "claiming"])
    desk.prepare(["edit c2 --as \"Zora saw it.\""])
    #expect(
      desk.says(line).split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "claims of these sessions contain it, too: citing and claiming; open each and redact it there"
      )
    )
  }

  @Test func recordsHaveNoDatesThatAreNoneAndNoEmptyTexts() throws {
    let desk = try desk()
    let dates = [
      "-5", "2999-99-99", "2024-02-30", "1970-01-01", "03/04/2020", "soon", "2031-01-01",
    ]
    let records =
      dates.map { #"{"claim":"Quokkas swim on \#($0).","date":"\#($0)","made":"\#($0)"}"# } + [
        #"{"claim":"Quokkas ran.","date":"3 May 2024","made":"2024","verdict":"\u200b","publisher":" \u2060"}"#,
        #"{"claim":"\u200b\u00ad "}"#,
      ]
    try desk.folder.write(records.joined(separator: "\n").utf8, to: "q.jsonl")
    let added = try desk.json("library add DIR/q.jsonl")["answer"].objects("additions")[0]
    #expect(added.number("added") == 8 && added.number("refused") == 1)
    let archive = try #require(try desk.json("library")["answer"].objects("archives").first)
    #expect(archive.string("first") == "2024-05-03" && archive.string("last") == "2024-05-03")
    let claims = try ClaimLibrary(
      reading: SessionFolder(path: desk.folder.path), cache: nil)
    defer { claims.close() }
    let last = try #require(try claims.claim(at: "q.jsonl:8")).record
    #expect(last.date == "2024-05-03" && last.made == "2024")
    #expect(last.verdict == nil && last.publisher == nil)
    for number in 1...7 {
      let record = try #require(try claims.claim(at: "q.jsonl:\(number)")).record
      #expect(record.date == nil && record.made == nil, "\(record)")
    }
  }

  /// It is from a time when the folder could not be written.
  @Test func aLibraryThatIsNotUsedIsDeletedByARedaction() throws {
    let desk = try Sample.desk(Sample.checked) { $0.cacheFolder = "\($0.sessions.location)/cache" }
    try desk.folder.write(Self.reviews.utf8, to: "reviews.jsonl")
    desk.prepare([
      "rename harbour", "edit c1 --claimant \"Zora Quillfeather\"", "library add DIR/reviews.jsonl",
    ])
    let cache = "\(desk.folder.path)/cache"
    try FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
    let real = try #require(resolvedPath(desk.folder.path))
    let unused = "\(cache)/library-\(Digest(of: real).hex.prefix(32)).sqlite"
    try FileManager.default.copyItem(atPath: library(desk), toPath: unused)
    let said = desk.says("redact c1 --confirm c1").split(whereSeparator: \.isWhitespace)
    let words = said.joined(separator: " ")
    #expect(words.contains("was deleted; archives that it had must be added"))
    #expect(words.contains("had these archives; add them again: "))
    #expect(words.contains("reviews.jsonl"))
    #expect(!FileManager.default.fileExists(atPath: unused))
    #expect(FileManager.default.fileExists(atPath: library(desk)))
  }

  @Test func aDamagedLibraryIsNotSetAsideWithTheWords() throws {
    let desk = try desk()
    desk.prepare([
      "open harbour", "edit c1 --claimant \"Zora Quillfeather\"", "claims --everywhere",
    ])
    try damage(library(desk))
    let answer = try desk.json("redact c1 --confirm c1")["answer"]
    #expect(answer.strings("libraryRemarks")?.first?.contains("was damaged") == true)
    #expect(!FileManager.default.fileExists(atPath: library(desk) + ".damaged"))
  }

  @Test func whatIsNoLibraryKeepsItsName() throws {
    let desk = try desk()
    let aside = library(desk) + ".damaged"
    desk.prepare(["open harbour", "edit c1 --claimant \"Zora Quillfeather\"", "library"])
    try Data("My notes.".utf8).write(to: URL(filePath: aside))
    desk.prepare(["redact --words \"Zora Quillfeather\" --confirm \"Zora Quillfeather\""])
    #expect(try Data(contentsOf: URL(filePath: aside)) == Data("My notes.".utf8))
    try damage(library(desk))
    let error = try desk.json("library")["error"]
    #expect(error.string("code") == "library-in-the-way")
    #expect(try Data(contentsOf: URL(filePath: aside)) == Data("My notes.".utf8))
  }

  private func damage(_ path: String) throws {
    var bytes = try Data(contentsOf: URL(filePath: path))
    for index in 4_096..<bytes.count where index % 3 == 0 { bytes[index] = 0xA5 }
    try bytes.write(to: URL(filePath: path))
  }

  @Test func ofACutOneNobodyKnowsTheArchives() throws {
    let desk = try desk()
    desk.prepare(["library add DIR/reviews.jsonl"])
    let bytes = try Data(contentsOf: URL(filePath: library(desk)))
    try bytes.prefix(20_000).write(to: URL(filePath: library(desk)))
    let remark = try #require(try desk.json("library")["answer"].strings("remarks")?.first)
    #expect(
      remark.contains("add its archives again: ") || remark.contains("which archives it had"),
      "\(remark)")
  }

  @Test func whatIsNoLongerASessionIsNamed() throws {
    let desk = try desk()
    desk.prepare(["claims --everywhere"])
    let path = "\(desk.folder.path)/harbour.factdesk"
    let whole = try Data(contentsOf: URL(filePath: path))
    try Data().write(to: URL(filePath: path))
    for line in ["claims --everywhere", "library rebuild", "library check"] {
      #expect(desk(line).output.contains("harbour"), "\(line)")
    }
    #expect(try desk.json("library check")["error"].string("code") == "library-not-compared")
    try whole.write(to: URL(filePath: path))
    #expect(desk.says("library check").contains("sound"))
  }

  @Test func anArchiveThatIsMissingDoesNotStopTheOthers() throws {
    let desk = try desk()
    try desk.folder.write("{\"claim\":\"Zebra\"}".utf8, to: "zoo.jsonl")
    let line = "library add DIR/reviews.jsonl DIR/none.jsonl DIR/zoo.jsonl"
    let whole = try desk.json(line)
    #expect(whole["error"].string("code") == "not-all-added")
    #expect(whole["answer"].objects("additions").map { $0.number("added") } == [2, 1])
    #expect(whole["answer"].objects("failed").count == 1)
    let outcome = desk(desk.line(line))
    #expect(outcome.output.contains("already there"))
    #expect(outcome.diagnostics.contains("1 of 3 archives could not be read"))
    #expect(outcome.diagnostics.contains("none.jsonl"))
  }

  /// As Google's Fact Check Tools answer: without types, on one line or several.
  @Test(arguments: [true, false])
  func answersOfGoogleAreRead(isOneLine: Bool) throws {
    let desk = try desk()
    func claim(_ text: String) -> String {
      "{\"text\":\"\(text)\",\"claimant\":\"Ana\",\"claimReview\":[{\"publisher\":{\"name\":\"PF\"},"
        + "\"url\":\"https://pf.example/\(text.count)\",\"textualRating\":\"False\",\"languageCode\":\"en\"}]}"
    }
    var text = "{\"claims\":[\(claim("Ducks fly.")),\(claim("Zebras fly.")),{\"text\":\"None.\"}]}"
    if !isOneLine { text = text.replacingOccurrences(of: ",", with: ",\n") }
    try desk.folder.write(text.utf8, to: "google.json")
    let added = try desk.json("library add DIR/google.json")["answer"].objects("additions")[0]
    #expect(added.number("added") == 2 && added.number("refused") == 1)
    #expect(desk.says("find --everywhere zebras").contains("Zebras fly."))
  }

  @Test func anAddressThatIsNotThereOpensNothing() throws {
    let desk = try desk()
    desk.prepare(["library add DIR/reviews.jsonl"])
    for address in ["c9", "zzz", ""] {
      #expect(desk("open harbour:\(address)").status != .success)
      #expect(desk.desk.session.name == "other")
    }
    #expect(
      try desk.json("open reviews.jsonl:99")["error"].string("code") == "unknown-record")
  }

  /// They list what is not in the open session: `@` must not mean an earlier list.
  @Test(arguments: ["find --everywhere libraries", "claims --everywhere"])
  func theListBeforeIsForgotten(_ line: String) throws {
    let desk = try desk()
    desk.prepare(["open harbour", "claims", line])
    #expect(desk("skip @ --because test").status != .success)
  }

  @Test func claimsOfASessionAreListedByNumber() throws {
    let desk = try desk()
    desk.prepare(["open harbour", "claims --everywhere", "edit c1 --claimant Zora"])
    let found = try addresses(desk, "claims --everywhere")
    #expect(found.count > 1 && found == found.sorted())
  }

  @Test func aDamagedOneIsMadeAgainAndSaysSo() throws {
    let desk = try desk()
    desk.prepare(["library add DIR/reviews.jsonl"])
    let before = try desk.json("library")["answer"].number("claims")
    var bytes = try Data(contentsOf: URL(filePath: library(desk)))
    for index in 4_096..<bytes.count where index % 3 == 0 { bytes[index] = 0xA5 }
    try bytes.write(to: URL(filePath: library(desk)))
    let answer = try desk.json("library")["answer"]
    #expect(answer.number("claims") == before && answer.objects("archives").isEmpty)
    let remark = try #require(answer.strings("remarks")?.first)
    #expect(remark.contains("was damaged and has been made again"), "\(remark)")
    #expect(FileManager.default.fileExists(atPath: library(desk) + ".damaged"))
    #expect(try desk.json("library")["answer"].strings("remarks") == [])
    // A check that comes upon it reports it, although the new one is sound.
    try damage(library(desk))
    let check = try desk.json("library check")
    #expect(check["error"].string("code") == "library-damaged")
  }

  @Test func aFileOfSomethingElseIsLeftAlone() throws {
    let desk = try desk()
    for other in ["My notes.", ""].map({ Data($0.utf8) }) + [
      try Data(contentsOf: URL(filePath: "\(desk.folder.path)/harbour.factdesk"))
    ] where !other.isEmpty {
      try other.write(to: URL(filePath: library(desk)))
      #expect(desk("library").diagnostics.contains("is not a library of factdesk"))
      #expect(try Data(contentsOf: URL(filePath: library(desk))) == other)
    }
  }

  @Test func itIsTheSameAfterItWasMadeAgain() throws {
    let desk = try desk()
    desk.prepare(["library add DIR/reviews.jsonl"])
    let before = try desk.json("find --everywhere e")["answer"].objects("hits").count
    #expect(before > 3)
    desk.prepare(["library rebuild"])
    #expect(try desk.json("find --everywhere e")["answer"].objects("hits").count == before)
    #expect(try desk.json("library check")["answer"].flag("sound") == true)
  }
}
