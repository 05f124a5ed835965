import FactCheck
import TestSupport
import Testing

@Suite("Analysts' names") struct AnalystNameTests {
  @Test(arguments: [
    "a. analyst", "A. ANALYST", " A.  Analyst ", "A.\u{A0}Analyst", "A.\tAnalyst\n",
    "A. An\u{AD}alyst", "A. Ana\u{200B}lyst", "\u{202A}A. Analyst\u{202C}", "\u{FEFF}A. Analyst",
    "Ａ． Ａｎａｌｙｓｔ", "A.　Analyst", "𝐀. 𝐴𝓃𝒶𝓁𝓎𝕤𝓽", "Ⓐ. Ⓐⓝⓐⓛⓨⓢⓣ", "A. Analyﬆ", "ª. Analyst",
    "A\u{34F}. Analyst\u{FE0F}", "A. Ana\u{0}lyst",
    // Nothing to be seen, or only space, inside.
    "A. Ana\u{2800}lyst", "A. Ana\u{3164}lyst", "A. Ana\u{115F}lyst", "A. A n a l y s t",
    "A. Ana\u{E000}lyst", "A. Analyst\u{200D}", "A. Ana\u{2060}lyst", "A. Ana\u{E0041}lyst",
    // Other marks between the letters.
    "A. Analyst.", "A Analyst", "A-Analyst", "A_Analyst", "A., Analyst", "(A. Analyst)", "AAnalyst",
    // Letters of other alphabets that look the same.
    "А. Analyst", "A. Аnаlуѕt", "A. Αnalyst", "A. Anɑlyst", "A. Anaӏyst", "A. Ana1yst",
    "A. AnaIyst",
    "A. AΝALYST", "A. ΑΝΑLΥSΤ",
    // Accents, in one scalar and in two, on a letter and on a space.
    "Á. Análýst", "A\u{301}. Anályst", "A. Analyst \u{301}", "Ⱥ. Anaļýšț",
    "A. Ạnalyst\u{320}",
    "@. An@ly$t", "Ӑ. Ӓnalyst",
  ])
  func areOnePersonInAnySpelling(other: String) throws {
    #expect(AnalystName.areSame(other, "A. Analyst"))
    #expect(AnalystName.areSame("A. Analyst", other))
    // And so no second person.
    var desk = SessionBuilder()
    try desk.load("The port closed.")
    let claim = try desk.tag("The port closed")
    try desk.step(analyst: "A. Analyst") {
      try $0.decide([claim], rating: "True", because: nil, analyst: "A. Analyst", at: $1)
    }
    #expect(throws: RuleError.approvalByAuthor(claim, author: "A. Analyst", approver: other)) {
      try desk.session.approve([claim], analyst: other)
    }
  }

  @Test(arguments: [
    ("Ana Lůžová", "ana lu\u{30A}z\u{30C}ova\u{301}"), ("Jörg Weiß", "JÖRG WEISS"),
    ("ΝΙΚΟΣ", "Νίκος".replacing("ί", with: "ι")), ("ヤマダ", "ﾔﾏﾀﾞ"), ("Agent 7", "agent ⁷"),
    ("O’Neil", "O'Neil"), ("Mary‐Ann", "Mary-Ann"), ("Mary-Ann", "Mary Ann"), ("A B", "AB"),
    ("Ana", "A n a"), ("Иван Петров", "ИВАН  ПЕТРОВ"), ("Ёлка", "Е\u{308}лка"),
    ("Иой", "Йои"), ("Нико\u{301}с", "Никос"), ("أحمد", "احمد"), ("مُحَمَّد", "محمد"),
    ("Łukasz", "Lukasz"),
    ("ıan", "ían"),
    ("Варнев", "Bapнeв"), ("Νίκος", "Νικοσ".replacing("ι", with: "ί")), ("Bernd", "Bemd"),
    ("Оливер 0", "Oливep O"), ("🙂", "🙂\u{FE0F}"), ("ՕՍ", "OU"),
  ])
  func areFoldedInAllScripts(left: String, right: String) {
    #expect(AnalystName.areSame(left, right))
  }

  /// Every way of writing a letter by which a name could pass for a second one.
  @Test(arguments: [
    "İra Checker", "i\u{307}ra checker", "Ⅰra Checker", "ⅰra Checker", "Ira ᴄhecker",
    "ʟra Checker", "ɪʀᴀ ᴄʜᴇᴄᴋᴇʀ", "🅘ra Checker", "🅸ra Checker", "🄸ra Checker", "🄘ra Checker",
    "🇮ra Checker", "Ira Checĸer", "ᴵʳᵃ ᶜʰᵉᶜᵏᵉʳ", "⒤⒭⒜ ⒞⒣⒠⒞⒦⒠⒭", "Ⓘⓡⓐ Ⓒⓗⓔⓒⓚⓔⓡ", "Iᵣₐ Cₕₑcₖₑᵣ",
    "Ira ⅽhecker", "Ira Ⅽhecker", "🅸🆁🅰 🅲🅷🅴🅲🅺🅴🆁", "IRA CHECKER",
  ])
  func areOnePersonInLettersOfAnyShape(other: String) {
    #expect(AnalystName.areSame(other, "Ira Checker"))
    #expect(AnalystName.areSame("Ira Checker", other))
  }

  @Test func letterShapesAreRecognizedByTheirNames() {
    #expect(AnalystName.areSame("Otto Ⅷ", "Otto VIII") && AnalystName.areSame("ⅻ", "xii"))
    #expect(AnalystName.areSame("ꜰꜱᴊ", "fsj") && AnalystName.areSame("Ana 🇩🇪", "Ana"))
    for (left, right) in [("Otto Ⅷ", "Otto VII"), ("🅐na", "Bna"), ("İra", "Ora"), ("ᴀna", "ᴇna")] {
      #expect(!AnalystName.areSame(left, right))
    }
  }

  @Test(arguments: [
    ("Ana", "Anna"), ("Ana", "Ana 2"), ("", "A"), ("🙂", "🙃"), ("Иван", "Ивана"), ("Olga", "Ольга"),
    ("Лев", "Lev"), ("Анна", "Anna B"), ("山田", "山本"), ("Νίκος", "Νίκη"), ("Ana", "."), ("五", "伍"),
    ("Agent 1", "Agent 2"),
    ("か", "が"), ("ก่", "ก้"), ("राम", "रोम"), ("ﾀ", "ﾁ"), ("Agent ½", "Agent 1"),
  ])
  func areTwoPeopleWhereLettersDiffer(left: String, right: String) {
    #expect(!AnalystName.areSame(left, right))
  }

  @Test func undoAndRedoFindTheStepsOfTheSamePerson() throws {
    var desk = SessionBuilder()
    try desk.load("The port closed. It cost 5.", analyst: "Ira Checker")
    try desk.step(analyst: "ira checker") { session, _ in
      try session.editReport { $0.title = "T" }
    }
    let full = VisibleState(desk.session)
    try desk.undo(analyst: "IRA  CHECKER")
    #expect(desk.session.report.title == nil)
    try desk.undo(analyst: "IRA  CHECKER")
    #expect(desk.session.articles.isEmpty)
    #expect(throws: RuleError.nothingToUndo(analyst: "Ira checker", others: [])) {
      try desk.session.entryToUndo(by: "Ira checker")
    }
    try desk.redo(analyst: "Ira Checker")
    #expect(desk.session.articles.count == 1 && desk.session.report.title == nil)
    try desk.redo(analyst: "ira CHECKER")
    #expect(VisibleState(desk.session) == full)
    #expect(throws: RuleError.nothingToRedo(analyst: "Sam")) {
      try desk.session.entryToRedo(by: "Sam")
    }
  }
}

extension AnalystNameTests {
  @Test("a name has a letter or a digit", arguments: ["", " ", "\u{200B}", ".", "--", "☺"])
  func signsAreNoName(_ name: String) {
    #expect(!AnalystName.isName(name))
    #expect(AnalystName.isName("A" + name) && AnalystName.isName(name + "李"))
  }
}
