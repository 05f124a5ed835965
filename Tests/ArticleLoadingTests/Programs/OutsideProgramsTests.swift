import Glibc
import Synchronization
import Testing

@testable import ArticleLoading

@Suite struct OutsideProgramsTests {
  private let programs = OutsidePrograms(environment: ["PATH": "/usr/bin:/bin", "SECRET": "x"])

  private func run(
    _ program: String, _ arguments: [String] = [], edit: (inout ProgramCall) -> Void = { _ in }
  ) throws(ProgramFault) -> ProgramResult {
    var call = ProgramCall(program, arguments)
    edit(&call)
    return try programs.run(call)
  }

  private func shell(
    _ script: String, edit: (inout ProgramCall) -> Void = { _ in }
  ) throws(ProgramFault) -> ProgramResult {
    try run("sh", ["-c", script], edit: edit)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func outputsAndStatus() throws {
    let result = try shell("echo out; echo err >&2; exit 3")
    #expect(text(result.output) == "out\n")
    #expect(text(result.diagnostics) == "err\n")
    #expect(result.side == [])
    #expect(result.status == 3)
    #expect(try shell("kill -9 $$").status == 137)
  }

  @Test func argumentsAreNotLookedInto() throws {
    let result = try run("printf", ["%s|", "$HOME", "*", "a b", "`id`", ""])
    #expect(text(result.output) == "$HOME|*|a b|`id`||")
  }

  @Test func aSecondOutput() throws {
    let result = try shell("echo side >/dev/fd/3; echo out") { $0.hasSideChannel = true }
    #expect(text(result.side) == "side\n")
    #expect(text(result.output) == "out\n")
  }

  @Test func inputCanBeReadAnywhere() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let result = try run("cat") {
      $0.input = bytes
      $0.maxBytes = 4_000_000
    }
    #expect(result.output == bytes)
    #expect(
      text(
        try run("tail", ["-c", "3", "/dev/fd/0"]) { $0.input = Array("0123456789".utf8) }.output)
        == "789")
    #expect(try run("cat").output == [])
  }

  @Test func onlyTheVariablesThatAreNamed() throws {
    let all = text(try run("env").output).split(separator: "\n").sorted()
    #expect(all == ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"])
    #expect(text(try run("env") { $0.variables = ["SECRET"] }.output).contains("SECRET=x"))
  }

  @Test func aMissingProgram() {
    #expect(throws: ProgramFault.missing("no-such-program")) { try run("no-such-program") }
    let elsewhere = OutsidePrograms(environment: ["PATH": "relative:/nowhere"])
    #expect(throws: ProgramFault.missing("sh")) { try elsewhere.run(ProgramCall("sh", [])) }
  }

  @Test func aFileThatIsNoProgram() throws {
    let folder = try TemporaryFolder()
    try folder.script("broken", [0x7F, 0x45, 0x4C, 0x46])
    let programs = OutsidePrograms(environment: ["PATH": folder.path])
    #expect(throws: ProgramFault.cannotStart("broken", errno: ENOEXEC)) {
      try programs.run(ProgramCall("broken", []))
    }
  }

  @Test func tooMuchOutput() {
    #expect(throws: ProgramFault.tooMuch) { try run("yes") }
    #expect(throws: ProgramFault.tooMuch) { try shell("printf 12345") { $0.maxBytes = 4 } }
    #expect(throws: Never.self) { try shell("printf 1234") { $0.maxBytes = 4 } }
  }

  @Test func chatterIsDroppedBeyondALimit() throws {
    let result = try shell("head -c 3000000 /dev/zero >&2; echo out")
    #expect(result.diagnostics.count == 512 * 1024)
    #expect(text(result.output) == "out\n")
  }

  /// Not even what the program started itself stays: it would hold the pipes.
  @Test func aProgramThatTakesTooLong() {
    #expect(throws: ProgramFault.tooSlow) {
      try shell("sleep 100 & sleep 100") { $0.patience = .milliseconds(200) }
    }
    #expect(throws: ProgramFault.tooSlow) {
      try shell("exec >&- 2>&-; sleep 100") { $0.patience = .milliseconds(200) }
    }
  }

  /// What it leaves running in a session of its own can keep its outputs open.
  @Test func whatAProgramSaidCountsWhenItHasEnded() throws {
    let result = try shell("setsid sleep 50 & echo out; exit 3") { $0.patience = .seconds(40) }
    #expect(text(result.output) == "out\n")
    #expect(result.status == 3)
  }

  @Test func descriptorsThatWereLeftOpenAreNotPassedOn() throws {
    let open = dup(0)
    try #require(open > 3)
    defer { close(open) }
    let result = try shell("test -e /proc/self/fd/\(open) && echo there || echo gone")
    #expect(text(result.output) == "gone\n")
  }

  @Test func aProgramIsStoppedOnRequest() {
    let asked = Mutex(0)
    let programs = OutsidePrograms(isCancelled: {
      asked.withLock { $0 += 1 }
      return asked.withLock { $0 } > 2
    })
    #expect(throws: ProgramFault.cancelled) { try programs.run(ProgramCall("sleep", ["100"])) }
    #expect(throws: ProgramFault.cancelled) { try programs.run(ProgramCall("yes", [])) }
  }

  @Test func memoryIsLimited() throws {
    let result = try shell("x=$(head -c 400000000 /dev/zero | tr '\\0' x); echo ${#x}") {
      $0.memory = 100_000_000
    }
    #expect(text(result.output) != "400000000\n")
  }

  @Test func signalsAreAsUsual() throws {
    // A program that inherits an ignored SIGPIPE writes into nothing for ever.
    #expect(text(try shell("yes | head -1; trap").output) == "y\n")
  }
}
