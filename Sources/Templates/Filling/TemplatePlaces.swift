/// Follows a template's own text and decides what is allowed at each place.
protocol TemplatePlaces {
  mutating func literal(_ text: String)
  /// Why user text of this kind could act as something else here; `nil` if it is allowed.
  func forbidden(_ kind: TemplateKind) -> TemplateFault.Place?
  /// Whether both are at the same place; what else they remember of the text before may differ.
  func isSamePlace(as other: Self) -> Bool
  /// Records a name at this place.
  mutating func name()
  /// Continues after a section that can be missing: what was known before it holds as well.
  mutating func join(_ before: Self)
}

extension TemplatePlaces {
  mutating func join(_ before: Self) {}

  /// Checks every name of a template in its place.
  mutating func check(_ nodes: [BoundNode]) throws(TemplateFault) {
    for node in nodes {
      switch node {
      case .text(let text): literal(text)
      case .value(let value, let line):
        if let place = forbidden(value.kind) {
          throw TemplateFault(line, .forbiddenPlace(value.text, place))
        }
        name()
      case .section(let section, _, let inner, let line):
        // It can be repeated or missing: the text after it must find the same place.
        let before = self
        try check(inner)
        guard isSamePlace(as: before) else { throw TemplateFault(line, .leavesPlace(section.text)) }
        join(before)
      }
    }
  }
}
