extension LanguageRules {
  /// The word lists of Kazakh.
  static let kazakh = LanguageRules(
    tag: "kk",
    lists: [
      (.closing, "т.б т.с.с мың млн млрд тг"),
      (.unit, "ж жж ғ ғғ"),
      (.title, "проф акад доц ген қ к ул көш обл ауд"),
      (.connective, "т.с.с б.з.д мыс мәс қар шам"),
      (.numberTaker, "б бет т сур кест тел №"),
      (.trailing, "км кг ш.м"),
    ],
    frequentWords: """
      және мен бен пен бұл ол деп үшін бар жоқ да де қазақ осы сол еді болды болып туралы кейін
      дейін бір көп ретінде емес керек оның біз сіз олар
      """,
    ownLetters: "әғқңөұүһіӘҒҚҢӨҰҮІ")
}
