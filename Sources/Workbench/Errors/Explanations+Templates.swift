import Reports

extension Explanations {
  /// What is told of a template that cannot be used.
  static func explanation(of fault: TemplateFault, in path: String) -> Explanation {
    let (message, hint) = words(fault.problem)
    return Explanation("bad-template", "\(path):\(fault.line): \(message)", hint: hint)
  }

  private static func words(_ problem: TemplateFault.Problem) -> (String, String) {
    switch problem {
    case .unfinishedTag: ("{{ has no }}", "a name stands between {{ and }}")
    case .notAName(let text):
      ("{{\(shortened(text))}} holds no name", "one name stands between the braces")
    case .notDelimiters(let text):
      (
        "{{=\(shortened(text))=}} names no two marks",
        "{{=<% %>=}} makes <% and %> stand for the braces"
      )
    case .notSupported(let sign):
      (
        "{{\(sign) is not known here",
        "there are names, sections # ^ /, comments !, parts > and delimiters ="
      )
    case .notOpen(let name):
      ("{{/\(name)}} ends what was not begun", "{{#\(name)}} or {{^\(name)}} begins it")
    case .closesAnother(let name, let open, let line):
      (
        "{{/\(name)}} stands where \(open) of line \(line) is open",
        "{{/\(open)}} comes first"
      )
    case .notClosed(let name): ("{{#\(name)}} has no end", "{{/\(name)}} ends it")
    case .tooDeep(let most):
      ("more than \(most) sections stand in one another", "take some of them apart")
    case .unknownName(let name, let near):
      (
        "there is no name \"\(shortened(name))\" here",
        didYouMean(near) ?? "docs/formats/templates.md lists the names, and where each may stand"
      )
    case .unknownPart(let name, let known):
      (
        "there is no part \"\(shortened(name))\"",
        "parts are \(known.joined(separator: ", ")); a template is one file"
      )
    case .notText(let name, let names): notText(name, names)
    case .withinItself(let name):
      (
        "{{#\(name)}} stands within itself",
        "its names are there already, without another {{#\(name)}}"
      )
    case .forbiddenPlace(let name, let place):
      ("{{\(name)}} stands \(words(place)), where text could act", "put it among the text")
    case .leavesPlace(let name):
      (
        "the section \(name) begins in one place and ends in another",
        "open and close tags, quotation marks and code within the section"
      )
    case .tooMuch:
      ("this is more than a template may be or become", "lists within lists grow: go through one")
    }
  }

  private static func notText(_ name: String, _ names: [String]) -> (String, String) {
    guard !names.isEmpty else {
      return ("\(name) is no text, but yes or no", "{{#\(name)}}…{{/\(name)}} asks for it")
    }
    let inner = names.prefix(8).map { "{{\($0)}}" }.joined(separator: " ")
    return (
      "\(name) is no text",
      "{{#\(name)}}…{{/\(name)}} goes into it; there are \(inner)\(names.count > 8 ? " …" : "")"
    )
  }

  private static func words(_ place: TemplateFault.Place) -> String {
    switch place {
    case .address: "in a link's address"
    case .code: "in code"
    case .tag: "in a tag, outside of quotation marks"
    case .attribute(let name): "in the attribute \(name)"
    case .element(let name): "in \(name)"
    }
  }

  private static func shortened(_ text: String) -> String {
    text.count > 40 ? text.prefix(40) + "…" : text
  }
}
