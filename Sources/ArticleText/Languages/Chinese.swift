extension LanguageRules {
  /// Chinese marks are unambiguous; these words matter in texts mixed with Latin ones.
  static let chinese = LanguageRules(
    tag: "zh",
    lists: [(.title, "Dr Mr Mrs Ms Prof"), (.trailing, "Inc Ltd Co Corp etc U.S")])
}
