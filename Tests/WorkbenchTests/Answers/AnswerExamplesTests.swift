import Foundation
import TestSupport
import Testing

@testable import Launch
@testable import Presentation
@testable import Workbench

@Suite("Examples and codes of the page on answers")
struct AnswerExamplesTests {
  /// Lines that prepare the sessions in which the page's examples run, each in one of its own.
  private static func setUp(for line: String) -> [String] {
    switch line.prefix(while: { $0 != " " }) {
    case "open": Examples.loaded + ["save budget", "close"]
    case "carry", "anchors": Examples.reloaded
    case "verify": []
    case "archive": Examples.evident
    case "match": Examples.tagged + ["library add sessions/harbour/reviews.jsonl"]
    case "same": Examples.tagged + Examples.reviewed
    case "redo": Examples.decided + ["undo"]
    case "save": Examples.loaded
    case "merge": Examples.tagged
    case "recapture": Examples.decided + ["capture e1"]
    case "quote": Examples.decided + ["capture e1 --file sessions/harbour/ferries.html"]
    case "agree": Examples.judgedByTwo
    case "merge-session": Examples.copied
    case "conflicts", "take": Examples.conflicting
    case "second": Examples.decided + ["set analyst \"C. Chief\""]
    case "differ":
      Examples.readTwice + ["set analyst \"D. Desk\"", "settle c1 first --because \"Half.\""]
    case "settle": Examples.readTwice + ["set analyst \"D. Desk\""]
    case "desk":
      Examples.decided + [
        "assign c1 Ben Osei", "tag \"A year after\"", "assign c3 --due 2026-02-06",
      ]
    case "approve": Examples.decided + ["set analyst \"C. Chief\""]
    default: Examples.decided
    }
  }

  @Test func examplesAreWhatTheProgramAnswers() throws {
    var fresh: [String] = []
    var isExample = false
    let text = try ProjectFiles.text(AnswersPage.name)
    for row in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if row.hasPrefix("```") { isExample = row == "```json" }
      guard isExample, !row.hasPrefix("```") else {
        fresh.append(row)
        continue
      }
      guard row.hasPrefix("> ") else { continue }
      let line = String(row.dropFirst(2))
      let desk = try TestDesk(session: nil) {
        $0.fetcher = StandInArchive(text: "The port office counted 38,500 crossings.")
      }
      desk.prepare(Self.setUp(for: line))
      desk.console.pressed = PressedKeys("\nt22q")
      let outcome = desk(line, json: true)
      #expect(outcome.status == .success, "\(line): \(outcome.output)")
      let answer = outcome.output.replacing(desk.folder.path, with: "sessions")
      fresh += [row, String(answer.dropLast())]
    }
    let difference = try Golden.difference(
      of: fresh.joined(separator: "\n"), from: AnswersPage.name)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func everyCommandHasAnExample() throws {
    let lines = try ProjectFiles.text(AnswersPage.name).split(separator: "\n")
    for type in CommandList.all {
      let name = type.card.name
      #expect(lines.contains { $0 == "> \(name)" || $0.hasPrefix("> \(name) ") }, "\(name)")
    }
  }

  @Test func everyCodeIsOnThePageAndNoOther() throws {
    var codes: Set<String> = []
    for room in ["Presentation", "Workbench", "Launch"] {
      // The slash at the end lets the folder be a link.
      let files = try #require(
        FileManager.default.enumerator(atPath: ProjectFiles.path("Sources/\(room)/")))
      for case let file as String in files where file.hasSuffix(".swift") {
        let source = try ProjectFiles.text("Sources/\(room)/\(file)")
        for match in source.matches(of: /Explanation\(\s*"([a-z-]+)"/) {
          codes.insert(String(match.1))
        }
      }
    }
    // Asking for help on a command is no error, though it travels as one.
    codes.remove("help")
    #expect(codes.count > 80)
    let told = Set(try AnswersPage().exits.keys)
    #expect(codes.subtracting(told) == [], "given, but not told of")
    #expect(told.subtracting(codes) == [], "told of, but never given")
  }
}
