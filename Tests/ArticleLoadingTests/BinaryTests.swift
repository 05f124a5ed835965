import FactCheck
import SeededRandom
import Testing

@testable import ArticleLoading

@Suite struct BinaryTests {
  static let signed: [(String, [UInt8])] = [
    ("a PNG image", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    ("a JPEG image", [0xFF, 0xD8, 0xFF, 0xE0]),
    ("a GIF image", Array("GIF89a".utf8)),
    ("a TIFF image", [0x49, 0x49, 0x2A, 0]),
    ("a WebP image", Array("RIFF1234WEBPVP8 ".utf8)),
    ("a HEIF image", [0, 0, 0, 0x18] + Array("ftypheic".utf8)),
    ("a video", [0, 0, 0, 0x18] + Array("ftypisom".utf8)),
    ("a sound recording", Array("RIFF1234WAVEfmt ".utf8)),
    ("a ZIP archive or office document", [0x50, 0x4B, 3, 4]),
    ("a gzip file", [0x1F, 0x8B, 8, 0]),
    ("an old office document", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    ("a database", Array("SQLite format 3\0".utf8)),
    ("machine code", [0x7F] + Array("ELF".utf8)),
  ]

  @Test("known first bytes", arguments: signed)
  func signature(_ kind: String, _ bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    for name in ["image.txt", "image.md"] {
      let path = try folder.file(name, bytes)
      #expect(throws: LoadError.binary(path: path, kind: kind)) {
        try ArticleReader().load(.file(path))
      }
    }
  }

  @Test func aPDFThatBeginsTooLateIsNamedAsSuch() throws {
    let folder = try TemporaryFolder()
    let late = [UInt8](repeating: 0, count: 1025) + Array("%PDF-1.4\n".utf8)
    let path = try folder.file("late.pdf", late)
    let kind = "a PDF with more than 1024 bytes before its beginning"
    #expect(throws: LoadError.damaged(path: path, kind: kind)) {
      try ArticleReader().load(.file(path))
    }
    // By another name it may be anything.
    let other = try folder.file("late.txt", late)
    #expect(throws: LoadError.binary(path: other, kind: "binary data")) {
      try ArticleReader().load(.file(other))
    }
  }

  static let unsigned: [(String, [UInt8])] = [
    ("binary data", (0..<200).map { UInt8($0 * 37 % 256) }),
    ("binary data", Array("Text that stops.".utf8) + [UInt8](repeating: 0, count: 100)),
    ("binary data", [0, 1, 2, 3]),
    ("binary data", [0x61, 0x00, 0x01, 0x81, 0xFF, 0xE8]),
    ("machine code", Array("MZ".utf8) + [UInt8](repeating: 0, count: 100)),
    ("a BMP image", Array("BM".utf8) + [UInt8](repeating: 1, count: 100)),
    ("binary data", [0xFF, 0xFE] + (0..<100).flatMap { [UInt8($0), 0xDC] }),
  ]

  @Test("too many control characters", arguments: unsigned)
  func density(_ kind: String, _ bytes: [UInt8]) {
    #expect(throws: LoadError.binary(path: "-", kind: kind)) { try load(bytes) }
  }

  @Test func utf16WithoutAMarkIsText() {
    let bytes = "Plain words, saved without a mark.".utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    let kind = "UTF-16 text without a byte order mark"
    #expect(throws: LoadError.needsOtherLoader(path: "-", kind: kind)) { try load(bytes) }
  }

  @Test(arguments: 0..<50)
  func noise(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(throws: LoadError.binary(path: "-", kind: "binary data")) { try load(bytes) }
  }

  @Test(arguments: [
    "MZ is the sign of an executable.", "BMW and Bm are not images.", "PK was here.",
    "ID3 tags are text.", "RIFF-RAFF", "\u{1B}[1mListing\u{1B}[0m\n\u{C}\n",
    "B\u{8}Bo\u{8}ol\u{8}ld",
    "a\0b", "\u{1}\u{2}\u{3} Title",
  ])
  func textThatOnlyLooksLikeIt(_ text: String) throws {
    #expect(try load(text).content.loader == "text")
  }

  static let foreign = [
    ("<?xml version=\"1.0\"?>\n<TEI/>", "an XML document"), ("{\\rtf1\\ansi a}", "an RTF document"),
  ]

  @Test("markup that no loader reads", arguments: foreign)
  func foreignMarkup(_ text: String, _ kind: String) throws {
    #expect(throws: LoadError.needsOtherLoader(path: "-", kind: kind)) { try load(text) }
    // Whoever names a loader means it.
    #expect(try load(text, loader: "text").content.loader == "text")
  }

  @Test func utf32() {
    for bytes: [UInt8] in [[0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61]] {
      #expect(throws: LoadError.needsOtherLoader(path: "-", kind: "UTF-32 text")) {
        try load(bytes)
      }
    }
  }
}
