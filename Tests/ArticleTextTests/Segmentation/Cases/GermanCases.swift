extension NewsCase {
  static let german = inLanguage(
    "de",
    [
      "Der Minister trat am 12. Juni zurück. ‖ Sein Nachfolger steht fest.",
      "Im 2. Weltkrieg wurde die Brücke zerstört. ‖ Sie steht seit 1951 wieder.",
      "Der Klub stieg in die 2. Bundesliga ab. ‖ Der Trainer blieb.",
      "Am 3. 10. 2010 sprach Dr. Weiß. ‖ Rund 200 Gäste kamen.",
      "Viele Städte, z. B. Köln, klagen. ‖ Andere, z.B. Bonn, zahlen.",
      "Das Gesetz gilt, d. h. Firmen müssen zahlen. ‖ Das kostet ca. 5 Mio. Euro.",
      "Er nannte Mieten, Löhne usw. ‖ Die Liste ist lang.",
      "„Wir zahlen nicht“, sagte Frau Dr. Lenz. ‖ „Niemals.“",
      "„Wer zahlt?“, fragte der Abgeordnete. ‖ Niemand antwortete.",
      "»Das war’s.« ‖ Damit endete die Sitzung.",
      "Kaiser Wilhelm II. floh nach Holland. ‖ Dort starb er 1941.",
      "Nach § 5 Abs. 2 Nr. 3 ist das verboten. ‖ Das Gericht sah es anders.",
      "Die Partei St. Pauli e. V. klagte. ‖ Das Verfahren dauert an.",
      "Der Umsatz stieg um 3,5 Prozent auf 1.200.000 Euro. ‖ 2023 war er gefallen.",
      "BERLIN (dpa) - Der Bundestag hat am Fr. abgestimmt. ‖ Das Ergebnis war knapp.",
      "Um 20 Uhr schloss das Lokal. ‖ Wer kam zuletzt? ‖ Das weiß keiner!",
      "Das Spiel endete 2:1 in der 90. Minute. ‖ Fans feierten bis 3 Uhr.",
      "Sie wurde 1912 geboren und starb 2004. ‖ Ihr Mann überlebte sie.",
      "Die Firma Müller & Co. KG entlässt 40 Leute. ‖ Der Betriebsrat wehrt sich.",
      "Er fragte: ,,Wer zahlt?\" ‖ ,,Das weiß ich nicht\", sagte sie.",
      "Im Blut fehlte Vitamin D. ‖ Plan B. ‖ Die Ärzte schwiegen.",
      "Der Zug fuhr auf Gleis 7. ‖ Dann blieb er stehen.",
    ])
}
