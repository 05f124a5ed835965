/// The blocks of a GIF file (GIF89a).
struct GIFParts {
  /// The file without comments, texts and extensions of applications, except the number of repetitions; `nil` if
  /// it is damaged.
  let stripped: StrippedPicture?

  init(_ bytes: [UInt8]) { stripped = Self.strip(bytes) }

  private static func strip(_ bytes: [UInt8]) -> StrippedPicture? {
    var input = PictureBytes(bytes, from: 6)
    guard let width = input.lowFirst(2), let height = input.lowFirst(2), let flags = input.byte(),
      input.read(2) != nil, input.read(colors(flags)) != nil
    else { return nil }
    var result = StrippedPicture(
      width: width, height: height, frames: 0, bytes: Array(bytes[..<input.offset]))
    while let kind = input.byte() {
      let start = input.offset - 1
      switch kind {
      case 0x3B:
        result.bytes.append(kind)
        return result.frames > 0 ? result : nil
      case 0x21:
        guard let label = input.byte(), let content = blocks(&input) else { return nil }
        let isRepetition = label == 0xFF && content.starts(with: "NETSCAPE2.0".utf8)
        if label == 0xF9 || isRepetition { result.bytes += bytes[start..<input.offset] }
      case 0x2C:
        guard let place = input.read(9), input.read(colors(place.last!)) != nil,
          input.byte() != nil, blocks(&input) != nil
        else { return nil }
        result.frames += 1
        result.bytes += bytes[start..<input.offset]
      default: return nil
      }
    }
    return nil
  }

  /// The size of the colour table that flags announce.
  private static func colors(_ flags: UInt8) -> Int {
    flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1)
  }

  /// The content of blocks up to the empty one; `nil` if they end early.
  private static func blocks(_ input: inout PictureBytes) -> [UInt8]? {
    var content: [UInt8] = []
    while let size = input.byte() {
      guard size > 0 else { return content }
      guard let block = input.read(Int(size)) else { return nil }
      content += block
    }
    return nil
  }
}
