import ArticleText
import TestSupport
import Testing

@testable import Workbench

@Suite("What commands tell of themselves")
struct HelpTests {
  /// Kinds of words that nothing can be offered for.
  static let freeText: Set<WordKind> = [
    .title, .name, .url, .date, .day, .time, .text, .wording, .role, .location, .reason, .locator,
    .rationale, .bytes, .n, .count, .line, .numbers, .words, .attempt,
  ]

  private static func parts(_ type: any CommandName.Type) -> [CommandPart] {
    CommandParts.parts(of: type)
  }

  @Test(
    "every argument and option takes a kind of word that Tab knows of, and no kind is left over")
  func everyKindOfWordIsKnown() {
    var used: Set<WordKind> = [.anyEditable]
    for type in CommandList.all {
      for part in Self.parts(type) {
        guard let value = part.value else { continue }
        #expect(part.kind != nil, "\(type.card.name) \(part.shownName): \(value)")
        if let kind = part.kind { used.insert(kind) }
      }
    }
    #expect(used == Set(WordKind.allCases))
  }

  /// A command's row in `help` is one line on a screen of 80 columns, and an option leaves room for its help.
  @Test("a command's card fits a screen of 80 columns") func cardsFit() {
    for group in CommandCard.Group.allCases {
      let cards = CommandList.all.map { $0.card }.filter { $0.group == group }
      let longest = cards.map { DisplayWidth.columns($0.name) }.max() ?? 0
      for card in cards {
        let row = 2 + longest + 2 + DisplayWidth.columns(card.summary)
        #expect(row <= 80, "\(card.name): \(card.summary)")
        #expect(card.summary.hasSuffix("."), "\(card.name)")
        #expect(!card.discussion.contains("  "), "\(card.name): more than one space")
      }
    }
    for type in CommandList.all {
      for part in Self.parts(type) {
        #expect(DisplayWidth.columns(part.shownName) <= 40, "\(type.card.name) \(part.shownName)")
        #expect(!part.help.isEmpty, "\(type.card.name) \(part.shownName)")
      }
    }
  }

  /// A command's name is lower-case, which looks like a mistake at the beginning of a sentence.
  @Test("no sentence of help begins with a lower-case word")
  func sentencesBeginWithCapitals() {
    for type in CommandList.all {
      for paragraph in CommandParts.paragraphs(of: type) {
        for match in paragraph.matches(of: /(?:^|[a-z0-9)"]\. )([a-z]\w*)/) {
          Issue.record("\(type.card.name): \(match.1) in: \(paragraph.prefix(60))…")
        }
      }
    }
  }

  /// What is listed as offered is: each kind of value gets candidates in a session that has all.
  @Test func everyKindThatTabKnowsIsOffered() throws {
    let desk = try Sample.desk(
      Sample.checked + [
        "import sessions/harbour/reviews.jsonl", "capture e1 --file DIR/other.txt",
        "ask c1 How many?",
      ])
    let completer = Completer(desk: desk.desk)
    var tried: Set<WordKind> = []
    for type in CommandList.all {
      for variant in type.variants {
        let name = type.card.name
        let before = variant == type ? name : "\(name) \(Self.address(of: variant))"
        for part in Self.parts(variant) {
          guard let kind = part.kind, let option = part.option else { continue }
          let found = completer.candidates(for: "\(before) \(option) ").candidates
          if kind == .file || kind == .folder { continue }
          #expect(found.isEmpty == Self.freeText.contains(kind), "\(before) \(option) <\(kind)>")
          tried.insert(kind)
        }
      }
    }
    #expect(
      tried.isSuperset(of: [.article, .claims, .rating, .claimant, .kind, .region, .topic]))
  }

  private static func address(of variant: any Command.Type) -> String {
    switch variant {
    case is EditClaimCommand.Type: "c1"
    case is EditClaimantCommand.Type: "\"Ana Lind\""
    case is EditEvidenceCommand.Type: "e1"
    case is EditNoteCommand.Type: "n1"
    default: "a1"
    }
  }

  @Test func usageNamesEveryOptionOrSaysThatThereAreMore() {
    for type in CommandList.all {
      let usage = type.card.usage
      guard !usage.contains("[options") else { continue }
      for part in Self.parts(type) {
        guard let option = part.option, option != "--json" else { continue }
        #expect(usage.contains(option), "\(type.card.name): \(option)")
      }
    }
  }

  @Test func usageNamesNoOptionThatThereIsNot() {
    for type in CommandList.all {
      let known = Self.parts(type).compactMap(\.option)
      for match in type.card.usage.matches(of: /--[a-z-]+/) {
        #expect(known.contains(String(match.0)), "\(type.card.name): \(match.0)")
      }
    }
  }

  @Test func wordsThatBeginALineMeanOneCommand() {
    #expect(Set(CommandList.words).count == CommandList.words.count)
    for type in CommandList.all {
      #expect(CommandList.named(type.card.name)?.card.name == type.card.name)
      #expect(type.card.name == type.card.name.lowercased())
    }
  }

  @Test func aTextBeginsWhereItsCommandSaysSo() {
    for type in CommandList.all {
      for variant in type.variants {
        let positionals = Self.parts(variant).filter(\.isPositional)
        guard let tail = variant.card.text else { continue }
        #expect(positionals.count == tail.wordsBefore + 1, "\(variant.card.name)")
        let options = Self.parts(variant).filter { $0.value != nil }.compactMap(\.option)
        #expect(options == tail.valueOptions, "\(variant.card.name)")
      }
    }
  }

  @Test func everyMatterOfHelpIsExplained() {
    for topic in HelpTopics.all {
      #expect(!topic.summary.isEmpty && !topic.text.isEmpty)
      #expect(CommandList.named(topic.name) == nil, "a command would hide it")
      // Rows of tables; a line that begins with spaces is a paragraph under its heading.
      for line in topic.text.split(separator: "\n")
      where line.contains("  ") && !line.hasPrefix(" ") {
        #expect(line.count <= 80, "\(line)")
      }
    }
  }
}

@Suite("Help on programs of the shell") struct ShellProgramHelpTests {
  /// Messages send people to programs of the shell; help knows them.
  @Test(arguments: ShellPrograms.all.map(\.name))
  func helpDescribesThem(_ name: String) throws {
    let desk = try Sample.desk(["load DIR/article.txt"])
    let said = desk.says("help \(name)")
    #expect(
      said.contains("factdesk \(name)") && said.lowercased().contains("in a shell"), "\(said)")
    guard CommandList.named(name) == nil else { return }
    let error = try desk.json("\(name) desk")["error"]
    #expect(error.string("code") == "unknown-command")
    #expect(error.string("hint")?.hasSuffix("help \(name)") == true, "\(error.values)")
  }
}
