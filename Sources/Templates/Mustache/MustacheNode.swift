/// A piece of a parsed template.
indirect enum MustacheNode: Equatable, Sendable {
  /// Text that is copied unchanged.
  case text(String)
  /// `{{name}}`; `{{{name}}}` and `{{& name}}` are the same.
  case name(MustacheName)
  /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` when inverted.
  case section(MustacheName, isInverted: Bool, [MustacheNode])
  /// `{{> part}}`.
  case part(MustacheName)
}

/// A name in a template, with its line.
struct MustacheName: Equatable, Sendable {
  /// As typed: `verdict.label`.
  let text: String
  /// Counted from 1.
  let line: Int
}
