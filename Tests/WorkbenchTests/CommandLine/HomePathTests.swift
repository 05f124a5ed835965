import Glibc
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("The home folder in paths") struct HomePathTests {
  private static let home = getenv("HOME").map { String(cString: $0) } ?? "/"

  private static func words(_ line: String) throws -> [String] {
    var words = try CommandLine.words(of: line).map(\.marked)
    let type = try CommandParser(allowsPrefixes: false).resolve(words.removeFirst()).variants[0]
    return try HomePath.expanded(words, of: type)
  }

  @Test(arguments: [
    ("load ~/a.txt b ~/c.txt", ["HOME/a.txt", "b", "HOME/c.txt"]),
    ("export json ~/out.json", ["json", "HOME/out.json"]),
    ("export --template ~/t.html ~/out.html", ["--template", "HOME/t.html", "HOME/out.html"]),
    ("export --template=~/t.html", ["--template=HOME/t.html"]),
    ("evidence c1 --file ~/a.pdf --title ~x", ["c1", "--file", "HOME/a.pdf", "--title", "~x"]),
    ("open ~/s.factdesk", ["HOME/s.factdesk"]), ("import ~/feed.json", ["HOME/feed.json"]),
    ("verify ~/r.json", ["HOME/r.json"]), ("scale ~/s.json", ["HOME/s.json"]),
    ("reload a1 ~/new.txt", ["a1", "HOME/new.txt"]), ("save ~", ["HOME"]),
    ("lint --profile ~/p.json", ["--profile", "HOME/p.json"]),
    ("load --list ~/list", ["--list", "HOME/list"]), ("load ./~/x", ["./~/x"]),
    ("anchors ~/x.txt", ["HOME/x.txt"]),
    ("load ~nobody-of-this-name/x", ["~nobody-of-this-name/x"]),
    ("tag \"~/x\" --as ~/x", ["QUOTED", "--as", "~/x"]), ("load \"~/x\"", ["QUOTED"]),
    ("find ~/x", ["~/x"]),
  ])
  func isSpelledOutInWordsThatArePaths(line: String, words: [String]) throws {
    let home = Self.home == "/" ? "" : Self.home
    let quoted = TypedWord(segments: [.init(text: "~/x", isQuoted: true)]).marked
    #expect(
      try Self.words(line)
        == words.map { $0 == "QUOTED" ? quoted : $0.replacing("HOME", with: home) })
  }

  @Test func isAnotherUsers() throws {
    let entry = try #require(getpwuid(0)?.pointee)
    let (name, home) = (String(cString: entry.pw_name), String(cString: entry.pw_dir))
    #expect(HomePath.expanded("~\(name)/x") == (home == "/" ? "" : home) + "/x")
    #expect(HomePath.expanded("~") == Self.home)
  }

  @Test func isUsedOnlyWhereItIs() {
    #expect(HomePath.usable(["HOME": "/"]) == "/")
    for home in ["", "relative", "/nowhere/at/all", "/etc/passwd"] {
      #expect(HomePath.usable(["HOME": home]) == nil)
    }
    #expect(HomePath.usable([:]) == nil)
  }

  @Test func tabKnowsIt() throws {
    let desk = try Sample.desk(["load DIR/article.txt"])
    let found = Completer(desk: desk.desk).candidates(for: "load ~").candidates
    #expect(found.first?.replacement == "~/" && found.first?.isFinal == false)
    let root = Completer(desk: desk.desk).candidates(for: "load ~root/../etc/pass").candidates
    #expect(root.contains { $0.replacement == "~root/../etc/passwd" })
  }
}
