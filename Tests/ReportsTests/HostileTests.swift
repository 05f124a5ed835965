import FactCheck
import FoundationEssentials
import Testing

@testable import Reports

@Suite("Hostile strings")
struct HostileTests {
  static let texts = Hostile.corpus + Hostile.heavy

  static func report(of text: String, isFree: Bool) throws -> Report {
    try HostileDesk(isFree: isFree) { text }.desk.report()
  }

  @Test(arguments: texts.indices)
  func jsonGivesEveryFieldBackScalarByScalar(_ index: Int) throws {
    let text = Self.texts[index].text
    let report = try Self.report(of: text, isFree: index % 2 == 0)
    let bytes = JSONFormat().render(report)
    let read = try JSONDecoder().decode(Report.self, from: Data(bytes))
    #expect(JSONFormat().render(read) == bytes)
    let field = try #require(report.claims[0].evidence?[0].note)
    let readField = try #require(read.claims[0].evidence?[0].note)
    #expect(readField.unicodeScalars.elementsEqual(field.unicodeScalars))
    #expect(text.unicodeScalars.count < 1000 || field.unicodeScalars.count > 1000)
  }

  @Test(arguments: texts.indices)
  func noFileHoldsWhatActsOnATerminalOrTurnsALine(_ index: Int) throws {
    let report = try Self.report(of: Self.texts[index].text, isFree: index % 2 == 0)
    for format in ReportFormats.all {
      let text = String(decoding: format.render(report), as: UTF8.self)
      #expect(Self.fault(in: text) == nil, "\(format.name)")
      #expect(text.utf8.last == UInt8(ascii: "\n"))
      #expect(!text.contains(HostileDesk.secret))
    }
  }

  /// The first thing in a file that acts on a terminal or turns what follows its line.
  private static func fault(in text: String) -> String? {
    var open = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: if open != 0 { return "a line leaves \(open) controls open" }
      case 0x00..<0x20, 0x7F..<0xA0, 0xFEFF, 0x2028, 0x2029:
        return "U+\(String(scalar.value, radix: 16))"
      case 0x202A, 0x202B, 0x202D, 0x202E, 0x2066...0x2068: open += 1
      case 0x202C, 0x2069: open -= 1
      default: if scalar.properties.isNoncharacterCodePoint { return "a noncharacter" }
      }
    }
    return nil
  }

  @Test(arguments: texts.indices)
  func markdownWithoutItsBackslashesIsTheReferenceWithoutThem(_ index: Int) throws {
    let report = try Self.report(of: Self.texts[index].text, isFree: index % 2 == 1)
    #expect(
      Self.unescaped(MarkdownFormat().render(report)) == Self.unescaped(Self.reference(report)))
  }

  /// Markdown with a backslash before every punctuation character of every field: always right, and
  /// nothing that anybody would edit.
  static func reference(_ report: Report) -> [UInt8] {
    var markdown = MarkdownReport(report, escapesEverything: true)
    markdown.write()
    return markdown.writer.bytes
  }

  private static func unescaped(_ markdown: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var isEscaped = false
    for byte in markdown {
      if byte == UInt8(ascii: "\\"), !isEscaped {
        isEscaped = true
      } else {
        result.append(byte)
        isEscaped = false
      }
    }
    return result
  }
}
