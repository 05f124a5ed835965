import Testing

/// Tab in a shell: what bash's own machinery would be handed.
@Suite struct ShellCompletionTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  /// The replies of the script that the program prints, for the words of a line behind its name.
  private func replies(_ words: String...) throws -> [String] {
    let script = """
      source <("$1" --completion-script bash)
      COMP_WORDS=("${@:1}")
      COMP_CWORD=$(($# - 1))
      _factdesk
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let outcome = try Running(
      ["/bin/bash", "-c", script, "bash", Factdesk.path] + words, environment: place.environment,
      input: .nothing
    ).finish()
    #expect(outcome.status == 0 && outcome.errors == "")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test func bashOffersWhatTheProgramHas() throws {
    let article = try place.article()
    try place.prepare("harbour", "load \(article)")
    try place.prepare("port", "load \(article)")
    #expect(
      try replies("") == [
        "harbour", "port", "run", "segment", "attributions", "suggest", "match", "extract",
        "schema",
        "check", "recover", "team",
      ])
    #expect(try replies("check", "po") == ["port"])
    #expect(try replies("harbour", "--keep") == ["--keep-going"])
    #expect(try replies("harbour", "-c", "verd") == ["verdict"])
    // Within a quote that is open, and with the care that a shell needs outside of one.
    #expect(try replies("-c", "\"verdict c1 --bec") == ["verdict c1 --because"])
    #expect(try replies("-c", "verdict c1 --bec") == ["verdict\\ c1\\ --because"])
    #expect(try replies("run", "") == [])
  }

  @Test func theMessageListsTheShellsThatHaveAScript() throws {
    let outcome = try place.run("--completion-script", "csh")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors
        == "factdesk: there is no completion script for csh, only for bash, zsh, fish\n")
  }
}
