import FoundationEssentials
import Testing

/// Golden files beside the tests. `FACTDESK_RECORD=1` writes them anew and still fails, so that
/// nobody takes over a file unseen.
enum Goldens {
  private static let folder = String(#filePath.dropLast("Support/Goldens.swift".count)) + "Golden/"
  static let isRecording = ProcessInfo.processInfo.environment["FACTDESK_RECORD"] == "1"

  static func expect(
    _ bytes: [UInt8], toMatch name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let path = folder + name
    let found = String(decoding: bytes, as: UTF8.self)
    if isRecording {
      try Data(bytes).write(to: URL(filePath: path))
      Issue.record("recorded \(name): read it, then run again", sourceLocation: sourceLocation)
      return
    }
    let wanted = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    guard !found.unicodeScalars.elementsEqual(wanted.unicodeScalars) else { return }
    let pairs = zip(found.split(separator: "\n"), wanted.split(separator: "\n"))
    let first = pairs.first { $0 != $1 }
    Issue.record(
      """
      \(name) differs. Wanted: \(first?.1 ?? "another length")
      Found: \(first?.0 ?? "another length")
      """, sourceLocation: sourceLocation)
  }
}
