extension LanguageRules {
  /// Spanish as written in Spain and America.
  static let spanish = LanguageRules(
    tag: "es",
    lists: [
      (.closing, "etc hab cts pta ptas"),
      (
        .title,
        """
        Sr Sra Srta Sres Sras Srs D Dña Da Dr Dra Dres Dras Prof Profa Lic Licda Ing Arq Fr Sto
        Sta Mons Gral Gob Cnel Cmdte Cap Tte Sgto Fdo Alm Pdte Pdta Pte Dip Sen Exc Excmo Excma Ilmo
        Ilma Rvdo Rvda Hno Hna EE RR CC JJ FF Ud Uds Vd Vds S.M S.A.R Fco Mª
        sra sras srta dra dras prof profa ing lic licda arq mons gral cnel cmdte cdte tte sgto pdte pdta vicepte
        vicepdte arz hno hna sto sta dip dir subdir coord secr gob dep pres rvdo
        """
      ),
      (
        .connective,
        """
        p.ej ej vs cf cfr aprox ca máx mín esp incl admón s.f s.n i.e e.g N.B P.D av avda avd ctra c
        pza pl pza urb col trad ntra ntro nac
        """
      ),
      (
        .numberTaker,
        """
        s art arts núm núms n.º n no nro nros pág págs pp p vol vols cap caps fig figs tel tels
        tfno ed ref exp inc párr secc apdo km kg ene feb mar abr may jun jul ago sep sept set oct
        nov dic
        """
      ),
      (
        .trailing,
        """
        a.C d.C a.J.C EE.UU EEUU RR.HH CC.OO FF.AA JJ.OO S.A S.L S.A.S S.R.L Cía Cia Hnos Inc
        Ltd Corp Co Jr Ltda dpto depto izq dcha min seg s.s ss
        hosp univ edif prov mun asoc cía dto ed apdo párr secc gob dep
        """
      ),
      (.clock, "a.m p.m"),
      (
        .starter,
        """
        el la los las lo un una unos unas este esta esto estos estas ese esa eso esos esas aquel
        aquella él ella ellos ellas yo tú nosotros usted ustedes se su sus mi mis nuestro nuestra
        que qué quien quién quienes cuando cuándo donde dónde como cómo cuánto cuántos por para
        con sin en de del al a ante bajo contra desde durante entre hacia hasta según sobre tras
        y e o u pero sino aunque porque pues si sí no ni también tampoco además así entonces
        luego después antes ahora hoy ayer mañana ya aún todavía siempre nunca solo sólo más
        menos muy mucho mucha muchos muchas poco pocos otro otra otros otras todo toda todos
        todas cada algún alguna algunos algunas ningún ninguna nadie nada alguien ambos ambas es
        son era eran fue fueron hay había ha han está están ser estar dos tres cuatro cinco seis
        siete ocho nueve diez mientras debido dicho dicha asimismo embargo quizá quizás tal
        finalmente actualmente
        """
      ),
      (.speech, "dijo dice afirmó aseguró preguntó señaló explicó añadió respondió declaró"),
      (.particle, "de del la las los y van von da di e"),
      (.preposition, "a en de desde hasta por para con hacia tras sobre"),
      (.label, "plan grupo sección parte tipo vitamina hepatitis clase anexo letra serie"),
    ],
    frequentWords: """
      el la los las de del que y en un una por con para no se su sus lo al es son fue como más
      pero ha han este esta está están entre cuando también muy sin sobre ser tiene todo ya hay
      desde porque donde hasta quien nos durante todos uno ni contra otros ese eso ante ellos si
      sí años después hacia mientras aunque ella estos estas tras fueron cada dos dijo según había era pueden puede sólo solo así ello hoy año gobierno nadie
      """,
    ownLetters: "ñ¿¡Ñ")
}
