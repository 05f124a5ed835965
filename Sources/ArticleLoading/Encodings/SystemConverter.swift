import Glibc

/// Decodes what the system's `iconv` knows.
enum SystemConverter {
  /// The system has no converter for an encoding.
  struct Missing: Error {}

  /// The text as UTF-8, and how many bytes that mean nothing became U+FFFD.
  static func decode(
    _ bytes: [UInt8], from name: String
  ) throws(Missing) -> (bytes: [UInt8], replaced: Int) {
    let converter = iconv_open("UTF-8", name)
    guard let converter, converter != iconv_t(bitPattern: -1) else { throw Missing() }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var replaced = 0
    var source = bytes
    source.withUnsafeMutableBytes { source in
      var input = source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = source.count
      var chunk = [UInt8](repeating: 0, count: 64 * 1024)
      while left > 0 {
        let (code, written) = step(converter, &input, &left, &chunk)
        output += chunk[..<written]
        switch code {
        case nil, E2BIG: continue
        default:
          // One byte is passed over: the next may begin a character. Of one cut off at the end, all.
          let skipped = code == EINVAL ? left : 1
          input? += skipped
          left -= skipped
          replaced += 1
          output += UTF8.encodedReplacementCharacter
        }
      }
      // What the converter holds back until it sees what follows.
      output += chunk[..<step(converter, nil, nil, &chunk).written]
    }
    return (output, replaced)
  }

  /// Converts as much as fits into the chunk; `code` says why it stopped before the end.
  private static func step(
    _ converter: iconv_t, _ input: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
    _ left: UnsafeMutablePointer<Int>?, _ chunk: inout [UInt8]
  ) -> (code: Int32?, written: Int) {
    chunk.withUnsafeMutableBytes { chunk in
      var place = chunk.baseAddress?.assumingMemoryBound(to: CChar.self)
      var room = chunk.count
      let result = iconv(converter, input, left, &place, &room)
      let code = result == Int(bitPattern: UInt.max) ? errno : nil
      return (code, chunk.count - room)
    }
  }
}
