import Glibc
import PtySupport
import Testing

/// No room, and no rights: an edit that cannot be kept is refused, and those before it stay.
@Suite struct FullDiskTests {
  private let place: Workplace
  private let article: String

  init() throws {
    place = try Workplace()
    article = try place.article()
  }

  @Test(.enabled(if: Machine.canMount, "needs root to mount a small tmpfs"))
  func aFullDiskLosesNothing() throws {
    let disk = try SmallDisk(kilobytes: 400)
    try disk.folder.write("ballast", String(repeating: "b", count: 120_000))
    let session = "\(disk.path)/s"
    let script =
      ["load \(article)"] + (1...400).map { "note a1 \($0) " + String(repeating: "n", count: 3000) }
    let outcome = try place.run(session, "--json", input: .text(script.joined(separator: "\n")))
    #expect(outcome.status == 3, "\(outcome)")
    let answers = try outcome.answers()
    let acknowledged = answers.filter(\.isOK).count
    #expect(answers.last?.code == "disk-full", "\(outcome)")
    #expect(answers.count == acknowledged + 1)
    let kept = try place.soundEntries(session)
    #expect(kept == acknowledged)
    #expect(try place.historyLines(session) == Array(script.prefix(acknowledged)))

    // Nothing else changed: looking still works, and each further edit fails in the same way.
    #expect(try place.ask(session, ["status", "show a1"]).status == 0)
    let again = try place.ask(session, ["note a1 " + String(repeating: "m", count: 20_000)])
    #expect(again.status == 3)
    #expect(try again.answer().code == "disk-full")
    let export = try place.ask(session, ["export json \(disk.path)/report.json"])
    #expect(export.status == 1 && access("\(disk.path)/report.json", F_OK) != 0, "\(export)")
    let long = "load \(article)\nnote a1 " + String(repeating: "m", count: 200_000)
    let other = try place.run("\(disk.path)/other", "--json", input: .text(long))
    #expect(
      other.status == 3 && access("\(disk.path)/other.factdesk-journal", F_OK) != 0, "\(other)")

    #expect(unlink("\(disk.path)/ballast") == 0)
    try place.prepare(session, "note a1 room again", "undo 2")
    #expect(try place.soundEntries(session) == acknowledged + 3)
    print("full disk: \(acknowledged) acknowledged, \(kept) there")
    #expect(acknowledged > 10)
  }

  // MARK: Rights

  /// A user without rights, who may read the home and the settings.
  private func loseRights() throws {
    place.prefix = try #require(Machine.otherUser)
    for path in [place.folder.path, place.home, place.sessions] { chmod(path, 0o755) }
    for name in ["rc", "ferries.txt"] { chmod("\(place.folder.path)/\(name)", 0o644) }
  }

  private static let needsRights: Comment =
    "needs setpriv, and the program within everybody's reach"

  @Test(.enabled(if: Machine.otherUser != nil, needsRights))
  func aFolderThatMayNotBeWrittenIsReadAllTheSame() throws {
    try place.prepare("s", "load \(article)", "tag 3", "verdict c1 False")
    try loseRights()
    chmod(place.file("s"), 0o644)
    chmod(place.sessions, 0o555)
    defer { chmod(place.sessions, 0o700) }
    let before = place.folder.read("sessions/s.factdesk")

    for edit in ["note a1 no", "undo", "report --title x"] {
      let outcome = try place.ask("s", [edit])
      #expect(outcome.status == 3, "\(outcome)")
      #expect(["read-only", "no-permission"].contains(try outcome.answer().code), "\(outcome)")
    }
    let looks = [
      "status", "claims", "show c1", "read", "history", "export json", "articles", "find ferry",
      "sessions",
    ]
    #expect(try place.ask("s", looks).status == 0)
    #expect(try place.soundEntries("s") == 3)
    let new = try place.ask("t", ["load \(article)"])
    #expect(new.status == 3, "\(new)")
    #expect(place.folder.read("sessions/s.factdesk") == before)
    #expect(place.sessionFiles == ["s.factdesk"])
    print("read-only folder: 3 acknowledged before, \(try place.soundEntries("s")) there")
  }

  @Test(.enabled(if: Machine.otherUser != nil, needsRights))
  func anotherUsersSessionIsNotOpened() throws {
    try place.prepare("s", "load \(article)")
    // The file is its owner's alone; without a second user, it is made so.
    try loseRights()
    if getuid() != 0 { chmod(place.file("s"), 0) }
    for words in [["s", "--json", "-c", "status"], ["s", "--json", "-c", "note a1 x"]] {
      let outcome = try place.start(words).finish()
      #expect(outcome.status == 3, "\(outcome)")
      #expect(try outcome.answer().code == "no-permission")
    }
    #expect(try place.run("check", "s").status == 3)
    chmod(place.file("s"), 0o600)
    place.prefix = []
    #expect(try place.soundEntries("s") == 1)
  }
}
