import Foundation
import TestSupport
import Testing

@testable import Workbench

/// The transcript in the README is what a person would see.
struct ReadmeTests {
  @Test func transcriptIsWhatTheProgramSays() throws {
    let readme = try ProjectFiles.text("README.md")
    let opening = "<!-- transcript -->\n```console\n"
    let start = try #require(readme.range(of: opening))
    let end = try #require(readme.range(of: "\n```\n", range: start.upperBound..<readme.endIndex))
    let typed = readme[start.upperBound..<end.lowerBound].split(separator: "\n").compactMap {
      row -> String? in
      guard row.hasPrefix("harbour"), let sign = row.range(of: "> ") else { return nil }
      return String(row[sign.upperBound...])
    }
    #expect(typed.count >= 8, "the transcript shows a session's work")
    let desk = try TestDesk(session: "harbour", console: MemoryConsole(isInteractive: true))
    var transcript = ""
    for line in typed {
      let prompt = desk.desk.prompt
      let outcome = desk.type(line)
      transcript += prompt + line + "\n" + outcome.output + outcome.diagnostics
    }
    let whole =
      readme[..<start.upperBound] + transcript.dropLast() + readme[end.lowerBound...]
    let difference = try Golden.difference(of: String(whole), from: "README.md")
    #expect(difference == nil, "\(difference ?? "")")
  }
}
