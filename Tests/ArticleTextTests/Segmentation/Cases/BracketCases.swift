/// Text in brackets is one remark, in all languages and with all brackets; text in quotation
/// marks is speech.
extension NewsCase {
  /// Raised marks of notes with a space before them, as printed pages have them, and at the head of notes.
  static let spacedNoteMarks = [
    NewsCase(142, "The count fell. ¹ ‖ Nobody spoke.² ‖ They left. ³⁴ ‖ He stayed."),
    NewsCase(143, "¹ The figures are of May. ‖ ² See page 4. ‖ ³ Ibid."),
    NewsCase(144, "It measures 4 sq. m. ² on the plan. ‖ So it is."),
  ]

  static let brackets = [
    NewsCase(131, "(It did. Twice.) ‖ Yes."),
    NewsCase(132, "[It did. Twice!] ‖ Yes. ‖ {It did? Twice.} ‖ No."),
    NewsCase(133, "The board left. ‖ (It did. Twice.) ‖ Nobody asked. ‖ (Why? Who knows.)"),
    NewsCase(134, "He came [he had to. Nobody else could.] and left. ‖ She stayed."),
    NewsCase(135, "“(It did. Twice.) ‖ Yes.” ‖ She left."),
    NewsCase(136, "(It did (so they say. Often.). Twice.) ‖ Yes."),
    NewsCase(
      137,
      "(The town had bought the boat in spring, when the bank sold it. ‖ The crew went along. ‖ Nobody had asked any of them before it was done.) ‖ Yes."
    ),
    NewsCase(138, "(It did. ‖ Twice. ‖ Yes."),
    NewsCase(139, "The sign “No dogs. No cats.” hangs there. ‖ Nobody reads it."),
    NewsCase(140, "She said: “It did. ‖ Twice.” ‖ Then she left."),
    NewsCase(141, "“It did. ‖ Twice,” she said. ‖ Nobody spoke."),
  ]

  static let bracketsElsewhere =
    inLanguage(
      "de",
      ["(Er kam. Zweimal.) ‖ Ja.", "Das Schild „Keine Hunde. Keine Katzen.“ hängt da. ‖ Gut."])
    + inLanguage(
      "fr", ["(Il est venu. Deux fois.) ‖ Oui.", "Le mot « Non. Jamais. » est écrit là. ‖ Bien."])
    + inLanguage("es", ["(¿Vino? Dos veces.) ‖ Sí."])
    + inLanguage("it", ["(È venuto. Due volte.) ‖ Sì."])
    + inLanguage("pt", ["(Ele veio. Duas vezes.) ‖ Sim."])
    + inLanguage("nl", ["(Hij kwam. Twee keer.) ‖ Ja."])
    + inLanguage("ru", ["(Он пришёл. Дважды.) ‖ Да."])
    + inLanguage("ar", ["(جاء الوزير. مرتين.) ‖ نعم."])
    + inLanguage("zh", ["（他来了。两次。）‖是的。", "他来了（真的。两次。）然后走了。‖是的。"])
    + inLanguage("ja", ["【来た。二回。】‖はい。"])
}
