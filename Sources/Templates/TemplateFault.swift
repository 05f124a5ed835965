/// Why a template cannot be used.
public struct TemplateFault: Error, Equatable, Sendable {
  /// The line, counted from 1.
  public let line: Int
  /// What is wrong there.
  public let problem: Problem

  /// Names what is wrong on a line.
  public init(_ line: Int, _ problem: Problem) {
    self.line = line
    self.problem = problem
  }

  /// What is wrong with a template.
  public enum Problem: Equatable, Sendable {
    /// `{{` without `}}`.
    case unfinishedTag
    /// Between the braces stands something else than one name.
    case notAName(String)
    /// `{{=` without two marks.
    case notDelimiters(String)
    /// A kind of tag that some programs have: `<`, `$`, `%`.
    case notSupported(String)
    /// `{{/name}}` where no section is open.
    case notOpen(String)
    /// `{{/name}}` where another section is open, which began on that line.
    case closesAnother(String, open: String, line: Int)
    /// A section without its end.
    case notClosed(String)
    /// More sections in one another than there may be.
    case tooDeep(Int)
    /// No such name here; those that are like it.
    case unknownName(String, near: [String])
    /// No such part; those that there are.
    case unknownPart(String, known: [String])
    /// `{{name}}` where the name stands for a list or for several things: the names inside it.
    case notText(String, names: [String])
    /// The list is gone through already, further out.
    case withinItself(String)
    /// User text may not stand there: in a code span, in a tag, in a link's address.
    case forbiddenPlace(String, Place)
    /// A section ends in another place than it began: a tag that it opens and leaves open.
    case leavesPlace(String)
    /// The report filled in would be larger than may be.
    case tooMuch
  }

  /// A place in a page where a report's text could become something else than text.
  public enum Place: Equatable, Sendable {
    /// The address of a link, an image, a form.
    case address
    /// Code in Markdown, where no character can be escaped.
    case code
    /// A tag's name, the names of its attributes, a value without quotes.
    case tag
    /// An attribute that acts: `onclick`, `style`.
    case attribute(String)
    /// `script` or `style`, or a comment.
    case element(String)
  }
}
