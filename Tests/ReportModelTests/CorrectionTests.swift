import FactCheck
import ReportSamples
import TestSupport
import Testing

@testable import ReportModel

@Suite("Corrections")
struct CorrectionTests {
  /// A session with three claims: c1 checked (False), c2 open, c3 checked twice (True, then False).
  private static func desk() throws -> SessionBuilder {
    var desk = SessionBuilder.sample()
    try desk.load(paragraphs: "One fell. Two rose. Three stayed.", ArticleDetails(title: "Title"))
    for words in ["One fell", "Two rose", "Three stayed"] { try desk.tag(words) }
    try desk.decide(ClaimID(1), rating: "False")
    try desk.decide(ClaimID(3), rating: "True", because: "Then.")
    try desk.decide(ClaimID(3), rating: "False", because: "Now.")
    return desk
  }

  /// Corrections in another language differ from those in English, except for ratings and reasons.
  @Test(arguments: ["es", "fr", "de", "ar"])
  func areInTheLanguageOfTheReport(_ language: String) throws {
    for (steps, wanted) in Self.cases where !wanted.isEmpty {
      var desk = try Self.desk()
      try desk.editReport { $0.language = language }
      try desk.publish()
      try steps(&desk)
      let texts = try Self.texts(desk)
      #expect(texts.count == wanted.count)
      for (text, english) in zip(texts, wanted) {
        #expect(text != english)
        for english in ["Claim", "claim ", " holds", "Reworded", "First", "changed", "confirmed"] {
          #expect(!text.contains(english), "\(text)")
        }
        for label in ["False", "Half True", "New figures.", "One sank", "REFUTES"]
        where english.contains(label) {
          #expect(text.contains(label), "\(text)")
        }
      }
    }
  }

  /// Text in the other direction does not reorder the text beside it.
  @Test func aSentenceGoesRoundWhatItQuotes() throws {
    for (language, wanted) in [
      ("de", "Urteil geändert von False zu Half True: \u{2068}לא.\u{2069}"),
      ("ar", "تغيّر الحكم من \u{2068}False\u{2069} إلى \u{2068}Half True\u{2069}: לא."),
    ] {
      var desk = try Self.desk()
      try desk.editReport { $0.language = language }
      try desk.publish()
      try desk.decide(ClaimID(1), rating: "Half True", because: "לא.")
      #expect(try Self.texts(desk) == ["c1: " + wanted])
    }
  }

  @Test func aMissingTitleIsMadeInTheLanguageOfTheReport() throws {
    var desk = SessionBuilder.sample()
    try desk.load(paragraphs: "Ein Satz.", ArticleDetails(title: "Titel", language: "de-AT"))
    #expect(try desk.report().title == "Faktencheck: Titel")
    try desk.load(paragraphs: "Noch einer.", ArticleDetails(title: "Zwei", language: "de-AT"))
    #expect(try desk.report().title == "Faktencheck von 2 Artikeln")
    for (language, title) in [
      ("en", "Fact-check of 2 articles"), ("pl", "Fact-check of 2 articles"),
      ("fr", "Vérification de 2 articles"), ("es", "Verificación de 2 artículos"),
      ("ar", "التحقق من مقالين"),
    ] {
      try desk.editReport { $0.language = language }
      #expect(try desk.report().title == title)
    }
    let one = try desk.report(ReportScope(article: ArticleID(1)))
    #expect(one.title == "تحقق من الوقائع: \u{2068}Titel\u{2069}")
  }

  private static func texts(_ desk: SessionBuilder) throws -> [String] {
    (try desk.report().corrections ?? []).map { "\($0.claim): \($0.text)" }
  }

