import SafeFiles

/// Estimates whether the streams of a PDF unpack to more than any text, before a program spends minutes on
/// them.
///
/// Packed text is a fifth of its size, in the extreme a twentieth. Streams that are packed far more tightly are
/// examined: the beginning of such a stream shows how much the whole unpacks to.
enum PackedStreams {
  /// The maximum size to which all such streams can unpack, in bytes.
  static let mostBytes = 100_000_000
  /// Streams that grow less than this factor are not counted.
  private static let suspect = 40
  /// The number of bytes of a stream that are tried, and the maximum number of streams.
  private static let tried = 4096
  private static let mostStreams = 2000

  /// The estimated number of bytes of the tightly packed streams.
  static func unpackedCount(in file: [UInt8]) -> Int {
    var total = 0
    var seen = 0
    var offset = 0
    while let mark = file[offset...].offset(of: "stream"), seen < mostStreams {
      offset = mark + 6
      guard isPacked(file[max(0, mark - 400)..<mark]) else { continue }
      var start = offset
      while start < file.count, file[start] == 0x0D || file[start] == 0x0A, start - offset < 2 {
        start += 1
      }
      let end = file[start...].offset(of: "endstream") ?? file.count
      offset = end
      // A smaller one cannot become so large, nor can a thousand of them.
      guard end - start > 2 * tried else { continue }
      seen += 1
      // Two bytes say how it is packed.
      let part = file[(start + 2)..<(start + 2 + tried)]
      let count = Inflation.count(part, limit: 2000 * tried)
      guard count > suspect * tried else { continue }
      total += count / tried * (end - start)
    }
    return total
  }

  /// Whether the dictionary before a stream says that it is packed and not a picture.
  private static func isPacked(_ before: ArraySlice<UInt8>) -> Bool {
    var object = before
    while let mark = object.offset(of: "obj") { object = object[(mark + 3)...] }
    return object.offset(of: "FlateDecode") != nil && object.offset(of: "/Image") == nil
  }
}
