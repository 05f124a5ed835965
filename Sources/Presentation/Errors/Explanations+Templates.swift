import Templates

extension Explanations {
  /// Why a template cannot be used.
  package static func explanation(of fault: TemplateFault, in path: String) -> Explanation {
    let (message, hint) = words(fault.problem)
    return Explanation("bad-template", "\(path):\(fault.line): \(message)", hint: hint)
  }

  private static func words(_ problem: TemplateFault.Problem) -> (String, String) {
    switch problem {
    case .unfinishedTag: ("{{ has no }}", "type a name between {{ and }}")
    case .notAName(let text):
      ("{{\(shortened(text))}} is not a name", "type one name between the braces")
    case .notDelimiters(let text):
      (
        "{{=\(shortened(text))=}} does not set two delimiters",
        "for example {{=<% %>=}} replaces the braces by <% and %>"
      )
    case .notSupported(let sign):
      (
        "{{\(sign) is not supported",
        "use names, sections # ^ /, comments !, parts > and delimiters ="
      )
    case .notOpen(let name):
      (
        "{{/\(name)}} closes a section that is not open",
        "open it with {{#\(name)}} or {{^\(name)}}"
      )
    case .closesAnother(let name, let open, let line):
      (
        "{{/\(name)}} does not close \(open), opened on line \(line)",
        "close {{/\(open)}} first"
      )
    case .notClosed(let name): ("{{#\(name)}} is not closed", "close it with {{/\(name)}}")
    case .tooDeep(let most):
      ("more than \(most) nested sections", "use fewer levels")
    case .unknownName(let name, let near):
      (
        "\"\(shortened(name))\" is not a name at this place",
        didYouMean(near) ?? "docs/formats/templates.md lists the names and their places"
      )
    case .unknownPart(let name, let known):
      (
        "there is no part \"\(shortened(name))\"",
        "the parts are \(known.joined(separator: ", ")); a template is a single file"
      )
    case .notText(let name, let names): notText(name, names)
    case .withinItself(let name):
      (
        "{{#\(name)}} is nested in itself",
        "its names are available without another {{#\(name)}}"
      )
    case .forbiddenPlace(let name, let place):
      (
        "{{\(name)}} is \(words(place)), where its text could run as code",
        "move it to where the template has text"
      )
    case .leavesPlace(let name):
      (
        "the section \(name) begins in one place and ends in another",
        "open and close tags, quotation marks and code inside the section"
      )
    case .tooMuch:
      ("the template or its output is too large", "lists inside lists multiply; use one")
    }
  }

  private static func notText(_ name: String, _ names: [String]) -> (String, String) {
    guard !names.isEmpty else {
      return ("\(name) is yes or no, not text", "use {{#\(name)}}…{{/\(name)}}")
    }
    let inner = names.prefix(8).map { "{{\($0)}}" }.joined(separator: " ")
    return (
      "\(name) is not text",
      "use {{#\(name)}}…{{/\(name)}}; inside it there are \(inner)\(names.count > 8 ? " …" : "")"
    )
  }

  private static func words(_ place: TemplateFault.Place) -> String {
    switch place {
    case .address: "in a link's address"
    case .code: "in code"
    case .tag: "in a tag, outside of quotation marks"
    case .attribute(let name): "in the attribute \(name)"
    case .element(let name): "inside <\(name)>"
    }
  }

  private static func shortened(_ text: String) -> String {
    text.count > 40 ? text.prefix(40) + "…" : text
  }
}
