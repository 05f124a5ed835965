/// A part of a web page or document that was dropped from the article's text.
public struct DroppedBlock: Equatable, Sendable {
  /// Why a part was dropped.
  public enum Reason: Equatable, Sendable {
    /// It is in an element that does not contain article text: `figcaption`, `nav`.
    case element(String)
    /// The page names it so.
    case named(Ornament)
    /// A browser would not show it.
    case hidden
    /// It is struck out.
    case struckOut
    /// This share of it is links, in percent.
    case links(Int)
    /// One of several teasers side by side.
    case cards
    /// A line that is a link, without a sentence's end: "Read more: …".
    case teaser
    /// A line with a typical beginning: "Advertisement".
    case phrase(String)
    /// A line about the text: its author, its date, the source of the picture.
    case byline
    /// A picture credit.
    case credit
    /// A heading with nothing below it.
    case emptyHeading
    /// It belongs to a video or audio player.
    case player
    /// It follows the article's last paragraph.
    case tail
    /// It belongs to another article, or to readers' comments.
    case another
    /// It asks the reader for money, or offers a subscription.
    case appeal
    /// A pull quote: words of the article repeated in large letters.
    case doubled
    /// The headline, which is kept as the title.
    case headline
    /// Other words in the headline's element: a topic, the day.
    case besideHeadline
    /// A heading that looks like a headline, for the site or a part of the page.
    case otherHeading
    /// Ruby text: the reading of other characters.
    case readings
    /// It is outside the article.
    case elsewhere
    /// A header or footer on this many printed pages.
    case running(pages: Int)
    /// Line numbers in the margins of this many printed pages.
    case lineNumbers(pages: Int)
    /// It is written across a printed page, like a watermark.
    case across
    /// It follows, on this page, all the small letters that pdftotext returns for one page.
    case smallLetters(page: Int)
    /// Its position is outside of all pages.
    case offPage
    /// A tracked deletion.
    case deleted
    /// A header or footer of an office document.
    case pageHeader
    /// Front matter of a Markdown text.
    case frontMatter
    /// HTML within Markdown.
    case rawHTML
    /// Marks of notes, which are at the end of the text.
    case noteMarks
    /// A comment in the margin.
    case comment
    /// A table of contents.
    case contents
    /// A date that is invalid or ambiguous.
    case unclearDate
    /// A time at which a program made the document.
    case timeOfMaking
    /// A formula that cannot be written as a line of text.
    case formula
    /// An embedded object: a chart, a spreadsheet, an old formula.
    case embedded
    /// A field without a result, whose words only the program that wrote it can make.
    case field
  }

  /// Why it was dropped.
  public let reason: Reason
  /// Its first words, on one line.
  public let excerpt: String
  /// The page's own name for it, if that was the reason: `named "post-meta"`.
  let name: String?
  /// All its words, as far as they were read.
  let words: String

  /// The reason in words, without a full stop.
  public var why: String { name ?? reason.words }

  /// The maximum length in bytes; longer excerpts are cut at a space.
  private static let longest = 80

  /// Makes a block of a reason and its first words.
  public init(reason: Reason, excerpt: String) {
    self.reason = reason
    self.excerpt = excerpt
    name = nil
    words = excerpt
  }

  /// Makes a block of a reason and all words; the first ones are displayed.
  init(reason: Reason, words: ArraySlice<UInt8>, name: String? = nil) {
    self.reason = reason
    self.name = name
    var line: [UInt8] = []
    for byte in words {
      if byte > 0x20 {
        line.append(byte)
      } else if let last = line.last, last != 0x20 {
        line.append(0x20)
      }
    }
    if line.last == 0x20 { line.removeLast() }
    self.words = String(decoding: line, as: UTF8.self)
    guard line.count > Self.longest else {
      excerpt = self.words
      return
    }
    let end = line[..<Self.longest].lastIndex(of: 0x20) ?? Self.longest
    excerpt = String(decoding: line[..<end], as: UTF8.self) + "…"
  }

  /// Two blocks are equal if they are displayed alike.
  public static func == (one: DroppedBlock, other: DroppedBlock) -> Bool {
    one.reason == other.reason && one.excerpt == other.excerpt
  }
}

extension DroppedBlock.Reason {
  /// The reason in words, without a full stop.
  public var words: String {
    switch self {
    case .element(let tag): "in <\(tag)>"
    case .named(.consent): "asks about cookies"
    case .named(let ornament): "named as \(ornament.rawValue)"
    case .player: "part of a player"
    case .hidden: "hidden"
    case .struckOut: "struck out"
    case .links(let percent): "\(percent) % links"
    case .cards: "announces other content"
    case .teaser: "a link to something else"
    case .phrase(let phrase): "begins with \"\(phrase)\""
    case .byline: "about the text"
    case .credit: "the credit of a picture"
    case .emptyHeading: "a heading with nothing below it"
    case .tail: "after the end of the article"
    case .another: "of another article"
    case .appeal: "asks the reader for something"
    case .doubled: "repeats words of the text"
    case .headline: "the headline"
    case .besideHeadline: "beside the headline"
    case .otherHeading: "a heading of the page, not of the article"
    case .readings: "readings above words"
    case .elsewhere: "outside the article"
    case .running(let pages):
      pages == 1 ? "head or foot of a page" : "head or foot of \(pages) pages"
    case .lineNumbers(let pages):
      pages == 1 ? "line numbers of a page" : "line numbers of \(pages) pages"
    case .across: "written across the page"
    case .smallLetters(let page): "small letters of page \(page), after these words"
    case .offPage: "on no page"
    case .deleted: "deleted"
    case .pageHeader: "header or footer"
    case .frontMatter: "in the front matter"
    case .rawHTML: "raw HTML"
    case .noteMarks: "marks of notes"
    case .comment: "a comment"
    case .contents: "table of contents"
    case .unclearDate: "no clear date"
    case .timeOfMaking: "when the document was made"
    case .formula: "a formula that cannot be read"
    case .embedded: "embedded in the document"
    case .field: "a field without a result"
    }
  }
}
