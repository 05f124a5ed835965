import TestSupport
import Testing

@testable import Workbench

struct ReferencePageTests {
  @Test func pageIsWhatTheCommandsAreAndSay() throws {
    let difference = try Golden.difference(of: ReferencePage.text(), from: "docs/commands.md")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func everyCommandHasHelpAndAnExample() {
    for type in CommandList.all {
      let card = type.card
      #expect(!card.summary.isEmpty && card.summary.hasSuffix("."), "\(card.name)")
      #expect(card.usage.hasPrefix(card.name), "\(card.name)")
      #expect(!card.examples.isEmpty, "\(card.name)")
      let parts = CommandParts.parts(of: type)
      #expect(parts.contains { $0.option == "--json" }, "\(card.name)")
      for part in parts { #expect(!part.help.isEmpty, "\(card.name) \(part.shownName)") }
    }
  }
}
