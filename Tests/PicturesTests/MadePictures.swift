import CZlib
import Pictures

/// Pictures made byte by byte, with metadata that must not leave the desk.
enum MadePicture {
  /// Words that only metadata contain.
  static let secret = "Canon EOS of Ines Kaltenbrunner, 51.5074 N"

  static func big(_ value: Int, _ count: Int = 4) -> [UInt8] {
    (0..<count).reversed().map { UInt8(value >> (8 * $0) & 0xFF) }
  }

  static func low(_ value: Int, _ count: Int = 4) -> [UInt8] { big(value, count).reversed() }

  // MARK: PNG

  static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let typed = name.utf8 + content
    return big(content.count) + typed + big(Int(crc32_z(0, typed, typed.count)))
  }

  static func png(width: Int = 3, height: Int = 2, extra: [UInt8] = []) -> [UInt8] {
    [0x89] + "PNG\r\n".utf8 + [0x1A, 0x0A]
      + chunk("IHDR", big(width) + big(height) + [8, 2, 0, 0, 0])
      + extra + chunk("IDAT", [0x78, 0x9C, 1, 2, 3]) + chunk("IEND", [])
  }

  // MARK: JPEG

  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(content.count + 2, 2) + content
  }

  static func exif(orientation: Int, isLowFirst: Bool = false) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      isLowFirst ? low(value, count) : big(value, count)
    }
    let entries = [
      number(0x010F, 2) + number(2, 2) + number(secret.utf8.count, 4) + number(50, 4),
      number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0],
    ]
    var data = Array((isLowFirst ? "II" : "MM").utf8) + number(42, 2) + number(8, 4)
    data += number(entries.count, 2)
    for entry in entries { data += entry }
    return Array("Exif\0\0".utf8) + data + number(0, 4) + secret.utf8
  }

  static func jpeg(width: Int = 40, height: Int = 30, extra: [UInt8] = [], scans: Int = 1)
    -> [UInt8]
  {
    var bytes: [UInt8] = [0xFF, 0xD8]
    bytes += segment(0xE0, "JFIF\0".utf8 + [1, 2, 1, 0, 72, 0, 72, 0, 0])
    bytes += extra
    bytes += segment(0xDB, [0, 1, 2, 3])
    bytes += segment(0xC2, [8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0])
    for _ in 0..<scans {
      // A stuffed byte and a restart marker are part of the scan.
      bytes += segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]
    }
    return bytes + [0xFF, 0xD9]
  }

  // MARK: GIF

  static func gif(width: Int = 5, height: Int = 4, frames: Int = 1, extra: [UInt8] = []) -> [UInt8]
  {
    let frame =
      [0x2C] + low(0, 2) + low(0, 2) + low(width, 2) + low(height, 2) + [0, 2, 2, 0x44, 1, 0]
    var bytes = Array("GIF89a".utf8) + low(width, 2) + low(height, 2) + [0x80, 0, 0]
    bytes += [0, 0, 0, 255, 255, 255]
    bytes += extra
    for _ in 0..<frames { bytes += frame }
    return bytes + [0x3B]
  }

  static func extensionBlock(_ label: UInt8, _ blocks: [String]) -> [UInt8] {
    var bytes: [UInt8] = [0x21, label]
    for block in blocks { bytes += [UInt8(block.utf8.count)] + block.utf8 }
    return bytes + [0]
  }

  // MARK: WebP

  static func webpChunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    name.utf8 + low(content.count) + content + (content.count % 2 == 0 ? [] : [0])
  }

  static func webp(_ chunks: [UInt8]) -> [UInt8] {
    "RIFF".utf8 + low(chunks.count + 4) + "WEBP".utf8 + chunks
  }

  static func lossy(width: Int = 7, height: Int = 6) -> [UInt8] {
    webpChunk("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A] + low(width, 2) + low(height, 2) + [9])
  }
}
