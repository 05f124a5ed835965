/// Why a template cannot be used.
public struct TemplateFault: Error, Equatable, Sendable {
  /// The line, counted from 1.
  public let line: Int
  /// The mistake there.
  public let problem: Problem

  /// Places a problem; lines count from 1.
  public init(_ line: Int, _ problem: Problem) {
    self.line = line
    self.problem = problem
  }

  /// The kinds of mistakes in a template.
  public enum Problem: Equatable, Sendable {
    /// `{{` without `}}`.
    case unfinishedTag
    /// Anything but a name between the braces.
    case notAName(String)
    /// `{{=` without two marks.
    case notDelimiters(String)
    /// A kind of tag of other programs: `<`, `$`, `%`.
    case notSupported(String)
    /// `{{/name}}` without an open section.
    case notOpen(String)
    /// `{{/name}}` while another section is open, which began on that line.
    case closesAnother(String, open: String, line: Int)
    /// A section without its end.
    case notClosed(String)
    /// More nested sections than allowed.
    case tooDeep(Int)
    /// An unknown name; with similar ones.
    case unknownName(String, near: [String])
    /// An unknown part; with the known ones.
    case unknownPart(String, known: [String])
    /// `{{name}}` for a list or for several things; with the names inside it.
    case notText(String, names: [String])
    /// The list is already repeated further out.
    case withinItself(String)
    /// User text is not allowed there: in a code span, in a tag, in a link's address.
    case forbiddenPlace(String, Place)
    /// A section ends in another kind of place than it began: for example, it leaves a tag open.
    case leavesPlace(String)
    /// The filled-in report would be larger than allowed.
    case tooMuch
  }

  /// A place in a page where a report's text could act as something else.
  public enum Place: Equatable, Sendable {
    /// The address of a link, an image, a form.
    case address
    /// Code in Markdown, where no character can be escaped.
    case code
    /// A tag's name, the names of its attributes, a value without quotation marks.
    case tag
    /// An attribute that can run code: `onclick`, `style`.
    case attribute(String)
    /// `script` or `style`, or a comment.
    case element(String)
  }
}
