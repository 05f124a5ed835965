import FoundationEssentials
import PtySupport
import Testing

/// The editor's own features, from the keys to the session: what came of them is read back by another
/// process.
@Suite struct EditorFeatureTests {
  private let place: Workplace
  private let article: String

  init() throws {
    place = try Workplace()
    article = try place.article()
  }

  private func session() throws -> PtyProcess {
    try place.prepare("s", "load \(article)", "tag 3 +harbour")
    let desk = try place.prompt(["s"])
    try desk.see("s a1> ")
    return desk
  }

  @Test func aPastedArticleIsLoadedAndAPastedTextNoted() throws {
    let desk = try session()
    let text = (1...2000).map { "Sentence number \($0) of a pasted article." }
      .joined(separator: "\r")
    try desk.send("\u{1B}[200~\(text)\u{1B}[201~")
    try desk.see("[paste 1: 2,000 lines]")
    try desk.send("\u{15}")
    try desk.type("load paste --title Pasted")
    try desk.see("2,000 sentences")
    try desk.see("s a2> ")
    try desk.send("note c1 \u{1B}[200~tag 1\rquit\r\u{1B}[201~")
    try desk.see("[paste 2: 2 lines]")
    try desk.send("\r")
    try desk.see("n1")
    try desk.see("s a2> ")
    try desk.send("\u{4}")
    #expect(try desk.end() == 0)
    let note = try #require(try place.ask("s", "show n1")["note"])
    #expect(note["text"] == .string("tag 1\nquit\n"))
    #expect(try place.ask("s", "articles")["articles"]?.array?.count == 2)
    #expect(try place.ask("s", "claims")["claims"]?.array?.count == 1)
    #expect(
      try place.historyLines("s").suffix(2) == [
        "load paste --title Pasted", "note c1 [paste 2: 2 lines]",
      ])
  }

  @Test func oneLinePastedBehindLoadPasteIsLoadedAndAPasteHasOneNumber() throws {
    let desk = try session()
    try desk.send("load paste\u{1B}[200~The council raised the fees on 3 January.\n\u{1B}[201~")
    try desk.see("load paste[paste 1: 41 characters]")
    try desk.send("\r")
    try desk.see("s a2> ")
    // The same text keeps its number, and a message calls it by that.
    for number in [2, 3, 2] {
      try desk.send("load \u{1B}[200~One.\rText \(number).\u{1B}[201~")
      try desk.see("[paste \(number): 2 lines]")
      try desk.type(" --items 1")
      try desk.see("and paste \(number) is not one")
      try desk.see("s a2> ")
    }
    try desk.send("\u{4}")
    #expect(try desk.end() == 0)
    #expect(
      try place.ask("s", "show a2")["article"]?["title"]
        == .string("The council raised the fees on 3 January."))
  }

  @Test func theRightArrowAcceptsAHint() throws {
    let desk = try session()
    try desk.send("tag 4 +har")
    try desk.see("bour")
    try desk.send("\u{1B}[C\r")
    try desk.see("c2")
    try desk.see("s a1> ")
    // A hint that is not taken is no part of the line.
    try desk.send("tag 5 +har")
    try desk.see("bour")
    try desk.send("\r")
    try desk.see("c3")
    try desk.see("s a1> ")
    try desk.send("\u{4}")
    #expect(try desk.end() == 0)
    #expect(try place.ask("s", "show c2")["claim"]?["topics"] == .array([.string("harbour")]))
    #expect(try place.ask("s", "show c3")["claim"]?["topics"] == .array([.string("har")]))
  }

  @Test func anOpenQuoteGoesOnInTheNextRow() throws {
    let desk = try session()
    try desk.type("tag 4 --as \"two")
    try desk.see("> ")
    try desk.type("rows\"")
    try desk.see("c2")
    try desk.see("s a1> ")
    // All of it is dropped by Ctrl-C.
    try desk.type("tag 5 --as \"never")
    try desk.see("> ")
    try desk.send("\u{3}")
    try desk.see("s a1> ")
    try desk.send("\u{4}")
    #expect(try desk.end() == 0)
    #expect(try place.ask("s", "show c2")["claim"]?["text"] == .string("two\nrows"))
    #expect(try place.ask("s", "claims")["claims"]?.array?.count == 2)
  }

  @Test func aPrivateRunKeepsNeitherLinesNorPlaces() throws {
    try place.prepare("s", "load \(article)")
    let state = "\(place.home)/.local/state/factdesk"
    for (words, line) in [(["s", "--private"], "note a1 secret"), (["s"], "note a1 open")] {
      #expect(!FileManager.default.fileExists(atPath: "\(state)/history.places"))
      let desk = try place.prompt(words)
      try desk.see("s a1> ")
      try desk.type(line)
      try desk.see("on a1")
      try desk.see("s a1> ")
      try desk.type("review")
      try desk.see("1 of 10")
      try desk.send("sq")
      try desk.see("s a1> ")
      try desk.send("\u{4}")
      #expect(try desk.end() == 0)
    }
    #expect(FileManager.default.fileExists(atPath: "\(state)/history.places"))
    let kept = try String(contentsOf: URL(filePath: "\(state)/history"), encoding: .utf8)
    #expect(kept.contains("note a1 open") && !kept.contains("secret"))
  }

  @Test func helpKeysListsWhatIsBound() throws {
    try place.prepare("s", "load \(article)")
    let desk = try place.prompt(["s"])
    try desk.see("s a1> ")
    try desk.type("set pager off")
    try desk.see("s a1> ")
    try desk.type("help keys")
    try desk.see("Ctrl-X Ctrl-E")
    try desk.see("Ctrl-K")
    try desk.see("s a1> ")
    try desk.send("\u{4}")
    #expect(try desk.end() == 0)
  }
}
