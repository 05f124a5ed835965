extension LanguageRules {
  /// Chinese. Its marks stand for themselves; these words matter where Latin ones are mixed in.
  static let chinese = LanguageRules(
    tag: "zh",
    lists: [(.title, "Dr Mr Mrs Ms Prof"), (.trailing, "Inc Ltd Co Corp etc U.S")])
}
