extension NewsCase {
  static let italian = inLanguage(
    "it",
    [
      "Il sig. Rossi ha negato. ‖ La sig.ra Bianchi ha confermato.",
      "Il Dott. Marco Verdi e l’On. Lucia Neri sono usciti. ‖ Nessuno ha parlato.",
      "«Non pagheremo», ha detto la ministra. ‖ «Mai».",
      "«Chi paga?», ha chiesto il giudice. ‖ Nessuno ha risposto.",
      "La legge (art. 12, pag. 40) è chiara. ‖ Il testo è del 1948.",
      "La Fiumi S.p.A. è fallita. ‖ Ha lasciato 300 disoccupati.",
      "Sono saliti luce, gas, ecc. ‖ Gli stipendi no.",
      "Nacque nel 44 a.C. a Roma. ‖ Morì giovane.",
      "Il prof. G. B. Conti ha scritto il libro. ‖ Ha 400 pagine.",
      "Costa 1.250,50 euro. ‖ Nel 2019 costava la metà.",
      "ROMA (ANSA) - Il governo è caduto. ‖ Si vota a maggio.",
      "Chi lo sa? ‖ Nessuno! ‖ È vero?",
      "È successo in p.zza S. Marco. ‖ La polizia indaga.",
      "Papa Giovanni Paolo II. andò in Polonia. ‖ Era il 1979.",
      "L'art. 5 del D.L. n. 34 dice di no. ‖ All'art. 3 si legge altro.",
      "L'avv. Neri e l'on. Gialli tacciono. ‖ Dell'ing. Verdi nessuno parla.",
      "Vive in V.le Roma 5, int. 3. ‖ Lavora in C.so Italia.",
      "La partita durò 90 min. ‖ Poi pagò min. 5 euro. ‖ Nessuno lo vide.",
      "L'ing. Rossi, l'arch. Neri e il geom. Blu hanno firmato. ‖ Nessuno ha pagato.",
      "Il pres. Conte e l’ass. Verdi lodano il comm. Neri. ‖ Il segr. Bianchi tace.",
      "L’osp. San Raffaele e l’univ. Bocconi chiudono. ‖ La soc. Edison cresce in prov. Torino.",
      "Il sost. proc. Rossi legge l’all. B. ‖ La trad. Rossi è uscita.",
      "Lavora all’univ. ‖ Il fratello studia. ‖ La città ha 3.000 ab. ‖ Roma ne ha di più.",
    ])
}
