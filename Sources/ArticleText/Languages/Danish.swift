extension LanguageRules {
  /// The word lists of Danish.
  static let danish = LanguageRules(
    tag: "da",
    lists: [
      (.unit, "min"),
      (.trailing, "min"),
      (.closing, "osv o.s.v etc m.m mfl m.fl kr mio mia"),
      (.title, "Dr Prof prof Hr hr Fr fr Frk frk Dir dir Ing ing Adv Kgl kgl Skt Sct Cand"),
      (
        .connective,
        """
        bl.a f.eks fx ca dvs d.v.s evt inkl ekskl jf kl mht m.h.t ift i.f.t pga p.g.a vedr vha pr
        tlf alm bla fhv f.Kr e.Kr max ml mr nuv opr sml såk ang d f.t sdr ndr
        """
      ),
      (
        .numberTaker,
        """
        nr stk art kap bd s fig par jan feb mar apr jun jul aug sep sept okt nov dec
        """
      ),
      (.trailing, "m.v mv mm ApS Inc Ltd o.l lign"),
      (
        .starter,
        """
        den det de der en et han hun vi jeg du man dette denne disse og men eller så da når hvis
        hvad hvem hvor hvorfor hvordan i på til fra med om ved for efter før under over mellem
        uden mod som alle mange flere nogle ingen intet også nu her dog derfor desuden siden
        ifølge ikke er var har havde blev bliver kan skal vil
        """
      ),
      (.particle, "von van de af den"),
      (.preposition, "i på til fra kl ved om efter"),
    ],
    habits: .ordinals,
    frequentWords: """
      og i at det er en til på af for der den med de som ikke han har var et fra men vi om havde
      jeg sig kan hun blev efter ved også bliver mod ud over eller skal når nu man være nogle
      alle ingen hvorfor ifølge siger kun blevet
      """,
    ownLetters: "æøåÆØÅ")
}
