import FactCheck
import Foundation
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("What Tab offers")
struct CompleterTests {
  static let work =
    Sample.checked + [
      "tag 5 +closing --claimant \"Ben Osei\" --reported-by \"The \\\"Daily\\\" Wire\"", "tag 8",
      "load DIR/other.txt", "use a1",
    ]

  private static func desk(_ lines: [String] = work) throws -> (TestDesk, Completer) {
    let desk = try Sample.desk(lines)
    return (desk, Completer(desk: desk.desk))
  }

  private static func words(_ completer: Completer, _ line: String) -> [String] {
    completer.candidates(for: line).candidates.map(\.replacement)
  }

  @Test func commandsAndAliasesAtTheStart() throws {
    let (desk, completer) = try Self.desk()
    desk.prepare(["alias clash claims --claimant", "alias Mine status"])
    let all = completer.candidates(for: "")
    #expect(all.start == 0)
    #expect(all.candidates.map(\.replacement).prefix(3) == ["new", "open", "save"])
    #expect(all.candidates.count == CommandList.all.count + 2)
    #expect(Self.words(completer, "cla") == ["claims", "claimants", "clash"])
    #expect(Self.words(completer, "  CLA") == ["claims", "claimants", "clash"])
    #expect(completer.candidates(for: "  cla").start == 2)
    #expect(Self.words(completer, "mi") == ["Mine"])
    #expect(Self.words(completer, "zzz") == [])
    #expect(completer.candidates(for: "cla").candidates.first?.detail == "List the claims.")
    #expect(completer.candidates(for: "tag ").start == 4)
  }

