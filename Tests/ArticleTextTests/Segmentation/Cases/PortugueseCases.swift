extension NewsCase {
  static let portuguese = inLanguage(
    "pt",
    [
      "O Sr. Silva negou tudo. ‖ A Sra. Costa confirmou.",
      "O Dr. João Alves e a Dra. Rita Melo saíram. ‖ Ninguém falou.",
      "“Não vamos pagar”, disse a ministra. ‖ “Nunca.”",
      "“Quem paga?”, perguntou o juiz. ‖ Ninguém respondeu.",
      "A lei está no art. 5.º e na pág. 12. ‖ O texto é claro.",
      "Subiram a luz, o gás, etc. ‖ Os salários não.",
      "Os EUA enviaram ajuda. ‖ O Brasil também.",
      "A firma Rios S. A. faliu. ‖ Deixou 300 desempregados.",
      "Há vários casos, p. ex. Lisboa e Porto. ‖ Todos são graves.",
      "Mora na Av. Paulista, n. 1000. ‖ A filha também.",
      "O preço subiu para R$ 1.250,50 em 2019. ‖ Hoje é o dobro.",
      "Quem sabe? ‖ Ninguém! ‖ Será verdade?",
      "LISBOA (Lusa) — O Governo caiu. ‖ Haverá eleições.",
      "O Prof. A. C. Ramos escreveu o livro. ‖ Tem 400 páginas.",
      "D. Pedro II nasceu no séc. XIX. ‖ Morreu em Paris.",
      "O pres. Lula e o dep. Silva viram a dra. Reis. ‖ O eng. Costa falou.",
      "O hosp. Santa Maria e a univ. Coimbra fecharam. ‖ A 2.ª ed. Leya esgotou. ‖ A cia. Vale cresceu.",
      "A vila tem 3.000 hab. em 2020. ‖ A outra tem 900 hab. ‖ Ninguém sai.",
    ])
}
