import Glibc
import PtySupport
import Testing

/// What the program's end says, in each way in which it can end.
@Suite struct ExitCodeTests {
  private let place: Workplace
  private let article: String

  init() throws {
    place = try Workplace()
    article = try place.article()
  }

  @Test func zeroWhenAllIsWell() throws {
    #expect(try place.ask("s", ["load \(article)", "status"]).status == 0)
    #expect(try place.run("s", input: .text("status\n")).status == 0)
    let script = try place.folder.write("check.script", "status\n")
    #expect(try place.run("run", script, "--session", "s").status == 0)
    #expect(try place.run("check", "s").status == 0)
    #expect(try place.run("s", input: .nothing).status == 0)
  }

  @Test func oneWhenACommandFails() throws {
    try place.prepare("s", "load \(article)")
    #expect(try place.ask("s", ["tag 99"]).status == 1)
    #expect(try place.run("s", input: .text("tag 99\n")).status == 1)
  }

  @Test(arguments: [
    ["--wrong"], ["one", "two"], ["-c"], ["--color", "purple", "-c", "status"], ["run"],
    ["run", "nowhere.script"], ["check"], ["check", "--wrong"], ["recover", "one"],
    ["schema", "x", "y"], ["--analyst", "", "-c", "status"], ["--analyst", ".", "-c", "status"],
    ["segment"], ["attributions"], ["suggest"], ["suggest", "FILE"], ["match"],
    ["match", "--archive", "FILE"],
    ["s", "-c", "stauts"], ["s", "-c", "status --wrong"], ["s", "-c", "tag \"open"],
    ["s", "-c", "tag 3 \\"], ["s", "-c", "stat"], ["s", "-c", "statu"],
  ])
  func twoForALineThatMakesNoSense(_ words: [String]) throws {
    let outcome = try place.start(words).finish()
    #expect(outcome.status == 2, "\(outcome)")
    #expect(outcome.bytes == [])
    #expect(!outcome.errors.isEmpty)
    #expect(place.sessionFiles == [])
  }

