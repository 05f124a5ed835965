extension LanguageRules {
  /// Words that apply in most languages; the only lists of a language without its own.
  static let common = LanguageRules(
    tag: "und",
    lists: [
      (.closing, "etc usw т.д т.п"),
      (.title, "Dr Dra Prof Mr Mrs Ms Mme Sra Srta St Ste EE Hr Fr"),
      (.connective, "vs cf bzw ca z.B d.h p.ej"),
      (.numberTaker, "No Nr N° Nº p pp vol fig tel art Abs Bd núm pág стр рис"),
      (.trailing, "al Inc Ltd Co Corp Jr Sr u.a UU др"),
      (.unit, "г гг"),
      (
        .ordinalFollower,
        """
        Januar Jänner Februar März Mai Juni Juli Oktober Dezember April August September November
        Jahrhundert Jahrhunderts Weltkrieg Weltkriegs Lebensjahr Klasse
        """
      ),
      (.suffix, "com net org edu gov js io html php"),
      (.exclamatory, "yahoo"),
    ])
}
