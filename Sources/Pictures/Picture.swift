/// A picture for readers: complete, of moderate size, and without metadata.
public struct Picture: Equatable, Sendable {
  /// The kind of its file.
  public let kind: PictureKind
  /// Its width as shown, in pixels.
  public let width: Int
  /// Its height as shown, in pixels.
  public let height: Int
  /// The bytes of its file, without metadata.
  public let bytes: [UInt8]

  /// The largest file that pages contain, in bytes.
  public static let mostBytes = 8_000_000
  /// The most pixels of a picture; of several frames, of all together.
  public static let mostPixels = 50_000_000
  /// The longest side, in pixels.
  public static let longestSide = 20_000

  /// Reads a picture.
  /// - Parameters:
  ///   - bytes: the bytes of its file.
  ///   - kind: the kind that the file's name states.
  /// - Throws: `PictureFault` if they are of another kind, damaged, or too large.
  public init(_ bytes: [UInt8], as kind: PictureKind) throws(PictureFault) {
    let found = PictureKind(signature: bytes)
    guard found == kind else { throw .otherKind(found) }
    guard bytes.count <= Self.mostBytes else { throw .tooManyBytes(bytes.count) }
    let stripped =
      switch kind {
      case .png: PNGParts(bytes).stripped
      case .jpeg: JPEGParts(bytes).stripped
      case .gif: GIFParts(bytes).stripped
      case .webp: WebPParts(bytes).stripped
      }
    guard let stripped, stripped.width > 0, stripped.height > 0 else { throw .damaged }
    // Before anything multiplies them, because a file can state any number.
    guard max(stripped.width, stripped.height) <= Self.longestSide,
      stripped.width * stripped.height <= Self.mostPixels / max(1, stripped.frames)
    else {
      throw .tooManyPixels(
        width: stripped.width, height: stripped.height, frames: max(1, stripped.frames))
    }
    self.kind = kind
    (width, height) = (stripped.width, stripped.height)
    self.bytes = stripped.bytes
  }
}

/// The kinds of pictures that browsers and word processors show.
public enum PictureKind: String, Sendable, CaseIterable {
  /// Portable Network Graphics; of an animation, the first frame.
  case png = "image/png"
  /// JPEG, also progressive.
  case jpeg = "image/jpeg"
  /// GIF, also animated.
  case gif = "image/gif"
  /// WebP, also animated.
  case webp = "image/webp"

  /// The kind that a file's name states by its ending; `nil` if it states none of these.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    let ending = fileName[fileName.index(after: dot)...].lowercased()
    guard let kind = Self.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = kind
  }

  /// The kind that a file's first bytes show.
  public init?(signature bytes: [UInt8]) {
    if bytes.starts(with: PNGParts.signature) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) {
      self = .gif
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else {
      return nil
    }
  }

  /// Its name in messages.
  public var name: String {
    switch self {
    case .png: "PNG"
    case .jpeg: "JPEG"
    case .gif: "GIF"
    case .webp: "WebP"
    }
  }

  /// The endings of its files' names, the usual one first.
  public var endings: [String] {
    switch self {
    case .png: ["png"]
    case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
    case .gif: ["gif"]
    case .webp: ["webp"]
    }
  }
}

/// Why bytes are no picture for readers.
public enum PictureFault: Error, Hashable, Sendable {
  /// They are of another kind than stated; `nil` if of none that is known.
  case otherKind(PictureKind?)
  /// They end early, or violate the rules of their kind.
  case damaged
  /// The picture has more or longer rows than `Picture.mostPixels` and `longestSide` allow.
  case tooManyPixels(width: Int, height: Int, frames: Int)
  /// The file has more bytes than `Picture.mostBytes`.
  case tooManyBytes(Int)
}

/// The result of reading a picture's parts.
struct StrippedPicture {
  var width: Int
  var height: Int
  /// The number of pictures that a decoder unpacks.
  var frames = 1
  /// The file without metadata.
  var bytes: [UInt8]
}

/// Reads numbers of several bytes.
struct PictureBytes {
  private let bytes: [UInt8]
  private(set) var offset: Int

  init(_ bytes: [UInt8], from offset: Int) { (self.bytes, self.offset) = (bytes, offset) }

  var isAtEnd: Bool { offset >= bytes.count }

  /// The next bytes; `nil` if there are not as many.
  mutating func read(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.count - offset else { return nil }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }

  mutating func byte() -> UInt8? { read(1)?.first }

  /// The next number, its highest byte first.
  mutating func number(_ count: Int) -> Int? { read(count)?.reduce(0) { $0 << 8 | Int($1) } }

  /// The next number, its lowest byte first.
  mutating func lowFirst(_ count: Int) -> Int? {
    read(count)?.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
