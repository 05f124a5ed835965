import SafeFiles

/// Finds out whether the streams of a PDF unpack to more than any text has, before a program spends its minutes on
/// them.
///
/// Packed text is a fifth of its size, and the worst of it a twentieth. What is packed far better is looked at: the
/// beginning of such a stream tells how much comes of the whole.
enum PackedStreams {
  /// The most that all such streams may unpack to.
  static let mostBytes = 100_000_000
  /// Streams that are packed less than this are not counted.
  private static let suspect = 40
  /// How much of a stream is tried; and how many streams are.
  private static let tried = 4096
  private static let mostStreams = 2000

  /// About how many bytes come of the streams that are packed so well.
  static func unpackedCount(in file: [UInt8]) -> Int {
    var total = 0
    var seen = 0
    var place = 0
    while let mark = file[place...].place(of: "stream"), seen < mostStreams {
      place = mark + 6
      guard isPacked(file[max(0, mark - 400)..<mark]) else { continue }
      var start = place
      while start < file.count, file[start] == 0x0D || file[start] == 0x0A, start - place < 2 {
        start += 1
      }
      let end = file[start...].place(of: "endstream") ?? file.count
      place = end
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

  /// Whether the dictionary before a stream says that it is packed, and no picture.
  private static func isPacked(_ before: ArraySlice<UInt8>) -> Bool {
    var object = before
    while let mark = object.place(of: "obj") { object = object[(mark + 3)...] }
    return object.place(of: "FlateDecode") != nil && object.place(of: "/Image") == nil
  }
}
