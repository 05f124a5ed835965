extension LanguageRules {
  /// German nouns have capitals too, so only known first words begin a sentence after an abbreviation or an
  /// ordinal.
  static let german = LanguageRules(
    tag: "de",
    lists: [
      (.unit, "min"),
      (.closing, "usw etc u.s.w u.v.m u.a.m usf dgl Einw"),
      // Franz and Schweiz are names.
      (.smallOnly, "schweiz franz ital span med betr"),
      (
        .title,
        """
        Dr Dres Prof Hr Hrn Fr Frl Dipl Ing Mag Lic Abg Min Sen Präs Gen Oberst Hptm Lt Lthr Kard
        Hl St Bgm OStR RA RAin StR Kfm Pfr Pf apl hc habil Fa
        """
      ),
      (
        .connective,
        """
        z.B d.h u.a i.d.R i.A i.V z.T z.Zt zzt bzw bspw ca vgl evtl ggf inkl exkl insb insbes sog
        gem lt gegr geb gest verh vs zzgl abzgl max mind urspr allg angebl od bes entspr bez
        bzgl s.o s.u v.a m.E u.U i.e.S v n s u o d z a.d b.w o.g Hg Hrsg hrsg Red Übers Verf
        Mitarb Anm Bearb gez vorm nachm Prof.Dr Dr.med Dr.jur Dr.phil
        ehem stv stellv dt österr schweiz amerik brit franz engl russ poln türk ital span kath ev evang röm
        staatl städt öff öffentl wiss techn med jur landw wirtsch durchschn monatl jährl wöchentl tägl gesetzl
        einschl ausschl betr versch ungef
        """
      ),
      (
        .numberTaker,
        """
        Nr Nrn Art Abs Abschn Ausg Bd Bde Kap Abb Tab Ziff Lit Anl Az Aufl Jg Str str Tel Fax Hausnr Rdnr Rn
        Jan Jän Febr Feb Mär Apr Jun Jul Aug Sept Sep Okt Nov Dez Sp Bl S Zi
        """
      ),
      (
        .trailing,
        """
        Mio Mrd Bio Brd Tsd Std
        v.Chr n.Chr a.D i.R o.ä u.Ä ff f sen jun Gen
        Min Sek Mon Jh Jhd Jhdt Co KG GmbH AG Inc Ltd Str Pl Mo Di Mi Do Fr Sa So e.V Ges
        Verl Univ Inst Abt Dept Vors Insp Komm Dir Gebr Maj Prim Krh Aufl Bf Kdt
        """
      ),
      (
        .ordinalFollower,
        """
        Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember
        Jahrhundert Weltkrieg Platz Stock Klasse Runde Liga Bundesliga Minute Runden Mal
        Geburtstag Tag Jahr Woche Bezirk Senat Auflage
        """
      ),
      (
        .starter,
        """
        der die das den dem des ein eine einen einem einer eines er sie es wir ihr ich man dies
        diese dieser dieses diesem diesen jene jener jenes sein seine seinen seiner ihre ihren
        ihrer mein meine unser unsere kein keine keiner niemand jemand alle alles viele vielen
        einige mehrere manche beide andere was wer wie wo wann warum wieso weshalb wohin woher
        welche welcher welches und aber oder denn doch sondern so da dann dort hier nun jetzt
        heute gestern morgen bisher seit nach vor bei mit ohne gegen für durch um in im an am auf
        aus von vom zu zum zur über unter zwischen während wegen trotz statt wenn weil ob als
        obwohl damit dass nachdem bevor bis auch nur noch schon sogar erst immer nie wieder
        außerdem zudem deshalb daher trotzdem dennoch jedoch allerdings dabei dafür dagegen
        danach darauf darin darüber davon dazu zuvor zunächst später schließlich insgesamt
        inzwischen laut rund etwa mehr ist sind war waren hat haben hatte hatten wird werden
        wurde wurden kann können soll sollen muss müssen will wollen ja nein nicht nichts zwei
        drei vier fünf sechs sieben acht neun zehn dutzende hunderte tausende einer beim ins ans
        dessen deren derzeit damals seither ebenso
        """
      ),
      (.speech, "sagte sagt fragte fragt rief schrieb erklärte meinte sagten antwortete betonte"),
      (.particle, "von van der den zu zur und de la le di"),
      (
        .preposition,
        "am um im in an auf bei nach vor seit bis ab gegen von vom aus mit zum zur"
      ),
      (.label, "plan gruppe teil typ klasse abschnitt vitamin hepatitis punkt variante serie"),
    ],
    habits: .ordinals,
    frequentWords: """
      der die das und ist nicht ein eine einen einem einer zu von mit auf für im dem den des sich
      auch als an es sie er wir ich dass hat haben war wurde werden wird bei nach aus am um aber
      noch nur sind über zum zur vor durch oder wie wenn so kann mehr bis gegen unter seit diese
      dieser sein seine ihre ihr vom beim keine kein sagte uns was man sehr wer mehrere
      """,
    ownLetters: "ßäöüÄÖÜ")
}
