import Testing

@testable import ArticleLoading

/// Hyphens at the ends of lines, in several languages.
@Suite struct LineEndHyphensTests {
  private func lines(_ texts: [String]) -> [PrintedLine] {
    texts.map {
      PrintedLine(text: $0, left: 0, right: 100, top: 0, bottom: 10, firstWord: 10)
    }
  }

  /// Two lines joined, in a document that has others, too.
  private func joined(_ line: String, _ next: String, others: [String] = []) -> String {
    var paragraph = line
    LineEndHyphens(lines([line, next] + others)).add(next, to: &paragraph)
    return paragraph
  }

  @Test(
    arguments: [
      ("the con\u{AD}", "tractor", "the contractor"),
      ("the con\u{AD}-", "tractor", "the contractor"),
      ("the con\u{AD}\u{AD}", "tractor", "the contractor"),
      ("the con\u{AD}\u{2010}", "tractor", "the contractor"),
      ("You\u{AD}", "Tube has", "YouTube has"),
      ("the direct\u{AD}", "or of it", "the director of it"),
      ("the con-", "tractor", "the contractor"), ("the con\u{2010}", "tractor", "the contractor"),
    ])
  func partedWords(_ line: String, _ next: String, _ whole: String) {
    #expect(joined(line, next) == whole)
  }

  @Test(
    arguments: [
      ("Franco-", "German"), ("the X-", "rays"), ("a self-", "made"), ("the vice-", "president"),
      ("die deutsch-", "französische Gesellschaft"), ("die schwarz-", "rote Mehrheit"),
      ("politisch-", "gesellschaftliche Fragen"), ("der CDU-", "Politiker"), ("18-", "jährige"),
      ("le traité franco-", "allemand"), ("peut-", "être"), ("a-", "t-il dit"),
      ("un rendez-", "vous"),
      ("le porte-", "parole"), ("vingt-", "deux"), ("une avant-", "garde"), ("beau-", "père"),
      ("los temas histórico-", "artísticos"), ("el acuerdo franco-", "español"),
      ("twenty-", "five"),
      ("mother-", "in-law"), ("sud-", "ouest"), ("une demi-", "heure"),
    ])
  func hyphensThatBelongToTheWord(_ line: String, _ next: String) {
    #expect(joined(line, next) == line + next)
  }

  /// Compounds of which another part has its own hyphen, of numbers, of capitals, and others that English
  /// writes so.
  @Test(
    arguments: [
      ("a four-", "year-old boy"), ("a four-year-", "old boy"), ("type-A-", "gene carriers"),
      ("state-of-", "the-art ships"), ("state-of-the-", "art ships"),
      ("state-", "of-the-art ships"),
      ("Stratford-", "upon-Avon"), ("year-", "over-year"), ("an up-", "to-date list"),
      ("one-", "third of it"), ("two-", "thirds of it"), ("a three-", "month delay"),
      ("a five-", "member board"), ("NATO-", "led forces"), ("a UK-", "wide list"),
      ("COVID-19-", "related"), ("a decision-", "making body"), ("the left-", "wing party"),
      ("record-", "breaking"), ("law-", "abiding"), ("open-", "air"), ("a third-", "party insurer"),
      ("a check-", "in desk"), ("start-", "ups"), ("multi-", "million deals"),
    ])
  func compounds(_ line: String, _ next: String) {
    #expect(joined(line, next) == line + next)
  }

  @Test(
    arguments: [
      ("check-", "ing"), ("break-", "ing"), ("man-", "aged"), ("sur-", "faced"), ("un-", "related"),
      ("over-", "powered"), ("low-", "ered"), ("sec-", "ond"), ("out-", "standing"),
      ("ten-", "der"),
      ("one-", "self"), ("in-", "effective"), ("in-", "come-based"), ("con-", "tractor-led"),
      ("multi-", "plication"), ("pro-", "gress"), ("anti-", "cipate"), ("seven-", "teen"),
    ])
  func brokenWords(_ line: String, _ next: String) {
    #expect(joined("the \(line)", next) == "the \(line.dropLast())\(next)")
  }

  @Test(
    arguments: [
      ("Hafen-", "behörde"), ("Versicherungs-", "gesellschaft"), ("den-", "noch"),
      ("gouverne-", "ment"),
      ("importan-", "te"), ("beau-", "coup"), ("quel-", "ques"), ("franco-", "phone"),
      ("histo-", "ric"),
      ("rot-", "ieren"), ("politi-", "schen"), ("twen-", "ty"), ("sous-", "crire"),
    ])
  func syllables(_ line: String, _ next: String) {
    #expect(joined(line, next) == line.dropLast() + next)
  }

  @Test(
    arguments: [
      ("pre-", "and post-war"), ("Vor-", "und Nachteile"), ("Haupt-", "oder Nebensache"),
      ("Luft-", "noch Seeweg"), ("12-", "to 14-year-olds"), ("pre-", "y posguerra"),
      ("avant-", "et arrière-pays"),
    ])
  func whatIsSaidTogether(_ line: String, _ next: String) {
    #expect(joined(line, next) == "\(line) \(next)")
  }

  @Test func butNotWhereTheDocumentHasTheWord() {
    #expect(
      joined("the direct-", "or of it", others: ["a director of boats"]) == "the director of it")
  }

  @Test func dashesAtTheEnd() {
    #expect(joined("pages 13–", "17") == "pages 13–17")
    #expect(joined("and so—", "nobody knows") == "and so—nobody knows")
    #expect(joined("it is – ", "perhaps –").hasPrefix("it is –"))
    #expect(joined("it is –", "perhaps") == "it is – perhaps")
  }

  // MARK: The document's own use

  /// Lines of a document that never parts a word.
  private let unbroken = (0..<80).map {
    "Line \($0) of a text that has no parted word in it at all"
  }

  @Test func aDocumentThatPartsNoWordsKeepsItsHyphens() {
    #expect(joined("the deep-", "state theory", others: unbroken) == "the deep-state theory")
    #expect(joined("stun-", "locked", others: unbroken) == "stun-locked")
    // Unless it writes the word in one.
    #expect(joined("the con-", "tractor", others: unbroken + ["a contractor"]) == "the contractor")
    // Where words are parted, the words decide.
    let broken = unbroken + ["a har-", "bour of the coast", "the harbour is full"]
    #expect(joined("the con-", "tractor", others: broken) == "the contractor")
  }

  @Test func theTwoHyphensAreDistinguished() {
    let others = ["a well-known pier and a har\u{2010}", "bour, and a de\u{2010}", "tective came"]
    #expect(joined("the deep-", "state theory", others: others) == "the deep-state theory")
    #expect(joined("You\u{2010}", "Tube has", others: others) == "YouTube has")
    #expect(joined("the direct\u{2010}", "or said", others: others) == "the director said")
  }

  @Test func aSoftHyphenThatIsTheOnlyOne() {
    let others = ["a well\u{AD}known pier"]
    #expect(joined("a Franco\u{AD}", "German", others: others) == "a Franco-German")
  }
}
