import Foundation

/// The project's own files, found from this one's path.
public enum ProjectFiles {
  /// The folder that holds the package.
  public static let root = String(
    #filePath.dropLast("/Tests/TestSupport/Golden.swift".count))

  /// A file of the project, by its path from the root.
  public static func path(_ name: String) -> String { "\(root)/\(name)" }

  /// A file's text.
  public static func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path(name))), as: UTF8.self)
  }
}

/// Texts that were reviewed and must not change. `FACTDESK_RECORD=1` writes them again
/// and still counts as a difference, so that each is reviewed.
public enum Golden {
  /// Whether texts are written again.
  public static let isRecording = ProcessInfo.processInfo.environment["FACTDESK_RECORD"] == "1"

  /// Compares a text with a file of the project, byte for byte.
  /// - Parameter name: the file's path from the project's root.
  /// - Returns: what is different, in a few lines; `nil` when nothing is.
  public static func difference(of found: String, from name: String) throws -> String? {
    if isRecording {
      let url = URL(filePath: ProjectFiles.path(name))
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(found.utf8).write(to: url)
      return "recorded \(name): read it, then run again"
    }
    guard let wanted = try? ProjectFiles.text(name) else {
      return "there is no \(name); FACTDESK_RECORD=1 writes it"
    }
    guard !found.utf8.elementsEqual(wanted.utf8) else { return nil }
    let (new, old) = (lines(found), lines(wanted))
    let row = zip(new, old).enumerated().first {
      !$0.element.0.utf8.elementsEqual($0.element.1.utf8)
    }
    let number = row?.offset ?? min(new.count, old.count)
    return """
      \(name):\(number + 1) differs
      expected: \(number < old.count ? String(old[number]) : "the end")
      found:  \(number < new.count ? String(new[number]) : "the end")
      """
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
