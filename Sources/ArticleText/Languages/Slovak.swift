extension LanguageRules {
  /// The word lists of Slovak.
  static let slovak = LanguageRules(
    tag: "sk",
    lists: [
      (.closing, "atď etc tis mil mld Sk"),
      (.unit, "min"),
      (
        .title,
        """
        p pp pí sl dr prof doc Ing ing Mgr mgr MUDr JUDr PhDr RNDr PaedDr Bc akad arch gen plk
        mjr kpt por sv ul nám kpt pplk
        """
      ),
      (
        .connective,
        """
        napr tzv t.j tj resp cca ca vs por pozn pol angl nem lat o.i t.č t.r príp event max hl
        m.n.m
        """
      ),
      (
        .numberTaker,
        "r č čl ods písm str s obr tab kap zv roč jan feb mar apr aug sept okt nov dec"
      ),
      (.trailing, "a.i a.s s.r.o spol hod min sek km kg n.l pred.n.l st"),
      (
        .starter,
        """
        v vo na z zo do od po o u za pri pre pod nad pred cez medzi bez a i aj ale alebo že to
        ten tá tí on ona ono oni my vy ja ty jeho jej ich čo kto kde kedy ako aký prečo či koľko
        keď ak hoci už ešte tiež len teraz dnes včera zajtra potom však preto všetci mnohí nikto
        nič je bol bola bolo boli sú má podľa počas
        vtedy tam tu takto najprv neskôr pritom medzitým
        """
      ),
      (.preposition, "v na z do od po o pred"),
    ],
    habits: .ordinals,
    frequentWords: """
      a v na sa je to že s z do aj o za ako ale si so od pre po ktorý ktorá ktoré bol bola bolo
      boli už len tak ich jeho jej keď aby podľa pri alebo sú nie by k vo zo čo prečo nikto ešte
      mal
      """,
    ownLetters: "ľĺŕôťďľĽŤ")
}
