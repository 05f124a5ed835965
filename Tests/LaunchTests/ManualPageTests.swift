import Testing

@testable import Launch
@testable import Workbench

@Suite("The manual page") struct ManualPageTests {
  @Test func namesEveryCommandOptionAndProgram() {
    let page = ManualPage.text.replacing("\\-", with: "-").replacing("\\:", with: "")
      .split(separator: "\n")
    for type in CommandList.all {
      #expect(page.contains(".B \(type.card.usage)"), "\(type.card.name)")
      for part in CommandParts.parts(of: type) where !part.isPositional {
        #expect(page.contains(".B \(part.shownName)"), "\(type.card.name) \(part.shownName)")
      }
    }
    for program in Programs.all { #expect(page.contains(".B \(program.word)")) }
    for part in CommandParts.declared(LaunchOptions.Desk.self) where !part.isPositional {
      #expect(page.contains(".B \(part.shownName)"), "\(part.shownName)")
    }
    for (use, _) in GeneratedFile.uses { #expect(page.contains(".B \(use)"), "\(use)") }
    for topic in HelpTopics.all { #expect(page.contains(".SH \(topic.name.uppercased())")) }
  }

  /// Text that begins like a macro, or holds a backslash, would vanish in roff.
  @Test func textIsNeverReadAsAMacro() {
    let macros: Set<Substring> = [
      ".TH", ".SH", ".SS", ".TP", ".B", ".br", ".IP", ".PP", ".RS", ".RE", ".nf", ".fi", ".nh",
      ".ad", ".in",
    ]
    let escapes = /\\(?!-|:|e|&|f[BR])/
    for line in ManualPage.text.split(separator: "\n") {
      #expect(!line.hasPrefix("'") && !line.contains(escapes), "\(line)")
      guard line.hasPrefix(".") else { continue }
      #expect(macros.contains(line.prefix { $0 != " " }), "\(line)")
    }
  }
}
