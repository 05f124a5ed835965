import TestSupport
import Testing

@testable import Workbench

@Suite("What commands tell of themselves")
struct HelpTests {
  /// Kinds of words that nothing can be offered for.
  static let freeText: Set<String> = [
    "title", "name", "url", "date", "time", "tag", "text", "wording", "role", "where", "reason",
    "locator", "rationale", "bytes", "n", "value", "line", "old=new",
    "numbers", "entry|date|publish", "publisher", "words",
  ]
  /// Kinds of words that Tab knows.
  static let offered: Set<String> = [
    "claim", "claims", "evidence", "note", "article", "address", "url|evidence", "place", "rating",
    "topic", "+topic", "claimant", "session", "scale", "file", "folder", "format", "kind",
    "medium", "category", "region", "setting", "word", "profile", "article|file", "paper",
    "claim|article", "claims|article", "redactable",
  ]

  private static func parts(_ type: any Command.Type) -> [CommandPart] {
    CommandParts.parts(of: type)
  }

  @Test func everyKindOfWordIsKnownToTabOrIsFreeText() throws {
    var used: Set<String> = []
    for type in CommandList.all {
      for part in Self.parts(type) { if let kind = part.value { used.insert(kind) } }
    }
    #expect(used.subtracting(Self.freeText).subtracting(Self.offered) == [])
    #expect(Self.freeText.union(Self.offered).subtracting(used) == [])
  }

  /// What is listed as offered is: each kind of value gets candidates in a session that has all.
  @Test func everyKindThatTabKnowsIsOffered() throws {
    let desk = try Sample.desk(Sample.checked)
    let completer = Completer(desk: desk.desk)
    var tried: Set<String> = []
    for type in CommandList.all {
      for variant in CommandParts.variants(of: type) {
        let name = type.card.name
        let before = variant == type ? name : "\(name) \(Self.address(of: variant))"
        for part in Self.parts(variant) {
          guard let kind = part.value, let option = part.option else { continue }
          let found = completer.candidates(for: "\(before) \(option) ").candidates
          if kind == "file" || kind == "folder" { continue }
          #expect(found.isEmpty != Self.offered.contains(kind), "\(before) \(option) <\(kind)>")
          tried.insert(kind)
        }
      }
    }
    #expect(
      tried.isSuperset(of: ["article", "claims", "rating", "claimant", "kind", "region", "topic"]))
  }

  private static func address(of variant: any Command.Type) -> String {
    switch variant {
    case is EditClaimCommand.Type: "c1"
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
      for variant in CommandParts.variants(of: type) {
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