  @Test("after a quotation mark, edit offers names and no numbers")
  func namesInQuotes() throws {
    let (_, completer) = try Self.desk()
    #expect(Self.words(completer, "edit ").contains("c1"))
    #expect(
      Self.words(completer, "edit \"") == [
        "\"Ben Osei\"", "\"The Courier\"", #""The \"Daily\" Wire""#,
      ])
    #expect(Self.words(completer, "edit \"Be") == ["\"Ben Osei\""])
  }

  @Test func optionsOfTheCommandNoneTwice() throws {
    let (_, completer) = try Self.desk()
    #expect(
      Self.words(completer, "tag 2 --cl") == [
        "--claimant", "--claimant-kind", "--claimant-role", "--claimant-url",
      ])
    #expect(
      Self.words(completer, "tag 2 --claimant X --claimant") == [
        "--claimant-kind", "--claimant-role", "--claimant-url",
      ])
    #expect(Self.words(completer, "tag 2 --appearance x --app") == ["--appearance"])
    #expect(
      Self.words(completer, "claims --") == [
        "--open", "--checked", "--skipped", "--verdict", "--claimant", "--article", "--by",
        "--mine", "--unassigned", "--assigned", "--stage", "--due", "--no-evidence",
        "--no-claimant", "--sort", "--reverse", "--columns", "--evidence",
        "--everywhere", "--json",
      ])
    #expect(Self.words(completer, "edit a1 --la") == ["--language"])
    #expect(Self.words(completer, "edit c1 --sa") == ["--same-meaning"])
    #expect(Self.words(completer, "edit e1 --int") == ["--interest"])
    #expect(Self.words(completer, "edit --tit") == ["--title"])
    #expect(
      Self.words(completer, "verd c1 --be") == ["--because"], "a beginning of a command is enough")
    #expect(
      completer.candidates(for: "tag 2 --as").candidates.first?.detail
        == "The claim in words that stand alone.")
    #expect(completer.candidates(for: "tag 2 --as").start == 6)
  }

  @Test func numbersWithWhatTheyAre() throws {
    let (desk, completer) = try Self.desk()
    let claims = completer.candidates(for: "verdict ").candidates
    #expect(claims.map(\.replacement) == ["c1", "c2", "c3", "c4"])
    #expect(claims[0].detail == "closed two of its five libraries")
    #expect(Self.words(completer, "skip c1,c") == ["c1,c2", "c1,c3", "c1,c4"])
    #expect(Self.words(completer, "skip c1,") == ["c1,c2", "c1,c3", "c1,c4"])
    #expect(Self.words(completer, "show ") == ["c1", "c2", "c3", "c4", "a1", "a2", "e1", "n1"])
    #expect(Self.words(completer, "use ") == ["a1", "a2"])
    #expect(Self.words(completer, "edit e") == ["e1"])
    #expect(Self.words(completer, "edit n") == ["n1"])
    // Nothing that the command would refuse.
    desk.prepare(["import sessions/harbour/reviews.jsonl"])
    #expect(Self.words(completer, "show r") == ["r1", "r2"])
    #expect(Self.words(completer, "remove r") == ["r1", "r2"])
    #expect(Self.words(completer, "edit r") == [])
    #expect(
      Self.words(completer, "edit ") == [
        "c1", "c2", "c3", "c4", "a1", "a2", "e1", "n1", "\"Ben Osei\"", "\"The Courier\"",
        "\"The \\\"Daily\\\" Wire\"",
      ])
    #expect(Self.words(completer, "note ") == ["c1", "c2", "c3", "c4", "a1", "a2"])
    #expect(Self.words(completer, "note --private ") == ["c1", "c2", "c3", "c4", "a1", "a2"])
    #expect(Self.words(completer, "note c1,") == [])
    #expect(Self.words(completer, "redact ") == ["c1", "c2", "c3", "c4", "e1", "n1"])
    #expect(Self.words(completer, "lint c4,c") == ["c4,c1", "c4,c2", "c4,c3"])
    #expect(Self.words(completer, "lint a") == ["a1", "a2"])
    #expect(
      Self.words(completer, "find --in ") == [
        "articles", "claims", "evidence", "notes", "questions", "reviews",
      ])
    #expect(Self.words(completer, "evidence c1 ") == ["e1"])
    #expect(Self.words(completer, "evidence c1 http") == [])
    #expect(Self.words(completer, "claims --article ") == ["a1", "a2"])
    #expect(
      Self.words(completer, "export md --claims c3,c") == ["c3,c1", "c3,c2", "c3,c4"])
    #expect(Self.words(completer, "verdict --because x c") == ["c1", "c2", "c3", "c4"])
    desk.prepare(["remove c1"])
    #expect(Self.words(completer, "verdict c") == ["c2", "c3", "c4"])
    #expect(Self.words(completer, "history e") == [])
  }

  @Test("values that the program or the session knows are offered")
  func knownValues() throws {
    let (desk, completer) = try Self.desk()
    desk.prepare(["import sessions/harbour/reviews.jsonl"])
    #expect(Self.words(completer, "set color ") == ["auto", "always", "never"])
    #expect(Self.words(completer, "set pager o") == ["on", "off"])
    #expect(Self.words(completer, "set width ") == ["auto"])
    #expect(Self.words(completer, "set analyst ") == [])
    let publishers = Self.words(completer, "reviews --by ")
    #expect(publishers.count > 1 && Set(publishers).count == publishers.count, "\(publishers)")
    for publisher in publishers {
      #expect(!desk.says("reviews --by \(publisher)").contains("no review matches"))
    }
    #expect(Self.words(completer, "export md --since ") == ["publish"])
    #expect(Self.words(completer, "report --language d") == ["da", "de"])
    #expect(Self.words(completer, "resegment a1 --language fr") == ["fr"])
    // The new scale has True itself; only the labels that it lacks need another one.
    #expect(
      Self.words(completer, "scale google --map ")
        == ["\"Mostly False=\""].filter { _ in
          RatingScale.builtIn(named: "google")?.level("Mostly False") == nil
        })
    #expect(
      Self.words(completer, "scale afp --map \"Mostly False=\"Fa").contains {
        $0.contains("=False")
      })
  }

  @Test("read, review and show offer items and sentences")
  func placesAndItems() throws {
    let (_, completer) = try Self.desk()
    #expect(Self.words(completer, "read c") == ["c1", "c2", "c3", "c4"])
    #expect(Self.words(completer, "review ") == (1...8).map(String.init) + ["a1", "a2"])
    #expect(Self.words(completer, "show 8") == ["8"])
    #expect(Self.words(completer, "read 8") == ["8"])
    #expect(!Self.words(completer, "read 2:\"closed two").isEmpty)
  }

  @Test("redact --confirm offers the address to confirm")
  func addressToConfirm() throws {
    let (_, completer) = try Self.desk()
    #expect(Self.words(completer, "redact e1 --confirm ") == ["e1"])
    #expect(Self.words(completer, "redact e1 --confirm c") == [])
    #expect(Self.words(completer, "redact --confirm c") == ["c1", "c2", "c3", "c4"])
  }

  @Test("a tilde offers the users of the machine")
  func homeFolders() throws {
    let (_, completer) = try Self.desk()
    #expect(Self.words(completer, "load ~roo").contains("~root/"))
    #expect(Self.words(completer, "load ~").first == "~/")
    #expect(Self.words(completer, "load ~no-such-user") == [])
  }

  @Test func sentencesOfTheCurrentArticle() throws {
    let (_, completer) = try Self.desk()
    let places = completer.candidates(for: "tag ").candidates
    #expect(places.map(\.replacement) == (1...8).map(String.init))
    #expect(places[7].detail == "Nobody disputes the closures.")
    #expect(Self.words(completer, "move c1 8") == ["8"])
    #expect(Self.words(completer, "split c1 2 ") == (1...8).map(String.init))
    #expect(
      Self.words(completer, "read ")
        == (1...8).map(String.init) + ["c1", "c2", "c3", "c4", "a1", "a2"])
    let (_, empty) = try Self.desk([])
    #expect(Self.words(empty, "tag ") == [])
  }

  @Test func topicsRatingsAndNames() throws {
    let (desk, completer) = try Self.desk()
    #expect(Self.words(completer, "claims +cl") == ["+closing", "+closures"])
    #expect(Self.words(completer, "tag 2 +lib") == ["+libraries"])
    #expect(Self.words(completer, "edit c1 --drop clo") == ["closing", "closures"])
    #expect(completer.candidates(for: "claims +lib").candidates[0].detail == "2 claims")
    #expect(Self.words(completer, "verdict c1 mos") == ["Mostly True", "Mostly False"])
    let several = completer.candidates(for: "verdict c1 mostly f")
    #expect(several.candidates.map(\.replacement) == ["Mostly False"])
    #expect(several.start == 11, "all words of the rating are replaced")
    #expect(Self.words(completer, "verdict c1 pants ") == ["Pants on Fire"])
    #expect(Self.words(completer, "settle c1 s") == ["second"])
    #expect(Self.words(completer, "settle c1 fa") == ["False"])
    #expect(!Self.words(completer, "second c1 ").contains("second"))
    #expect(Self.words(completer, "claims --verdict half") == ["\"Half True\""])
    #expect(Self.words(completer, "claims --verdict \"half t") == ["\"Half True\""])
    #expect(Self.words(completer, "tag 2 --claimant B") == ["\"Ben Osei\""])
    #expect(
      Self.words(completer, "tag 2 --reported-by \"The")
        == ["\"The Courier\"", "\"The \\\"Daily\\\" Wire\""].sorted())
    #expect(completer.candidates(for: "tag 2 --reported-by \"The ").start == 20)
    #expect(Self.words(completer, "tag 2 --claimant-kind ") == ["person", "org"])
    #expect(Self.words(completer, "tag 2 --media-kind ") == ["image", "video", "audio"])
    #expect(Self.words(completer, "tag 2 --media-category s") == ["satire", "staged"])
    #expect(Self.words(completer, "find --in c") == ["claims"])
    #expect(Self.words(completer, "match c1").contains("c1"))
    #expect(Self.words(completer, "help mat") == ["match"])
    #expect(Self.words(completer, "set ") == Setting.names)
    #expect(Self.words(completer, "help add") == ["addresses"])
    #expect(Self.words(completer, "export m") == ["markdown", "mediareview"])
    #expect(Self.words(completer, "export co") == ["copy"])
    #expect(Self.words(completer, "export copy e").contains("e1"))
    #expect(!Self.words(completer, "export json e").contains("e1"))
    #expect(
      Self.words(completer, "export --show-template ") == [
        "markdown", "html", "markdown-notice", "html-notice",
      ])
    #expect(Self.words(completer, "export --show-template html-") == ["html-notice"])
    #expect(Self.words(completer, "import x --format h") == ["hypothesis"])
    #expect(Self.words(completer, "import x --format m") == [])
    #expect(Self.words(completer, "scale av") == ["averitec"])
    desk.prepare(["scale free", "verdict c3 \"Half of it\""])
    #expect(Self.words(completer, "verdict c4 ha") == ["Half of it"])
  }

  @Test func sessionsAndFiles() throws {
    let (desk, completer) = try Self.desk()
    desk.prepare(["save ferry", "save other"])
    #expect(Self.words(completer, "open ") == ["desk", "ferry", "other"])
    #expect(Self.words(completer, "resume f") == ["ferry"])
    try desk.folder.write([], to: "two words.txt")
    try desk.folder.write([], to: ".hidden")
    try FileManager.default.createDirectory(
      atPath: "\(desk.folder.path)/texts", withIntermediateDirectories: true)
    let path = desk.folder.path
    #expect(Self.words(completer, "load \(path)/art") == ["\(path)/article.txt"])
    let files = completer.candidates(for: "load \(path)/t").candidates
    #expect(files.map(\.replacement) == ["\"\(path)/two words.txt\"", "\(path)/texts/"].sorted())
    #expect(files.first { $0.replacement.hasSuffix("/") }?.isFinal == false)
    #expect(Self.words(completer, "load \"\(path)/two w") == ["\"\(path)/two words.txt\""])
    #expect(Self.words(completer, "load \(path)/.h") == ["\(path)/.hidden"])
    #expect(Self.words(completer, "evidence c1 --file \(path)/art") == ["\(path)/article.txt"])
    #expect(Self.words(completer, "load /no/such/folder/x") == [])
  }

  @Test func nothingWhereNothingFits() throws {
    let (_, completer) = try Self.desk()
    for line in ["status x", "nonsense ", "undo ", "note c1 some words", "tag 2 --as ", "new x"] {
      #expect(Self.words(completer, line) == [], "\(line)")
    }
  }

  /// Hostile topics, names and ratings: what Tab puts into the line is read as what was meant, and
  /// no detail acts on the terminal.
  @Test func candidatesAreReadAsWhatTheyMean() throws {
    let desk = try Sample.desk(["load DIR/article.txt", "scale free"])
    var topics: Set<String> = []
    var names: Set<String> = []
    for text in HostileStrings.short where !text.contains(where: \.isNewline) {
      let topic = String(
        String.UnicodeScalarView(
          text.unicodeScalars.filter { !$0.properties.isWhitespace }.prefix(40)))
      topics.insert(topic)
      names.insert(text)
      desk.prepare([
        "tag 2 \(Quoting.quoted("+" + topic)) --claimant \(Quoting.quoted(text)) --as \(Quoting.quoted(text))",
        "verdict c\(desk.desk.state.allClaims.count + 1) \(Quoting.quoted(text))",
      ])
    }
    let completer = Completer(desk: desk.desk)
    func read(_ line: String) throws -> [Spelled] {
      let found = completer.candidates(for: line)
      #expect(found.candidates.count > 100, "\(line)")
      return try found.candidates.map { candidate in
        for scalar in candidate.detail.unicodeScalars {
          #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
        }
        let head = String(decoding: Array(line.utf8)[..<found.start], as: UTF8.self)
        let words = try CommandLine.words(of: head + candidate.replacement)
        let count = try CommandLine.words(of: head).count
        return Spelled(words[count...].map(\.text).joined(separator: " "))
      }
    }
    for found in try read("claims +") {
      #expect(found.text.unicodeScalars.first == "+")
      #expect(topics.contains(OptionValues.topic(found.text)))
    }
    for found in try read("edit c1 --drop ") { #expect(topics.contains(found.text)) }
    // White space around a name is no part of it.
    let claimants = Set(names.map { Agent.name(of: $0) })
    for found in try read("tag 2 --claimant ") { #expect(claimants.contains(found.text)) }
    for found in try read("claims --verdict ") { #expect(names.contains(found.text)) }
    for found in try read("verdict c1 ") { #expect(names.contains(found.text)) }
  }

  @Test func detailsOfSentencesActOnNothing() throws {
    let desk = try Sample.desk()
    try desk.folder.write(
      "One \u{1B}[31mred\u{1B}[0m word. Two\u{08} words. \(Sample.text)".utf8, to: "esc.txt")
    desk.prepare(["load DIR/esc.txt"])
    let candidates = Completer(desk: desk.desk).candidates(for: "tag ").candidates
    #expect(candidates[0].detail == "One ␛[31mred␛[0m word.")
  }
}
