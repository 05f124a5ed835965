import FactCheck
import JSON
import ReportSamples
import TestSupport
import Testing

@testable import ReportModel

@Suite("Corrections of conclusions")
struct ConclusionCorrectionTests {
  private typealias Steps = @Sendable (inout SessionBuilder) throws -> Void

  /// A session with one article and one checked claim.
  private static func desk() throws -> SessionBuilder {
    var desk = SessionBuilder.sample()
    try desk.load(paragraphs: "One fell. Two rose.", ArticleDetails(title: "Title"))
    try desk.tag("One fell")
    try desk.decide(ClaimID(1), rating: "False")
    return desk
  }

  private static func texts(_ desk: SessionBuilder) throws -> [String] {
    (try desk.report().conclusionCorrections ?? []).map { "\($0.article): \($0.text)" }
  }

  /// What is done before and after the publication, and the corrections that it makes.
  private static let cases: [(before: Steps, after: Steps, texts: [String])] = [
    (
      { try $0.conclude(.label("half true"), because: "Some *holds* [e1].") },
      { try $0.conclude(.label("false"), because: "None holds [e1].") },
      ["a1: Conclusion changed from Half True to False: None holds."]
    ),
    // Several before the next publication are one.
    (
      { try $0.conclude(.label("half true")) },
      {
        try $0.conclude(.label("false"))
        try $0.conclude(.label("true"), because: "All.")
      },
      ["a1: Conclusion changed from Half True to True: All."]
    ),
    (
      { try $0.conclude(.label("half true")) },
      {
        try $0.conclude(.label("false"))
        try $0.publish()
        try $0.conclude(.label("true"))
      },
      [
        "a1: Conclusion changed from Half True to False.",
        "a1: Conclusion changed from False to True.",
      ]
    ),
    (
      { try $0.conclude(.label("half true"), because: "Then.") },
      { try $0.conclude(.unchanged, because: "Now.") },
      ["a1: Conclusion Half True confirmed: Now."]
    ),
    // Given up, undone, or repeated by a colleague: readers see the same.
    (
      { try $0.conclude(.label("half true"), because: "Then.") },
      {
        try $0.conclude(.label("false"))
        try $0.conclude(.label("half true"), because: "Then.")
      }, []
    ),
    (
      { try $0.conclude(.label("half true")) },
      {
        try $0.conclude(.label("false"))
        try $0.undo()
      }, []
    ),
    (
      { try $0.conclude(.none, because: "Words.") },
      {
        $0.analyst = "Sam"
        try $0.conclude(.none, because: "Words.")
      }, []
    ),
    (
      { _ in }, { try $0.conclude(.label("true"), because: "All.") },
      ["a1: First conclusion: True: All."]
    ),
    ({ _ in }, { try $0.conclude(.none, because: "Words.") }, ["a1: First conclusion: Words."]),
    ({ _ in }, { try $0.conclude(.label("true")) }, ["a1: First conclusion: True."]),
    (
      { try $0.conclude(.none, because: "Words.") },
      { try $0.conclude(.none, because: "Others.") }, ["a1: New conclusion: Others."]
    ),
    (
      { try $0.conclude(.none, because: "Words.") },
      { try $0.conclude(.label("true"), because: "Words.") }, ["a1: New conclusion: True: Words."]
    ),
    (
      { try $0.conclude(.label("true"), because: "Words.") },
      { try $0.conclude(.none, because: "Words.") }, ["a1: New conclusion: Words."]
    ),
    // What changed of the article or its claims is another matter.
    (
      { try $0.conclude(.label("half true")) },
      {
        try $0.note("Note.", on: .article(ArticleID(1)))
        try $0.tag("Two rose")
      }, []
    ),
    (
      { try $0.conclude(.label("false")) },
      {
        try $0.step {
          try $0.change(to: .fever, mapping: [("False", "REFUTES")])
        }
      },
      ["a1: Conclusion changed from False to REFUTES with the rating scale."]
    ),
    (
      { try $0.conclude(.label("false")) },
      { try $0.step { try $0.remove([.article(ArticleID(1)), .claim(ClaimID(1))]) } },
      ["a1: Conclusion withdrawn."]
    ),
  ]

  @Test("every change of a published conclusion is one", arguments: cases.indices)
  func changes(_ index: Int) throws {
    var desk = try Self.desk()
    // A report needs an article when the first one is removed.
    try desk.load(paragraphs: "Other.", ArticleDetails(title: "Other"))
    try Self.cases[index].before(&desk)
    try desk.publish()
    #expect(try Self.texts(desk).isEmpty)
    try Self.cases[index].after(&desk)
    #expect(try Self.texts(desk) == Self.cases[index].texts)
    let report = try desk.report()
    #expect(try Report(json: JSONText.pretty(report.json)) == report)
  }

  @Test("a conclusion undone after the publication is withdrawn, and a redo brings it back")
  func undone() throws {
    var desk = try Self.desk()
    desk.analyst = "Sam"
    try desk.conclude(.label("half true"), because: "So.")
    desk.analyst = "Ira Checker"
    try desk.publish()
    desk.analyst = "Sam"
    try desk.undo()
    #expect(try Self.texts(desk) == ["a1: Conclusion withdrawn."])
    try desk.conclude(.label("false"), because: "Now.")
    #expect(
      try Self.texts(desk) == ["a1: Conclusion changed from Half True to False: Now."])
    try desk.undo()
    desk.analyst = "Ira Checker"
    try desk.publish()
    desk.analyst = "Sam"
    try desk.redo()
    #expect(
      try Self.texts(desk) == ["a1: Conclusion withdrawn.", "a1: New conclusion: False: Now."])
  }

  @Test("they are in the language of the report", arguments: ["es", "fr", "de", "ar"])
  func languages(_ language: String) throws {
    for item in Self.cases where !item.texts.isEmpty {
      var desk = try Self.desk()
      try desk.load(paragraphs: "Other.", ArticleDetails(title: "Other"))
      try desk.editReport { $0.language = language }
      try item.before(&desk)
      try desk.publish()
      try item.after(&desk)
      for (text, english) in zip(try Self.texts(desk), item.texts) {
        #expect(text != english || language == "fr")
        for word in ["changed", "confirmed", "withdrawn", "First", "New ", "scale"] {
          #expect(!text.contains(word), "\(text)")
        }
        for label in ["Half True", "False", "REFUTES", "Words."] where english.contains(label) {
          #expect(text.contains(label), "\(text)")
        }
      }
    }
  }

  @Test("a scope and a notice keep their own")
  func scopes() throws {
    var desk = try Self.desk()
    try desk.load(paragraphs: "Three stayed.", ArticleDetails(title: "Other"))
    try desk.tag("Three stayed", in: ArticleID(2))
    try desk.publish()
    try desk.conclude(.label("half true"))
    try desk.decide(ClaimID(2), rating: "True")
    func articles(_ scope: ReportScope) throws -> [String] {
      (try desk.report(scope).conclusionCorrections ?? []).map(\.article)
    }
    #expect(try articles(ReportScope(article: ArticleID(1))) == ["a1"])
    #expect(try articles(ReportScope(article: ArticleID(2))) == [])
    #expect(try articles(ReportScope(claims: [ClaimID(1)])) == ["a1"])
    #expect(try articles(ReportScope(claims: [ClaimID(2)])) == [])
  }
}
