import FactCheck
import FoundationEssentials
import Testing

@testable import ArticleLoading

/// What a page of our own writing must say of itself.
private struct Expected: Decodable {
  var title: String?
  var authors: [String]
  var publisher: String?
  var url: String?
  var published: String?
  var modified: String?
  var language: String?
  /// Where some of it stands, by the name of the field.
  var origins: [String: String]
}

@Suite struct MetadataFixtureTests {
  static let cases = fileNames(in: fixture("metadata"))

  @Test func thereAreFixtures() { #expect(Self.cases.count >= 15) }

  @Test("each habit of pages", arguments: cases)
  func reads(_ name: String) throws {
    let folder = "metadata/\(name)"
    let expected = try JSONDecoder().decode(
      Expected.self, from: Data(try contents(fixture("\(folder)/expected.json"))))
    let article = try ArticleReader().load(.file(fixture("\(folder)/page.html")))
    let details = article.details
    #expect(details.title == expected.title)
    #expect(details.authors.map(\.name) == expected.authors)
    #expect(details.publisher == expected.publisher)
    #expect(details.url?.text == expected.url)
    #expect(details.published?.description == expected.published)
    #expect(details.modified?.description == expected.modified)
    #expect(details.language == expected.language ?? "und")
    for (field, origin) in expected.origins {
      let found = article.content.found.first { $0.field.rawValue == field }
      #expect(found?.origin == origin, "\(field)")
    }
  }

  @Test func theChosenValueComesFirst() throws {
    for name in Self.cases {
      let article = try ArticleReader().load(.file(fixture("metadata/\(name)/page.html")))
      let found = Dictionary(grouping: article.content.found, by: \.field)
      #expect(found[.title]?.first?.value == article.details.title)
      #expect(found[.publisher]?.first?.value == article.details.publisher)
      #expect(found[.url]?.first?.value == article.details.url?.text)
      #expect(found[.published]?.first?.value == article.details.published?.description)
      #expect(found[.modified]?.first?.value == article.details.modified?.description)
      let names = article.details.authors.map(\.name)
      #expect(found[.author, default: []].prefix(names.count).map(\.value) == names)
    }
  }

  @Test func theAnalystsWordsWin() throws {
    let page = fixture("metadata/german/page.html")
    let article = try ArticleReader().load(.file(page), language: "nds", title: "Another")
    #expect(article.details.title == "Another")
    #expect(article.details.language == "nds")
    #expect(article.content.found.contains(.init(.title, "Hafen zählt mehr Schiffe", from: "h1")))
  }
}
