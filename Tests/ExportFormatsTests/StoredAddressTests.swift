import FactCheck
import FoundationEssentials
import ReportSamples
import TestSupport
import Testing

@testable import ExportFormats
@testable import ReportModel

/// A session with a valid chain can contain anything in place of an address: somebody else
/// wrote it, or wrote what it was imported from.
@Suite("Addresses of a session are checked again")
struct StoredAddressTests {
  /// No address that may be a link.
  static let unfit = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
    " javascript:alert(1)", "\u{1}javascript:alert(1)", "javascript&#58;alert(1)",
    "&#106;avascript:alert(1)", "javascript:alert(1)//https://x.example",
    "data:text/html,<script>alert(1)</script>", "DATA:text/html;base64,PHNjcmlwdD4=",
    "vbscript:msgbox(1)", "file:///etc/passwd", "FILE://x.example/share",
    "blob:https://x.example/1",
    "view-source:https://x.example", "ftp://x.example/", "//x.example/", "/etc/passwd", "x.example",
    "https:/x.example", "https:x.example", "https:\\\\x.example", "https://",
    "https://u:p@x.example/",
    "https://x.example/\u{85}", "https://x.example/ a", "https://x.example\u{202E}/", "",
    "https://x..example/", "https://x.example:99999/", "mailto:a@b.example",
  ]

  /// The respelled address, so that it is only a link.
  static let mended = [
    "https://x.example/\"onmouseover=alert(1)//": "https://x.example/%22onmouseover=alert(1)//",
    "HTTPS://X.example/<script>": "https://x.example/%3Cscript%3E",
    "https://x.example/>)[a](javascript:alert(1)":
      "https://x.example/%3E)%5Ba%5D(javascript:alert(1)",
    "https://bücher.example/ü": "https://xn--bcher-kva.example/%C3%BC",
    "https://x.example/`|\\": "https://x.example/%60%7C%5C",
  ]

  @Test(arguments: unfit, [true, false])
  func invalidAddressesAreInNoExport(_ text: String, _ inArticle: Bool) throws {
    let report = try Self.report(inArticle: inArticle) { WebAddress(stored: text) }
    #expect(report.url == nil && report.license == nil && report.reviewer?.url == nil)
    #expect(report.unfit == ["the report", "a1", "c1"] + (inArticle ? [] : ["e1"]))
    let article = try #require(report.articles.first)
    #expect(article.url?.text == (inArticle ? nil : Self.home) && article.archives == nil)
    #expect(article.authors?.first?.url == nil && article.authors?.first?.sameAs == nil)
    let claim = try #require(report.claims.first)
    #expect(claim.appearances == nil && claim.claimant?.url == nil)
    #expect(claim.media?.url == nil && claim.media?.originalUrl == nil)
    #expect(claim.evidence?.first?.url == nil && claim.evidence?.first?.archives == nil)
    for file in try Written.files(of: report) {
      let content = String(decoding: file.bytes, as: UTF8.self)
      #expect(text.isEmpty || !content.contains("\"\(text)\""), "\(file.name)")
      #expect(!content.lowercased().contains("javascript:"), "\(file.name)")
      // No link leads anywhere but to web pages and into the page itself.
      for start in content.ranges(of: "href=\"").map(\.upperBound) {
        let target = content[start...]
        #expect(
          ["http://", "https://", "#"].contains { target.hasPrefix($0) }, "\(file.name)")
      }
    }
    _ = try Report(json: JSONFormat().render(report))
  }

  @Test(arguments: mended.keys.sorted())
  func addressesThatCanBeRespelledAre(_ text: String) throws {
    let wanted = try #require(Self.mended[text])
    let report = try Self.report { WebAddress(stored: text) }
    #expect(report.url?.text == wanted && report.unfit.isEmpty)
    #expect(report.articles.first?.authors?.first?.sameAs?.first?.text == wanted)
    #expect(report.claims.first?.evidence?.first?.archives?.first?.url?.text == wanted)
    for file in try Written.files(of: report) {
      let content = String(decoding: file.bytes, as: UTF8.self)
      #expect(!content.contains("\"onmouseover") && !content.contains("<script"), "\(file.name)")
    }
  }

  /// The letters of an address that was accepted as it is are unchanged.
  @Test(arguments: [
    "https://x.example", "http://X.Example:80/A?b=c&copy;#d", "https://[2001:db8::1]/(a)'b'",
    "https://x.example/%E2%82%AC",
  ])
  func validAddressesAreUnchanged(_ text: String) throws {
    let report = try Self.report { WebAddress(stored: text) }
    #expect(report.url?.text == text && report.unfit.isEmpty)
  }

  /// Tags of languages and ids are written to files without escapes.
  @Test func languagesAndIDsAreWhatTheyShouldBe() throws {
    var desk = SessionBuilder.sample()
    try desk.load(paragraphs: "One sentence.", ArticleDetails(title: "Leaflet"))
    var report = try desk.report()
    report.language = "\"><script>"
    report.articles[0].language = "en' onclick='x"
    report.id = "x\" y"
    report.keepOnlyFitValues()
    #expect(report.language == "und" && report.articles[0].language == "und")
    #expect(report.id.hasPrefix("urn:x-factdesk:") && JSONPlace.isURI(report.id))
    report.language = "zh-Hant-TW"
    report.keepOnlyFitValues()
    #expect(report.language == "zh-Hant-TW")
  }

  private static let home = "https://gazette.example/leaflet"

  /// A report with this address wherever one is possible: of the article or of the evidence, because no
  /// article is evidence on itself.
  private static func report(
    inArticle: Bool = false, _ address: @escaping () -> WebAddress
  ) throws -> Report {
    let archive = Archive(url: address())
    let home = try WebAddress(Self.home)
    var agent = Agent(name: "Somebody", kind: .person, url: address())
    agent.sameAs = [address()]
    var desk = SessionBuilder.sample()
    try desk.load(
      paragraphs:
        "One sentence stands here alone.",
      ArticleDetails(
        title: "Leaflet", authors: [agent], url: inArticle ? address() : home,
        language: "en",
        archives: inArticle ? [archive] : []))
    try desk.tag(
      "sentence stands",
      details: ClaimDetails(
        claimant: agent, appearances: [address()],
        media: Media(
          kind: .video, url: address(), original: address(), categories: [.edited])))
    try desk.addEvidence(
      EvidenceDetails(
        title: "Source", stance: .refutes, url: inArticle ? nil : address(),
        archives: inArticle ? [] : [archive]),
      to: ClaimID(1))
    try desk.decide(ClaimID(1), rating: "False")
    try desk.editReport {
      $0.url = address()
      $0.license = address()
      $0.reviewer = agent
    }
    return try desk.report()
  }
}
