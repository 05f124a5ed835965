import ArgumentParser
import ArticleLoading
import ArticleText
import Presentation
import SessionStore
import Workbench

/// `factdesk segment FILE`: lists the sentences of a plain text.
struct SegmentProgram: Program {
  static let configuration = CommandConfiguration(
    commandName: "factdesk segment",
    abstract: ShellPrograms.segment.summary)

  @Argument(help: "A file of UTF-8 text; - for standard input.")
  var file: String

  @Option(help: "The text's language, as a BCP 47 tag; by default it is detected.")
  var language: String?

  func perform(
    on console: any Console, sessions: (String?) throws -> SessionRepositories,
    programs: OutsidePrograms
  ) throws -> ExitStatus {
    let text = try Self.input(file, console, programs.isCancelled)
    var lines: [UInt8] = []
    lines.reserveCapacity(1 << 16)
    for range in SentenceSegmenter(language: language).sentences(in: text) {
      Self.append(range, to: &lines)
      if lines.count > 60_000 {
        console.write(bytes: lines)
        lines.removeAll(keepingCapacity: true)
      }
    }
    console.write(bytes: lines)
    return .success
  }

  /// Writes one line backwards into a buffer: a call per digit, or a detour through `String`, would take longer
  /// than finding the sentence.
  private static func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 80) { line in
      var start = line.count
      func put(_ text: StaticString) {
        start -= text.utf8CodeUnitCount
        for index in 0..<text.utf8CodeUnitCount { line[start + index] = text.utf8Start[index] }
      }
      func put(_ number: Int) {
        var rest = number
        repeat {
          start -= 1
          line[start] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
        } while rest > 0
      }
      put("}\n")
      put(range.upperBound)
      put(",\"end\":")
      put(range.lowerBound)
      put("{\"start\":")
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: line[start...]))
    }
  }
}
