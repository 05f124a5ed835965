import ArgumentParser
import ArticleLoading
import ArticleText
import SessionStore

/// `factdesk segment FILE`: where the sentences of a plain text are.
struct SegmentProgram: Program {
  static let configuration = CommandConfiguration(
    commandName: "factdesk segment",
    abstract:
      "Tell the sentences of a plain text: JSON lines of UTF-8 offsets in the file as it is.")

  @Argument(help: "A file of UTF-8 text; - for standard input.")
  var file: String

  @Option(help: "The text's language, as a BCP 47 tag; without it the text is asked.")
  var language: String?

  func perform(
    on console: any Console, folder: (String?) -> SessionFolder
  ) throws -> ExitStatus {
    let limit = 2_000_000_000
    let text =
      file == "-" ? console.readInput(limit: limit) : try Self.bytes(of: file, limit: limit)
    var lines: [UInt8] = []
    lines.reserveCapacity(1 << 16)
    for range in SentenceSegmenter(language: language).sentences(in: text) {
      lines += "{\"start\":".utf8
      Self.append(range.lowerBound, to: &lines)
      lines += ",\"end\":".utf8
      Self.append(range.upperBound, to: &lines)
      lines += "}\n".utf8
      if lines.count > 60_000 {
        console.write(bytes: lines)
        lines.removeAll(keepingCapacity: true)
      }
    }
    console.write(bytes: lines)
    return .success
  }

  /// A text without sentences is a text, too.
  private static func bytes(of file: String, limit: Int) throws -> [UInt8] {
    do {
      return try FileBytes.read(file, limit: limit)
    } catch LoadError.empty {
      return []
    }
  }

  /// Decimal digits without a detour through `String`.
  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    guard number >= 10 else {
      bytes.append(0x30 + UInt8(number))
      return
    }
    append(number / 10, to: &bytes)
    bytes.append(0x30 + UInt8(number % 10))
  }
}
