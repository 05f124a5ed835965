extension NewsCase {
  static let french = inLanguage(
    "fr",
    [
      "M. Dupont a démissionné. ‖ Mme Petit le remplace.",
      "M. Le Goff et MM. Roy et Blanc ont nié. ‖ Le juge attend.",
      "« Nous ne paierons pas », a dit la ministre. ‖ « Jamais. »",
      "« Qui paie ? » a demandé le député. ‖ Personne n’a répondu.",
      "Il a répondu : « C’est faux. » ‖ Puis il est parti.",
      "Ça va ? ‖ Oui. ‖ Non !",
      "Le Dr J.-P. Martin a signé avec le Pr. Lévy. ‖ Ils ont tort.",
      "La loi (art. 12, p. 40) est claire. ‖ Elle date de 1905.",
      "Le pain, le lait, etc. ‖ Les prix montent.",
      "Rome fut prise en 52 av. J.-C. par ses voisins. ‖ Elle brûla.",
      "Le 1er janv. 2020, tout change. ‖ Rien ne change.",
      "PARIS (AFP) — Le Sénat a voté. ‖ L’Assemblée suivra.",
      "La ville de St. Denis compte env. 110.000 habitants. ‖ Elle grandit.",
      "Le budget atteint 3,5 milliards d’euros. ‖ En 2010, il était de 2.",
      "« C’est fini !\u{A0}» ‖ Le maire a quitté la salle.",
      "Le vol no. 7 est parti à 5 h. du matin. ‖ À midi, il était perdu.",
      "L’art. 5 dit non. ‖ Le conseil a voté.",
      "D'après l'art. 12, c'est interdit. ‖ Selon l'éd. 2020, p. 5, c'est faux. ‖ Qu'en dit-on ?",
      "Le match a duré 90 min. ‖ Ensuite il a payé min. 5 euros. ‖ Personne ne l'a vu.",
    ])
}
