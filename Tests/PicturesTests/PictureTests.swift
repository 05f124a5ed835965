import Pictures
import SeededRandom
import Testing

@Suite("Pictures for readers")
struct PictureTests {
  private static func contains(_ bytes: [UInt8], _ words: String) -> Bool {
    bytes.firstRange(of: Array(words.utf8)) != nil
  }

  private static func fault(_ bytes: [UInt8], as kind: PictureKind) -> PictureFault? {
    do {
      _ = try Picture(bytes, as: kind)
      return nil
    } catch {
      return error
    }
  }

  /// A picture of each kind with its metadata, the same without, and its size.
  static let withMetadata: [(kind: PictureKind, full: [UInt8], bare: [UInt8], size: [Int])] = [
    (
      .png,
      MadePicture.png(
        extra: MadePicture.chunk("tEXt", Array("Author\0\(MadePicture.secret)".utf8))
          + MadePicture.chunk("gAMA", [0, 0, 0, 9])
          + MadePicture.chunk("eXIf", MadePicture.exif(orientation: 1))
          + MadePicture.chunk("iCCP", Array(MadePicture.secret.utf8))
          + MadePicture.chunk("prVt", Array(MadePicture.secret.utf8))) + MadePicture.secret.utf8,
      MadePicture.png(extra: MadePicture.chunk("gAMA", [0, 0, 0, 9])), [3, 2]
    ),
    (
      .gif,
      MadePicture.gif(
        frames: 2,
        extra: MadePicture.extensionBlock(0xFE, [MadePicture.secret])
          + MadePicture.extensionBlock(0xFF, ["NETSCAPE2.0", "\u{1}\0\0"])
          + MadePicture.extensionBlock(0xFF, ["XMP DataXMP", MadePicture.secret])
          + MadePicture.extensionBlock(0x01, [MadePicture.secret])) + MadePicture.secret.utf8,
      MadePicture.gif(
        frames: 2, extra: MadePicture.extensionBlock(0xFF, ["NETSCAPE2.0", "\u{1}\0\0"])),
      [5, 4]
    ),
    (
      .webp,
      MadePicture.webp(
        MadePicture.webpChunk("VP8X", [0x2C, 0, 0, 0, 6, 0, 0, 5, 0, 0])
          + MadePicture.webpChunk("ICCP", Array(MadePicture.secret.utf8)) + MadePicture.lossy()
          + MadePicture.webpChunk("EXIF", Array(MadePicture.secret.utf8))
          + MadePicture.webpChunk("XMP ", Array(MadePicture.secret.utf8)))
        + MadePicture.secret.utf8,
      MadePicture.webp(
        MadePicture.webpChunk("VP8X", [0, 0, 0, 0, 6, 0, 0, 5, 0, 0]) + MadePicture.lossy()),
      [7, 6]
    ),
  ]

  @Test(arguments: withMetadata)
  func metadataIsDropped(_ kind: PictureKind, _ full: [UInt8], _ bare: [UInt8], _ size: [Int])
    throws
  {
    #expect(Self.contains(full, MadePicture.secret))
    let picture = try Picture(full, as: kind)
    #expect(picture.bytes == bare)
    #expect([picture.width, picture.height] == size)
    // What is bare stays as it is.
    #expect(try Picture(bare, as: kind) == picture)
  }

  @Test func metadataOfAJPEGIsDropped() throws {
    let full = MadePicture.jpeg(
      extra: MadePicture.segment(0xE1, MadePicture.exif(orientation: 1))
        + MadePicture.segment(0xE1, "http://ns.adobe.com/xap/1.0/\0\(MadePicture.secret)".utf8 + [])
        + MadePicture.segment(0xE2, "ICC_PROFILE\0\(MadePicture.secret)".utf8 + [])
        + MadePicture.segment(0xED, Array(MadePicture.secret.utf8))
        + MadePicture.segment(
          0xEE, "Adobe".utf8 + [0, 100, 0, 0, 0, 0, 1] + MadePicture.secret.utf8)
        + MadePicture.segment(0xFE, Array(MadePicture.secret.utf8)), scans: 3)
    // A phone appends a film to its picture.
    let picture = try Picture(full + MadePicture.secret.utf8, as: .jpeg)
    #expect(!Self.contains(picture.bytes, "Kaltenbrunner"))
    #expect(!Self.contains(picture.bytes, "Exif") && !Self.contains(picture.bytes, "ICC"))
    let bare = MadePicture.jpeg(
      extra: MadePicture.segment(0xEE, "Adobe".utf8 + [0, 100, 0, 0, 0, 0, 1]), scans: 3)
    // The head has no unit of resolution and no thumbnail any more.
    #expect(picture.bytes.dropFirst(20) == bare.dropFirst(20))
    #expect(picture.bytes.prefix(11) == bare.prefix(11))
    #expect((picture.width, picture.height) == (40, 30))
    #expect(try Picture(picture.bytes, as: .jpeg) == picture)
  }

