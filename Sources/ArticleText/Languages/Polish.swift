extension LanguageRules {
  /// The word lists of Polish.
  static let polish = LanguageRules(
    tag: "pl",
    lists: [
      (.closing, "itd itp etc tys mln mld zł gr"),
      (.unit, "r w min"),
      (
        .title,
        """
        dr prof mgr inż hab doc ks bp abp kard św gen płk ppłk mjr kpt por sierż red adw sędz
        prok im ul al pl os woj pow gm m p pp śp sz
        """
      ),
      (
        .connective,
        """
        np tj tzn tzw m.in ok ca vs por zob cyt wg zw ur zm dot d.s ds przyp pt pn max inc
        łac ang niem fr pol ros n.p.m p.n.e n.e b.d wł właśc
        """
      ),
      (.numberTaker, "nr art ust pkt par str s rys tab rozdz t tel poz lit zał sygn vol"),
      (
        .trailing,
        "im in godz min sek km kg cm r.ż ww Inc Ltd z.o.o sp.z.o.o"
      ),
      (
        .starter,
        """
        w we na z ze do od po o u za przy dla pod nad przed przez między bez i a ale lecz oraz
        lub albo nie tak to ten ta te ci on ona ono oni one my wy ja ty jego jej ich nasz co kto
        gdzie kiedy jak jaki dlaczego czy ile gdy jeśli jeżeli choć że żeby już jeszcze też także
        tylko nawet teraz dziś wczoraj jutro potem potem jednak dlatego wszyscy wiele nikt nic
        jest był była było byli są ma miał według podczas po
        """
      ),
      (.particle, "de von van da di"),
      (.preposition, "w na z do od po o przed"),
    ],
    habits: .ordinals,
    frequentWords: """
      w i na z nie się do to jest że o od za po ale jak co tym dla przez tak czy był było
      była są już tylko jego jej ich oraz który która które może też przed przy bez pod we ze być
      ten ta tego nikt wszystko jeszcze gdy także między ma
      """,
    ownLetters: "łąęśżźćńŁŚŻ")
}
