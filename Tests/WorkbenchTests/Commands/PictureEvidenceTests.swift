import FactCheck
import Foundation
import JSON
import TestSupport
import Testing

@testable import Workbench

@Suite("Pictures kept as evidence")
struct PictureEvidenceTests {
  private static func desk(_ lines: [String] = []) throws -> TestDesk {
    let desk = try Sample.desk(["load DIR/article.txt --language en", "tag 2"])
    try desk.folder.write(MadeDot.png, to: "dot.png")
    desk.prepare(["evidence c1 --file DIR/dot.png --context --title \"The quay\""] + lines)
    return desk
  }

  private static let source =
    "src=\"data:image/png;base64,\(Data(MadeDot.bare).base64EncodedString())\""

  @Test func pagesContainThemWithoutMetadata() throws {
    let desk = try Self.desk(["edit e1 --alt \"A \\\"red\\\" dot & <b>\""])
    let page = desk.says("export html")
    #expect(
      page.contains(
        "<figure><img \(Self.source) alt=\"A &quot;red&quot; dot &amp; &lt;b&gt;\" "
          + "width=\"2\" height=\"1\"></figure>"))
    #expect(page.contains("default-src 'none'; img-src data:; style-src"))
    #expect(!page.contains(MadeDot.author))
    let report = try JSONObject(desk.says("export json"))
    let evidence = report.objects("claims")[0].objects("evidence")[0]
    #expect(evidence.string("alt") == "A \"red\" dot & <b>")
    #expect(evidence.keys == ["alt", "archives", "id", "stance", "title"])
  }

  @Test func theTitleStandsInForMissingWords() throws {
    let desk = try Self.desk()
    #expect(desk.says("export html").contains("\(Self.source) alt=\"The quay\""))
    #expect(
      try desk.json("show e1")["answer"].strings("remarks") == [
        "to say what the picture shows, for readers who do not see it: edit e1 --alt TEXT"
      ])
    desk.prepare(["edit e1 --alt \"A dot\""])
    #expect(!desk.says("show e1").contains("edit e1"))
    #expect(desk.says("show e1").contains("shows: A dot"))
  }

  @Test func aPageWithoutPicturesAllowsNone() throws {
    for line in ["edit e1 --private", "edit e1 --file \"\"", "remove e1"] {
      let page = try Self.desk([line]).says("export html")
      #expect(!page.contains("<img") && !page.contains("img-src"), "\(line)")
    }
  }

  @Test func templatesCanShowThem() throws {
    let desk = try Self.desk()
    let name = "{{type}};base64,{{data}}"
    try desk.folder.write(
      ("{{#claims}}{{#evidenceGroups}}{{#members}}{{#picture}}<img src=\"data:\(name)\" alt=\"{{alt}}\">"
        + "{{/picture}}{{/members}}{{/evidenceGroups}}{{/claims}}").utf8, to: "house.html")
    #expect(
      desk.says("export --template DIR/house.html") == "<img \(Self.source) alt=\"The quay\">")
    // As an address of their own, the bytes could be any.
    try desk.folder.write(
      "{{#claims}}{{#evidenceGroups}}{{#members}}{{#picture}}<img src=\"{{data}}\">{{/picture}}"
        .appending("{{/members}}{{/evidenceGroups}}{{/claims}}").utf8, to: "bad.html")
    #expect(
      try desk.json("export --template DIR/bad.html")["error"].string("code") == "bad-template")
  }

  @Test("a report without pictures says what they show")
  func markdown() throws {
    let desk = try Self.desk(["edit e1 --alt \"A *red* dot\""])
    #expect(desk.says("export markdown").contains("\n   Picture: A \\*red\\* dot\n"))
  }

  @Test func anotherFileDropsTheWordsOfTheFirst() throws {
    let desk = try Self.desk(["edit e1 --alt \"A dot\""])
    try desk.folder.write(MadeDot.bare, to: "other.png")
    let again = try desk.json("edit e1 --file DIR/dot.png --note Same")["answer"]
    #expect(again.objects("evidence")[0].string("alt") == "A dot")
    let other = try desk.json("edit e1 --file DIR/other.png")["answer"].objects("evidence")[0]
    #expect(other.string("alt") == nil)
    let both = try desk.json("edit e1 --file DIR/dot.png --alt Again")["answer"]
    #expect(both.objects("evidence")[0].string("alt") == "Again")
    let none = try desk.json("edit e1 --file \"\" --url https://x.example/")["answer"]
    #expect(none.objects("evidence")[0].string("alt") == nil)
  }

  /// A session by another program can keep anything under the name of a picture.
  @Test func whatIsNoPictureIsNotShown() throws {
    let desk = try Self.desk()
    try desk.folder.write("<svg onload='x()'/>".utf8, to: "x.bin")
    desk.prepare(["remove e1", "evidence c1 --file DIR/x.bin --context"])
    try desk.desk.change { session in
      try session.edit(EvidenceID(2)) { $0.file?.name = "x.png" }
    }
    #expect(desk.says("show e2").contains("x.png"))
    let page = desk.says("export html")
    #expect(!page.contains("<img") && !page.contains("onload"))
  }

  @Test func aPictureThatPagesDoNotShowIsKeptAndSaid() throws {
    let desk = try Self.desk()
    let padding = [UInt8](repeating: 0, count: 8_000_001)
    try desk.folder.write(MadeDot.png + padding, to: "large.png")
    let said = desk.says("evidence c1 --file DIR/large.png --context")
    #expect(said.contains("reports do not show this picture: it has more than 8,000,000 bytes"))
    #expect(desk.says("export html").components(separatedBy: "<img").count == 2)
  }
}