  /// Without its orientation, a picture held upright would lie on its side.
  @Test(arguments: 1...8, [true, false])
  func theOrientationOfAJPEGStays(_ orientation: Int, _ isLowFirst: Bool) throws {
    let exif = MadePicture.exif(orientation: orientation, isLowFirst: isLowFirst)
    let picture = try Picture(
      MadePicture.jpeg(extra: MadePicture.segment(0xE1, exif)), as: .jpeg)
    #expect(!Self.contains(picture.bytes, "Kaltenbrunner"))
    #expect(Self.contains(picture.bytes, "Exif\0\0MM") == (orientation != 1))
    #expect((picture.width, picture.height) == (orientation < 5 ? (40, 30) : (30, 40)))
    // Once more: what was written is read.
    #expect(try Picture(picture.bytes, as: .jpeg) == picture)
  }

  @Test func anotherKindThanItsNameIsRefused() {
    let made: [(PictureKind, [UInt8])] = [
      (.png, MadePicture.png()), (.jpeg, MadePicture.jpeg()), (.gif, MadePicture.gif()),
      (.webp, MadePicture.webp(MadePicture.lossy())),
    ]
    for (kind, bytes) in made {
      for named in PictureKind.allCases {
        #expect(Self.fault(bytes, as: named) == (named == kind ? nil : .otherKind(kind)))
      }
    }
    for text in ["", "<svg onload='x()'/>", "<html><script>x()</script>", "%PDF-1.7"] {
      #expect(Self.fault(Array(text.utf8), as: .png) == .otherKind(nil))
    }
  }

  /// A few bytes can state a size that a browser would need gigabytes for.
  @Test func bombsAreRefused() {
    func pixels(_ width: Int, _ height: Int, _ frames: Int = 1) -> PictureFault {
      .tooManyPixels(width: width, height: height, frames: frames)
    }
    #expect(
      Self.fault(MadePicture.png(width: 60000, height: 60000), as: .png) == pixels(60000, 60000))
    let most = Int(UInt32.max)
    #expect(Self.fault(MadePicture.png(width: most, height: most), as: .png) == pixels(most, most))
    #expect(
      Self.fault(MadePicture.png(width: 1, height: 20001), as: .png) == pixels(1, 20001))
    #expect(Self.fault(MadePicture.png(width: 10000, height: 5000), as: .png) == nil)
    #expect(
      Self.fault(MadePicture.jpeg(width: 65535, height: 65535), as: .jpeg) == pixels(65535, 65535))
    #expect(
      Self.fault(MadePicture.gif(width: 5000, height: 5000, frames: 3), as: .gif)
        == pixels(5000, 5000, 3))
    let frames = (0..<600).flatMap { _ in MadePicture.webpChunk("ANMF", [0, 0]) }
    let film = MadePicture.webpChunk("VP8X", [2, 0, 0, 0, 0xFF, 3, 0, 0xFF, 3, 0]) + frames
    #expect(Self.fault(MadePicture.webp(film), as: .webp) == pixels(1024, 1024, 600))
    #expect(Self.fault(MadePicture.jpeg(scans: 101), as: .jpeg) == .damaged)
    let heavy = MadePicture.png(
      extra: MadePicture.chunk("gAMA", Array(repeating: 0, count: 8_000_001)))
    #expect(Self.fault(heavy, as: .png) == .tooManyBytes(heavy.count))
  }

  @Test func damagedPicturesAreRefused() {
    #expect(Self.fault(MadePicture.png(width: 0), as: .png) == .damaged)
    #expect(Self.fault(MadePicture.jpeg(height: 0), as: .jpeg) == .damaged)
    #expect(Self.fault(MadePicture.png(extra: MadePicture.chunk("CgBI", [])), as: .png) == .damaged)
    #expect(Self.fault(MadePicture.gif(frames: 0), as: .gif) == .damaged)
    for (kind, bytes) in [
      (PictureKind.png, MadePicture.png()), (.jpeg, MadePicture.jpeg()), (.gif, MadePicture.gif()),
      (.webp, MadePicture.webp(MadePicture.lossy())),
    ] {
      #expect(Self.fault(bytes, as: kind) == nil)
      for count in bytes.indices {
        #expect(Self.fault(Array(bytes[..<count]), as: kind) != nil, "\(kind.name) of \(count)")
      }
    }
  }

  /// Whatever a file contains, reading ends, and reading the result again changes nothing.
  @Test func alteredBytesAreReadOrRefused() throws {
    var random = SplitMix64(seed: 7)
    let made =
      Self.withMetadata.map { ($0.kind, $0.full) } + [
        (
          PictureKind.jpeg,
          MadePicture.jpeg(
            extra: MadePicture.segment(0xE1, MadePicture.exif(orientation: 6)), scans: 2)
        )
      ]
    var count = 0
    for round in 0..<4000 {
      var (kind, bytes) = made[round % made.count]
      for _ in 0..<(1 + Int(random.next() % 4)) {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      guard let picture = try? Picture(bytes, as: kind) else { continue }
      count += 1
      #expect(try Picture(picture.bytes, as: kind).bytes == picture.bytes)
    }
    #expect(count > 400, "too few were read to say much")
  }

  @Test func namesStateKinds() {
    #expect(PictureKind(fileName: "a.b.JPEG") == .jpeg && PictureKind(fileName: "x.jpg") == .jpeg)
    #expect(PictureKind(fileName: "x.webp") == .webp && PictureKind(fileName: "x.gif") == .gif)
    for name in ["png", "x.pdf", "x.svg", "x.png.exe", "", "."] {
      #expect(PictureKind(fileName: name) == nil)
    }
  }
}