  /// What is done after the publication, and the corrections that it makes.
  private static let cases:
    [(steps: @Sendable (inout SessionBuilder) throws -> Void, texts: [String])] = [
      (
        { try $0.decide(ClaimID(1), rating: "Half True", because: "New figures.") },
        ["c1: Verdict changed from False to Half True: New figures."]
      ),
      (
        { try $0.decide(ClaimID(1), rating: "Half True") },
        ["c1: Verdict changed from False to Half True."]
      ),
      (
        { try $0.decide(ClaimID(1), rating: "False", because: "More.") },
        ["c1: Verdict False confirmed: More."]
      ),
      ({ try $0.decide(ClaimID(2), rating: "True") }, ["c2: First verdict: True."]),
      (
        { try $0.reword(ClaimID(2), "Two went up") },
        ["c2: Reworded from “Two rose” to “Two went up”."]
      ),
      (
        { try $0.reword(ClaimID(1), "One sank.") },
        [
          "c1: Reworded from “One fell” to “One sank.” The verdict False no longer holds; the claim "
            + "is open again."
        ]
      ),
      // A mended spelling is no news.
      ({ try $0.reword(ClaimID(1), "1 fell", sameMeaning: "a numeral") }, []),
      (
        {
          try $0.reword(ClaimID(1), "1 fell", sameMeaning: "a numeral");
          try $0.decide(ClaimID(1), rating: "True")
        },
        ["c1: Verdict changed from False to True."]
      ),
      (
        {
          try $0.reword(ClaimID(1), "1 fell", sameMeaning: "a numeral");
          try $0.reword(ClaimID(1), "1 sank");
          try $0.decide(ClaimID(1), rating: "False");
          try $0.reword(ClaimID(1), "One sank", sameMeaning: "a word")
        },
        ["c1: Reworded from “One fell” to “One sank”. Verdict False confirmed."]
      ),
      (
        { try $0.step { try $0.skip([ClaimID(1)], because: "Moot.") } },
        ["c1: Verdict False withdrawn; the claim is not checked: Moot."]
      ),
      ({ try $0.step { try $0.skip([ClaimID(2)], because: "Moot.") } }, []),
      ({ try $0.step { try $0.remove([.claim(ClaimID(1))]) } }, ["c1: Claim withdrawn."]),
      ({ try $0.step { try $0.change(to: .google) } }, []),
      (
        {
          try $0.step {
            try $0.change(to: .fever, mapping: [("False", "REFUTES"), ("True", "SUPPORTS")])
          }
        },
        [
          "c1: Verdict changed from False to REFUTES with the rating scale.",
          "c3: Verdict changed from False to REFUTES with the rating scale.",
        ]
      ),
      ({ try $0.step { try $0.edit(ClaimID(1)) { $0.place = "Pier" } } }, []),
      ({ try $0.note("Note.", on: .claim(ClaimID(1))) }, []),
      // An undone step leaves no trace.
      (
        {
          try $0.decide(ClaimID(1), rating: "True"); try $0.undo()
        }, []
      ),
      (
        {
          try $0.decide(ClaimID(1), rating: "True"); try $0.undo(); try $0.redo()
        },
        ["c1: Verdict changed from False to True."]
      ),
      // A claim that readers never saw is not withdrawn.
      (
        {
          try $0.tag("fell. Two"); try $0.step { try $0.remove([.claim(ClaimID(4))]) }
        }, []
      ),
      (
        {
          try $0.tag("fell. Two"); try $0.publish();
          try $0.step { try $0.remove([.claim(ClaimID(4))]) }
        },
        ["c4: Claim withdrawn."]
      ),
      (
        {
          try $0.decide(ClaimID(1), rating: "True"); try $0.reword(ClaimID(1), "One sank");
          try $0.decide(ClaimID(1), rating: "True")
        },
        ["c1: Reworded from “One fell” to “One sank”. Verdict changed from False to True."]
      ),
      // A rewording with the same verdict is one correction, and does not repeat the reason.
      (
        {
          try $0.reword(ClaimID(3), "Three remained");
          try $0.decide(ClaimID(3), rating: "False", because: "Now.")
        },
        ["c3: Reworded from “Three stayed” to “Three remained”. Verdict False confirmed."]
      ),
      // What was tried out and given up before the next publication was never public.
      (
        {
          try $0.decide(ClaimID(1), rating: "True"); try $0.decide(ClaimID(1), rating: "Half True");
          try $0.decide(ClaimID(1), rating: "Mostly True")
        },
        ["c1: Verdict changed from False to Mostly True."]
      ),
      (
        {
          try $0.decide(ClaimID(1), rating: "True"); try $0.decide(ClaimID(1), rating: "False")
        }, []
      ),
      (
        {
          try $0.decide(ClaimID(2), rating: "True"); try $0.reword(ClaimID(2), "Two went up");
          try $0.publish();
          try $0.decide(ClaimID(2), rating: "False")
        },
        ["c2: Reworded from “Two rose” to “Two went up”.", "c2: First verdict: False."]
      ),
      (
        {
          try $0.decide(ClaimID(1), rating: "True"); try $0.publish();
          try $0.decide(ClaimID(1), rating: "Half True")
        },
        [
          "c1: Verdict changed from False to True.", "c1: Verdict changed from True to Half True.",
        ]
      ),
      // A colleague who comes to the same verdict for the same reason changes nothing for readers.
      (
        {
          $0.analyst = "Sam"; try $0.decide(ClaimID(3), rating: "False", because: "Now.")
        }, []
      ),
      (
        {
          try $0.tag("fell. Two"); try $0.decide(ClaimID(4), rating: "True", because: "Seen.")
        },
        ["c4: First verdict: True: Seen."]
      ),
      (
        {
          try $0.step { try $0.remove([.claim(ClaimID(1))]) }; try $0.publish(); try $0.undo();
          try $0.undo()
        }, []
      ),
      (
        {
          $0.analyst = "Sam"; try $0.step { try $0.remove([.claim(ClaimID(1))]) };
          $0.analyst = "Ira Checker"; try $0.publish(); $0.analyst = "Sam"; try $0.undo()
        },
        ["c1: Claim withdrawn.", "c1: Claim restored with the verdict False."]
      ),
      // A claim that continues in another is not withdrawn.
      (
        { try $0.merge([ClaimID(1), ClaimID(2)]) },
        [
          "c1: Reworded from “One fell” to “One fell. Two rose”. The verdict False no longer holds; "
            + "the claim is open again.", "c2: Claim merged into “One fell. Two rose”.",
        ]
      ),
      (
        {
          try $0.merge([ClaimID(2), ClaimID(3)]); try $0.merge([ClaimID(1), ClaimID(2)])
        },
        [
          "c3: Claim merged into “One fell. Two rose. Three stayed”.",
          "c1: Reworded from “One fell” to “One fell. Two rose. Three stayed”. The verdict False no "
            + "longer holds; the claim is open again.",
          "c2: Claim merged into “One fell. Two rose. Three stayed”.",
        ]
      ),
      // Also if the continuing claim had all the words already.
      (
        {
          try $0.tag("fell. Two"); try $0.tag("fell"); try $0.publish();
          try $0.merge([ClaimID(4), ClaimID(5)])
        },
        ["c5: Claim merged into “fell. Two”."]
      ),
      (
        {
          try $0.merge([ClaimID(1), ClaimID(2)]); try $0.undo();
          try $0.step { try $0.remove([.claim(ClaimID(2))]) }
        },
        ["c2: Claim withdrawn."]
      ),
      (
        {
          try $0.merge([ClaimID(1), ClaimID(2)]);
          try $0.step { try $0.remove([.claim(ClaimID(1))]) }
        },
        ["c2: Claim withdrawn.", "c1: Claim withdrawn."]
      ),
    ]

