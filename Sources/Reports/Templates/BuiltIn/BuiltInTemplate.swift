extension ReportTemplate {
  /// A template of the program's own, which the tests read: it has no fault.
  static func builtIn(_ text: String, markup: TemplateMarkup) -> ReportTemplate {
    do {
      return try ReportTemplate(text, markup: markup)
    } catch {
      preconditionFailure("a built-in template has a fault: \(error)")
    }
  }

  /// The text of the built-in template of this name, `markdown` or `html`.
  public static func builtInText(_ markup: TemplateMarkup) -> String? {
    switch markup {
    case .markdown: markdownText
    case .html: htmlText
    case .text: nil
    }
  }
}
