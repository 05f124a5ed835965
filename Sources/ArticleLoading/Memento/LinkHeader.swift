/// The links in the `Link` fields of a server's answer (RFC 8288).
struct LinkHeader {
  /// A link: its target as written, and its relations in lower case.
  struct Link: Equatable {
    var target: String
    var relations: [String]
  }

  private(set) var links: [Link] = []

  /// Reads all `Link` fields; what has another form is skipped.
  init(_ head: ResponseHead) {
    for field in head.fields where field.name.lowercased() == "link" {
      var rest = Substring(field.value)
      while let link = Self.link(&rest) { links.append(link) }
    }
  }

  /// The target of the first link with this relation.
  func target(_ relation: String) -> String? {
    links.first { $0.relations.contains(relation) }?.target
  }

  /// Reads one link and the comma after it: `<target>; rel="original memento"; datetime="…"`.
  private static func link(_ rest: inout Substring) -> Link? {
    guard let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") else {
      return nil
    }
    var link = Link(target: String(rest[rest.index(after: open)..<close]), relations: [])
    rest = rest[rest.index(after: close)...]
    for parameter in parameters(&rest) {
      let halves = parameter.split(separator: "=", maxSplits: 1)
      guard halves.count == 2, halves[0].lowercased() == "rel", link.relations.isEmpty else {
        continue
      }
      link.relations = halves[1].lowercased().split(separator: " ").map(String.init)
    }
    return link
  }

  /// Reads the parameters up to the comma that ends a link, without their quotes and white space. A comma in
  /// quotes belongs to a value.
  private static func parameters(_ rest: inout Substring) -> [String] {
    var parameters: [String] = []
    var parameter = ""
    var isQuoted = false
    while let character = rest.popFirst() {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        return parameters + [parameter]
      case ";" where !isQuoted:
        parameters.append(parameter)
        parameter = ""
      case " " where !isQuoted: break
      default: parameter.append(character)
      }
    }
    return parameters + [parameter]
  }
}
