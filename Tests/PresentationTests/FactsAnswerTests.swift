import FactCheck
import TestSupport
import Testing

@testable import Presentation

/// Where the facts of an article come from, as `meta` tells it.
@Suite struct FactsAnswerTests {
  private func origin(_ loader: String, found: [FoundDetail] = []) throws -> String? {
    var builder = SessionBuilder()
    let id = try builder.load("One sentence.", title: "The quay") { _ in
    } content: {
      $0.loader = loader
      $0.found = found
    }
    let article = try #require(builder.session.article(id) ?? nil)
    return FactsAnswer(article, in: builder.session).facts.first { $0.field == .title }?.origin
  }

  /// Earlier versions did not note where the title of a Markdown text came from.
  @Test func aFactWhoseOriginWasNotWrittenDown() throws {
    #expect(try origin("markdown") == "the first heading, or analyst")
    #expect(try origin("report") == "the report, or analyst")
    #expect(try origin("text") == "analyst")
    let heading = FoundDetail(.title, "The quay", from: "the first heading")
    #expect(try origin("markdown", found: [heading]) == "the first heading")
    let other = FoundDetail(.title, "The pier", from: "the first heading")
    #expect(try origin("markdown", found: [other]) == "analyst")
  }
}
