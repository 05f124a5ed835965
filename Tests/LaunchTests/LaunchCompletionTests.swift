import Testing

@testable import Launch
@testable import Workbench

@Suite("Completion of the launch line in a shell") struct LaunchCompletionTests {
  private static let programs = [
    "segment", "attributions", "suggest", "match", "extract", "schema", "check", "recover", "team",
  ]

  /// What fits, in a folder with two sessions; the folder `else` has one.
  private func words(_ typed: String...) -> [String] {
    LaunchCompletion { $0 == "else" ? ["other"] : ["harbour", "port"] }.candidates(typed)
      .map(\.word)
  }

  @Test func offersSessionsAndPrograms() {
    #expect(words("") == ["harbour", "port", "run"] + Self.programs)
    #expect(words("ha") == ["harbour"])
    #expect(words("check", "p") == ["port"])
    #expect(words("recover", "") == ["harbour", "port"])
    #expect(words("run", "--session", "h") == ["harbour"])
    #expect(words("--sessions", "else", "o") == ["other"])
    #expect(words("check", "--sessions", "else", "") == [])
    #expect(words("run", "--sessions", "else", "--session", "") == ["other"])
  }

  @Test func offersOptionsOfTheProgramThatIsNamed() {
    #expect(words("--j") == ["--json"])
    #expect(words("harbour", "--k") == ["--keep-going"])
    #expect(words("run", "--se") == ["--session", "--sessions"])
    #expect(words("check", "--k") == [])
    #expect(words("--color", "") == ["auto", "always", "never"])
  }

  @Test func offersCommandsAndTheirOptions() {
    #expect(words("harbour", "-c", "verd") == ["verdict"])
    #expect(words("-c", "verdict c1 --bec") == ["verdict c1 --because"])
    #expect(words("-c", "verdict c1 ") == [])
    #expect(words("-c", "nonsense --") == [])
  }

  @Test func theWordOfAUseMayFollowItsOptions() {
    #expect(
      LaunchWords.useFirst(["--sessions", "D", "check", "s"]) == ["check", "--sessions", "D", "s"])
    #expect(
      LaunchWords.useFirst(["--json", "--color=never", "run", "f"]) == [
        "run", "--json", "--color=never", "f",
      ])
    #expect(LaunchWords.useFirst(["--help", "recover"]) == ["recover", "--help"])
    // These name no use.
    for words in [
      [], ["check"], ["s", "-c", "check"], ["--sessions", "check"], ["s", "check"],
      ["--version", "check"],
      ["run", "check"], ["--analyst", "run", "s"],
    ] { #expect(LaunchWords.useFirst(words) == words, "\(words)") }
    #expect(words("--sessions", "else", "check", "o") == ["other"])
  }

  @Test func optionsThatAUseDoesNotDeclareAreAcceptedAndChecked() throws {
    let words = [
      "--analyst", "A", "--language", "--json", "--no-rc", "f", "--color=never", "--", "--json",
    ]
    #expect(
      try LaunchWords.own(words, of: SegmentProgram.self) == [
        "--language", "--json", "f", "--", "--json",
      ])
    #expect(
      try LaunchWords.own(
        ["s", "--sessions", "D", "--json", "--keep-going"], of: CheckProgram.self)
        == ["s", "--sessions", "D", "--json"])
    #expect(throws: (any Error).self) {
      try LaunchWords.own(["--color", "purple", "s"], of: CheckProgram.self)
    }
    #expect(throws: (any Error).self) {
      try LaunchWords.own(["s", "--analyst"], of: CheckProgram.self)
    }
  }

  /// Names of files and free text are the shell's own affair.
  @Test func offersNothingForFiles() {
    #expect(words("segment", "") == [])
    #expect(words("run", "") == [])
    #expect(words("--analyst", "") == [])
  }
}
