import PtySupport
import Testing

/// Five hundred commands, one process each, taken back one process each.
@Suite(.serialized) struct UndoTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test(arguments: [2026] as [UInt64])
  func fiveHundredCommandsAreUndoneOneByOne(seed: UInt64) throws {
    // The session comes into being with a step that is undone: then it is empty, and there.
    try place.prepare("s", "report --title \"To be undone\"", "undo")
    var lines = RandomLines(seed: seed, place: place)
    var states = [try look(after: "# nothing").state]
    var commands: [String] = []
    var refused: [String: Int] = [:]
    #expect(try states[0].ground().articles == [])

    while commands.count < 500, refused.values.reduce(0, +) < 300 {
      let line = try lines.next(on: states.last!.ground())
      let (answer, state) = try look(after: line)
      if let answer, answer.isOK {
        lines.taken(answer.answer)
        commands.append(line)
        states.append(state)
      } else {
        refused[answer?.code ?? "none", default: 0] += 1
        // A refused line ends the process before a question is asked: ask again.
        let after = try look(after: "# nothing").state
        let isSame = after.told == states.last!.told
        #expect(isSame, "a refused line changed something: \(line)")
      }
    }
    try #require(commands.count == 500, "refused: \(refused)")

    var undone = 0
    for number in commands.indices.reversed() {
      let (answer, state) = try look(after: "undo")
      let step = try #require(
        answer?.answer["steps"]?.array?.first, "\(String(describing: answer))")
      #expect(step["line"]?.string == commands[number])
      if state.told != states[number].told {
        Issue.record("undo of \(commands[number]): \(difference(state.told, states[number].told))")
        break
      }
      undone += 1
    }
    print("undone one by one: \(undone) of \(commands.count) commands")
    try #require(undone == 500)
    #expect(try place.ask("s", ["undo"]).answer().code == "nothing-to-undo")

    // All the way forward again, ten in a process.
    var redone = 0
    while redone < commands.count {
      let numbers = Array(redone..<min(redone + 10, commands.count))
      let states = Array(states[(numbers[0] + 1)...].prefix(numbers.count))
      let found = try redo(numbers.count)
      try #require(found.count == numbers.count)
      for (number, (found, expected)) in zip(numbers, zip(found, states)) {
        #expect(found.line == commands[number])
        let isSame = found.state.told == expected.told
        #expect(
          isSame, "redo of \(commands[number]): \(difference(found.state.told, expected.told))")
      }
      guard zip(found, states).allSatisfy({ $0.state.told == $1.told }) else { break }
      redone += numbers.count
    }
    #expect(try place.ask("s", ["redo"]).answer().code == "nothing-to-redo")
    #expect(try place.soundEntries("s") == 2 + 500 + undone + redone)
    print(
      "undone \(undone) of 500 commands, redone \(redone); refused on the way: "
        + refused.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    )
    #expect(undone == 500 && redone == 500)
  }

  /// Performs a line and asks for everything there is to know, in one process.
  private func look(after line: String) throws -> (answer: JSON?, state: SessionState) {
    let outcome = try place.ask("s", [line] + SessionState.questions)
    var answers = outcome.lines[...]
    let isComment = line.hasPrefix("#")
    let answer = isComment ? nil : try answers.popFirst().map { try JSON(parsing: $0) }
    return (answer, try SessionState(Array(answers)))
  }

  /// Does steps again, one process for all of them, and looks after each.
  private func redo(_ count: Int) throws -> [(line: String?, state: SessionState)] {
    let lines = (0..<count).flatMap { _ in ["redo"] + SessionState.questions }
    // Some questions have no answer while the session is small; that is no reason to stop.
    let outcome = try place.start(
      ["s", "--json", "--keep-going"] + lines.flatMap { ["-c", $0] }
    ).finish()
    var steps: [[Substring]] = []
    for line in outcome.lines {
      if line.hasPrefix(#"{"ok":true,"command":"redo""#) { steps.append([]) }
      guard !steps.isEmpty else { continue }
      steps[steps.count - 1].append(line)
    }
    return try steps.map { step in
      let answer = try JSON(parsing: step[0]).answer
      return (answer["steps"]?.array?.first?["line"]?.string, try SessionState(step.dropFirst()))
    }
  }

  private func difference(_ found: [[UInt8]], _ expected: [[UInt8]]) -> String {
    for (found, expected) in zip(found, expected) where found != expected {
      let common = max(0, zip(found, expected).prefix { $0 == $1 }.count - 60)
      let parts = [found, expected].map {
        String(decoding: $0.dropFirst(common).prefix(300), as: UTF8.self)
      }
      return "found \(parts[0]), not \(parts[1])"
    }
    return "\(found.count) answers, not \(expected.count)"
  }
}
