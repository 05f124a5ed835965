extension ComparisonTable {
  static let german = ComparisonTable(
    Lists(
      axes: """
        stieg stiegen steigt steigen gestiegen anstieg erhöht erhöhte erhöhten erhöhung wuchs wuchsen wächst \
        gewachsen wachstum zunahm zugenommen zunahme nahm+zu mehr höher größer länger über+dem überschritten \
        kletterte kletterten geklettert verdoppelt verdoppelte angehoben zulegte mindestens | sank sanken sinkt \
        sinken gesunken fiel fielen fällt fallen gefallen rückgang zurückgegangen ging+zurück gekürzt kürzte \
        kürzung gesenkt senkte senkung verringert verringerte abnahme abgenommen nahm+ab weniger niedriger kleiner \
        kürzer geringer unter+dem schrumpfte schrumpften geschrumpft halbiert halbierte höchstens reduziert \
        reduzierte reduzierten
        für+das für+den für+die unterstützt unterstützte unterstützten befürwortet befürwortete zugestimmt \
        zustimmte stimmte+für billigte | gegen lehnte ablehnte abgelehnt stimmte+gegen
        erlaubt erlaubte erlauben gestattet legal zugelassen | verboten verbot verbietet verbieten untersagt \
        untersagte illegal
        gewann gewonnen gewinnt sieg | verlor verloren verliert niederlage
        eröffnet eröffnete geöffnet öffnete öffnet | geschlossen schloss schließt schließung
        begann begonnen beginnt startete gestartet eingeführt | endete beendet beendete endet abgeschafft
        gebaut baute errichtet | abgerissen zerstört
        kaufte gekauft kauft | verkaufte verkauft
        vor vorher | nach danach
        erste ersten erster | letzte letzten letzter
        importiert importierte einfuhr importe | exportiert exportierte ausfuhr exporte
        geboren geburten | gestorben starb tot todesfälle
        schuldig verurteilt | unschuldig freigesprochen
        wahr richtig echt | falsch unwahr gefälscht
        sicher ungefährlich | gefährlich unsicher
        immer | nie niemals
        meisten | wenigsten
        höchste höchsten größte größten | niedrigste niedrigsten kleinste kleinsten
        verbessert besser verbesserte | verschlechtert schlechter verschlechterte
        männer | frauen
        nord norden nördlich | süd süden südlich
        ost osten östlich | west westen westlich
        überlebte überlebten überlebt | starb starben gestorben tot getötet
        """,
      limits: "über | unter",
      negations:
        "nicht nie niemals kein keine keinen keiner keinem keines niemand nichts ohne weder noch nirgends",
      synonyms: """
        foto bild aufnahme fotografie
        gesetz vorschrift
        kind kinder
        arzt ärzte mediziner
        auto wagen fahrzeug pkw
        polizei polizisten
        prozent
        bürger einwohner
        geflüchtete flüchtlinge
        erhöht gestiegen
        haus wohnung häuser
        lohn gehalt
        arbeitslosigkeit arbeitslose arbeitslosenquote
        krankenhaus klinik krankenhäuser kliniken
        schließen geschlossen schloss
        impfung impfstoff geimpft
        """,
      approximate: "etwa rund ungefähr fast knapp zirka ca über gut mehr als mindestens",
      than: "als", ratios: "von",
      ordinals:
        "erste ersten erster|zweite zweiten zweiter|dritte dritten dritter|vierte vierten vierter|fünfte fünften|sechste sechsten|siebte siebten|achte achten|neunte neunten|zehnte zehnten",
      weekdays: "montag|dienstag|mittwoch|donnerstag|freitag|samstag sonnabend|sonntag",
      names: "usa us amerika\neu europa\nuk großbritannien", ones: "ein eine einen einer einem",
      doubtfulNumbers: "acht", doubtfulMonths: "des gen set mag",
      titles: "herr frau dr prof minister ministerin bürgermeister präsident kanzler",
      bounds: """
        etwa rund ungefähr zirka circa ca | fast beinahe nahezu knapp | unter weniger+als höchstens maximal \
        bis+zu nicht+mehr+als | über mehr+als mindestens wenigstens nicht+weniger+als | gut | genau exakt
        """,
      multiples: """
        verdoppelt verdoppelte verdoppelten doppelt zweimal|verdreifacht verdreifachte verdreifachten dreimal|\
        vervierfacht vervierfachte vervierfachten viermal
        """,
      multipleEnding: "fach", times: "mal",
      shares: """
        alle alle+der jede jeder jedes jeden sämtliche | fast+alle nahezu+alle beinahe+alle fast+jede \
        fast+jeder fast+jedes fast+jeden | die+meisten die+mehrheit+der die+mehrzahl+der | viele viele+der \
        zahlreiche | einige einige+der manche mehrere nicht+alle | wenige wenige+der nur+wenige | \
        alle+zwei alle+drei vor+allem
        """,
      frequencies: """
        immer stets | meist meistens häufig oft gewöhnlich | manchmal gelegentlich | selten
        """,
      changeLinks: "um|auf|von", inflections: "e en er em es n s",
      rates: """
        pro+kopf pro+person pro+einwohner je+einwohner je+person | pro+stunde stündlich | pro+tag täglich \
        am+tag jeden+tag | pro+woche wöchentlich jede+woche | pro+monat monatlich jeden+monat im+monat | pro+jahr \
        jährlich jedes+jahr
        """,
      rateWords: "pro je jede jeder jedes kopf rate quote durchschnitt durchschnittlich dichte",
      perWords: "pro je", spanWords: "über innerhalb in"),
    speech: .german)
}
