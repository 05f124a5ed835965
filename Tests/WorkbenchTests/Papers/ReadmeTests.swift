import Foundation
import TestSupport
import Testing

@testable import Workbench

/// The transcripts in the papers are what a person would see.
struct ReadmeTests {
  /// Papers with transcripts, and how many each has.
  private static let papers = [
    ("README.md", 1), ("docs/tour.md", 3), ("docs/formats/import.md", 1),
    ("docs/library.md", 1), ("docs/team.md", 1),
  ]
  private static let opening = "<!-- transcript -->\n```console\n"
  private static let closing = "\n```\n"

  @Test(arguments: papers) func transcriptsAreWhatTheProgramSays(paper: String, count: Int) throws {
    let parts = try ProjectFiles.text(paper).components(separatedBy: Self.opening)
    #expect(parts.count == count + 1, "\(paper) has another number of transcripts")
    var whole = parts[0]
    for part in parts.dropFirst() {
      let end = try #require(part.range(of: Self.closing))
      whole +=
        Self.opening + (try Self.transcript(part[..<end.lowerBound])) + part[end.lowerBound...]
    }
    let difference = try Golden.difference(of: whole, from: paper)
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