  /// What every use takes may stand before the word that names the use, and behind it.
  @Test func optionsMayPrecedeTheWordOfAUse() throws {
    try place.prepare("s", "load \(article)")
    let folder = place.file("elsewhere")
    try Workplace.makeFolder(folder)
    #expect(try place.run("--sessions", folder, "e", "-c", "load \(article)").status == 0)
    let script = try place.folder.write("check.script", "status\n")
    let page = try place.folder.write(
      "page.html", "<html><body><h1>Fees</h1><p>Fees rose by half last year.</p></body></html>")
    let archive = try place.folder.write("archive.jsonl", #"{"id":"1","claim":"Fees rose."}"#)
    let uses = [
      ["check", "e"], ["recover", "e", "saved"], ["run", script, "--session", "e"],
      ["segment", article], ["attributions", article],
      ["suggest", "--lines", article],
      ["match", "--archive", archive, "--queries", article], ["schema"], ["extract", page],
    ]
    for use in uses {
      for options in [["--sessions", folder], ["--sessions", folder, "--analyst", "X"]] {
        for words in [
          options + use, [use[0]] + options + use.dropFirst(), use + options,
        ] {
          unlink("\(folder)/saved.factdesk")
          let outcome = try place.start(words).finish()
          #expect(outcome.status == 0, "\(words): \(outcome)")
        }
      }
    }
    for words in [["--json", "check", "e"], ["check", "--json", "e"]] {
      let outcome = try place.start(["--sessions", folder] + words).finish()
      #expect(outcome.status == 0 && outcome.output.hasPrefix("{\"ok\":true,"), "\(outcome)")
    }
    for words in [["--color", "purple", "check", "e"], ["--wrong", "check", "s"]] {
      #expect(try place.start(words).finish().status == 2)
    }
  }

  @Test func aTypoIsAnsweredByTheNearest() throws {
    let outcome = try place.run("s", "-c", "stauts")
    #expect(outcome.errors.contains("did you mean \"status\""), "\(outcome)")
  }

  @Test func threeWhenTheSessionCannotBeOpened() throws {
    try place.prepare("harbour", "load \(article)")
    try place.folder.write("sessions/other.factdesk", "no session")
    try Workplace.makeFolder(place.file("folder"))
    for (name, code) in [
      ("harbuor", "no-session"), ("other", "not-a-session"), ("folder", "is-folder"),
    ] {
      let outcome = try place.ask(name, ["status"])
      #expect(outcome.status == 3, "\(name): \(outcome)")
      #expect(try outcome.answer().code == code)
    }
    let told = try place.run("harbuor", "-c", "claims")
    #expect(told.status == 3)
    #expect(told.errors.contains("harbour"), "the nearest name: \(told)")
    #expect(place.sessionFiles == ["folder.factdesk", "harbour.factdesk", "other.factdesk"])
  }

  @Test func threeIsStrongerThanTheFailureOfACommand() throws {
    let outcome = try place.ask("nowhere", ["status", "status"])
    #expect(outcome.status == 3)
    #expect(outcome.lines.count == 1, "a failure ends it")
  }

  /// The program waits for the next line of a slow script, and is interrupted.
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func oneHundredAndThirtyWhenInterrupted(signal: Int32) throws {
    let running = try place.start(["s", "--json"], input: .pipe)
    running.send("load \(article)\nnote a1 before the signal\n")
    try running.wait(forLines: 2)
    running.signal(signal)
    let outcome = try running.finish()
    #expect(outcome.status == 130, "\(outcome)")
    #expect(outcome.lines.count == 2)
    #expect(try place.soundEntries("s") == 2)
  }

  @Test func interruptedWhileAScriptComesThroughANamedPipe() throws {
    let fifo = "\(place.folder.path)/script"
    #expect(mkfifo(fifo, 0o600) == 0)
    let writer = open(fifo, O_RDWR | O_CLOEXEC)
    defer { close(writer) }
    let line = "load \(article)\n"
    #expect(write(writer, line, line.utf8.count) == line.utf8.count)
    let running = try place.start(["run", fifo, "--session", "s", "--json"])
    try running.wait(forLines: 1)
    running.signal(SIGINT)
    let outcome = try running.finish()
    #expect(outcome.status == 130, "\(outcome)")
    #expect(try place.soundEntries("s") == 1)
  }

  /// Nothing comes through the pipe that an article is to be read from.
  @Test func interruptedWhileAnArticleIsRead() throws {
    let reading = try place.start(["s", "--json", "-c", "help", "-c", "load -"], input: .pipe)
    try reading.wait(forLines: 1)
    reading.send("An article that never ends. ")
    reading.signal(SIGINT)
    let outcome = try reading.finish()
    #expect(outcome.status == 130, "\(outcome)")
    #expect(place.sessionFiles == [])
  }

  /// Commands that read a file, which is a pipe that nobody writes to.
  static let readers = [
    "load PIPE", "load --list PIPE", "import PIPE", "import PIPE --dry-run", "verify PIPE",
    "evidence c1 --file PIPE --supports", "export --template PIPE", "scale PIPE",
    "lint --profile PIPE",
  ]

  @Test(arguments: readers, [SIGINT, SIGTERM])
  func interruptedWhileAPipeIsOpened(command: String, signal: Int32) throws {
    try place.prepare("s", "load \(article)", "tag 2")
    // With a dot, as only such names are files where a word may also name something built in.
    let pipe = "\(place.folder.path)/silent.json"
    try #require(mkfifo(pipe, 0o600) == 0)
    let line = command.replacing("PIPE", with: pipe)
    let running = try place.start(["s", "--json", "-c", "status", "-c", line])
    try running.wait(forLines: 1)
    running.signal(signal)
    let outcome = try running.finish()
    #expect(outcome.status == 130, "\(outcome)")
    #expect(try place.soundEntries("s") == 2)
  }

  @Test func interruptsEndWithoutALineEvenUnderKeepGoing() throws {
    let running = try place.start(["s", "--json", "--keep-going"], input: .pipe)
    running.send("load \(article)\ntag 99\n")
    try running.wait(forLines: 2)
    running.signal(SIGINT)
    #expect(try running.finish().status == 130)
  }
}
