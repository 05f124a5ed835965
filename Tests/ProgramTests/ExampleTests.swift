import PtySupport
import Testing

/// The programs in Examples/ do what they say.
@Suite struct ExampleTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private func openClaims(_ words: String...) throws -> Outcome {
    try Running([BuiltProgram.path("open-claims")] + words, environment: place.environment)
      .finish()
  }

  @Test func openClaimsAreListed() throws {
    let article = try place.article(Texts.ferries)
    try place.prepare(
      "harbour", "load \(article)", "tag 4", "tag 5", "tag 6 --as \"The café\u{1B}[31m closed.\"",
      "evidence c1 https://port.example/statistics --supports --primary", "verdict c2 True",
      "tag 7", "remove c4")
    let outcome = try openClaims(place.file("harbour"))
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome)")
    #expect(
      outcome.lines == [
        "c1  The port office counted 38,500 crossings in 2025.  evidence: 1",
        "c3  The café␛[31m closed.  evidence: 0",
        "2 of 3 claims are open",
      ])
  }

  @Test func aFileThatIsNoSessionIsRefused() throws {
    let outcome = try openClaims(try place.article(Texts.ferries))
    #expect(outcome.status == 1 && outcome.output.hasPrefix("open-claims: "), "\(outcome)")
    #expect(try openClaims().status == 2)
  }
}
