import TestSupport

@testable import Workbench

extension MessageRow {
  /// A template of one line, and what is said of it.
  private static func template(
    _ text: String, _ message: String, hint: String, ending: String = "txt"
  ) -> MessageRow {
    MessageRow(
      "DeskError.badTemplate",
      after: ["load DIR/article.txt", "# write house.\(ending) \(text)"],
      "export --template DIR/house.\(ending)", "bad-template", "DIR/house.\(ending):1: \(message)",
      hint: hint)
  }

  /// Templates that cannot be used, and what stands beside one.
  static let templates: [MessageRow] = [
    template("{{title", "{{ has no }}", hint: "a name stands between {{ and }}"),
    template(
      "{{the title}}", "{{the title}} holds no name", hint: "one name stands between the braces"),
    template(
      "{{=x=}}", "{{=x=}} names no two marks",
      hint: "{{=<% %>=}} makes <% and %> stand for the braces"
    ),
    template(
      "{{<x}}", "{{< is not known here",
      hint: "there are names, sections # ^ /, comments !, parts > and delimiters ="),
    template(
      "{{/claims}}", "{{/claims}} ends what was not begun",
      hint: "{{#claims}} or {{^claims}} begins it"),
    template(
      "{{#claims}}{{/articles}}", "{{/articles}} stands where claims of line 1 is open",
      hint: "{{/claims}} comes first"),
    template("{{#claims}}", "{{#claims}} has no end", hint: "{{/claims}} ends it"),
    template(
      String(repeating: "{{#title}}", count: 40), "more than 32 sections stand in one another",
      hint: "take some of them apart"),
    template(
      "{{titel}}", "there is no name \"titel\" here", hint: "did you mean \"title\"?"),
    template(
      "{{weather}}", "there is no name \"weather\" here",
      hint: "docs/formats/templates.md lists the names, and where each may stand"),
    template(
      "{{> header}}", "there is no part \"header\"",
      hint: "parts are agent, archive, signature; a template is one file"),
    template(
      "{{hasOneArticle}}", "hasOneArticle is no text, but yes or no",
      hint: "{{#hasOneArticle}}…{{/hasOneArticle}} asks for it"),
    template(
      "{{tally}}", "tally is no text",
      hint: "{{#tally}}…{{/tally}} goes into it; there are {{subject}} {{checked}} {{open}} "
        + "{{skipped}} {{verdicts}}"),
    template(
      "{{#claims}}{{#claims}}{{/claims}}{{/claims}}", "{{#claims}} stands within itself",
      hint: "its names are there already, without another {{#claims}}"),
    template(
      "[x]({{title}})", "{{title}} stands in a link's address, where text could act",
      hint: "put it among the text", ending: "md"),
    template(
      "`{{title}}`", "{{title}} stands in code, where text could act",
      hint: "put it among the text", ending: "md"),
    template(
      "<b {{title}}>",
      "{{title}} stands in a tag, outside of quotation marks, where text could act",
      hint: "put it among the text", ending: "html"),
    template(
      "<b onclick=\"{{title}}\">",
      "{{title}} stands in the attribute onclick, where text could act",
      hint: "put it among the text", ending: "html"),
    template(
      "<script>{{title}}</script>", "{{title}} stands in script, where text could act",
      hint: "put it among the text", ending: "html"),
    template(
      "{{#title}}<b {{/title}}", "the section title begins in one place and ends in another",
      hint: "open and close tags, quotation marks and code within the section", ending: "html"),
    .init(
      "DeskError.badValue", "export --show-template json", "bad-value",
      "--show-template \"json\": wanted is markdown, html, markdown-notice, html-notice"),
    .init(
      "DeskError.options", after: ["load DIR/article.txt", "# write house.txt x"],
      "export --template DIR/house.txt a b", "options",
      "--template takes the place of FORMAT: name the FILE alone", status: .misuse),
    .init(
      "DeskError.badValue", after: ["load DIR/article.txt"],
      "export --template DIR/desk.factdesk", "bad-value",
      "--template \"DIR/desk.factdesk\": wanted is a file in UTF-8"),
  ]
}
