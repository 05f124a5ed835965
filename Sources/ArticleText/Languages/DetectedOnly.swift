extension LanguageRules {
  /// Languages that are detected, but have no lists: their texts must not pass for those of a related language.
  static let detectedOnly = [
    LanguageRules(
      tag: "sv",
      frequentWords: """
        och att det som en på är av för med den till inte om ett han men var jag från vi så har
        hon kan ska när eller efter också där de nu mot sig vid mycket bara sina enligt säger
        blev
        """, ownLetters: "ä"),
    LanguageRules(
      tag: "nb",
      frequentWords: """
        og i det er at på en til som av for med ikke den har var et han om de fra men vi så seg
        kan hun ble etter også bare ut eller skal nå når være noen sier mot ved hva hvor
        """, ownLetters: "æøå"),
    LanguageRules(
      tag: "cs",
      frequentWords: """
        a v na se je že s z do i o za jako ale si od pro po který která které byl byla bylo byli
        už jen tak jeho její když aby podle při nebo jsou není by k ve ze co proč nikdo ještě měl
        řekl
        """, ownLetters: "ěřůĚŘ"),
    LanguageRules(
      tag: "ro",
      frequentWords: """
        și de la în a cu nu că pe care mai pentru din o un este sunt au fost ce se să sau prin
        după dar ca lor lui său sa această acest fi către până doar când
        """, ownLetters: "șțăȘȚşţ"),
    LanguageRules(
      tag: "hu",
      frequentWords: """
        a az és hogy nem is egy ez azt van volt de meg csak mint már el ki még be ha vagy lesz
        szerint után ezt aki ami pedig mert között
        """, ownLetters: "őűŐŰ"),
    LanguageRules(
      tag: "tr",
      frequentWords: """
        ve bir bu da de için ile olarak olan çok daha ne gibi var en kadar sonra o ama ancak
        değil ise göre her dedi oldu yok mi
        """, ownLetters: "ğşıİĞŞ"),
    LanguageRules(
      tag: "fi",
      frequentWords: """
        ja on ei se että oli hän mutta ovat joka kun niin myös kuin sen tai jos vain ole tämä
        mukaan jo vuoden sanoo olla
        """, ownLetters: "ä"),
    LanguageRules(
      tag: "ca",
      frequentWords: """
        i el la els les de del que en un una per amb no és són es va a al més com però seva han
        també ha aquest aquesta fins entre sense dels
        """, ownLetters: "çò·"),
    LanguageRules(
      tag: "uk",
      frequentWords: """
        і в у на не що та з до як це за про він вона вони був була було є але або від для по при
        ми його її їх також який яка які щоб ще вже після тому
        """, ownLetters: "іїєґІЇЄҐ"),
    LanguageRules(
      tag: "sr",
      frequentWords: """
        и у је да на се за од са не су као то али који која које био била из по он она они што
        или до га би ће након
        """, ownLetters: "јљњћђџЈЉЊЋЂЏ"),
    LanguageRules(
      tag: "fa",
      frequentWords: """
        و در به از که این را با است برای آن یک خود تا کرد بر هم نیز گفت می شد شده ما اما یا هر
        بود
        """, ownLetters: "پچژگکی"),
    LanguageRules(
      tag: "ur",
      frequentWords: """
        کے کی میں ہے اور سے کا کو نے کہ ہیں اس پر یہ بھی تھا ایک نہیں ہو گیا جو کیا تھے وہ
        """, ownLetters: "ٹڈڑںہےھ"),
    LanguageRules(
      tag: "hi",
      frequentWords: """
        के में है की और से का को ने कि हैं इस पर यह भी था एक नहीं हो गया जो कर कहा थे वह ही तो
        """),
    LanguageRules(
      tag: "mr",
      frequentWords: """
        आणि आहे या व हे ते तो ती होते होता आहेत नाही च केले मध्ये त्या हा ही पण म्हणून झाले असे
        करून
        """, ownLetters: "ळ"),
  ]
}
