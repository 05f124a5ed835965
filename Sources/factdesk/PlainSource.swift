import ArticleLoading
import FactCheck
import Glibc
import SafeFiles
import Terminal
import Workbench

/// Reads the lines of a script or a pipe.
final class PlainSource: LineSource {
  /// The maximum length of a line, in bytes.
  private static let limit = 16_000_000

  let name: String?
  private let reader: PlainLineReader
  /// Whether the next line is the first, which a byte order mark can precede.
  private var isFirst = true

  init(descriptor: Int32, name: String) {
    self.name = name
    reader = PlainLineReader(descriptor: descriptor, limit: Self.limit)
  }

  func next(prompt: String) -> SourceLine {
    switch reader.nextLine() {
    case .line(let bytes):
      defer { isFirst = false }
      let line = isFirst ? UTF8Mark.passedOver(bytes) : bytes[...]
      return .line(FileName.text(line))
    case .tooLong: return .tooLong(limit: Self.limit)
    case .failed(let code): return code == EINTR ? .hangUp : .failed(code: code)
    case nil: return .end
    }
  }
}
