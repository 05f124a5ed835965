import PtySupport
import Testing

/// Tab, with the session read back by another process.
@Suite struct TabTests {
  private let place: Workplace
  private let article: String

  init() throws {
    place = try Workplace()
    article = try place.article()
    try place.prepare("harbour", "load \(article)", "tag 3 +number --claimant \"Ana Lind\"")
  }

  /// Types a line that Tab fills in, and leaves.
  private func type(_ line: String, in session: String = "harbour") throws {
    let desk = try place.prompt([session])
    try desk.see("> ")
    try desk.type(line)
    try desk.see("> ")
    try desk.send("\u{4}")
    #expect(try desk.end() == 0, "\(desk.plainOutput)")
  }

  private func claim(_ id: String) throws -> JSON {
    try #require(try place.ask("harbour", "show \(id)")["claim"])
  }

  @Test func aCommandAndAFile() throws {
    try type("loa\tferr\t", in: "other")
    let articles = try #require(try place.ask("other", "articles")["articles"]?.array)
    #expect(articles.map { $0["file"] } == [.string("ferries.txt")])
  }

  @Test func aFileWhoseNameNeedsQuotes() throws {
    _ = try place.article("One sentence. And another.", as: "two words.txt")
    try type("load two\t", in: "other")
    #expect(
      try place.ask("other", "articles")["articles"]?.array?.first?["file"]
        == .string("two words.txt"))
  }

  @Test func anOption() throws {
    try type("tag 4 --appe\thttps://a.example/b")
    #expect(try claim("c2")["appearances"] == .array([.string("https://a.example/b")]))
  }

  @Test func aRatingOfSeveralWords() throws {
    try type("verdict c1 mostly f\t")
    #expect(try claim("c1")["verdict"]?["label"] == .string("Mostly False"))
  }

  @Test func aClaimsNumber() throws {
    try type("skip \t--because \"It was completed.\"")
    #expect(try claim("c1")["skipped"] == .string("It was completed."))
  }

  @Test func aTopic() throws {
    try type("tag 5 +num\t")
    #expect(try claim("c2")["topics"] == .array([.string("number")]))
  }

  @Test func aClaimant() throws {
    try type("tag 5 --claimant An\t")
    #expect(try claim("c2")["claimant"]?["name"] == .string("Ana Lind"))
  }

  @Test func aSession() throws {
    let desk = try place.prompt()
    try desk.see("> ")
    try desk.type("open harb\t")
    try desk.see("harbour a1> ")
    try desk.type("note c1 by way of Tab")
    try desk.see("harbour a1> ")
    try desk.send("\u{4}")
    #expect(try desk.end() == 0)
    #expect(try claim("c1")["notes"]?.array?.first?["text"] == .string("by way of Tab"))
  }

  @Test func whatFitsIsListedWhereSeveralDo() throws {
    let desk = try place.prompt(["harbour"])
    try desk.see("harbour a1> ")
    try desk.send("re\t")
    // In the list's order, whose end may come later than its beginning.
    for command in ["rename", "redo", "report", "read", "remove"] { try desk.see("  \(command) ") }
    try desk.see("harbour a1> re")
    try desk.send("\u{3}")
    try desk.see("harbour a1> ")
    try desk.send("\u{4}")
    #expect(try desk.end() == 0)
    #expect(try place.soundEntries("harbour") == 2)
  }
}
