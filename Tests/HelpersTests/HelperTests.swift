import ArticleLoading
import JSON
import Synchronization
import Testing

@testable import Helpers

/// Programs from outside: good, slow and hostile ones.
@Suite("Programs from outside") struct HelperTests {
  private static let task = HelperTask.suggest(
    language: "en",
    sentences: [
      .init(number: 2, text: "It cost 4 million."), .init(number: 5, text: "Nobody “knows”\u{7F}."),
    ])

  private func reply(
    _ words: [String], patience: Duration = .seconds(20), bytes: Int = 100_000,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(HelperFault) -> HelperReply {
    var limits = Helper.Limits()
    limits.patience = patience
    limits.bytes = bytes
    let programs = OutsidePrograms(
      environment: ["PATH": "/usr/bin:/bin", "HOME": "/home/ana", "SECRET": "x"],
      isCancelled: isCancelled)
    return try Helper(words)!.reply(to: Self.task.lines, by: programs, limits: limits)
  }

  /// What a shell script replies.
  private func reply(_ script: String) throws(HelperFault) -> HelperReply {
    try reply(["sh", "-c", script])
  }

  /// The suggestions in lines of a reply, and the numbers of the lines that are none.
  private func read(_ lines: String) -> (suggestions: [HelperTask.Suggestion], unread: [Int]) {
    Self.task.suggestions(in: HelperReply(Array(lines.utf8), from: "x"))
  }

  @Test func theTaskIsALineForEachSentence() throws {
    #expect(
      String(decoding: Self.task.lines, as: UTF8.self) == """
        {"task":"suggest","version":1,"language":"en"}
        {"sentence":2,"text":"It cost 4 million."}
        {"sentence":5,"text":"Nobody “knows”\\u007f."}

        """)
    // It gets them as they are, however much of them it reads.
    let counted = try reply("printf '{\"sentence\":2,\"score\":%d}' $(wc -l)")
    #expect(Self.task.suggestions(in: counted).suggestions.map(\.score) == [3])
    #expect(try reply("exec <&-; echo").records.isEmpty)
  }

