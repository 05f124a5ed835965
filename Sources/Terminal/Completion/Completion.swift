/// One way to continue the word under the cursor.
public struct CompletionCandidate: Sendable, Equatable {
  /// The text that replaces the word from `CompletionList.start` to the cursor.
  public let replacement: String
  /// A few words for the list of candidates; can be empty.
  public let detail: String
  /// Whether the word is then complete, so that a space follows it (not after a folder).
  public let isFinal: Bool
  /// The candidate in a list: the replacement with its characters visible.
  public let label: String

  /// Makes a candidate.
  /// - Parameter label: the candidate in a list; nil if the replacement itself can be shown.
  public init(
    _ replacement: String, detail: String = "", isFinal: Bool = true, label: String? = nil
  ) {
    self.replacement = replacement
    self.label = label ?? replacement
    self.detail = detail
    self.isFinal = isFinal
  }
}

/// The ways to continue a line, in the order in which to show them.
public struct CompletionList: Sendable, Equatable {
  /// The beginning of the replaced word: an offset in the line's UTF-8 bytes, at most the cursor's.
  public let start: Int
  /// The candidates; empty if nothing fits.
  public let candidates: [CompletionCandidate]

  /// Offers candidates for the text between `start` and the cursor.
  public init(start: Int, candidates: [CompletionCandidate]) {
    self.start = start
    self.candidates = candidates
  }
}

/// Suggests words at a place in a line.
public protocol LineCompleter: AnyObject {
  /// The candidates for the word that ends at the cursor.
  ///
  /// Called on the editor's thread while the terminal is raw: it must not print, and return within 50 ms.
  /// - Parameters:
  ///   - line: the whole line.
  ///   - cursor: the cursor's offset in the line's UTF-8 bytes.
  func completions(line: String, cursor: Int) -> CompletionList
}
