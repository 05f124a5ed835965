import Database
import FactCheck
import Foundation
import SeededRandom
import TestSupport
import Testing

@testable import SessionStore

/// A session file comes from anybody, and a chain is no seal: whoever alters a body can make the hashes
/// anew. Whatever such a file says, the program tells what is wrong with it, or goes on; it never dies.
@Suite struct ForgedSessionTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  /// How many forgeries are tried; more for a long look.
  private static let rounds =
    ProcessInfo.processInfo.environment["FACTDESK_FORGERIES"].flatMap(Int.init) ?? 24
  private static let first =
    ProcessInfo.processInfo.environment["FACTDESK_FIRST_FORGERY"].flatMap(Int.init) ?? 1

  /// Commands that read whatever a session holds, and that build on it.
  private static let script = [
    "status", "articles", "claims", "show a1", "show c1", "show c2", "show c3", "show e1",
    "show n1",
    "meta", "read", "read c1", "read c2", "read 1-3", "find e", "topics", "scale", "reviews",
    "report", "history", "history c1", "lint", "carry a1", "export json", "export markdown",
    "export html", "export claimreview", "export csv", "export csv-evidence",
    "export webannotation", "export averitec", "export mediareview", "export json --no-content",
    "export markdown --since 2", "verdict c1 False --because x", "approve c1", "tag 1",
    "move c1 1", "merge c1,c2", "evidence c1 https://x.example/1 --supports", "note c1 x",
    "undo", "undo", "undo", "redo", "resegment a1", "remove c1", "undo", "publish --on 2026-02-05",
    "redact c1 --confirm c1", "sessions",
  ]

  @Test func noForgeryKillsTheProgram() throws {
    var (refused, opened) = (0, 0)
    for round in Self.first..<Self.first + Self.rounds {
      let forgery = Forgery(seed: UInt64(round))
      let path = place.file("f")
      try? FileManager.default.removeItem(atPath: path)
      try forgery.write(to: path)
      let what = "forgery \(round), \(forgery.told)"
      let check = try place.run("check", "f")
      #expect([0, 1, 3].contains(check.status), "\(what): \(check)")
      let recovered = place.file("r")
      try? FileManager.default.removeItem(atPath: recovered)
      let recover = try place.run("recover", "f", "r")
      #expect([0, 3].contains(recover.status), "\(what): \(recover)")
      let use = try place.run(
        "f", "--keep-going", input: .text(Self.script.joined(separator: "\n") + "\n"))
      #expect([0, 1, 2, 3].contains(use.status), "\(what): \(use)")
      if use.status == 3 { refused += 1 } else { opened += 1 }
      // What opens is what check calls sound, but for kept texts and files.
      if use.status == 3 { #expect(check.status != 0, "\(what): \(use)") }
    }
    print("forged sessions: \(opened) opened, \(refused) refused")
  }

  /// Passages and lists that no program writes, each in a session of its own.
  @Test(arguments: [
    (
      #""end":9,"first":1,"last":1,"start":0"#, #""end":0,"first":1,"last":1,"start":5"#, 1
    ),
    ("\"end\":9", "\"end\":999999999", 1), ("\"last\":1", "\"last\":99", 1),
    ("\"first\":1", "\"first\":0", 1), ("\"byteCount\":29", "\"byteCount\":-1", 1),
    ("\"byteCount\":29", "\"byteCount\":5", 1),
    ("\"sentenceCount\":2", "\"sentenceCount\":999999999999999999", 1),
    ("\"sentenceCount\":2", "\"sentenceCount\":1", 1),
    // Words that do not stand there, also when they are as long; other sentences than they stand in.
    ("\"words\":\"Fees rose\"", "\"words\":\"Fees fell\"", 1),
    ("\"words\":\"Fees rose\"", "\"words\":\"The mayor lied\"", 1),
    ("\"words\":\"Fees rose\"", "\"words\":\"Fees\"", 1), ("\"end\":9", "\"end\":8", 1),
    ("\"last\":1", "\"last\":2", 1),
  ])
  func impossibleNumbersAreReported(from: String, to: String, status: Int32) throws {
    var desk = SessionBuilder()
    try desk.load("Fees rose. Ships stayed away.")
    try desk.tag("Fees rose")
    var found = false
    let rows = desk.steps.map { step in
      let body = String(decoding: step.changes.stored, as: UTF8.self)
      if body.contains(from) { found = true }
      return (step, Array(body.replacingOccurrences(of: from, with: to).utf8))
    }
    try #require(found)
    try Forgery.write(rows, blobs: Array(desk.blobs.values), to: place.file("f"))
    let check = try place.run("check", "f")
    #expect(check.status == status, "\(check)")
    let use = try place.run(
      "f", "--keep-going",
      input: .text("status\nread\nshow c1\nread c1\nexport json\nexport html\n"))
    #expect([1, 3].contains(use.status), "\(use)")
    #expect([0, 3].contains(try place.run("recover", "f", "r").status))
    #expect([0, 1].contains(try place.run("--json", "-c", "sessions").status))
  }

  /// A chain that is right for words that the text has not: nobody may be shown them.
  @Test(arguments: [("Fees rose\"}", "Fees fell\"}"), ("move c1", "move c1")])
  func wordsThatAreNotInTheTextAreRefused(from: String, to: String) throws {
    var desk = SessionBuilder()
    try desk.load("Fees rose. Ships stayed away.")
    try desk.tag("Fees rose")
    let claim = try #require(desk.session.claims.first)
    let moved = Passage(
      article: claim.passage.article, range: 11..<16, words: "Boats", sentences: 2...2)
    var steps = desk.steps
    if from == to {
      steps.append(
        Step(
          id: UUID(), at: steps[0].at, analyst: "Ira Checker", line: from,
          changes: [.claim(claim.id, .moved(from: claim.passage, to: moved))]))
    }
    let rows = steps.map { step in
      let body = String(decoding: step.changes.stored, as: UTF8.self)
      return (step, Array(body.replacingOccurrences(of: from, with: to).utf8))
    }
    try Forgery.write(rows, blobs: Array(desk.blobs.values), to: place.file("f"))
    let check = try place.run("check", "f")
    #expect(
      check.status == 1 && check.output.contains("makes an impossible change to c1"), "\(check)")
    let use = try place.run("f", "-c", "export json")
    #expect(use.status == 3 && !use.output.contains("Boats"), "\(use)")
    #expect(use.errors.contains("makes an impossible change to c1"), "\(use)")
    // What comes before it is saved.
    let recover = try place.run("recover", "f", "r")
    #expect(recover.status == 0, "\(recover)")
    #expect(try place.run("check", "r").status == 0)
  }

  /// Lists of sentences that are none, that overlap, or that belong to another text.
  @Test(arguments: ["", "0 0\n", "5 3\n", "0 9\n3 12\n", "0 99999999999999999999\n", "0 1", "x"])
  func impossibleListsAreReported(list: String) throws {
    var desk = SessionBuilder()
    try desk.load("Fees rose. Ships stayed away.")
    try desk.tag("Fees rose")
    let hostile = Blob(Array(list.utf8))
    let loaded = try #require(desk.session.articles.first).content
    let rows = desk.steps.map { step in
      let body = String(decoding: step.changes.stored, as: UTF8.self)
      return (
        step,
        Array(body.replacingOccurrences(of: loaded.sentences.hex, with: hostile.digest.hex).utf8)
      )
    }
    try Forgery.write(rows, blobs: Array(desk.blobs.values) + [hostile], to: place.file("f"))
    let check = try place.run("check", "f")
    #expect(check.status == 1, "\(check)")
    #expect(
      check.output.contains("the sentences, pages, headline or counts in entry 1"), "\(check)")
    let use = try place.run(
      "f", "--keep-going",
      input: .text("status\nread\nshow c1\nread c1\nexport json\nexport html\n"))
    #expect(use.status == 1, "\(use)")
  }
}