  @Test func theTaskOfAMatcherIsClaimsWithTheirCandidates() {
    let task = HelperTask.match([
      .init(
        id: "c1", text: "Half sail.",
        candidates: [
          .init(number: 1, text: "Half of all sail."), .init(number: 2, text: "12 sail."),
        ]),
      .init(id: "c2", text: "None.", candidates: []),
    ])
    #expect(
      String(decoding: task.lines, as: UTF8.self) == """
        {"task":"match","version":1}
        {"claim":"c1","text":"Half sail."}
        {"claim":"c1","candidate":1,"text":"Half of all sail."}
        {"claim":"c1","candidate":2,"text":"12 sail."}
        {"claim":"c2","text":"None."}

        """)
    let reply = HelperReply(
      Array("{\"candidate\":2,\"score\":0.5}\n{\"sentence\":1,\"score\":1}".utf8), from: "x")
    #expect(task.suggestions(in: reply).suggestions.map(\.number) == [2])
    #expect(task.suggestions(in: reply).unread == [2])
  }

  @Test func aReplyHasANameAndSuggestionsBestFirst() throws {
    let good = try reply(
      """
      echo '{"helper":"rater","version":"1.2"}'
      echo
      echo '{"sentence":5,"score":0.25}'
      echo '{"sentence":2,"score":1,"reason":" a  number ","rewording":"The pier cost 4 million.","mood":"fine"}'
      """)
    #expect(good.name == "rater" && good.version == "1.2")
    let (suggestions, unread) = Self.task.suggestions(in: good)
    #expect(suggestions.map(\.number) == [2, 5] && unread == [])
    #expect(suggestions[0].reason == "a number")
    #expect(suggestions[0].rewording == "The pier cost 4 million.")
    #expect(suggestions[1].reason == nil)
    // Without a line about itself, it is called as its program.
    #expect(try reply("echo '{\"sentence\":5,\"score\":1}'").name == "sh")
  }

  @Test("a line that is no suggestion is counted, and the others are read")
  func nonsense() {
    let (suggestions, unread) = read(
      """
      hello
      {"sentence":2,"score":"high"}
      {"sentence":9,"score":1}
      {"sentence":2.5,"score":1}
      {"sentence":2,"score":1e999}
      [1]
      {"sentence":2,"score":1,"score":2}
      {"sentence":2,"score":-3,"reason":7,"rewording":""}
      {"sentence":2,"score":4}
      {"score":1}
      {"sentence":5
      """)
    #expect(suggestions.map(\.score) == [-3])
    #expect(suggestions[0].reason == nil && suggestions[0].rewording == nil)
    #expect(unread == [1, 2, 3, 4, 5, 6, 7, 9, 10, 11])
    #expect(HelperReply([0xFF, 0x0A, 0x00], from: "x").unread == [1, 2])
    let deep = String(repeating: "[", count: 100_000)
    #expect(read("{\"sentence\":2,\"score\":1,\"x\":\(deep)").unread == [1])
  }

  @Test func longTextsAreCut() {
    let long = String(repeating: "wörd ", count: 10_000)
    let (suggestions, _) = read("{\"sentence\":2,\"score\":1,\"reason\":\"\(long)\"}")
    #expect(suggestions[0].reason?.count == 500 && suggestions[0].reason?.last == "…")
    let name = HelperReply(Array("{\"helper\":\"\(long)\"}".utf8), from: "x").name
    #expect(name.count == 60)
  }

  @Test func whoeverDiesHangsOrFloodsIsEnded() {
    #expect(throws: HelperFault.failed("sh", status: 3, complaint: "out of luck")) {
      try reply("echo '{\"sentence\":2,\"score\":1}'; echo 'out of luck' >&2; exit 3")
    }
    #expect(throws: HelperFault.failed("sh", status: 137, complaint: "it ended with 137")) {
      try reply("kill -9 $$")
    }
    #expect(throws: HelperFault.tooSlow("sleep", seconds: 0)) {
      try reply(["sleep", "100"], patience: .milliseconds(100))
    }
    // Neither ignoring signals nor a child with the pipes open helps.
    #expect(throws: HelperFault.tooSlow("sh", seconds: 0)) {
      try reply(["sh", "-c", "trap '' TERM INT; sleep 100 & wait"], patience: .milliseconds(100))
    }
    #expect(throws: HelperFault.tooMuch("yes", bytes: 100_000)) { try reply(["yes"]) }
    #expect(throws: HelperFault.missing("no-such-helper")) { try reply(["no-such-helper"]) }
    #expect(throws: HelperFault.missing("/no/such/helper")) { try reply(["/no/such/helper"]) }
  }

  @Test func itIsEndedOnRequest() {
    let asked = Mutex(0)
    #expect(throws: HelperFault.cancelled) {
      try reply(["sleep", "100"]) {
        asked.withLock { $0 += 1 }
        return asked.withLock { $0 } > 2
      }
    }
  }

  @Test func noShellReadsItsArgumentsAndItGetsFewVariables() throws {
    let words = try reply([
      "printf", "{\"sentence\":2,\"score\":1,\"reason\":\"%s\"}", "$HOME `id` *",
    ])
    #expect(Self.task.suggestions(in: words).suggestions[0].reason == "$HOME `id` *")
    let variables = try reply(
      "printf '{\"sentence\":2,\"score\":1,\"reason\":\"%s\"}' \"$HOME|$SECRET\"")
    #expect(Self.task.suggestions(in: variables).suggestions[0].reason == "/home/ana|")
  }

  @Test(
    "a program is a name of PATH or an absolute path",
    arguments: [
      (["rater"], "rater"), (["/opt/x/rater.py", "-v"], "rater.py"), ([], nil), ([""], nil),
      (["python3", "/opt/rater.py", "--key", "hush"], "rater.py"), (["sh", "-c", "hush"], "sh"),
      (["/usr/bin/python3.11", "rater.py"], "rater.py"), (["python3"], "python3"),
      (["cat", "hush"], "cat"), (["./rater"], nil), (["bin/rater"], nil), (["../rater"], nil),
    ] as [([String], String?)])
  func names(_ words: [String], _ name: String?) {
    #expect(Helper(words)?.name == name)
  }
}
