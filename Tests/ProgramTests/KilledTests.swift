import Glibc
import PtySupport
import SeededRandom
import TestSupport
import Testing

/// Killed in the middle of its work, the program loses nothing that it answered to.
@Suite struct KilledTests {
  private let place: Workplace
  private let article: String

  init() throws {
    place = try Workplace()
    article = try place.article()
  }

  /// Lines that are taken in any number, of several kinds.
  private func script(from first: Int, count: Int) -> [String] {
    (first..<first + count).map { number in
      switch number % 4 {
      case 0: "tag \(2 + number % 8) +number\(number) --as \"Claim \(number)\""
      case 1: "note a1 line \(number) " + String(repeating: "x", count: number % 500)
      case 2: "report --title \"Report \(number)\""
      default: "edit a1 --title \"Title \(number)\" --author \"Author \(number)\""
      }
    }
  }

  @Test func whatWasAnsweredIsThereAfterSIGKILL() throws {
    try place.prepare("s", "load \(article)")
    var random = SplitMix64(seed: 9)
    var lines = ["load \(article)"]
    var (acknowledged, unanswered, whileStarting) = (0, 0, 0)
    for run in 0..<50 {
      let next = script(from: run * 1000, count: 400)
      let running = try place.start(
        ["s", "--json"], input: .text(next.map { $0 + "\n" }.joined()))
      try waitALittle(running, &random)
      running.signal(SIGKILL)
      let outcome = try running.finish()
      try #require(outcome.status == 128 + SIGKILL, "run \(run): \(outcome)")
      let answers = try outcome.answers()
      #expect(answers.allSatisfy { $0.isOK }, "run \(run): \(answers.last?.text ?? "")")
      acknowledged += answers.count
      if answers.isEmpty { whileStarting += 1 }

      let entries = try place.soundEntries("s")
      let gained = entries - lines.count
      // The last edit may have been durable before its answer was out.
      #expect(gained == answers.count || gained == answers.count + 1, "run \(run)")
      unanswered += gained - answers.count
      lines += next.prefix(max(0, gained))
      if run % 10 == 9 { #expect(try place.historyLines("s") == lines) }
    }
    #expect(try place.historyLines("s") == lines)
    try place.prepare("s", "undo")
    #expect(place.sessionFiles == ["s.factdesk"])
    print(
      "killed 50 times: \(acknowledged) edits acknowledged, \(lines.count - 1) there; \(unanswered) of them "
        + "durable; \(whileStarting) runs had answered nothing yet")
    #expect(acknowledged > 100)
  }

  /// Until so many answers, or so many bytes of one, or so soon after the start.
  private func waitALittle(_ running: Running, _ random: inout SplitMix64) throws {
    switch random.below(3) {
    case 0:
      let count = 1 + random.below(25)
      try running.wait(forLines: count)
    case 1:
      let count = 1 + random.below(6000)
      try running.wait(for: "\(count) bytes") { $0.output.count >= count }
    default:
      try running.work(for: .microseconds(random.below(200_000)))
    }
  }

  /// The file appears whole or not at all.
  @Test func killedWhileASessionComesIntoBeing() throws {
    var random = SplitMix64(seed: 10)
    var (acknowledged, leftNothing) = (0, 0)
    for run in 0..<20 {
      let name = "new\(run)"
      let running = try place.start([name, "--json"], input: .text("load \(article)\n"))
      // Every fourth has answered, however slow the machine is.
      if run.isMultiple(of: 4) {
        try running.wait(forLines: 1)
      } else {
        try running.work(for: .microseconds(random.below(200_000))) { !$0.output.isEmpty }
      }
      running.signal(SIGKILL)
      let answers = try running.finish().answers()
      acknowledged += answers.count
      if place.sessionFiles.contains("\(name).factdesk") {
        #expect(try place.soundEntries(name) == 1)
      } else {
        #expect(answers.isEmpty, "run \(run)")
        leftNothing += 1
      }
      // What it was writing under another name neither shows nor stands in the way.
      #expect(try place.ask(name, ["load \(article)", "note a1 again"]).status == 0)
    }
    let rows = try #require(
      try place.run("--json", "-c", "sessions").answer().answer["sessions"]?.array)
    #expect(rows.count == 20 && rows.allSatisfy { $0["error"] == nil })
    print(
      "killed 20 times at the first change: \(acknowledged) acknowledged, \(leftNothing) left nothing"
    )
    #expect(acknowledged > 0)
  }

  /// What a merge had written when it was killed is the beginning of it, and merging again goes on.
  @Test func aMergeThatIsKilledGoesOn() throws {
    try place.prepare("s", "load \(article)", "tag 2", "save copy")
    let lines = script(from: 0, count: 200)
    let copying = try place.start(
      ["copy", "--json"], input: .text(lines.map { $0 + "\n" }.joined()))
    #expect(try copying.finish().status == 0)
    let own = try place.historyLines("s")
    var (entries, killed) = (own.count, 0)
    for count in [1, 2, 5, 9] {
      let watch = try FolderWatch(place.sessions)
      let running = try place.start(["s", "--json", "-c", "merge-session copy"])
      // Each entry has a journal.
      try watch.wait(for: "s.factdesk-journal", times: count)
      running.signal(SIGKILL)
      if try running.finish().status == 128 + SIGKILL { killed += 1 }
      let gained = try place.soundEntries("s") - entries
      #expect(gained >= count - 1, "the entries before the last journal were written")
      entries += gained
      #expect(try place.historyLines("s") == own + lines.prefix(entries - own.count))
      if entries == own.count + lines.count { break }
    }
    #expect(killed > 0, "the merge was faster than the kill")
    try place.prepare("s", "merge-session copy")
    #expect(try place.historyLines("s") == own + lines)
    let again = try place.ask("s", "merge-session copy")
    #expect(again["merged"]?.array == [] && again["conflicts"]?.array == [])
  }
}
