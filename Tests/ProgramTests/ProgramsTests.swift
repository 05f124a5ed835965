import Glibc
import PtySupport
import SeededRandom
import TestSupport
import Testing

/// The uses of the binary without a desk.
@Suite struct ProgramsTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  // MARK: segment

  @Test(arguments: [
    Texts.ferries, "", "\n", "One.", "One. Two", "  Spaces around.   \n\n\n",
    "\u{FEFF}A mark first. Then more.",
    "Crossed\r\nlines.\r\nNext one. And so on.\r\n", "「鉤」。次の文。", "العربية 123. نعم.",
    "👨‍👩‍👧‍👦 family. e\u{301} is é.",
  ])
  func segmentPrintsOffsetsInTheUnchangedFile(_ text: String) throws {
    let file = try place.article(text)
    let outcome = try place.run("segment", file)
    #expect(outcome.status == 0, "\(outcome)")
    let ranges = try sentences(outcome, in: Array(text.utf8))
    let covered = ranges.reduce(into: "") {
      $0 += String(decoding: Array(text.utf8)[$1], as: UTF8.self)
    }
    // Nothing but white space lies between sentences.
    #expect(
      covered.filter { !$0.isWhitespace }.count
        >= text.filter { !$0.isWhitespace && $0 != "\u{FEFF}" }.count)
    #expect(try place.run("segment", "-", input: .text(text)).bytes == outcome.bytes)
  }

  @Test func segmentTakesALanguageOrFindsIt() throws {
    let text = "Am 12. Juni kam der Klub in die 2. Bundesliga. Das war, z. B. für uns, sehr schön."
    let file = try place.article(text)
    let told = try place.run("segment", "--language", "de", file)
    #expect(told.lines.count == 2, "\(told)")
    #expect(try place.run("segment", file).bytes == told.bytes)
    #expect(try place.run("segment", "--language", "en-GB", file).lines.count > 2)
  }

  @Test func segmentPrintsTheSentencesOfAnArticle() throws {
    let bytes = Array(Texts.ferries.utf8)
    let outcome = try place.run("segment", try place.article())
    let found = try sentences(outcome, in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == Texts.ferries.split(separator: "\n").map(String.init))
  }

  @Test(arguments: 1...20)
  func segmentTakesAnyBytes(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let alphabet: [UInt8] =
      seed.isMultiple(of: 2) ? Array(0...255) : Array(". \n\r\tAb!?’“\u{A0}…é1\"()".utf8)
    let bytes = (0..<random.below(4000)).map { _ in random.pick(alphabet)! }
    let file = try place.folder.write("bytes.txt", bytes: bytes)
    let outcome = try place.run("segment", file)
    #expect(outcome.status == 0, "\(outcome)")
    _ = try sentences(outcome, in: bytes)
  }

  @Test func segmentSaysWhatItCannotRead() throws {
    for (path, word) in [("nowhere.txt", "no file"), (place.folder.path, "folder")] {
      let outcome = try place.run("segment", path)
      #expect(outcome.status == 1 && outcome.bytes == [])
      #expect(outcome.errors.contains(word), "\(outcome)")
    }
  }

  /// The ranges of an answer: in order, apart, inside, and not cutting a character.
  private func sentences(_ outcome: Outcome, in bytes: [UInt8]) throws -> [Range<Int>] {
    var last = 0
    return try outcome.answers().map { line in
      let start = try #require(line["start"]?.int)
      let end = try #require(line["end"]?.int)
      #expect(line.keys == ["start", "end"])
      #expect(
        start >= last && end > start && end <= bytes.count,
        "\(line) after \(last) of \(bytes.count)")
      last = end
      return start..<end
    }
  }

  // MARK: attributions

  /// What a list names, from the line that it is about.
  private func words(_ report: JSON, _ key: String, of line: String) -> [String] {
    let points = Array(line.unicodeScalars)
    return (report[key]?.array ?? []).compactMap { range in
      guard let ends = range.array, let start = ends.first?.int, let end = ends.last?.int else {
        return nil
      }
      return String(String.UnicodeScalarView(points[start..<end]))
    }
  }

  @Test func attributionsPrintAListForEachLine() throws {
    let lines = [
      "“Wir 👩‍🚀 are late,” said Ana Lůžová, who runs the port.", "She gave no reason.",
      "She later told the Post that the pier would close.", "",
      "The Herald cited two officials saying the pier is safe.",
    ]
    let file = try place.article(lines.joined(separator: "\n") + "\n")
    let outcome = try place.run("attributions", "--language", "en", file)
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome)")
    let answers = try outcome.answers()
    try #require(answers.count == lines.count)
    #expect(answers.map { $0.array?.count } == [1, 0, 1, 0, 1])
    let first = try #require(answers[0].array?.first)
    #expect(words(first, "source", of: lines[0]) == ["Ana Lůžová, who runs the port"])
    #expect(words(first, "cue", of: lines[0]) == ["said"])
    #expect(words(first, "content", of: lines[0]) == ["“Wir 👩‍🚀 are late,”"])
    #expect(answers[2].array?.first?["guessedName"]?.string == "Ana Lůžová")
    let last = try #require(answers[4].array?.first)
    #expect(words(last, "source", of: lines[4]) == ["two officials"])
    #expect(words(last, "carrier", of: lines[4]) == ["The Herald"])
    let piped = try place.run(
      "attributions", "-", "--language", "en", input: .text(lines.joined(separator: "\n")))
    #expect(piped.bytes == outcome.bytes)
  }

  @Test func attributionsSayWhoDoesNotSayIt() throws {
    let file = try place.article("The mayor would not say who paid.\nThe mayor said who paid.\n")
    let answers = try place.run("attributions", "--language", "en", file).answers()
    let negated = answers.map { $0.array?.first?["negated"] }
    #expect(negated == [.bool(true), nil])
  }

  @Test func attributionsDetectTheLanguageOrPrintNothing() throws {
    let german = "Die Bürgermeisterin sagte, dass die Brücke gesperrt sei und es auch bleibe.\n"
    let italian = "Il sindaco ha detto che il ponte resta chiuso e che non sarà più riaperto.\n"
    let file = try place.article(german + "\n" + italian)
    let answers = try place.run("attributions", file).answers()
    #expect(answers.map { $0.array?.count } == [1, 0, 0])
    let wrong = try place.run("attributions", "--language", "it-CH", file).answers()
    #expect(wrong.map { $0.array?.count } == [0, 0, 0])
  }

  @Test(arguments: 1...10)
  func attributionsAnswerEachLineOfAnyBytes(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let alphabet: [UInt8] =
      seed.isMultiple(of: 2) ? Array(0...255) : Array("“ said he”,. \n\"' that A".utf8)
    let bytes = (0..<random.below(4000)).map { _ in random.pick(alphabet)! }
    let file = try place.folder.write("bytes.txt", bytes: bytes)
    let outcome = try place.run("attributions", "--language", "en", file)
    #expect(outcome.status == 0, "\(outcome)")
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(try outcome.answers().count == lines.count - (lines.last!.isEmpty ? 1 : 0))
  }

  @Test func attributionsSayWhatTheyCannotRead() throws {
    for (path, word) in [("nowhere.txt", "no file"), (place.folder.path, "folder")] {
      let outcome = try place.run("attributions", path)
      #expect(outcome.status == 1 && outcome.bytes == [])
      #expect(outcome.errors.contains(word), "\(outcome)")
    }
  }

  // MARK: suggest

  @Test func suggestPrintsANumberForEachLine() throws {
    let lines = [
      "Thank you all.", "Taxes rose by 12 percent in 2019, the ministry said.", "", "What now?",
    ]
    let file = try place.article(lines.joined(separator: "\n") + "\n")
    let outcome = try place.run("suggest", "--lines", file, "--language", "en")
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome)")
    let scores = outcome.lines.compactMap { Double($0) }
    try #require(scores.count == 4, "\(outcome)")
    #expect(scores[1] > scores[0] + 2 && scores[1] > scores[3] + 2)
    let piped = try place.run(
      "suggest", "--lines", "-", "--language", "en", input: .text(lines.joined(separator: "\n")))
    #expect(piped.bytes == outcome.bytes)
    let explained = try place.run("suggest", "--lines", file, "--language", "en", "--explain")
    let answers = try explained.answers()
    #expect(answers.map { $0["kind"]?.string } == ["greeting", nil, nil, "question"])
    let reasons = answers[1]["reasons"]?.array?.compactMap { $0["reason"]?.string } ?? []
    #expect(reasons.contains("a number") && reasons.contains("is attributed to somebody"))
    #expect(try place.run("suggest", "--lines", try place.folder.write("empty", "")).lines == [])
  }

  @Test func suggestUsesOtherWeights() throws {
    let file = try place.article("Taxes rose by 12 percent.\nNobody paid.\n")
    let weights = try place.folder.write("worth.json", "{\"negation\": 50}")
    let outcome = try place.run(
      "suggest", "--lines", file, "--language", "en", "--weights", weights, "--explain")
    let answers = try outcome.answers()
    #expect(answers.count == 2, "\(outcome)")
    let reason = answers.last?["reasons"]?.array?.first
    #expect(reason?["feature"]?.string == "negation" && reason?["weight"]?.int == 50)
    try place.folder.write("worth.json", "{\n\"negations\": 50}")
    let refused = try place.run("suggest", "--lines", file, "--weights", weights)
    #expect(refused.status == 1 && refused.bytes == [])
    #expect(refused.errors.contains("worth.json, line 2: there is no feature \"negations\""))
  }

  @Test func suggestSaysWhatItCannotRead() throws {
    for (path, word) in [("nowhere.txt", "no file"), (place.folder.path, "folder")] {
      let outcome = try place.run("suggest", "--lines", path)
      #expect(outcome.status == 1 && outcome.bytes == [])
      #expect(outcome.errors.contains(word), "\(outcome)")
    }
  }

  // MARK: extract

  private static let page = """
    <!DOCTYPE html><html lang="en"><head><title>Ferry returns</title></head><body><nav><a href="/">Home
    </a></nav><h1>Ferry returns</h1><p>The ferry will sail every hour from Monday, the master said.</p>
    <p>“We are glad,” said its captain, who had been driving a bus meanwhile.</p></body></html>
    """

  @Test func extractWritesALineForEachPage() throws {
    let first = try place.folder.write("a.html", bytes: Array(Self.page.utf8))
    let second = try place.folder.write("b.html", bytes: Array("<p>Only words.".utf8))
    let outcome = try place.run("extract", first, second)
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome)")
    let lines = try outcome.answers()
    #expect(lines.map { $0["file"]?.string } == [first, second])
    #expect(lines[0]["title"]?.string == "Ferry returns")
    #expect(lines[0]["lang"]?.string == "en")
    #expect(lines[0]["text"]?.string?.hasPrefix("The ferry will sail") == true)
    #expect(lines[1]["text"]?.string == "Only words.\n")
    #expect(lines[0]["dropped"] == nil)
    let piped = try place.run("extract", "-", input: .text(Self.page)).answers()
    #expect(piped[0]["text"] == lines[0]["text"])
  }

  /// The second page never comes, and the third is not begun.
  @Test(arguments: [SIGINT, SIGTERM])
  func extractLeavesOffWhenInterrupted(signal: Int32) throws {
    let page = try place.folder.write("a.html", bytes: Array(Self.page.utf8))
    let pipe = "\(place.folder.path)/silent.html"
    try #require(mkfifo(pipe, 0o600) == 0)
    let running = try place.start(["extract", page, pipe, page])
    try running.wait(forLines: 1)
    running.signal(signal)
    let outcome = try running.finish()
    #expect(outcome.status == 130, "\(outcome)")
    #expect(outcome.lines.count <= 2, "\(outcome)")
  }

  @Test func extractGoesOnBehindABadPage() throws {
    let good = try place.folder.write("a.html", bytes: Array(Self.page.utf8))
    let outcome = try place.run("extract", "nowhere.html", good)
    #expect(outcome.status == 1)
    let lines = try outcome.answers()
    #expect(lines.count == 2)
    #expect(lines[0]["error"]?.string?.contains("no file") == true)
    #expect(lines[1]["text"]?.string?.isEmpty == false)
  }

  @Test func extractSaysWhatReadsOtherFiles() throws {
    let file = try place.folder.write("a report.pdf", bytes: Array("%PDF-1.7\n".utf8))
    let outcome = try place.run("extract", file)
    #expect(outcome.status == 1)
    let line = try #require(try outcome.answers().first)
    #expect(line["error"]?.string == "\(file) is a PDF, and extract reads only web pages")
    #expect(
      line["hint"]?.string == "to load it: factdesk NAME -c 'load \"\(file)\" --explain'")
  }

  @Test(
    "extract names files that are not web pages",
    arguments: [
      ("a.md", "# Counter\n\nIt <b>closed</b>.", "Markdown"),
      ("a.txt", "Counter <b>closed</b>.", "plain text"), ("a", "Counter closed.", "plain text"),
      ("b", "---\ntitle: Counter\n---\n\nIt <b>closed</b>.", "Markdown"),
      ("a.xml", "<rss><channel><item><title>One</title></item></channel></rss>", "a feed"),
    ])
  func extractNamesOtherFiles(_ name: String, _ text: String, _ kind: String) throws {
    let file = try place.folder.write(name, bytes: Array(text.utf8))
    let line = try #require(try place.run("extract", file).answers().first)
    #expect(line["error"]?.string == "\(file) is \(kind), and extract reads only web pages")
    #expect(line["text"] == nil)
  }

  @Test func extractReadsPartsOfPages() throws {
    let file = try place.folder.write(
      "part.php", bytes: Array("<p>The office closed its second counter.</p>".utf8))
    let line = try #require(try place.run("extract", file).answers().first)
    #expect(line["text"]?.string == "The office closed its second counter.\n")
  }

  @Test func extractExplainsWhatItLeftOut() throws {
    let file = try place.folder.write("a.html", bytes: Array(Self.page.utf8))
    let line = try #require(try place.run("extract", "--explain", file).answers().first)
    let dropped = try #require(line["dropped"]?.array)
    #expect(dropped.map { $0["reason"]?.string } == ["in <nav>", "the headline"])
    #expect(dropped.map { $0["excerpt"]?.string } == ["Home", "Ferry returns"])
  }

  // MARK: schema, help, version

  @Test func schemaIsTheProjectsByteForByte() throws {
    let outcome = try place.run("schema")
    #expect(outcome.status == 0)
    #expect(try place.run("schema", "report").bytes == outcome.bytes)
    #expect(try place.run("schema", "poem").status == 1)
    let schema = try JSON(parsing: outcome.output)
    #expect(schema["$schema"]?.string != nil && schema["properties"]?["claims"] != nil)
  }

  // MARK: match

  private static let archive = [
    #"{"id":"a","claim":"The town closed three public libraries in 2019.","title":"Libraries","verdict":"True","date":"2020-01-02","url":"https://example.org/a"}"#,
    #"{"id":"b","claim":"A shark swam on the motorway.","verdict":null}"#,
    "", #"{"id":"c","claim":"Wages fell by 4 percent in Norland.","claimant":"Ilse Brandt"}"#,
  ]

  @Test func matchPrintsHitsAndWhatDiffers() throws {
    let archive = try place.folder.write(
      "archive.jsonl", Self.archive.joined(separator: "\n") + "\n")
    let queries = [
      "Ünlike it, the town closed 8 public libraries in 2019.", "", "zebra",
      #"{"text":"In Norland wages went down 4%."}"#,
    ]
    let file = try place.folder.write("queries.txt", queries.joined(separator: "\n") + "\n")
    let outcome = try place.run("match", "--archive", archive, "--queries", file)
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome)")
    let answers = try outcome.answers()
    try #require(answers.count == 4)
    #expect(answers.map { $0["query"]?.int } == [0, 1, 2, 3])
    #expect(answers.map { $0["similar"]?.bool } == [true, false, false, true])
    let hit = try #require(answers[0]["hits"]?.array?.first)
    #expect(hit["id"]?.string == "a" && hit["verdict"]?.string == "True")
    #expect(hit["date"]?.string == "2020-01-02" && hit["title"]?.string == "Libraries")
    let difference = try #require(hit["differences"]?.array?.first)
    #expect(difference["kind"]?.string == "number")
    // Code points, not bytes.
    #expect(difference["query"]?.array?.compactMap { $0.int } == [27, 28])
    #expect(difference["claim"]?.array?.compactMap { $0.int } == [16, 21])
    #expect(answers[1]["hits"]?.array?.count == 0 && answers[2]["hits"]?.array?.count == 0)
    #expect(answers[3]["hits"]?.array?.first?["id"]?.string == "c")
    #expect(answers[3]["hits"]?.array?.first?["differences"]?.array?.count == 0)
    let piped = try place.run(
      "match", "--archive", archive, "--queries", "-", input: .text(queries.joined(separator: "\n"))
    )
    #expect(piped.bytes == outcome.bytes)
    let top = try place.run("match", "--archive", archive, "--queries", file, "--top", "1")
    #expect(try top.answers().allSatisfy { ($0["hits"]?.array?.count ?? 2) <= 1 })
  }

  @Test(arguments: [
    (#"{"id":"a"}"#, "line 2 of", "has no \"claim\""),
    (#"{"claim":"It rained."}"#, "line 2 of", "has no \"id\""),
    (#"{"id":"a","claim":null}"#, "line 2 of", "has no \"claim\""),
    (#"{"id":"","claim":"It rained."}"#, "line 2 of", "has no \"id\""),
    (#"{"id":7,"claim":"It rained."}"#, "line 2 of", "\"id\" that is not a string"),
    (#"{"id":"first","claim":"It rained."}"#, "line 2 of", "the id \"first\" of line 1"),
    (#"["a"]"#, "line 2 of", "is not a JSON object"),
    (#"{"id":"a","claim":"It rained."#, "line 2 of", "not valid JSON: the JSON ends too early"),
    ("{\"id\":\"a\",\"claim\":\"\u{7F}\u{1}\"}", "line 2 of", "not valid JSON"),
  ])
  func matchNamesTheLineThatItCannotRead(_ line: String, _ place: String, _ problem: String) throws
  {
    let archive = try self.place.folder.write(
      "archive.jsonl", #"{"id":"first","claim":"It snowed."}"# + "\n" + line + "\n")
    let queries = try self.place.folder.write("queries.txt", "It snowed.\n")
    let outcome = try self.place.run("match", "--archive", archive, "--queries", queries)
    #expect(outcome.status == 1 && outcome.bytes == [], "\(outcome)")
    #expect(outcome.errors.contains(place) && outcome.errors.contains(problem), "\(outcome)")
  }

  @Test func matchBoundsWhatItReads() throws {
    let archive = try place.folder.write("archive.jsonl", #"{"id":"a","claim":"It rained."}"#)
    let words = (0..<100_000).map { "w\($0)" }.joined(separator: " ")
    let many = try place.folder.write("many.txt", words + " rained\n")
    #expect(try place.run("match", "--archive", archive, "--queries", many).answers().count == 1)
    for (bytes, problem) in [
      ([UInt8](repeating: 0x61, count: 1_000_001), "more than 1000000"),
      ([0x61, 0xFF, 0x62], "is not UTF-8"),
      (Array(#"{"text":1}"#.utf8), "\"text\" that is not a string"),
      (Array(#"{"words":"x"}"#.utf8), "has no \"text\"\n  each line needs \"text\"\n"),
      (Array(#"{"text":"closed 8"#.utf8), "is not valid JSON"),
      (Array(#"{ "text":"x","text":"y"}"#.utf8), "is not valid JSON"), (Array("{}".utf8), "has no"),
    ] {
      let file = try place.folder.write("queries.txt", bytes: Array("a\n".utf8) + bytes)
      let outcome = try place.run("match", "--archive", archive, "--queries", file)
      #expect(outcome.status == 1 && outcome.bytes == [])
      #expect(outcome.errors.contains("line 2 of") && outcome.errors.contains(problem))
    }
    let long = try place.folder.write(
      "long.jsonl", bytes: [UInt8](repeating: 0x7B, count: 1_000_001))
    let refused = try place.run("match", "--archive", long, "--queries", many)
    #expect(refused.status == 1 && refused.errors.contains("line 1 of"))
    let marked = try place.folder.write(
      "marked.jsonl", bytes: [0xEF, 0xBB, 0xBF] + Array(#"{"id":"a","claim":"It rained."}"#.utf8))
    let brace = try place.folder.write("brace.txt", "{rained} it\n")
    #expect(try place.run("match", "--archive", marked, "--queries", brace).answers().count == 1)
    for top in ["0", "21", "-1"] {
      let outcome = try place.run("match", "--archive", archive, "--queries", many, "--top", top)
      #expect(outcome.status == 1 && outcome.errors.contains("from 1 to 20"), "\(outcome)")
    }
    for (path, word) in [("nowhere.txt", "no file"), (place.folder.path, "folder")] {
      let outcome = try place.run("match", "--archive", path, "--queries", many)
      #expect(outcome.status == 1 && outcome.errors.contains(word), "\(outcome)")
    }
    let empty = try place.folder.write("empty", "")
    #expect(try place.run("match", "--archive", empty, "--queries", many).answers().count == 1)
    #expect(try place.run("match", "--archive", archive, "--queries", empty).bytes == [])
  }

  @Test func helpAndVersionAreAnswers() throws {
    let version = try place.run("--version")
    #expect(
      version.status == 0 && version.output.hasPrefix("factdesk 0.")
        || version.output.hasPrefix("factdesk 1."))
    for words in [
      ["--help"], ["-h"], ["run", "--help"], ["check", "--help"], ["recover", "--help"],
      ["segment", "--help"], ["attributions", "--help"], ["suggest", "--help"],
      ["match", "--help"],
      ["extract", "--help"],
      ["schema", "--help"],
    ] {
      let outcome = try place.start(words).finish()
      #expect(outcome.status == 0, "\(words): \(outcome)")
      #expect(outcome.output.contains("USAGE: factdesk"), "\(words): \(outcome)")
      #expect(outcome.errors == "")
    }
    let help = try place.run("--help")
    for word in [
      "--sessions", "-c", "--json", "--keep-going", "--color", "--no-rc", "--analyst", "recover",
      "segment", "attributions", "suggest", "match",
    ] {
      #expect(help.output.contains(word), "\(word)")
    }
  }

  // MARK: check and recover

  @Test func checkSaysThatASessionIsSound() throws {
    try place.prepare("s", "load \(try place.article())", "tag 3", "verdict c1 False")
    let told = try place.run("check", "s")
    #expect(told.status == 0)
    #expect(told.output.contains("sound: 3 entries"), "\(told)")
    let (status, answer) = try place.check("s")
    #expect(status == 0)
    #expect(answer["entries"]?.int == 3 && answer["soundEntries"]?.int == 3)
    #expect(answer["faults"] == .array([]))
    #expect(place.sessionFiles == ["s.factdesk"])
  }

  @Test func checkAndRecoverRefuseWhatIsNoSession() throws {
    try place.folder.write("sessions/foreign.factdesk", "something else entirely")
    for words in [
      ["check", "missing"], ["check", "foreign"], ["recover", "missing", "new"],
      ["recover", "foreign", "new"],
    ] {
      let outcome = try place.start(words).finish()
      #expect(outcome.status == 3, "\(words): \(outcome)")
      #expect(!outcome.errors.isEmpty)
    }
    #expect(place.sessionFiles == ["foreign.factdesk"])
    try place.prepare("s", "load \(try place.article())")
    #expect(try place.run("recover", "s", ".bad").status == 2)
    #expect(try place.run("recover", "s", "run").status == 2)
  }

  @Test func recoverOfASoundSessionCopiesIt() throws {
    try place.prepare("s", "load \(try place.article())", "tag 3", "undo")
    let outcome = try place.run("recover", "s", "t", "--json")
    #expect(outcome.status == 0, "\(outcome)")
    let answer = try outcome.answer().answer
    #expect(answer["savedEntries"]?.int == 3 && answer["lostEntries"] == .array([]))
    #expect(try place.soundEntries("t") == 3)
    #expect(
      try place.run("s", "-c", "export json").bytes == place.run("t", "-c", "export json").bytes)
    #expect(try place.run("t", "-c", "redo").status == 0)
  }
}
