import Foundation
import TestSupport
import Testing

@testable import Workbench

/// `docs/formats/answers.md`: its examples are what the program answers, and it speaks of every
/// command and every code.
struct AnswersPageTests {
  private static let page = "docs/formats/answers.md"

  /// Lines that prepare the sessions in which the page's examples run, each in one of its own.
  private static func setUp(for line: String) -> [String] {
    switch line.prefix(while: { $0 != " " }) {
    case "open": Examples.loaded + ["save budget", "close"]
    case "redo": Examples.decided + ["undo"]
    case "save": Examples.loaded
    case "merge": Examples.tagged
    case "approve": Examples.decided + ["set analyst \"C. Chief\""]
    default: Examples.decided
    }
  }

  @Test func examplesAreWhatTheProgramAnswers() throws {
    let text = try ProjectFiles.text(Self.page)
    var fresh: [String] = []
    var isInExample = false
    for row in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if row.hasPrefix("```") { isInExample = row == "```json" }
      guard isInExample, !row.hasPrefix("```") else {
        fresh.append(row)
        continue
      }
      guard row.hasPrefix("> ") else { continue }
      let line = String(row.dropFirst(2))
      let desk = try TestDesk(session: nil)
      let made = desk.run(Self.setUp(for: line))
      try #require(made.status == .success, "\(made.diagnostics)")
      let outcome = desk(line, json: true)
      #expect(outcome.status == .success, "\(line): \(outcome.output)")
      fresh.append(row)
      fresh.append(
        outcome.output.trimmingCharacters(in: .newlines).replacing(
          desk.folder.path, with: "sessions"))
    }
    let difference = try Golden.difference(of: fresh.joined(separator: "\n"), from: Self.page)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func everyCommandIsSpokenOf() throws {
    let text = try ProjectFiles.text(Self.page)
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("### ") }
      .flatMap { $0.dropFirst(4).split(separator: ", ") }.map(String.init)
    #expect(Set(headings) == Set(CommandList.all.map { $0.card.name }))
  }

  @Test func everyCodeIsSpokenOf() throws {
    let text = try ProjectFiles.text(Self.page)
    let told = Set(text.matches(of: /(?m)^\| `([a-z-]+)` \| [0-9]+ \|/).map { String($0.1) })
    var used: Set<String> = []
    let folder = URL(filePath: ProjectFiles.path("Sources/Workbench"))
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      let source = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      for match in source.matches(of: /Explanation\(\s*"([a-z-]+)"/) {
        used.insert(String(match.1))
      }
    }
    // Asking for help on a command is no error, though it travels as one.
    used.remove("help")
    #expect(used.count > 60)
    #expect(told.subtracting(used) == [], "told of, but never given")
    #expect(used.subtracting(told) == [], "given, but not told of")
  }
}
