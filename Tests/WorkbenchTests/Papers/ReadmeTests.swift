import Foundation
import TestSupport
import Testing

@testable import Workbench

/// The transcripts in the README are what a person would see.
struct ReadmeTests {
  private static let opening = "<!-- transcript -->\n```console\n"
  private static let closing = "\n```\n"

  @Test func transcriptsAreWhatTheProgramSays() throws {
    let parts = try ProjectFiles.text("README.md").components(separatedBy: Self.opening)
    #expect(parts.count == 4, "a session's work, checks before publishing, and a web page")
    var whole = parts[0]
    for part in parts.dropFirst() {
      let end = try #require(part.range(of: Self.closing))
      whole +=
        Self.opening + (try Self.transcript(part[..<end.lowerBound])) + part[end.lowerBound...]
    }
    let difference = try Golden.difference(of: whole, from: "README.md")
    #expect(difference == nil, "\(difference ?? "")")
  }

  /// What a person sees who types the lines of a transcript at a new prompt.
  private static func transcript(_ recorded: Substring) throws -> String {
    let typed = recorded.split(separator: "\n").compactMap { row -> String? in
      guard row.hasPrefix("harbour"), let sign = row.range(of: "> ") else { return nil }
      return String(row[sign.upperBound...])
    }
    #expect(typed.count >= 2, "a transcript shows some work")
    let desk = try TestDesk(session: "harbour", console: MemoryConsole(isInteractive: true))
    var transcript = ""
    for line in typed {
      let prompt = desk.desk.prompt
      let outcome = desk.type(line)
      transcript += prompt + line + "\n" + outcome.output + outcome.diagnostics
    }
    return String(transcript.dropLast())
  }
}
