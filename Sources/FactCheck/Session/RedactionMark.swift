import JSON

/// Words and an address in place of the marks that some redactions left, which nobody can have typed: the marks
/// themselves are words like any others.
public struct RedactionMark: Hashable, Sendable {
  /// In place of `Change.redactedWords`.
  public let words: String
  /// In place of `RedactionWords.noAddress`.
  public let address: String

  /// Makes the mark for a log; the hash of its last entry is in no text of the log.
  public init(forLogTo head: Digest) {
    let name = String(head.hex.prefix(32))
    words = "\(Change.redactedWords.dropLast()) \(name)]"
    address = RedactionWords.noAddress + name
  }

  /// A text with these marks in place of the usual ones.
  func marking(_ text: String) -> String {
    text.replacing(RedactionWords.noAddress, with: address)
      .replacing(Change.redactedWords, with: words)
  }

  /// A text with the usual marks in place of these.
  package func unmarking(_ text: String) -> String {
    text.replacing(address, with: RedactionWords.noAddress)
      .replacing(words, with: Change.redactedWords)
  }
}

/// The redactions in a part of a log.
public struct LogRedactions: Sendable {
  /// The items that they name, in order.
  public private(set) var items: [ItemID] = []
  /// Where they left marks, by the numbers of the entries that they rewrote; `nil` where the log does not say it.
  private var marks: [Int: Set<String>?] = [:]

  /// None.
  public init() {}

  /// The numbers of the entries that they rewrote.
  public var entries: some Collection<Int> { marks.keys }

  /// Adds the redactions of an entry that rewrote an entry up to a number.
  public mutating func add(_ entry: Entry, rewritingTo last: Int = .max) {
    for case .redacted(let item, let entries) in entry.step.changes {
      let rewritten = entries.filter { $0.entry <= last }
      guard !rewritten.isEmpty else { continue }
      items.append(item)
      for redacted in rewritten {
        guard let known = marks[redacted.entry] ?? [], let more = redacted.marks else {
          marks[redacted.entry] = .some(nil)
          continue
        }
        marks[redacted.entry] = known.union(more)
      }
    }
  }

  /// An entry with another mark where one of these redactions left one; the same entry if none did.
  public func marked(_ entry: Entry, with mark: RedactionMark) -> Entry {
    guard let places = marks[entry.sequence],
      let changes = entry.step.changes.marked(with: mark, at: places)
    else { return entry }
    let step = entry.step
    return Entry(
      sequence: entry.sequence,
      step: Step(
        id: step.id, at: step.at, analyst: step.analyst, line: step.line, changes: changes,
        salt: step.salt),
      hash: entry.hash, written: entry.written, version: entry.version)
  }
}

extension [Change] {
  /// Pointers to the texts of these changes that have a mark of a redaction, and are others than at the same place of what
  /// the changes were before it.
  package func marks(since old: [Change]) -> [String] {
    guard let value = try? JSONText.value(of: stored), let old = try? JSONText.value(of: old.stored)
    else { return [] }
    var before: [JSONPointer: String] = [:]
    _ = old.replacingTexts { pointer, text in
      before[pointer] = text
      return nil
    }
    var marks: [String] = []
    _ = value.replacingTexts { pointer, text in
      if text.hasMark, before[pointer] != text { marks.append(pointer.description) }
      return nil
    }
    return marks
  }

  /// The changes with another mark in texts; `nil` if these have none.
  /// - Parameter places: pointers to the texts; `nil` for all.
  fileprivate func marked(with mark: RedactionMark, at places: Set<String>?) -> [Change]? {
    guard let value = try? JSONText.value(of: stored) else { return nil }
    var isMarked = false
    let marked = value.replacingTexts { pointer, text in
      guard text.hasMark, places?.contains(pointer.description) ?? true else { return nil }
      isMarked = true
      return mark.marking(text)
    }
    return isMarked ? try? [Change](stored: JSONText.dense(marked)) : nil
  }
}

extension String {
  /// Whether it has a mark of a redaction, or the same words typed by somebody.
  fileprivate var hasMark: Bool {
    contains(Change.redactedWords) || contains(RedactionWords.noAddress)
  }
}
