/// A long text that was pasted at the prompt; a tag represents it in the line.
public struct Attachment: Sendable, Equatable {
  /// The words that represent it in the line, such as `[paste 1: 1,999 lines]`.
  public let tag: String
  /// The pasted text, with LF as line ends; otherwise unchanged, including control characters.
  public let text: String
}

/// The texts that were pasted in this run, by their tags.
///
/// A line can name a text long after it was pasted: the arrow keys recall a line with its tag. So the newest
/// texts of the run are kept, up to 64 MB.
public struct Attachments: Sendable, Equatable {
  /// All texts, the oldest first.
  public private(set) var all: [Attachment] = []
  private var count = 0
  private var size = 0
  private static let limit = 64_000_000

  /// Makes an empty list.
  public init() {}

  /// The texts whose tags are in the line, in the line's order.
  public func named(in line: String) -> [Attachment] {
    guard line.contains("[paste ") else { return [] }
    return all.compactMap { attachment in
      line.firstIndex(of: attachment.tag).map { (index: $0, attachment: attachment) }
    }
    .sorted { $0.index < $1.index }
    .map(\.attachment)
  }

  /// Stores a text and makes a tag for it; the same text pasted again keeps its number and becomes the newest.
  mutating func add(_ text: String) -> Attachment {
    // Compared by bytes: é as one scalar and as two are different texts, and both are kept as they came.
    if let known = all.firstIndex(where: { $0.text.utf8.elementsEqual(text.utf8) }) {
      let attachment = all.remove(at: known)
      all.append(attachment)
      return attachment
    }
    count += 1
    let lines = text.utf8.reduce(text.utf8.last == 0x0A ? 0 : 1) { $0 + ($1 == 0x0A ? 1 : 0) }
    let amount =
      lines == 1 ? "\(grouped(text.count)) characters" : "\(grouped(lines)) lines"
    let attachment = Attachment(tag: "[paste \(count): \(amount)]", text: text)
    all.append(attachment)
    size += text.utf8.count
    while size > Attachments.limit, all.count > 1 { size -= all.removeFirst().text.utf8.count }
    return attachment
  }

  /// The number with commas: `1,999`.
  private func grouped(_ number: Int) -> String {
    var digits = String(number)
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: index))
      index -= 3
    }
    return digits
  }
}

extension String {
  /// The first index of the words in the text.
  fileprivate func firstIndex(of words: String) -> String.Index? {
    let wanted = Array(words.utf8)
    let utf8 = self.utf8
    var start = utf8.startIndex
    while start != utf8.endIndex {
      if utf8[start...].starts(with: wanted) { return start }
      start = utf8.index(after: start)
    }
    return nil
  }
}
