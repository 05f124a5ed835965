import FactCheck
import Foundation
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("Worked examples", .serialized)
struct WorkedExampleTests {
  /// The lines of a script, with files named from the project's root.
  private static func lines(_ name: String) throws -> [String] {
    try ProjectFiles.text(name).split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        line.hasPrefix("load ") ? "load \(ProjectFiles.root)/" + line.dropFirst(5) : String(line)
      }
  }

  @Test func theHarbourScriptRunsUnchanged() throws {
    let desk = try TestDesk(session: "harbour")
    let outcome = desk.run(try Self.lines("sessions/harbour/check.script"), name: "check.script")
    #expect(outcome.diagnostics == "")
    #expect(outcome.status == .success)
    #expect(desk.desk.state.claims.count == 5)
    #expect(desk.desk.state.claims.filter { $0.progress.status == .checked }.count == 3)
    #expect(desk("export markdown").status == .success)
    #expect(desk("export json").status == .success)
  }

  @Test func theSeedScriptRunsUnchanged() throws {
    let desk = try TestDesk(session: "seed")
    let outcome = desk.run(try Self.lines("Tests/Fixtures/seed/check.script"), name: "check.script")
    #expect(outcome.diagnostics == "")
    #expect(outcome.status == .success)
    #expect(desk.desk.state.claims.count == 5)
    let article = try desk.json("show a1")["answer"]["article"]
    #expect(article.number("sentences") == 17)
    #expect(article.number("paragraphs") == 6)
    #expect(article.number("bytes") == 2912)
    let ninth = try desk.json("read 9")["answer"].objects("sentences")[0].string("text")
    #expect(ninth?.hasPrefix("Iraq accused") == true)
    let error = try desk.json("tag \"the convoy\"")["error"]
    #expect(error.string("code") == "ambiguous")
    #expect(error.strings("choices")?.count ?? 0 > 1)
    #expect(
      try desk.json("tag 10:\"the convoy\"#2")["answer"]["claim"].string("sentences") == "a1.10")
    // Another capital and another apostrophe are found too, in both places.
    let request = try desk.json("tag \"At Russia's request\"")["error"]
    #expect(request.string("code") == "ambiguous")
    #expect(request.strings("choices")?.count == 2)
    #expect(
      try desk.json("tag \"at Russia's request, to cease\"")["answer"].strings("remarks")?.count
        == 1)
  }
}
