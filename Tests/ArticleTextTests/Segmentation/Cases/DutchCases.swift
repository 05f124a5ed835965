extension NewsCase {
  static let dutch = inLanguage(
    "nl",
    [
      "Dhr. Jansen ontkende. ‖ Mevr. de Vries bevestigde het.",
      "Dr. A. van der Meer en prof. dr. L. Bos getuigden. ‖ Beiden zwegen daarna.",
      "„Wij betalen niet”, zei de minister. ‖ „Nooit.”",
      "‘Wie betaalt?’ vroeg het Kamerlid. ‖ Niemand antwoordde.",
      "Steden als Breda, Tilburg, enz. ‖ De rest volgt later.",
      "Zie art. 12 en blz. 40. ‖ De tekst is helder.",
      "Het bedrijf Rivier B.V. ging failliet. ‖ Er werken 300 mensen.",
      "Het duurt ca. 3 uur, d.w.z. tot de avond. ‖ Daarna is het donker.",
      "‘s Avonds is het stil. ‖ 's Ochtends komen de bussen.",
      "De prijs steeg naar € 1.250,50. ‖ In 2019 was dat de helft.",
      "Op 12 jan. 2020 brak brand uit. ‖ Niemand raakte gewond.",
      "DEN HAAG (ANP) - Het kabinet is gevallen. ‖ Er komen verkiezingen.",
      "Wie weet het? ‖ Niemand! ‖ Klopt dat?",
      "De gem. Utrecht en mr. C.J. Smit tekenden. ‖ Het hof besliste anders.",
      "De wedstrijd duurde 90 min. ‖ Daarna betaalde hij min. 5 euro. ‖ Niemand zag het.",
      "De burg. Halsema en secr. Vos zagen insp. Kok. ‖ De Ned. Bank zweeg.",
      "De univ. Leiden en de prov. Utrecht sluiten. ‖ De afd. Chirurgie blijft. ‖ De 2e ed. Brill is op.",
      "Hij werkt bij de prov. ‖ De stad heeft 3000 inw. ‖ Utrecht heeft er meer.",
    ])
}
