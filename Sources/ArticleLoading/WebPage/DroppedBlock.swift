/// A part of a web page or document that was left out of the article's text.
public struct DroppedBlock: Equatable, Sendable {
  /// Why a part of a page is no part of the article.
  public enum Reason: Equatable, Sendable {
    /// It stands in an element that holds no text of articles: `figcaption`, `nav`.
    case element(String)
    /// The page names it so.
    case named(Ornament)
    /// A browser would not show it.
    case hidden
    /// It is crossed out.
    case struckOut
    /// So much of it is links, in percent.
    case links(Int)
    /// One of several announcements of other articles, side by side.
    case cards
    /// A line that is a link, without the end of a sentence: "Read more: …".
    case teaser
    /// A line that begins as only such lines do: "Advertisement".
    case phrase(String)
    /// A line about the text: who wrote it, when, where the picture is from.
    case byline
    /// A line that says whose a picture is.
    case credit
    /// A heading with nothing below it.
    case emptyHeading
    /// It belongs to a player of films or sounds.
    case player
    /// It comes behind the article's last paragraph.
    case tail
    /// It belongs to another article, or to what readers answered.
    case another
    /// It asks the reader for money, or offers to send something.
    case appeal
    /// Words of the article, shown a second time in large letters.
    case doubled
    /// The headline, which is kept as the title.
    case headline
    /// Words in the element of the headline that are none of it: a topic, the day.
    case besideHeadline
    /// A heading that looks like a headline, of the site or of a part of it.
    case otherHeading
    /// What stands above other characters and says how they are read.
    case readings
    /// It stands outside of what was taken for the article.
    case elsewhere
    /// It stands at the head or foot of so many printed pages.
    case running(pages: Int)
    /// Numbers of lines in the margins of so many printed pages.
    case lineNumbers(pages: Int)
    /// It is written across a printed page, as a watermark is.
    case across
    /// Where it stands is on no page.
    case offPage
    /// It was deleted, and the document keeps track of that.
    case deleted
    /// A header or footer of an office document.
    case pageHeader
    /// It stands in a Markdown text's front matter.
    case frontMatter
    /// HTML within Markdown.
    case rawHTML
    /// Marks that lead to notes, which stand at the end of the text.
    case noteMarks
    /// What somebody remarked in the margin.
    case comment
    /// A table of contents.
    case contents
    /// It should be a date, and is none, or could be two.
    case unclearDate
    /// A formula that no line of text can show.
    case formula
    /// Another program's part of a document: a chart, a sheet, an old formula.
    case embedded
  }

  /// Why it was left out.
  public let reason: Reason
  /// Its first words, on one line.
  public let excerpt: String
  /// What the page itself calls it, where it was left out for that: `named "post-meta"`.
  let name: String?
  /// All its words, as far as they were read.
  let words: String

  /// Why it was left out, in words without a full stop.
  public var why: String { name ?? reason.words }

  /// In bytes; what is longer is cut at a space.
  private static let longest = 80

  /// Takes a reason and the first words.
  public init(reason: Reason, excerpt: String) {
    self.reason = reason
    self.excerpt = excerpt
    name = nil
    words = excerpt
  }

  /// Takes a reason and all words, of which the first are shown.
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

  /// Two are the same when they are shown in the same way.
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
    case .cards: "announces something else"
    case .teaser: "a link to something else"
    case .phrase(let phrase): "begins with \"\(phrase)\""
    case .byline: "about the text"
    case .credit: "whose the picture is"
    case .emptyHeading: "a heading with nothing below it"
    case .tail: "behind the article's end"
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
    case .offPage: "on no page"
    case .deleted: "deleted"
    case .pageHeader: "header or footer"
    case .frontMatter: "in the front matter"
    case .rawHTML: "raw HTML"
    case .noteMarks: "marks of notes"
    case .comment: "a comment"
    case .contents: "table of contents"
    case .unclearDate: "no clear date"
    case .formula: "a formula that cannot be read"
    case .embedded: "embedded in the document"
    }
  }
}
