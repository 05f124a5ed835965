import FactCheck
import Testing

@testable import ArticleLoading

@Suite("Fields of archives' answers")
struct ArchiveFieldTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT"),
    ("2007-05-31T20:35:00Z", "Thu, 31 May 2007 20:35:00 GMT"),
    ("1969-12-31T23:59:59Z", "Wed, 31 Dec 1969 23:59:59 GMT"),
    ("2026-02-03T09:30:00Z", "Tue, 03 Feb 2026 09:30:00 GMT"),
  ])
  func timesAreWrittenAndRead(_ time: String, _ text: String) throws {
    let time = try #require(Timestamp(time))
    #expect(HTTPDate.text(time) == text)
    #expect(HTTPDate.time(text) == time)
  }

  @Test(arguments: [
    "", "Tue, 03 Feb 2026 09:30:00", "Tue, 03 Feb 2026 09:30 GMT", "Tue 03 Feb 2026 09:30:00 GMT",
    "Tue, 31 Feb 2026 09:30:00 GMT", "Tue, 03 Feb 26 09:30:00 GMT", "2026-02-03T09:30:00Z",
    "Tue, 03 Feb 2026 25:30:00 GMT",
  ])
  func otherFormsAreNoTimes(_ text: String) { #expect(HTTPDate.time(text) == nil) }

  private func links(_ values: String...) throws -> LinkHeader {
    let head = try #require(
      ResponseHead(lines: ["HTTP/1.1 200 OK"] + values.map { "Link: \($0)" }))
    return LinkHeader(head)
  }

  @Test func linksAreReadWithCommasAndQuotes() throws {
    let links = try links(
      "<http://a.example/?x=1,2>;rel=\"original\", <http://b.example/map>"
        + "; rel=\"timemap\"; type=\"application/link-format\"; title=\"a, b; rel=x\"",
      "<http://c.example/>; REL=\"first  Memento\"; datetime=\"Tue, 03 Feb 2026 09:30:00 GMT\"",
      "<http://d.example/>; rel=timegate; rel=original")
    #expect(links.links.map(\.target).count == 4)
    #expect(links.target("original") == "http://a.example/?x=1,2")
    #expect(links.target("memento") == "http://c.example/")
    #expect(links.target("timemap") == "http://b.example/map")
    #expect(links.target("timegate") == "http://d.example/")
    #expect(links.target("x") == nil)
  }

  @Test(arguments: [
    "", "<", "<a", "rel=original", ">;rel=original<", "<a>; rel=\"original", ",,;;==",
  ])
  func damagedLinksEnd(_ value: String) throws {
    #expect(try links(value).links.count <= 1)
  }

  @Test func templatesMakeWebAddresses() throws {
    let page = try WebAddress("https://a.example/ö?b=c#d")
    #expect(try AddressTemplate(AddressTemplate.waybackMachine.text) == .waybackMachine)
    #expect(throws: WebAddress.Fault.host) { try AddressTemplate("https://{url}") }
    #expect(
      try AddressTemplate("https://x.example/web/").address(of: page).text
        == "https://x.example/web/https://a.example/%C3%B6?b=c")
    #expect(
      try AddressTemplate("https://x.example/{url}/info").address(of: page).text
        == "https://x.example/https://a.example/%C3%B6?b=c/info")
    #expect(throws: WebAddress.Fault.scheme) { try AddressTemplate("ftp://x.example/{url}") }
    #expect(throws: WebAddress.Fault.scheme) { try AddressTemplate("{url}x") }
    #expect(throws: WebAddress.Fault.tooLong) {
      try AddressTemplate("https://x.example/" + String(repeating: "a", count: 8100)).address(
        of: WebAddress("https://a.example/" + String(repeating: "b", count: 200)))
    }
  }
}
