extension ReportTemplate {
  /// A template of the program's own, which the tests read: it has no fault.
  package static func builtIn(_ text: String, markup: TemplateMarkup) -> ReportTemplate {
    do {
      return try ReportTemplate(text, markup: markup)
    } catch {
      preconditionFailure("a built-in template has a fault: \(error)")
    }
  }

  /// The built-in templates by their names: those of the formats, and of notices in them.
  public static let builtInTexts: [(name: String, text: String)] = [
    ("markdown", markdownText), ("html", htmlText),
    ("markdown-notice", markdownNoticeText), ("html-notice", htmlNoticeText),
  ]
}