  @Test(arguments: cases.indices)
  func everyChangeOfVerdictOrWordingAfterPublicationIsOne(_ index: Int) throws {
    let (steps, wanted) = Self.cases[index]
    var desk = try Self.desk()
    try desk.publish()
    try steps(&desk)
    #expect(try Self.texts(desk) == wanted)
    // The same steps before the publication are history.
    var earlier = try Self.desk()
    try steps(&earlier)
    guard earlier.session.publications.isEmpty else { return }
    try earlier.publish()
    #expect(try Self.texts(earlier) == [])
    #expect(try earlier.report().claims.allSatisfy { $0.verdictHistory == nil })
  }

  @Test func earlierVerdictsAreThoseThatAPublicationShowed() throws {
    func labels(_ desk: SessionBuilder) throws -> [String]? {
      try desk.report().claims[0].verdictHistory?.map(\.label)
    }
    var desk = try Self.desk()
    try desk.decide(ClaimID(1), rating: "Half True")
    #expect(try labels(desk) == nil)
    try desk.publish()
    try desk.decide(ClaimID(1), rating: "True")
    #expect(try labels(desk) == ["Half True"])
    try desk.decide(ClaimID(1), rating: "Mostly True")
    #expect(try labels(desk) == ["Half True"])
    try desk.publish()
    try desk.reword(ClaimID(1), "One sank")
    #expect(try labels(desk) == ["Half True", "Mostly True"])
    // An undone publication showed nothing.
    var other = try Self.desk()
    try other.publish()
    try other.undo()
    try other.decide(ClaimID(1), rating: "True")
    try other.publish()
    #expect(try labels(other) == nil)
  }

