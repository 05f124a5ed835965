/// Follows a template's own text and says what may stand where it is.
protocol TemplatePlaces: Equatable {
  mutating func own(_ text: String)
  /// Where user text would become something else; `nil` where this kind may stand.
  func forbidden(_ kind: TemplateKind) -> TemplateFault.Place?
  /// Takes note that a name stands here.
  mutating func name()
  /// Behind a section that may be missing: what was known where it began holds as well.
  mutating func join(_ before: Self)
}

extension TemplatePlaces {
  mutating func join(_ before: Self) {}

  /// Holds every name of a template against its place.
  mutating func check(_ nodes: [BoundNode]) throws(TemplateFault) {
    for node in nodes {
      switch node {
      case .text(let text): own(text)
      case .value(let value, let line):
        if let place = forbidden(value.kind) {
          throw TemplateFault(line, .forbiddenPlace(value.text, place))
        }
        name()
      case .section(let section, _, let inner, let line):
        // It may stand often or not at all: what comes behind must find the same place.
        let before = self
        try check(inner)
        guard self == before else { throw TemplateFault(line, .leavesPlace(section.text)) }
        join(before)
      }
    }
  }
}
