extension LanguageRules {
  /// The Armenian full stop ։ is often typed as a colon.
  static let armenian = LanguageRules(
    tag: "hy", lists: [(.title, "պրն տկն դոկտ պրոֆ"), (.connective, "օր տես")], marks: [0x3A])
}
