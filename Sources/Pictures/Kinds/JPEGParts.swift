/// The segments of a JPEG file (ITU T.81), up to the end of the first picture: cameras append others.
struct JPEGParts {
  /// The file without segments of applications and comments; `nil` if it is damaged.
  let stripped: StrippedPicture?

  init(_ bytes: [UInt8]) {
    var reading = JPEGReading(bytes)
    stripped = reading.strip()
  }
}

private struct JPEGReading {
  private let bytes: [UInt8]
  private var input: PictureBytes
  private var size: (width: Int, height: Int)?
  /// The orientation in the EXIF data: 1 to 8 as in TIFF.
  private var orientation = 1
  private var hasJFIF = false
  private var scans = 0
  /// A decoder goes through the whole picture for each scan; encoders write about ten.
  private static let mostScans = 100
  /// Everything that is kept, from the first table to the end.
  private var body: [UInt8] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    input = PictureBytes(bytes, from: 2)
  }

  mutating func strip() -> StrippedPicture? {
    while let marker = nextMarker() {
      if marker == 0xD9 {
        guard scans > 0, let size else { return nil }
        return picture(size)
      }
      guard marker >= 0xC0, marker != 0xD8, !(0xD0...0xD7).contains(marker),
        let length = input.number(2), let content = input.read(length - 2)
      else { return nil }
      guard add(marker, Array(content)) else { return nil }
    }
    return nil
  }

  /// The next marker; fill bytes are skipped.
  private mutating func nextMarker() -> UInt8? {
    guard input.byte() == 0xFF else { return nil }
    var marker = input.byte()
    while marker == 0xFF { marker = input.byte() }
    return marker
  }

  private mutating func add(_ marker: UInt8, _ content: [UInt8]) -> Bool {
    switch marker {
    case 0xE0:
      if content.starts(with: "JFIF\0".utf8) { hasJFIF = true }
    case 0xE1:
      if content.starts(with: "Exif\0\0".utf8), let found = TIFFOrientation.of(content.dropFirst(6))
      {
        orientation = found
      }
    case 0xEE where content.count >= 12 && content.starts(with: "Adobe".utf8):
      // It defines how the colours are stored.
      keep(marker, Array(content.prefix(12)))
    case 0xE2...0xEF, 0xFE: break
    case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
      var head = PictureBytes(content, from: 1)
      guard size == nil, let height = head.number(2), let width = head.number(2) else {
        return false
      }
      size = (width, height)
      keep(marker, content)
    case 0xDA:
      guard size != nil, scans < Self.mostScans else { return false }
      keep(marker, content)
      keepScan()
      scans += 1
    default: keep(marker, content)
    }
    return true
  }

  private mutating func keep(_ marker: UInt8, _ content: [UInt8]) {
    body += Self.segment(marker, content)
  }

  private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    let length = content.count + 2
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
  }

  /// Keeps the compressed data of a scan, up to the next marker that is no restart.
  private mutating func keepScan() {
    let start = input.offset
    var end = start
    while end < bytes.count {
      if bytes[end] == 0xFF, end + 1 < bytes.count, bytes[end + 1] != 0x00,
        !(0xD0...0xD7).contains(bytes[end + 1])
      {
        break
      }
      end += 1
    }
    body += bytes[start..<end]
    input = PictureBytes(bytes, from: end)
  }

  private func picture(_ size: (width: Int, height: Int)) -> StrippedPicture {
    var head: [UInt8] = [0xFF, 0xD8]
    if hasJFIF {
      // Version 1.1, square pixels, no thumbnail.
      head += Self.segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
    }
    if orientation != 1 {
      head += Self.segment(0xE1, Array("Exif\0\0".utf8) + TIFFOrientation.data(orientation))
    }
    let isTurned = orientation >= 5
    return StrippedPicture(
      width: isTurned ? size.height : size.width, height: isTurned ? size.width : size.height,
      bytes: head + body + [0xFF, 0xD9])
  }
}

/// The one entry of EXIF data that a picture needs: which side is up.
enum TIFFOrientation {
  private static let tag = 0x0112

  /// The orientation in TIFF data, from 1 to 8; `nil` if it has none.
  static func of(_ data: ArraySlice<UInt8>) -> Int? {
    let data = Array(data)
    let isLowFirst = data.starts(with: "II".utf8)
    guard isLowFirst || data.starts(with: "MM".utf8) else { return nil }
    func number(_ offset: Int, _ count: Int) -> Int? {
      guard offset >= 0 else { return nil }
      var input = PictureBytes(data, from: min(offset, data.count))
      return isLowFirst ? input.lowFirst(count) : input.number(count)
    }
    guard let first = number(4, 4), let count = number(first, 2) else { return nil }
    for entry in 0..<count {
      let offset = first + 2 + 12 * entry
      guard let found = number(offset, 2) else { return nil }
      guard found == tag else { continue }
      return number(offset + 8, 2).flatMap { (1...8).contains($0) ? $0 : nil }
    }
    return nil
  }

  /// TIFF data with nothing but an orientation.
  static func data(_ orientation: Int) -> [UInt8] {
    [
      0x4D, 0x4D, 0, 42, 0, 0, 0, 8,
      0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0,
      0, 0, 0, 0,
    ]
  }
}
