/// The language of a template, which decides how the report's text is escaped.
public enum TemplateMarkup: String, CaseIterable, Sendable {
  /// CommonMark, from which readers make HTML.
  case markdown
  /// HTML for browsers.
  case html
  /// Plain text: unsafe characters are replaced, all else stays.
  case text

  /// Chooses by the ending of a file's name: `.md` and `.markdown`, `.html` and `.htm`, else text.
  public init(fileName: String) {
    let ending = fileName.lastIndex(of: ".").map { fileName[$0...].lowercased() }
    switch ending {
    case ".md", ".markdown": self = .markdown
    case ".html", ".htm": self = .html
    default: self = .text
    }
  }

  /// The ending of its files' names, without the dot.
  public var fileEnding: String {
    switch self {
    case .markdown: "md"
    case .html: "html"
    case .text: "txt"
    }
  }
}
