/// A long text that was pasted at the prompt; in the line, a tag stands for it.
public struct Attachment: Sendable, Equatable {
  /// The words that stand for it in the line, such as `[paste 1: 1,999 lines]`.
  public let tag: String
  /// The pasted text, with LF as line ends; otherwise as it was, control characters included.
  public let text: String
}

/// The texts that were pasted in this run, by their tags.
///
/// A line may name one long after it was pasted: by the arrow keys a line comes back, and with it
/// the tag. So they are kept for the run, the newest ones, up to 64 MB.
public struct Attachments: Sendable, Equatable {
  /// The oldest first.
  public private(set) var all: [Attachment] = []
  private var count = 0
  private var size = 0
  private static let limit = 64_000_000

  /// Holds none.
  public init() {}

  /// The newest one.
  public var last: Attachment? { all.last }

  /// Those whose tags stand in the line, in their order in the line.
  public func named(in line: String) -> [Attachment] {
    guard line.contains("[paste ") else { return [] }
    return all.compactMap { attachment in
      line.firstIndex(of: attachment.tag).map { (place: $0, attachment: attachment) }
    }
    .sorted { $0.place < $1.place }
    .map(\.attachment)
  }

  /// Keeps a text and makes a tag for it; the same text pasted again keeps its number and is the
  /// newest once more.
  mutating func add(_ text: String) -> Attachment {
    // By bytes: é in one scalar and in two are two texts, of which each is kept as it came.
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

  /// `1,999`.
  private func grouped(_ number: Int) -> String {
    var digits = String(number)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return digits
  }
}

extension String {
  /// Where the words first stand in the text.
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
