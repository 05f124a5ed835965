import Foundation
import Testing

/// The system's own calls also accept a String, but lose bytes that are not UTF-8; those of `SafeFiles` do
/// not, and are preferred wherever they are seen.
@Suite("Calls that name a file") struct PathCallTests {
  private static let sources = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources")

  @Test func areMadeWhereSafeFilesIsImported() throws {
    let call = try Regex(
      #"(^|[^\w.:])(open|lstat|opendir|mkdir|unlink|rename|link|access|chmod|realpath|readlink)\([a-z]"#
    )
    let files = try #require(
      FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil))
    var seen = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      let room = file.path.dropFirst(Self.sources.path.count + 1).prefix { $0 != "/" }
      // The terminal's files are the user's own, and have names of ours.
      guard room != "Terminal", room != "SafeFiles" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      let calls = text.split(separator: "\n").filter { line in
        line.contains(call) && !line.contains("func ") && !line.contains("//")
      }
      guard text.contains("import Glibc"), !calls.isEmpty else { continue }
      seen += 1
      let isImported = text.contains("import SafeFiles")
      #expect(isImported, "\(file.lastPathComponent): \(calls[0])")
    }
    #expect(seen >= 3)
  }
}
