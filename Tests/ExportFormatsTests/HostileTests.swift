import FactCheck
import FoundationEssentials
import ReportSamples
import TestSupport
import Testing

@testable import ExportFormats
@testable import ReportModel
@testable import Templates

@Suite("Hostile strings")
struct HostileTests {
  static let texts = Hostile.corpus + Hostile.heavy

  /// A report with this text in every field; a heavy one in every eighth, as they add up.
  static func report(of text: String, isFree: Bool) throws -> Report {
    var number = 0
    return try HostileDesk(isFree: isFree) {
      number += 1
      return text.utf8.count < 1000 || number % 8 == 3 ? text : "light"
    }.desk.report()
  }

  @Test(arguments: texts.indices)
  func everyFieldStaysText(_ index: Int) throws {
    let text = Self.texts[index].text
    let report = try Self.report(of: text, isFree: index % 2 == 0)
    let json = try JSONFormat().render(report)
    let markdown = try MarkdownFormat().render(report)

    // JSON gives every field back, scalar by scalar.
    let read = try Report(json: json)
    #expect(try JSONFormat().render(read) == json)
    let field = try #require(report.methodology)
    #expect(read.methodology?.unicodeScalars.elementsEqual(field.unicodeScalars) == true)

    // Without its backslashes the Markdown is the reference without them.
    #expect(try Self.unescaped(markdown) == Self.unescaped(Self.reference(report)))

    for bytes in [json, markdown] {
      let file = String(decoding: bytes, as: UTF8.self)
      #expect(Self.fault(in: file) == nil)
      #expect(file.utf8.last == UInt8(ascii: "\n"))
      #expect(!file.contains(HostileDesk.secret))
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

  /// Markdown with a backslash before every punctuation character of every field: always right, and
  /// nothing that anybody would edit.
  static func reference(_ report: Report) throws -> [UInt8] {
    try MarkdownFormat.template.render(report, escapesEverything: true)
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
