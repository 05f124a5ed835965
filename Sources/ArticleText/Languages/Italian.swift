extension LanguageRules {
  /// The word lists of Italian.
  static let italian = LanguageRules(
    tag: "it",
    lists: [
      (.closing, "ecc etc ab"),
      (.unit, "min"),
      (
        .title,
        """
        Sig sig Sigg sigg Dott dott Dr Prof prof Proff Avv avv Ing ing Arch arch Geom geom Rag rag On on Sen
        sen Gen Col Ten Cap Magg Amm Mons Card S Ss Don Cav Comm Gent Egr Spett Pres Min Sac Rev
        Mar Lgt F.lli
        pres vicepres cav comm ten magg amm mons card segr isp proc sost brig serg sott resp dir cons ass col app
        vesc ill gov dep appr
        """
      ),
      (
        .connective,
        """
        es p.es cfr cf vs ca max ecc.ecc i.e e.g v c.d cosid ed trad c.so v.le p.zza p.za
        """
      ),
      (
        .numberTaker,
        """
        art artt n nn nr pag pagg p pp vol voll cap capp fig figg tel sec secc par co lett all int
        tab gen feb mar apr mag giu lug ago set sett ott nov dic
        """
      ),
      (
        .trailing,
        """
        a.C d.C S.p.A SpA S.r.l Srl S.n.c S.a.s Coop Inc Ltd Corp Co Jr U.S.A min km
        kg osp univ soc vic prov circ reg all lett sez cons ass dep
        """
      ),
      (
        .starter,
        """
        il lo la i gli le l un uno una questo questa questi queste quello quella quelli quelle
        ciò egli lui lei loro noi voi io tu si suo sua suoi sue mio mia nostro nostra che chi
        quando dove come quanto quanti quale quali perché di del dello della dei degli delle a al
        allo alla ai agli alle da dal dalla dai dalle in nel nello nella nei negli nelle con su
        sul sulla sui sugli sulle per tra fra contro durante verso secondo senza dopo prima e ed
        o ma però anche invece inoltre così allora poi ora oggi ieri domani già ancora sempre mai
        solo più meno molto molti molte poco pochi altro altra altri altre tutto tutta tutti
        tutte ogni alcuni alcune nessuno nessuna niente nulla qualcuno entrambi è sono era erano
        fu furono c ha hanno aveva non né sì no se due tre quattro cinque sei sette otto nove
        dieci mentre benché infatti infine tuttavia dunque quindi forse tale c'è c'era l'ha dell
        nell all sull un'altra
        """
      ),
      (.speech, "disse dice chiese chiede affermò aggiunse spiegò rispose dichiarò detto chiesto"),
      (.particle, "di de del della dei da la lo e van von"),
      (.preposition, "a alle in nel da dal di per con verso dopo prima fino"),
      (.label, "piano gruppo sezione parte tipo vitamina epatite classe allegato serie"),
    ],
    frequentWords: """
      il lo la i gli le di che e è un una per in non si del della dei degli delle con da sono al
      alla ai alle nel nella nei come più anche ma ha hanno dal dalla questo questa suo sua se o
      su sul sulla stato stata essere era quando dopo due tra fra ed loro chi cui lui lei
      perché ci molto tutti tutto prima solo già ancora aveva contro fatto detto secondo senza
      nessuno ieri dove ogni mentre anni sia
      """,
    ownLetters: "òìÒÌ")
}
