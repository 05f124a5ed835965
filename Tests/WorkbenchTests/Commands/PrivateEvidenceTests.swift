import FactCheck
import Foundation
import JSON
import Presentation
import TestSupport
import Testing

@testable import Workbench

@Suite("Private evidence")
struct PrivateEvidenceTests {
  private static let secret = "Kaltenbrunner"

  /// A desk with two claims: one has only private evidence, the other also some that readers see.
  private static func desk() throws -> TestDesk {
    let desk = try Sample.desk([
      "load DIR/article.txt --publisher \"The Courier\" --language en --url https://courier.example/h",
      "tag 2:\"closed two of its five libraries\" --claimant \"The Courier\"",
      "tag 3:\"every third child lost a reading room\" --claimant \"Ben Osei\"",
      "evidence c2 https://city.example/l --supports --title Branches",
    ])
    try desk.folder.write(MadeDot.png, to: "\(secret).png")
    desk.prepare([
      "evidence c1,c2 https://\(secret).example/ --refutes --private --file DIR/\(secret).png"
        + " --title \(secret) --publisher \(secret) --author \(secret) --quote \(secret)"
        + " --at \(secret) --interest \(secret) --note \(secret) --alt \(secret)"
        + " --archive https://a.example/\(secret)",
      "verdict c1 False --because \"It is so.\"", "verdict c2 True --because \"It is so.\"",
      "report --reviewer Desk --reviewer-url https://r.example/ --url https://r.example/1",
    ])
    return desk
  }

  /// The bytes of every file below a folder.
  private static func files(below folder: String) throws -> [(name: String, bytes: Data)] {
    let names = try #require(FileManager.default.enumerator(atPath: folder))
    return try names.compactMap { $0 as? String }.compactMap { name in
      let path = "\(folder)/\(name)"
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      return isFolder.boolValue ? nil : (name, try Data(contentsOf: URL(filePath: path)))
    }
  }

  @Test func itIsInNoExport() throws {
    let desk = try Self.desk()
    try desk.folder.write(
      "{{#claims}}{{#evidenceGroups}}{{#members}}{{title}} {{id}}\n{{/members}}"
        .appending("{{/evidenceGroups}}{{/claims}}").utf8, to: "house.md")
    desk.prepare([
      "ask c1 Was it \(Self.secret)?", "ask c2 Who was it?",
      "edit e2 --answers q1 --answer \(Self.secret)",
      "edit e3 --answers q2 --answer \(Self.secret)",
      "export --all DIR/all", "export claimreview DIR/all/each --each",
      "export --template DIR/house.md DIR/all/house.out",
      "publish --anyway", "verdict c1 True --because \"It was so.\"",
      "edit e2 --note \"\(Self.secret) again\"",
      "export html DIR/all/notice.html --since publish", "export json DIR/all/later.json",
    ])
    let files = try Self.files(below: "\(desk.folder.path)/all")
    #expect(files.count > 14, "\(files.map(\.name))")
    for (name, bytes) in files {
      #expect(bytes.range(of: Data(Self.secret.utf8)) == nil, "\(name)")
    }
    let house = try #require(files.first { $0.name == "house.out" })
    #expect(String(decoding: house.bytes, as: UTF8.self) == "Branches e1\n")
    // The session itself has it.
    #expect(desk.says("show c1").contains("- refutes  c1  private  \(Self.secret)"))
    #expect(
      try desk.json("show e2")["answer"].objects("evidence")[0].flag("private") == true)
    #expect(desk.says("history e2").contains("added private e2 to c1"))
  }

  /// A reference that is dropped takes along the marks that would be around nothing.
  @Test(arguments: [
    ("Told by **[e2]**.", "Told by."),
    ("Told by ***[e2]***, _[e2]_ and ~~[e2]~~ others.", "Told by, and others."),
    ("**[e2] says** so.", "**says** so."), ("**See [e2]** now.", "**See** now."),
    ("So [e2][e2] it *is*.", "So it *is*."),
  ])
  func aDroppedReferenceLeavesNoMarks(rationale: String, rest: String) throws {
    let desk = try Self.desk()
    desk.prepare(["verdict c1 True --because \"\(rationale)\""])
    let verdict = try JSONObject(desk.says("export json")).objects("claims")[0]["verdict"]
    #expect(verdict.string("explanation") == rest)
  }

  @Test func countsLeaveItOut() throws {
    let desk = try Self.desk()
    desk.prepare(["export json DIR/report.json"])
    let report = try JSONObject(try desk.read("report.json"))
    #expect(report.objects("claims").map { $0.objects("evidence").count } == [0, 1])
    #expect(report.objects("claims")[0].values["evidence"] == nil)
    #expect(desk.says("export csv-evidence").split(separator: "\r\n").count == 2)
  }

  @Test func aReportWithoutItAgreesWithItsSession() throws {
    let desk = try Self.desk()
    desk.prepare(["export json DIR/report.json", "verify DIR/report.json"])
    // Also with one made while it was public, and the other way round.
    desk.prepare(["edit e2 --public", "export json DIR/public.json"])
    #expect(try desk.read("public.json").contains(Self.secret))
    desk.prepare(["verify DIR/report.json", "verify DIR/public.json"])
    desk.prepare(["edit e2 --private", "verify DIR/public.json"])
    // A forger who adds it to the private report is found out.
    let forged = try desk.read("public.json").replacing(
      "\"entries\": 9", with: "\"entries\": 8")
    try desk.folder.write(forged.utf8, to: "forged.json")
    #expect(desk(desk.line("verify DIR/forged.json")).status == .failed)
  }

  @Test func undoAndReuseKeepIt() throws {
    let desk = try Self.desk()
    func isPrivate(_ id: String) throws -> Bool? {
      try desk.json("show \(id)")["answer"].objects("evidence")[0].flag("private")
    }
    desk.prepare(["tag 4", "evidence c3 e2 --context"])
    #expect(try isPrivate("e4") == true)
    desk.prepare(["edit e4 --public"])
    #expect(try isPrivate("e4") == nil)
    desk.prepare(["undo"])
    #expect(try isPrivate("e4") == true)
    #expect(try desk.json("edit e4 --private")["error"].string("code") == "nothing-changes")
    #expect(try desk.json("edit e4 --private --public")["error"].string("code") == "usage")
  }

  @Test func redactingStrikesAllOfIt() throws {
    let desk = try Self.desk()
    desk.prepare(["redact e2 --confirm e2", "redact e3 --confirm e3"])
    let shown = desk.says("show c1")
    #expect(shown.contains("private") && !shown.contains(Self.secret))
    #expect(!desk.says("history").contains(Self.secret))
    let file = try Data(contentsOf: URL(filePath: "\(desk.folder.path)/desk.factdesk"))
    #expect(file.range(of: Data(Self.secret.utf8)) == nil)
    #expect(file.range(of: Data(MadeDot.author.utf8)) == nil, "the picture is still kept")
    desk.prepare(["export json DIR/report.json", "verify DIR/report.json"])
    #expect(try !desk.read("report.json").contains("protected source"))
  }
}
