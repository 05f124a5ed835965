/// A piece of a template as it was read.
indirect enum MustacheNode: Equatable, Sendable {
  /// What stands in the file as it is.
  case text(String)
  /// `{{name}}`; `{{{name}}}` and `{{& name}}` are the same.
  case name(MustacheName)
  /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` when inverted.
  case section(MustacheName, isInverted: Bool, [MustacheNode])
  /// `{{> part}}`.
  case part(MustacheName)
}

/// A name in a template, with the line on which it stands.
struct MustacheName: Equatable, Sendable {
  /// As typed: `verdict.label`.
  let text: String
  /// Counted from 1.
  let line: Int
}
