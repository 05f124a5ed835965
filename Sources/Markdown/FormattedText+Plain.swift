import FactCheck

extension FormattedText {
  /// The paragraphs of the text without markup: items with their bullets and numbers, rows with bars between
  /// their cells, links followed by their addresses.
  /// - Parameter reference: the text of a reference.
  public func plainParagraphs(reference: (String) -> String) -> [String] {
    var plain = PlainText()
    for step in steps { plain.add(step, reference) }
    plain.endParagraph()
    return plain.paragraphs
  }

  /// The text without markup, with a blank line between paragraphs.
  /// - Parameter reference: the text of a reference; by default as typed.
  public func plain(reference: (String) -> String = { "[\($0)]" }) -> String {
    plainParagraphs(reference: reference).joined(separator: "\n\n")
  }
}

/// Collects the paragraphs of a text.
private struct PlainText {
  private(set) var paragraphs: [String] = []
  private var paragraph = ""
  /// The bullets and numbers of items that wait for their first words.
  private var marks = ""
  /// The number of the next item of each open list; `nil` for bullets.
  private var numbers: [Int?] = []
  /// Where the words of each open link begin.
  private var links: [Int] = []

  mutating func add(_ step: FormattedText.Step, _ reference: (String) -> String) {
    switch step {
    case .text(let words), .code(let words): paragraph += words
    case .lineBreak: paragraph += " "
    case .reference(let id): paragraph += reference(id)
    case .codeBlock(let code):
      endParagraph()
      paragraph = code
      endParagraph()
    case .rule: endParagraph()
    case .open(.list(let start, _)): numbers.append(start)
    case .close(.list): _ = numbers.popLast()
    case .open(.item):
      endParagraph()
      guard let number = numbers.last else { break }
      marks += number.map { "\($0). " } ?? "- "
      numbers[numbers.count - 1] = number.map { $0 + 1 }
    case .close(.item):
      endParagraph()
      marks = ""
    case .open(.cell): if !paragraph.isEmpty { paragraph += " | " }
    case .open(.link): links.append(paragraph.utf8.count)
    case .close(.link(let address)):
      let words = paragraph.utf8.dropFirst(links.popLast() ?? 0)
      if !words.elementsEqual(address.text.utf8) { paragraph += " (\(address.text))" }
    case .open(let element), .close(let element):
      if element.isBlock, element != .cell { endParagraph() }
    }
  }

  mutating func endParagraph() {
    defer { paragraph = "" }
    let end = paragraph.lastIndex { !$0.isWhitespace }
    guard let end else { return }
    paragraphs.append(marks + paragraph[...end])
    marks = ""
  }
}
