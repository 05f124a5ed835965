import FactCheck

/// A text in the form that readers see, as one list of steps: whatever writes it needs no recursion, however
/// deep it is nested.
///
/// Its texts are as typed: they can contain control characters and markup of other languages, which a writer
/// makes harmless.
public struct FormattedText: Hashable, Sendable {
  /// Something that contains other steps.
  public enum Element: Hashable, Sendable {
    /// A paragraph.
    case paragraph
    /// A heading, of level 1 to 6.
    case heading(level: Int)
    /// A quotation of paragraphs.
    case quotation
    /// A list; `start` is the number of its first item, `nil` for bullets. The items of a tight one are lines.
    case list(start: Int?, isTight: Bool)
    /// An item of a list.
    case item
    /// A table.
    case table
    /// A row of a table.
    case row(isHead: Bool)
    /// A cell of a row.
    case cell
    /// Words of strong importance, usually bold.
    case strong
    /// Stressed words, usually italic.
    case emphasis
    /// A link.
    case link(WebAddress)

    /// Whether it is beside paragraphs, or contains them: not words of one.
    public var isBlock: Bool {
      switch self {
      case .strong, .emphasis, .link: false
      default: true
      }
    }
  }

  /// A step through the text, from its beginning to its end.
  public enum Step: Hashable, Sendable {
    /// An element begins.
    case open(Element)
    /// The innermost open element ends.
    case close(Element)
    /// Words, on one line.
    case text(String)
    /// Code among words, on one line.
    case code(String)
    /// A line break within a paragraph.
    case lineBreak
    /// A reference to evidence, by its id.
    case reference(String)
    /// Lines of code, as a block.
    case codeBlock(String)
    /// A line between paragraphs.
    case rule
  }

  /// All steps.
  public private(set) var steps: [Step] = []
  /// The addresses of links that were dropped: all that are not http or https.
  public private(set) var droppedLinks: [String] = []

  /// A longer text, in bytes, is shown as it was typed: no rationale is as long, and cmark needs minutes for some
  /// that are made to be slow.
  public static let longest = 100_000

  /// Makes a text of plain paragraphs, each on one line.
  public init(paragraphs: [String]) {
    steps = paragraphs.flatMap { [.open(.paragraph), .text($0), .close(.paragraph)] }
  }

  /// Reads Markdown.
  /// - Parameters:
  ///   - source: the text as typed.
  ///   - evidence: the ids of evidence that `[id]` refers to; `[words][id]` refers to it after the words. Other
  ///     words in brackets are words.
  public init(markdown source: String, evidence: [String] = []) {
    self.init(paragraphs: [])
    if source.utf8.count <= Self.longest, let reading = FormattedTextReading(source, evidence) {
      steps = reading.steps
      droppedLinks = reading.droppedLinks
    } else {
      self.init(paragraphs: Self.paragraphs(source))
    }
  }

  /// The evidence to which the text refers, each once, in the order of the first references.
  public var references: [String] {
    var seen: Set<String> = []
    return steps.compactMap { step in
      guard case .reference(let id) = step, seen.insert(id).inserted else { return nil }
      return id
    }
  }

  private static func paragraphs(_ text: String) -> [String] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.split(whereSeparator: MarkdownCode.isBlank).map { $0.joined(separator: " ") }
  }
}
