import ArticleLoading
import FactCheck
import Foundation
import JSON
import PtySupport
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("What kept pictures say of themselves") struct PictureEvidenceTests {
  /// A folder with an exiftool that prints the same for every picture, or fails while its file `broken` exists.
  private struct Programs {
    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.write(
        "exiftool",
        """
        #!/bin/sh
        cat >/dev/null
        [ -e \(folder.path)/broken ] && { echo 'out of order' >&2; exit 1; }
        echo '[{"Make":"Leica","Model":"Q2","DateTimeOriginal":"2026:01:30 14:05:11","City":"Zqtown"}]'

        """, mode: 0o700)
    }

    var runner: OutsidePrograms {
      OutsidePrograms(environment: ["PATH": "\(folder.path):/usr/bin:/bin"])
    }
  }

  private static let facts = PictureFacts(
    width: 2, height: 1, made: "2026-01-30 14:05:11", place: "Zqtown", device: "Leica Q2")

  private func desk(
    _ programs: OutsidePrograms,
    _ lines: [String] = ["evidence c1 --file DIR/dot.png --supports --alt Dot"]
  ) throws -> TestDesk {
    let desk = try Sample.desk(Sample.checked) { $0.programs = programs }
    try desk.folder.write(MadeDot.png, to: "dot.png")
    desk.prepare(lines)
    return desk
  }

  private func details(_ desk: TestDesk, _ number: Int = 2) throws -> EvidenceDetails {
    try desk.desk.state.existing(EvidenceID(number)).details
  }

  @Test func theyAreKeptAndShown() throws {
    let programs = try Programs()
    let desk = try desk(programs.runner)
    #expect(try details(desk).picture == Self.facts)
    let text = desk.says("show e2")
    for line in [
      "picture: PNG, 2 × 1 pixels", "SHA-256: ", "made: 2026-01-30 14:05:11", "made at: Zqtown",
      "made with: Leica Q2",
    ] {
      #expect(text.contains(line), "\(line) in \(text)")
    }
    let picture = try desk.json("show e2")["answer"].objects("evidence")[0]["picture"]
    #expect(picture.string("type") == "image/png")
    #expect(picture.number("width") == 2)
    #expect(picture.string("place") == "Zqtown")
    #expect(desk.says("find Leica").contains("e2"))
    // Evidence that reuses the source has them, too; another file brings its own.
    desk.prepare(["evidence c2 e2 --context"])
    #expect(try details(desk, 3).picture == Self.facts)
    desk.prepare(["edit e3 --file DIR/other.txt"])
    #expect(try details(desk, 3).picture == nil)
    desk.prepare(["undo"])
    #expect(try details(desk, 3).picture == Self.facts)
  }

  /// They may give away a source.
  @Test func noExportHasThem() throws {
    let programs = try Programs()
    let desk = try desk(programs.runner)
    desk.prepare(["export json DIR/r.json"])
    for format in ["json", "html", "markdown", "csv-evidence", "averitec", "webannotation"] {
      let text = desk.says("export \(format)")
      #expect(!text.hasPrefix("FAILED"), "\(format): \(text)")
      for word in ["Zqtown", "Leica", "14:05:11"] { #expect(!text.contains(word), "\(format)") }
    }
    #expect(desk.says("verify DIR/r.json").contains("every field matches"))
  }

  @Test func reportsHaveThemIfAskedTo() throws {
    let programs = try Programs()
    let desk = try desk(
      programs.runner,
      ["evidence c1 --file DIR/dot.png --supports --alt Dot --public-metadata"])
    desk.prepare(["export json DIR/r.json"])
    let line =
      "According to the picture’s file: date: 2026-01-30 14:05:11; place: Zqtown; device: Leica Q2"
    #expect(desk.says("export markdown").contains(line))
    let html = desk.says("export html").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(html.contains("place: <bdi dir=\"auto\">Zqtown</bdi>;"))
    #expect(desk.says("verify DIR/r.json").contains("every field matches"))
    #expect(desk.says("show e2").contains("metadata: public"))
    // A forged place is named.
    try desk.folder.write(
      try desk.read("r.json").replacing("Zqtown", with: "Bonn").utf8, to: "f.json")
    #expect(desk(desk.line("verify DIR/f.json")).status == .failed)
    // Private evidence stays private.
    desk.prepare(["edit e2 --private"])
    #expect(!desk.says("export markdown").contains("Zqtown"))
    desk.prepare(["edit e2 --public --private-metadata"])
    #expect(!desk.says("export json").contains("Zqtown"))
    desk.prepare(["undo", "undo"])
    #expect(desk.says("export json").contains("Zqtown"))
    // Reading them again does not change who may know.
    #expect(desk.fault(of: "edit e2 --metadata") != nil)
    // Words of the metadata are in the file, so it goes, with all that was found there.
    desk.prepare(["redact --words Zqtown --confirm Zqtown"])
    let verified = desk(desk.line("verify DIR/r.json"))
    #expect(verified.status == .success, "\(verified)")
    #expect(
      verified.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .contains("the copies of the source of e2"), "\(verified)")
    for word in ["Leica", "14:05:11", "Dot"] {
      #expect(!desk.says("export markdown").contains(word), "\(word)")
      #expect(!desk.says("show e2").contains(word), "\(word)")
    }
    #expect(desk.fault(of: "edit e2 --metadata") != nil)
  }

  @Test func whoImportsAReportKnowsThem() throws {
    let programs = try Programs()
    let author = try desk(
      programs.runner,
      ["evidence c1 --file DIR/dot.png --supports --alt Dot --public-metadata"])
    author.prepare(["export json DIR/r.json"])
    let desk = try Sample.desk { $0.programs = programs.runner }
    try desk.folder.write(try author.read("r.json").utf8, to: "r.json")
    desk.prepare(["import DIR/r.json"])
    var expected = Self.facts
    expected.isPublic = true
    #expect(try details(desk).picture == expected)
    #expect(desk.says("export markdown").contains("place: Zqtown"))
    #expect(desk.fault(of: "edit e1 --public-metadata") != nil)
  }

  @Test func redactionLeavesNothing() throws {
    let programs = try Programs()
    let desk = try desk(programs.runner)
    func log() throws -> Data {
      try Data(contentsOf: URL(filePath: "\(desk.folder.path)/desk.factdesk"))
    }
    #expect(try log().range(of: Data("Zqtown".utf8)) != nil)
    desk.prepare(["redact --words Zqtown --confirm Zqtown"])
    #expect(try log().range(of: Data("Zqtown".utf8)) == nil)
    #expect(try log().range(of: Data("Leica".utf8)) == nil)
    #expect(try details(desk).picture == nil && details(desk).file == nil)
  }

  /// Also where the facts were read, or made public, by a later line.
  @Test func redactionOfWordsLeavesNoFactOfALaterLine() throws {
    let programs = try Programs()
    try programs.folder.write("broken", "")
    let desk = try desk(programs.runner)
    try FileManager.default.removeItem(atPath: "\(programs.folder.path)/broken")
    desk.prepare([
      "edit e2 --metadata", "edit e2 --alt \"A dot\"", "undo", "redo",
      "redact --words Leica --confirm Leica",
    ])
    #expect(try details(desk).picture == nil && details(desk).alt == nil)
    desk.prepare(["undo", "undo"])
    #expect(try details(desk).picture == nil && details(desk).file == nil)
    let log = try Data(contentsOf: URL(filePath: "\(desk.folder.path)/desk.factdesk"))
    for word in ["Zqtown", "14:05:11", "A dot", MadeDot.author] {
      #expect(log.range(of: Data(word.utf8)) == nil, "\(word)")
    }
  }

  /// What was read of another file stays.
  @Test func redactionKeepsTheFactsOfAnotherFile() throws {
    let programs = try Programs()
    let desk = try desk(programs.runner, [])
    try desk.folder.write("Of Zqfaltor.".utf8, to: "first.txt")
    desk.prepare([
      "evidence c1 --file DIR/first.txt --supports", "edit e2 --file DIR/dot.png",
      "edit e2 --alt Dot", "redact --words Zqfaltor --confirm Zqfaltor",
    ])
    #expect(try details(desk).picture == Self.facts && details(desk).alt == "Dot")
  }

  /// `show` of old facts is enough without exiftool; without both, the answer says what was not searched.
  @Test func metadataIsSearchedWithAndWithoutExiftool() throws {
    let programs = try Programs()
    for (words, file, isRead) in [
      ("Zqtown", MadeDot.bare, true), ("Zqtown", MadeDot.bare, false),
      ("Zqauthor", MadeDot.packed, false), ("Zqwide", MadeDot.bare + wide("by Zqwide"), false),
      (
        "Zqjürgen", MadeDot.bare + [0] + "by Zqjürgen".unicodeScalars.map { UInt8($0.value) }, false
      ),
    ] {
      let desk = try desk(
        isRead ? programs.runner : OutsidePrograms(environment: ["PATH": "/nowhere"]), [])
      try desk.folder.write(file, to: "dot.png")
      desk.prepare(["evidence c1 --file DIR/dot.png --supports"])
      let answer = try desk.json("redact --words \(words) --confirm \(words)")
      if words == "Zqtown", !isRead {
        #expect(answer["error"].string("code") == "nothing-to-redact")
        desk.prepare(["note c1 By Zqtown."])
        let said = desk.says("redact --words Zqtown --confirm Zqtown")
          .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(said.contains("of the kept file of e2 only the bytes were searched"), "\(said)")
        #expect(said.contains("libimage-exiftool-perl"), "\(said)")
      } else {
        #expect(answer["answer"].strings("files") == ["e2"], "\(words)")
        #expect(try details(desk).file == nil, "\(words)")
        #expect(
          answer["answer"].strings("unreadMetadata") == (isRead ? [] : ["the kept file of e2"]))
      }
    }
  }

  private func wide(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  /// Without exiftool, only the size is known. Who asks for the rest learns what to install.
  @Test func withoutExiftool() throws {
    let desk = try desk(OutsidePrograms(environment: ["PATH": "/nowhere"]))
    #expect(try details(desk).picture == PictureFacts(width: 2, height: 1))
    let asked = try desk.json("edit e2 --metadata")["error"]
    #expect(asked.string("code") == "no-program")
    #expect(asked.string("message") == "dot.png needs the program exiftool, which is not installed")
    #expect(asked.string("hint") == "apt-get install libimage-exiftool-perl")
    #expect(
      try desk.json("evidence c1 --file DIR/dot.png --context --metadata")["error"]
        .string("code") == "no-program")
    #expect(desk.desk.state.allEvidence.count == 2)
  }

  @Test func aFailureKeepsThePicture() throws {
    let programs = try Programs()
    try programs.folder.write("broken", "")
    let desk = try desk(programs.runner, [])
    let said = desk.says("evidence c1 --file DIR/dot.png --supports --alt Dot")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      said.contains(
        "date, place and device were not read: exiftool could not read DIR/dot.png, and says: "
          + "out of order"), "\(said)")
    #expect(try details(desk).picture == PictureFacts(width: 2, height: 1))
    #expect(try desk.json("edit e2 --metadata")["error"].string("code") == "program-failed")
    // Later it works; the same again changes nothing.
    try FileManager.default.removeItem(atPath: "\(programs.folder.path)/broken")
    desk.prepare(["edit e2 --metadata"])
    #expect(try details(desk).picture == Self.facts)
    #expect(
      desk.fault(of: "edit e2 --metadata") as? RuleError
        == .nothingChanges(.evidence(EvidenceID(2))))
    desk.prepare(["evidence c2 e2 --context --metadata"])
    #expect(try details(desk, 3).picture == Self.facts)
    #expect(desk.fault(of: "evidence c1 https://x.example/ --context --metadata") != nil)
    #expect(desk.fault(of: "evidence c1 --file DIR/other.txt --context --metadata") != nil)
  }
}
