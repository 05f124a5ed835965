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
    /// It stands outside of what was taken for the article.
    case elsewhere
    /// It stands at the head or foot of so many printed pages.
    case running(pages: Int)
    /// Numbers of lines in the margins of so many printed pages.
    case lineNumbers(pages: Int)
    /// It is written across a printed page, as a watermark is.
    case across
    /// It stands on this page behind all small letters that pdftotext gives out of one page.
    case smallLetters(page: Int)
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

  /// Takes a reason and the first words.
  public init(reason: Reason, excerpt: String) {
    self.reason = reason
    self.excerpt = excerpt
  }
}

extension DroppedBlock.Reason {
  /// The reason in words, without a full stop.
  public var words: String {
    switch self {
    case .element(let tag): "in <\(tag)>"
    case .named(let ornament): "named as \(ornament.rawValue)"
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
    case .elsewhere: "outside the article"
    case .running(let pages):
      pages == 1 ? "head or foot of a page" : "head or foot of \(pages) pages"
    case .lineNumbers(let pages):
      pages == 1 ? "line numbers of a page" : "line numbers of \(pages) pages"
    case .across: "written across the page"
    case .smallLetters(let page): "small letters of page \(page), behind these words"
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
