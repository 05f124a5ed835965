/// What a template is written in, which decides how the report's text is escaped.
public enum TemplateMarkup: String, CaseIterable, Sendable {
  /// CommonMark.
  case markdown
  /// HTML.
  case html
  /// Nothing: unsafe characters are replaced, and all else stands as it is.
  case text

  /// By the ending of a file's name: `.md` and `.markdown`, `.html` and `.htm`, else text.
  public init(fileName: String) {
    let ending = fileName.lastIndex(of: ".").map { fileName[$0...].lowercased() }
    switch ending {
    case ".md", ".markdown": self = .markdown
    case ".html", ".htm": self = .html
    default: self = .text
    }
  }

  /// What the names of files in it end with, without the dot.
  public var fileEnding: String {
    switch self {
    case .markdown: "md"
    case .html: "html"
    case .text: "txt"
    }
  }
}
