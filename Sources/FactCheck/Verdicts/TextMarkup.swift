/// The language in which a text of the analyst's own is marked up.
public enum TextMarkup: String, Sendable, CaseIterable {
  /// CommonMark with tables, in which `[e1]` refers to evidence.
  case markdown
}