  /// Readers saw "False": a later scale does not alter that.
  @Test func anEarlierVerdictKeepsTheLabelThatWasPublished() throws {
    var desk = try Self.desk()
    try desk.publish()
    let scale = try #require(RatingScale.builtIn.first { $0.name == "africacheck" })
    try desk.step {
      try $0.change(to: scale, mapping: [("False", "Incorrect"), ("True", "Correct")])
    }
    let now = try #require(desk.session.claims[0].verdict?.rating)
    #expect(now != "False")
    try desk.decide(ClaimID(1), rating: "Correct", because: "New.")
    let report = try desk.report()
    #expect(report.claims[0].verdictHistory?.map(\.label) == ["False"])
    #expect(report.scale.levels.contains { $0.label == "False" && $0.value == nil })
  }

  @Test("the reason names the evidence that readers see, and no other")
  func evidenceIsNamed() throws {
    var desk = try Self.desk()
    let one = ClaimID(1)
    for (title, isPrivate) in [("Count *of* the day", false), ("A secret", true)] {
      var details = EvidenceDetails(title: title, stance: .supports)
      details.isPrivate = isPrivate
      try desk.addEvidence(details, to: one)
    }
    try desk.publish()
    try desk.decide(one, rating: "True", because: "Now *only* [e1], not [e2] and [e9].")
    #expect(
      try Self.texts(desk) == [
        "c1: Verdict changed from False to True: Now only [Count *of* the day], not and."
      ])
  }

  @Test func aCorrectionIsDatedWhenItsClaimCameToWhatItIs() throws {
    var desk = try Self.desk()
    try desk.publish()
    desk.now = Timestamp("2026-02-05T10:00:00Z")!
    try desk.decide(ClaimID(1), rating: "True")
    desk.now = Timestamp("2026-02-06T10:00:00Z")!
    try desk.decide(ClaimID(1), rating: "Half True")
    desk.now = Timestamp("2026-02-07T10:00:00Z")!
    try desk.reword(ClaimID(1), "1 fell", sameMeaning: "a numeral")
    try desk.step { try $0.edit(ClaimID(1)) { $0.place = "Pier" } }
    #expect(try desk.report().corrections?.map(\.at) == [Timestamp("2026-02-06T10:00:00Z")!])
  }

  @Test func anOlderStepUndoneAfterPublicationIsACorrection() throws {
    var desk = try Self.desk()
    desk.analyst = "Sam"
    try desk.decide(ClaimID(1), rating: "True", because: "Sam's.")
    desk.analyst = "Ira Checker"
    try desk.publish()
    desk.analyst = "Sam"
    try desk.undo()
    #expect(try Self.texts(desk) == ["c1: Verdict changed from True to False."])
    #expect(try desk.report().claims[0].verdictHistory == nil)
    try desk.redo()
    #expect(try Self.texts(desk) == [])
    #expect(try desk.report().claims[0].verdictHistory == nil)
    try desk.undo()
    #expect(try Self.texts(desk) == ["c1: Verdict changed from True to False."])
  }

  @Test func theFirstPublicationThatWasNotUndoneCounts() throws {
    var desk = try Self.desk()
    try desk.publish(on: "2026-02")
    try desk.undo()
    try desk.decide(ClaimID(1), rating: "True")
    #expect(try desk.report().published == nil)
    #expect(try desk.report().corrections == nil)
    try desk.publish(on: "2026-02-02")
    try desk.decide(ClaimID(1), rating: "Half True")
    try desk.publish()
    #expect(try desk.report().published == PartialDate("2026-02-02"))
    #expect(try Self.texts(desk) == ["c1: Verdict changed from True to Half True."])
  }

  @Test func aScopeKeepsItsOwnCorrections() throws {
    var desk = try Self.desk()
    try desk.publish()
    try desk.decide(ClaimID(1), rating: "True")
    try desk.decide(ClaimID(2), rating: "True")
    let report = try desk.report(ReportScope(claims: [ClaimID(2)]))
    #expect(report.corrections?.map(\.claim) == ["c2"])
  }
}
