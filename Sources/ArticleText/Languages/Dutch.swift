extension LanguageRules {
  /// The word lists of Dutch.
  static let dutch = LanguageRules(
    tag: "nl",
    lists: [
      (.closing, "enz etc e.d inw"),
      (.unit, "min"),
      (
        .title,
        """
        Dhr dhr Mevr mevr Mw mw Mej Dr dr Drs drs Prof prof Mr mr Ir ir Ing ing Bc Lic Ds ds Gen
        Kol Kap Lt Luit Maj Sgt Min Sen Mgr Pr St Ste Hr Z.K.H H.M Z.M gebr Fa fa Fam fam
        burg voorz secr dir kard kapt kol luit insp comm comdt wed
        """
      ),
      (
        .connective,
        """
        bv bijv b.v d.w.z dwz m.a.w o.a i.p.v i.v.m m.b.t t.a.v t.o.v n.a.v t.g.v m.n z.g zgn nl
        a.u.b vgl cf ca ong resp incl excl max evt vs gem geb gest o.l.v p.p t.b.v o.i.d t.w
        i.c w.o s.v.p c.q n.v.t z.o.z red
        Ned Kon vml wnd plv
        """
      ),
      (
        .numberTaker,
        """
        art nr nrs no blz p pp pag vol dl afd hfdst h fig afb tab tel par bijl jrg jan feb febr
        mrt apr jun jul aug sep sept okt nov dec
        """
      ),
      (
        .trailing,
        """
        mln mld
        v.Chr n.Chr e.a a.h.w jl ll B.V N.V V.O.F Inc Ltd Corp Co Jr Sr min
        sec str km kg afz
        univ prov uitg ed afd burg dir comm wed
        """
      ),
      (
        .starter,
        """
        de het een 't dit dat deze die hij zij ze wij we ik jij je u men er hier daar nu dan toen
        wie wat waar wanneer hoe waarom welke en maar of want dus ook nog al alle alles veel vele
        sommige enkele beide andere elk elke ieder iedere niemand niets iemand geen zijn haar hun
        ons onze mijn in op aan bij met zonder tegen voor door om uit van naar over onder tussen
        tijdens na sinds tot vanaf volgens wegens als indien omdat hoewel terwijl zodra nadat
        voordat bovendien daarom daarna daarnaast daarbij toch echter intussen inmiddels later
        eerder uiteindelijk vandaag gisteren morgen soms vaak altijd nooit weer meer minder is
        was waren heeft hebben had hadden wordt worden werd werden kan kunnen zal zullen moet
        moeten wil ja nee niet twee drie vier vijf zes zeven acht negen tien tientallen honderden
        duizenden
        """
      ),
      (.speech, "zei zegt vroeg vraagt riep schreef verklaarde antwoordde voegde stelde aldus"),
      (.particle, "van de der den het 't ten ter te la le von du"),
      (.preposition, "op om in aan bij na voor sinds tot vanaf tegen van uit met"),
      (.label, "plan groep deel type klasse vitamine hepatitis bijlage punt variant afdeling"),
    ],
    frequentWords: """
      de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar door hij
      bij was of naar uit over ze werd deze nog wordt die tot heeft hun meer wel hebben kan geen
      worden al na had zo dit veel wat hoe wij zij moet toen onder zich zou tegen alle waar
      tussen volgens jaar omdat zegt zei wie niemand daarna
      """,
    ownLetters: "ĳ")
}
