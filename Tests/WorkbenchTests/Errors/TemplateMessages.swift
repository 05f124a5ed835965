import Presentation
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
    template("{{title", "{{ has no }}", hint: "type a name between {{ and }}"),
    template(
      "{{the title}}", "{{the title}} is not a name", hint: "type one name between the braces"),
    template(
      "{{=x=}}", "{{=x=}} does not set two delimiters",
      hint: "for example {{=<% %>=}} replaces the braces by <% and %>"
    ),
    template(
      "{{<x}}", "{{< is not supported",
      hint: "use names, sections # ^ /, comments !, parts > and delimiters ="),
    template(
      "{{/claims}}", "{{/claims}} closes a section that is not open",
      hint: "open it with {{#claims}} or {{^claims}}"),
    template(
      "{{#claims}}{{/articles}}", "{{/articles}} does not close claims, opened on line 1",
      hint: "close {{/claims}} first"),
    template("{{#claims}}", "{{#claims}} is not closed", hint: "close it with {{/claims}}"),
    template(
      String(repeating: "{{#title}}", count: 40), "more than 32 nested sections",
      hint: "use fewer levels"),
    template(
      "{{titel}}", "\"titel\" is not a name at this place", hint: "did you mean \"title\"?"),
    template(
      "{{weather}}", "\"weather\" is not a name at this place",
      hint: "docs/formats/templates.md lists the names and their places"),
    template(
      "{{> header}}", "there is no part \"header\"",
      hint: "the parts are agent, archive, question, rating, signature, silence; a "
        + "template is a single file"),
    template(
      "{{hasOneArticle}}", "hasOneArticle is yes or no, not text",
      hint: "use {{#hasOneArticle}}…{{/hasOneArticle}}"),
    template(
      "{{tally}}", "tally is not text",
      hint: "use {{#tally}}…{{/tally}}; inside it there are {{subject}} {{checked}} {{open}} "
        + "{{skipped}} {{verdicts}}"),
    template(
      "{{#claims}}{{#claims}}{{/claims}}{{/claims}}", "{{#claims}} is nested in itself",
      hint: "its names are available without another {{#claims}}"),
    template(
      "[x]({{title}})", "{{title}} is in a link's address, where its text could run as code",
      hint: "move it to where the template has text", ending: "md"),
    template(
      "`{{title}}`", "{{title}} is in code, where its text could run as code",
      hint: "move it to where the template has text", ending: "md"),
    template(
      "<b {{title}}>",
      "{{title}} is in a tag, outside of quotation marks, where its text could run as code",
      hint: "move it to where the template has text", ending: "html"),
    template(
      "<b onclick=\"{{title}}\">",
      "{{title}} is in the attribute onclick, where its text could run as code",
      hint: "move it to where the template has text", ending: "html"),
    template(
      "<script>{{title}}</script>",
      "{{title}} is inside <script>, where its text could run as code",
      hint: "move it to where the template has text", ending: "html"),
    template(
      "{{#title}}<b {{/title}}", "the section title begins in one place and ends in another",
      hint: "open and close tags, quotation marks and code inside the section", ending: "html"),
    .init(
      "DeskError.badValue", "export --show-template json", "bad-value",
      "--show-template expects markdown, html, markdown-notice or html-notice, not \"json\""),
    .init(
      "DeskError.options", after: ["load DIR/article.txt", "# write house.txt x"],
      "export --template DIR/house.txt a b", "options",
      "--template replaces FORMAT: type only FILE", status: .misuse),
    .init(
      "DeskError.badValue", after: ["load DIR/article.txt"],
      "export --template DIR/desk.factdesk", "bad-value",
      "--template expects a file in UTF-8, not \"DIR/desk.factdesk\""),
  ]
}
