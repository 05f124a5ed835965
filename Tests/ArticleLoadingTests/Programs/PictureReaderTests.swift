import FactCheck
import Glibc
import Testing

@testable import ArticleLoading

/// `photo.jpg` among the fixtures got its data from exiftool.
@Suite("What pictures say of themselves") struct PictureReaderTests {
  private func photo() throws -> [UInt8] {
    try contents(
      fixture("pictures/photo.jpg", beside: #filePath.replacing("/Programs/", with: "/")))
  }

  /// A reader whose exiftool is a script.
  private func reader(
    _ script: String, in folder: TemporaryFolder, patience: Duration = .seconds(60)
  ) throws -> PictureReader {
    try folder.script("exiftool", "#!/bin/sh\n\(script)\n")
    return PictureReader(
      OutsidePrograms(environment: ["PATH": "\(folder.path):/usr/bin:/bin"]), patience: patience)
  }

  private func facts(printing json: String) throws -> PictureFacts {
    let folder = try TemporaryFolder()
    return try reader("cat >/dev/null; cat <<'END'\n\(json)\nEND", in: folder)
      .facts(of: [1, 2, 3], for: "p.jpg")
  }

  @Test(.enabled(if: access("/usr/bin/exiftool", X_OK) == 0, "needs exiftool"))
  func readsAPhoto() throws {
    let facts = try PictureReader(OutsidePrograms()).facts(of: photo(), for: "photo.jpg")
    #expect(
      facts
        == PictureFacts(
          width: 40, height: 30, made: "2026-01-30 14:05:11 +01:00",
          place: "50.0875, 14.4214 (Old Town, Prague, Czechia)", device: "Canon EOS 80D"))
  }

  @Test(arguments: [
    (#"[{"SourceFile":"-"}]"#, PictureFacts()),
    (
      #"[{"Make":"NIKON","Model":80,"CreateDate":"2025:12:31 23:59:59Z"}]"#,
      PictureFacts(made: "2025-12-31 23:59:59Z", device: "NIKON 80")
    ),
    (
      #"[{"Make":"Canon","DateTimeOriginal":"0000:00:00 00:00:00","City":"Kyiv"}]"#,
      PictureFacts(place: "Kyiv", device: "Canon")
    ),
    // Of a file that lies: an angle off the globe, controls, and a size that is none.
    (
      #"[{"GPSLatitude":950,"GPSLongitude":1,"Model":"A\u001b[31m\n B","ImageWidth":-4,"ImageHeight":"x"}]"#,
      PictureFacts(device: "A [31m B")
    ),
    (#"[{"GPSLatitude":-0.000004,"GPSLongitude":-14}]"#, PictureFacts(place: "0, -14")),
  ])
  func readsWhatItPrints(_ json: String, _ expected: PictureFacts) throws {
    #expect(try facts(printing: json) == expected)
  }

  @Test func longTextsAreCut() throws {
    let model = String(repeating: "x", count: 5000)
    #expect(try facts(printing: #"[{"Model":"\#(model)"}]"#).device?.count == 200)
  }

  @Test func failuresAreNamed() throws {
    let folder = try TemporaryFolder()
    let missing = PictureReader(OutsidePrograms(environment: ["PATH": "/nowhere"]))
    #expect(throws: LoadError.noProgram(path: "p.jpg", .exiftool)) {
      try missing.facts(of: [1], for: "p.jpg")
    }
    #expect(throws: LoadError.programFailed(path: "p.jpg", .exiftool, detail: "no picture")) {
      try reader("echo 'no picture' >&2; exit 1", in: folder).facts(of: [1], for: "p.jpg")
    }
    #expect(throws: LoadError.programFailed(path: "p.jpg", .exiftool, detail: "it ended with 0")) {
      try reader("echo '[{'", in: folder).facts(of: [1], for: "p.jpg")
    }
    #expect(throws: LoadError.programTooSlow(path: "p.jpg", .exiftool, seconds: 0)) {
      try reader("exec sleep 60", in: folder, patience: .milliseconds(200))
        .facts(of: [1], for: "p.jpg")
    }
    #expect(throws: LoadError.tooLarge(path: "p.jpg", bytes: nil, limit: 1_000_000)) {
      try reader("exec cat /dev/zero", in: folder).facts(of: [1], for: "p.jpg")
    }
  }

  /// A file named like the configuration of its user could contain a program.
  @Test func noConfigurationIsRead() throws {
    let folder = try TemporaryFolder()
    let reader = try reader(#"printf '[{"Model":"%s|%s|%s"}]' "$1" "$2" "$HOME""#, in: folder)
    #expect(try reader.facts(of: [1], for: "p.jpg").device == "-config||")
  }
}
