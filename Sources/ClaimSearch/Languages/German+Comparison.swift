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
      doubtfulNumbers: "acht",
      titles: "herr frau dr prof minister ministerin bürgermeister präsident kanzler"),
    speech: .german)
}