/// A session whose chain is right and whose bodies were altered at random.
private struct Forgery {
  private var random: SplitMix64
  private var rows: [(step: Step, body: [UInt8])] = []
  private var blobs: [Blob]
  /// What was altered.
  private(set) var told: [String] = []

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    var session = RandomSession(seed: seed &* 31, isHostile: false)
    session.grow(by: 30)
    blobs = Array(session.builder.blobs.values)
    rows = session.builder.steps.map { ($0, $0.changes.stored) }
    for _ in 0...random.below(2) { alterOne() }
  }

  private mutating func alterOne() {
    let index = random.below(rows.count)
    guard var body = try? JSONSerialization.jsonObject(with: Data(rows[index].body)) else { return }
    var count = 0
    Self.visit(&body) { _, _ in count += 1 }
    let chosen = random.below(max(1, count))
    var place = 0
    var made: [Blob] = []
    var random = random
    var words = ""
    Self.visit(&body) { key, value in
      if place == chosen {
        words = "entry \(index + 1) \(key): \(value)"
        value = Self.altered(value, &random, &made)
        words += " -> \(value)"
      }
      place += 1
    }
    self.random = random
    told.append(words)
    blobs += made
    guard
      let data = try? JSONSerialization.data(
        withJSONObject: body, options: [.sortedKeys, .withoutEscapingSlashes])
    else { return }
    rows[index].body = [UInt8](data)
  }

  /// Hands over every leaf of a JSON value.
  private static func visit(
    _ value: inout Any, key: String = "", _ body: (String, inout Any) -> Void
  ) {
    if var object = value as? [String: Any] {
      for name in object.keys.sorted() {
        var member = object[name]!
        visit(&member, key: name, body)
        object[name] = member
      }
      value = object
    } else if var array = value as? [Any] {
      for index in array.indices { visit(&array[index], key: key, body) }
      value = array
    } else {
      body(key, &value)
    }
  }

  private static let numbers = [
    -1, 0, 1, 2, 5, 1_000_000_000, 2_147_483_648, 999_999_999_999_999_999,
    -999_999_999_999_999_999,
  ]
  private static let lists = [
    "", "0 0\n", "5 3\n", "0 5\n3 9\n", "0 99999999999999999999\n", "0 1", "x", "0\n", "9\n3\n",
    "0 2\n2 4\n",
  ]
  private static let words = [
    "", "a1", "a9", "c1", "c99", "c1#9", "e1", "n1", "p9", "i1", "r1", "-", "\u{0}", "2026-02-30",
    "9999-12-31T23:59:59Z", "0000-01-01T00:00:00Z", "javascript:alert(1)", "https://", "True",
    "1e999",
  ]

  private static func altered(
    _ value: Any, _ random: inout SplitMix64, _ made: inout [Blob]
  ) -> Any {
    if let text = value as? String {
      if text.utf8.count == 64, Digest(hex: text) != nil, random.below(4) > 0 {
        let blob = Blob(Array(lists[random.below(lists.count)].utf8))
        made.append(blob)
        return blob.digest.hex
      }
      return words[random.below(words.count)]
    }
    if let number = value as? Int, random.below(3) == 0 { return number + random.below(3) - 1 }
    return numbers[random.below(numbers.count)]
  }

  func write(to path: String) throws { try Self.write(rows, blobs: blobs, to: path) }

  /// Writes rows with a chain that is right for them.
  static func write(
    _ rows: [(step: Step, body: [UInt8])], blobs: [Blob], to path: String
  ) throws {
    try? FileManager.default.removeItem(atPath: path)
    try SQLiteStore.fill(path) { (connection) throws(StoreError) in
      for blob in blobs {
        let statement = try connection.statement("INSERT OR IGNORE INTO blob VALUES(?1, ?2)")
        try statement.bind(bytes: blob.digest.bytes, at: 1)
        try statement.bind(bytes: blob.bytes, at: 2)
        try statement.run()
      }
      var head = LogHead.empty
      for (step, body) in rows {
        let hash = Chain.hash(step, body: body, after: head)
        head = LogHead(sequence: head.sequence + 1, hash: hash)
        let statement = try connection.statement(
          "INSERT INTO entry(\(EntryRow.columns)) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        try statement.bind(head.sequence, at: 1)
        try statement.bind(text: NewRow.id(step).utf8, at: 2)
        try statement.bind(text: step.at.description.utf8, at: 3)
        try statement.bind(text: step.analyst.utf8, at: 4)
        try statement.bind(text: step.line.utf8, at: 5)
        try statement.bind(1, at: 6)
        try statement.bind(text: body, at: 7)
        try statement.bind(bytes: hash.bytes, at: 8)
        try statement.run()
      }
    }
  }
}
