import PtySupport
import Testing

/// Every command through the binary, in processes of their own.
@Suite struct CommandTableTests {
  private let place: Workplace
  private let article: String

  init() throws {
    place = try Workplace()
    article = try place.article()
  }

  /// A new command has no row yet: this says so.
  @Test func everyCommandHasARow() throws {
    let outcome = try place.run("--json", "-c", "help")
    #expect(outcome.status == 0)
    let commands = try #require(try outcome.answer().answer["commands"]?.array)
    let names = commands.compactMap { $0["name"]?.string }
    #expect(names.count == commands.count && names.count > 30)
    #expect(Set(names).symmetricDifference(CommandRows.all.map(\.name)) == [])
    #expect(CommandRows.all.count == names.count)
    #expect(place.sessionFiles == [])
  }

  @Test(arguments: CommandRows.all.filter { !$0.needsTerminal && !$0.needsServer })
  func answers(_ row: CommandRow) throws {
    let lines = lines(row, in: "s") + [filled(row.line, in: "s")]
    let outcome = try place.ask("s", lines)
    #expect(outcome.status == 0, "\(outcome)")
    let answers = try outcome.answers()
    #expect(answers.count == lines.count && answers.allSatisfy { $0.isOK })
    let last = try #require(answers.last)
    #expect(last.keys == ["ok", "command", "answer"])
    #expect(last.command == row.name)
    #expect(last.answer.keys.isSuperset(of: row.keys), "\(last)")
    #expect(outcome.errors == "")

    // The same lines as a script of words, for people.
    let script = (self.lines(row, in: "t") + [filled(row.line, in: "t")]).joined(separator: "\n")
    let told = try place.run("t", input: .text(script))
    #expect(told.status == 0, "\(told)")
    #expect(!told.bytes.isEmpty && !told.output.hasPrefix("{\"ok\""))
    #expect(!told.bytes.contains(0x1B))

    // What it added to the log, and that looking adds nothing.
    let before = try setUp(row, in: "u")
    for session in ["s", "t"] {
      let after =
        place.sessionFiles.contains("\(session).factdesk")
        ? try place.soundEntries(session) : 0
      #expect(after == before + row.entries, "in \(session)")
    }
  }

  @Test(arguments: CommandRows.all)
  func fails(_ row: CommandRow) throws {
    let before = try setUp(row, in: "s")
    let lines = row.setUp.filter { $0.hasPrefix("set ") || $0.hasPrefix("alias ") } + [row.bad.line]
    let outcome = try place.ask("s", lines)
    #expect(outcome.status == row.bad.status, "\(outcome)")
    let last = try outcome.answer()
    #expect(last.keys == ["ok", "command", "error"])
    #expect(last["ok"] == .bool(false) && last.command == row.name)
    #expect(last.code == row.bad.code, "\(last)")
    #expect(last["error"]?["line"]?.int == lines.count)
    #expect(!last.message.isEmpty && !last.message.contains("\n"))

    // For people: one clear message on standard error, with the place.
    let told = try place.run("s", input: .text(lines.joined(separator: "\n") + "\n"))
    #expect(told.status == row.bad.status)
    let place = "stdin:\(lines.count): \(row.name): "
    #expect(told.errors.hasPrefix(place + last.message.prefix(10)), "\(told)")

    let after =
      self.place.sessionFiles.contains("s.factdesk")
      ? try self.place.soundEntries("s") : 0
    #expect(after == before, "a line that failed changed the log")
  }

  /// Performs the lines before a row's own; how many entries there are then.
  private func setUp(_ row: CommandRow, in session: String) throws -> Int {
    let lines = lines(row, in: session)
    guard !lines.isEmpty else { return 0 }
    let outcome = try place.ask(session, lines)
    try #require(outcome.status == 0, "\(outcome)")
    return try place.soundEntries(session)
  }

  private func lines(_ row: CommandRow, in session: String) -> [String] {
    row.setUp.map { filled($0, in: session) }
  }

  private func filled(_ line: String, in session: String) -> String {
    line.replacing("FILE", with: article).replacing("SESSION", with: session)
  }
}
