/// Recognizes kinds of files by their first bytes.
enum Signature {
  /// The kind of bytes that do not begin like a text, in words for a message; `nil` for others.
  static func kind(of bytes: [UInt8]) -> String? {
    table.first { $0.matches(bytes) }?.kind
  }

  /// The kind of bytes that are not text and have no signature of their own.
  static func kindOfUnsigned(_ bytes: [UInt8]) -> String {
    // Two letters with which a text can begin too, so they count only if it is not text.
    if bytes.starts(with: Array("MZ".utf8)) { return "machine code" }
    if bytes.starts(with: Array("BM".utf8)) { return "a BMP image" }
    return "binary data"
  }

  /// Western text in UTF-16 has NUL in nearly every second byte, always on the same side.
  static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(4096)
    var nuls = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { nuls[index % 2] += 1 }
    return nuls.max()! > sample.count * 3 / 8 && nuls.min()! <= sample.count / 100
  }

  private struct Mark {
    let kind: String
    var offset = 0
    let bytes: [UInt8]

    func matches(_ file: [UInt8]) -> Bool { file.dropFirst(offset).starts(with: bytes) }
  }

  private static func mark(_ kind: String, _ text: String, at offset: Int = 0) -> Mark {
    Mark(kind: kind, offset: offset, bytes: Array(text.utf8))
  }

  private static func mark(_ kind: String, bytes: [UInt8]) -> Mark {
    Mark(kind: kind, bytes: bytes)
  }

  private static let table: [Mark] = [
    mark("a PNG image", bytes: [0x89, 0x50, 0x4E, 0x47]),
    mark("a JPEG image", bytes: [0xFF, 0xD8, 0xFF]),
    mark("a GIF image", "GIF87a"),
    mark("a GIF image", "GIF89a"),
    mark("a TIFF image", bytes: [0x49, 0x49, 0x2A, 0x00]),
    mark("a TIFF image", bytes: [0x4D, 0x4D, 0x00, 0x2A]),
    mark("a WebP image", "WEBPVP8", at: 8),
    mark("an icon", bytes: [0x00, 0x00, 0x01, 0x00]),
    mark("a HEIF image", "ftypheic", at: 4),
    mark("an AVIF image", "ftypavif", at: 4),
    mark("a video", "ftyp", at: 4),
    mark("a video", bytes: [0x1A, 0x45, 0xDF, 0xA3]),
    mark("a video", "AVI LIST", at: 8),
    mark("a sound recording", "WAVEfmt ", at: 8),
    mark("a sound recording", "OggS\u{0}"),
    mark("a sound recording", "fLaC\u{0}"),
    mark("a sound recording", "ID3\u{3}"),
    mark("a sound recording", "ID3\u{4}"),
    mark("a PDF", "%PDF-"),
    mark("a ZIP archive or office document", "PK\u{3}\u{4}"),
    mark("a ZIP archive or office document", "PK\u{5}\u{6}"),
    mark("an old office document", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    mark("a gzip file", bytes: [0x1F, 0x8B]),
    mark("a bzip2 file", "1AY&SY", at: 4),
    mark("an xz file", bytes: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    mark("a Zstandard file", bytes: [0x28, 0xB5, 0x2F, 0xFD]),
    mark("a 7z archive", bytes: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    mark("a RAR archive", "Rar!\u{1A}\u{7}"),
    mark("a database", "SQLite format 3\u{0}"),
    mark("machine code", "\u{7F}ELF"),
    mark("machine code", bytes: [0xCF, 0xFA, 0xED, 0xFE]),
    mark("machine code", bytes: [0xCA, 0xFE, 0xBA, 0xBE]),
    mark("machine code", "\u{0}asm"),
  ]
}
