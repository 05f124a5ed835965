extension ReportTemplate {
  /// One of the program's own templates, which tests check for mistakes.
  package static func builtIn(_ text: String, markup: TemplateMarkup) -> ReportTemplate {
    do {
      return try ReportTemplate(text, markup: markup)
    } catch {
      preconditionFailure("a built-in template has a fault: \(error)")
    }
  }

  /// The built-in templates by name: those of the formats, and of notices in them.
  public static let builtInTexts: [(name: String, text: String)] = [
    ("markdown", markdownText), ("html", htmlText),
    ("markdown-notice", markdownNoticeText), ("html-notice", htmlNoticeText),
  ]
}
