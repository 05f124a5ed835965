extension LanguageRules {
  /// Portuguese as written in Portugal and Brazil.
  static let portuguese = LanguageRules(
    tag: "pt",
    lists: [
      (.closing, "etc hab"),
      (
        .title,
        """
        Sr Sra Srta Srs Sras D Dr Dra Drs Dras Prof Profa Profª Eng Engª Arq Pe Fr Frei Sto Sta
        Gen Cel Ten Cap Maj Sgt Alm Brig Gov Dep Sen Min Pres Des Exmo Exma Ilmo Ilma V.Exa V.Ex
        S.M Rev Mons
        dra prof profa eng pres dep sen gov gen cel ten maj sgt alm brig dir secr insp proc coord sto sta
        """
      ),
      (
        .connective,
        """
        p.ex ex vs cf aprox ca máx mín i.e e.g obs av r al pç pça trav rod est lgo trad
        """
      ),
      (
        .numberTaker,
        """
        art arts n núm nº no nos pág págs pp p vol vols cap caps fig figs tel séc sécs inc par ed
        jan fev mar abr mai jun jul ago set out nov dez
        """
      ),
      (
        .trailing,
        """
        a.C d.C S.A Ltda Lda Cia Inc Ltd Corp Co Jr EUA E.U.A min seg km kg apto
        depto dept hosp univ assoc soc ed cia apart secç conc freg mun prov dep
        """
      ),
      (
        .starter,
        """
        o a os as um uma uns umas este esta isto estes estas esse essa isso esses essas aquele
        aquela aquilo ele ela eles elas eu tu nós você vocês se seu sua seus suas meu minha nosso
        nossa que quem quando onde como quanto quantos qual quais por para com sem em no na nos
        nas num numa de do da dos das ao aos à às pelo pela pelos pelas ante contra desde durante
        entre até segundo sobre sob após perante e ou mas porém porque pois não nem também
        tampouco além assim então depois antes agora hoje ontem amanhã já ainda sempre nunca só
        apenas mais menos muito muita muitos muitas pouco poucos outro outra outros outras todo
        toda todos todas cada algum alguma alguns algumas nenhum nenhuma ninguém nada alguém
        ambos é são era eram foi foram há havia tem têm está estão será ser dois duas três quatro
        cinco seis sete oito nove dez enquanto embora caso contudo entretanto todavia talvez tal
        sim mesmo
        """
      ),
      (.speech, "disse diz afirmou perguntou explicou acrescentou respondeu declarou contou"),
      (.particle, "de da do das dos e van von di"),
      (.preposition, "a em de desde até por para com às ao no na"),
      (.label, "plano grupo seção secção parte tipo vitamina hepatite classe anexo"),
    ],
    frequentWords: """
      o a os as de do da dos das que e em no na tem nos nas um uma para com não por se mais como mas
      foi ao ele ela seu sua ou ser quando muito há já está eu também só pelo pela até isso entre
      era depois sem mesmo aos ter seus quem me esse eles estão você tinha foram essa num nem
      suas meu às minha têm numa pelos elas havia seja qual será nós são é à segundo disse ainda
      ontem ninguém após enquanto estava cada dois disso
      """,
    ownLetters: "ãõÃÕâêôç")
}
