import FoundationEssentials
import Glibc
import PtySupport
import Testing

/// What becomes of an answer that nobody takes.
@Suite struct OutputTests {
  private let place: Workplace
  private let article: String

  init() throws {
    place = try Workplace()
    article = try place.article()
  }

  /// `factdesk s -c "export json /dev/stdout" | jq .` reads nothing but the report.
  @Test(arguments: ["/dev/stdout", "/proc/self/fd/1", "/dev/fd/1", "out"])
  func aReportOnStandardOutputStandsAlone(_ path: String) throws {
    try place.prepare("s", "load \(article)")
    var path = path
    if path == "out" {
      path = "\(place.home)/out"
      #expect(symlink("/dev/stdout", path) == 0)
    }
    let plain = try place.run("s", "-c", "export json")
    let outcome = try place.run("s", "-c", "export json \(path)")
    #expect(outcome.status == 0 && outcome.output == plain.output, "\(outcome)")
    #expect(outcome.errors.hasPrefix("wrote \(path), "), "\(outcome)")
    let json = try place.run("s", "--json", "-c", "export json \(path)")
    #expect(json.output == plain.output && json.errors.contains("\"file\":"), "\(json)")
    // In a file it follows what was written before, and what comes behind follows it.
    let file = try place.folder.write("kept", "")
    let mixed = try place.start(
      ["s", "-c", "read 1", "-c", "export json \(path)", "-c", "read 1"], outputFile: file
    ).finish()
    let read = try place.run("s", "-c", "read 1").output
    #expect(mixed.status == 0, "\(mixed)")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == read + plain.output + read)
  }

  /// What the program has open for itself is nobody's place for a report.
  @Test func aReportIsNotWrittenIntoWhatTheProgramHasOpen() throws {
    try place.prepare("s", "load \(article)")
    // What it inherits is its caller's to give, and a runner of tests may leave some open.
    let own = (3...40).filter {
      let flags = fcntl(Int32($0), F_GETFD)
      return flags < 0 || flags & FD_CLOEXEC != 0
    }
    #expect(own.count > 10)
    for number in own {
      let outcome = try place.run("s", "-c", "export json /dev/fd/\(number)")
      // Its own files are refused; the session says besides what it is.
      #expect(
        outcome.status == 1
          && ["Bad file descriptor", "is a session"].contains(where: outcome.errors.contains),
        "\(outcome)")
    }
    #expect(try place.soundEntries("s") == 1)
  }

  /// As `factdesk s < script | head -1` does.
  @Test func aReaderWhoLeavesStopsNoWork() throws {
    let script = "load \(article)\n" + (1...40).map { "note a1 line \($0)\n" }.joined()
    let running = try place.start(["s", "--json"], input: .pipe)
    running.send("load \(article)\n")
    try running.wait(forLines: 1)
    running.closeOutput()
    running.send(String(script.drop { $0 != "\n" }.dropFirst()))
    running.closeInput()
    let outcome = try running.finish()
    #expect(outcome.status == 0, "\(outcome)")
    #expect(try place.soundEntries("s") == 41)
  }

  @Test func aLongUnreadAnswerIsHarmless() throws {
    try place.prepare("s", "load \(article)")
    let long = try place.folder.write(
      "long.txt", (1...20_000).map { "Sentence \($0) says that it is number \($0).\n" }.joined())
    let running = try place.start(["s", "-c", "load \(long)", "-c", "read", "-c", "note a2 after"])
    try running.wait(forLines: 10)
    running.closeOutput()
    #expect(try running.finish().status == 0)
    #expect(try place.historyLines("s").last == "note a2 after")
  }

  @Test func aFullDeviceIsReportedAsAFailure() throws {
    try place.prepare("s", "load \(article)")
    let outcome = try place.run(
      "s", "-c", "note a1 said", "-c", "note a1 unsaid", outputFile: "/dev/full")
    #expect(outcome.status == 1, "\(outcome)")
    #expect(outcome.errors.contains("cannot write the answer"), "\(outcome)")
    #expect(outcome.errors.contains("-c:1: note:"), "\(outcome)")
    #expect(try place.historyLines("s").last == "note a1 said")
    #expect(try place.soundEntries("s") == 2)
  }

  @Test func aFullDeviceFailsAnExportAndTheOtherPrograms() throws {
    let archive = try place.folder.write("archive.jsonl", #"{"id":"1","claim":"Fees rose."}"#)
    try place.prepare("s", "load \(article)")
    for words in [
      ["s", "-c", "export json"], ["s", "--json", "-c", "export json"], ["schema"],
      ["check", "s"], ["check", "s", "--json"], ["segment", article],
      ["attributions", article], ["suggest", "--lines", article],
      ["match", "--archive", archive, "--queries", article], ["--help"],
    ] {
      let outcome = try place.start(words, outputFile: "/dev/full").finish()
      #expect(outcome.status == 1, "\(words): \(outcome)")
    }
  }

  /// An answer to standard output, the rest to standard error: also where both are read.
  @Test func diagnosticsStayOutOfTheAnswers() throws {
    let outcome = try place.run("s", "-c", "load \(article)", "-c", "tag 99")
    #expect(outcome.status == 1)
    #expect(!outcome.output.contains("past the end"))
    #expect(outcome.errors.contains("past the end"))
    let json = try place.run("s", "--json", "-c", "tag 99")
    #expect(json.lines.count == 1 && json.errors == "")
  }

  /// An export is the bare document, and as a string the same.
  @Test func exportsAreTheSameBareAndInJSON() throws {
    try place.prepare("s", "load \(article)", "tag 3 +number", "verdict c1 False")
    for format in ["markdown", "json"] {
      let bare = try place.run("s", "-c", "export \(format)")
      #expect(bare.status == 0)
      let content = try place.ask("s", "export \(format)")["content"]?.string
      #expect(content.map { Array($0.utf8) } == bare.bytes)
      let file = "\(place.folder.path)/report.\(format)"
      _ = try place.ask("s", "export \(format) \(file)")
      #expect(place.folder.read("report.\(format)") == bare.bytes)
      #expect(try place.ask("s", ["export \(format) \(file)"]).answer().code == "file-exists")
      #expect(try place.ask("s", ["export \(format) \(file) --force"]).status == 0)
    }
  }
}
