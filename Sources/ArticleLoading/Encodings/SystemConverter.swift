import Glibc

/// Decodes the encodings of the system's `iconv`.
enum SystemConverter {
  /// The system has no converter for an encoding.
  struct Missing: Error {}

  /// The text as UTF-8, and the number of invalid bytes that became U+FFFD.
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
          // Skip one byte: the next can begin a character. If one is cut off at the end, skip all.
          let skipped = code == EINVAL ? left : 1
          input? += skipped
          left -= skipped
          replaced += 1
          output += UTF8.encodedReplacementCharacter
        }
      }
      // Flush what the converter holds back until it sees the following bytes.
      output += chunk[..<step(converter, nil, nil, &chunk).written]
    }
    return (output, replaced)
  }

  /// Converts as much as fits into the chunk; `code` is the reason for stopping before the end.
  private static func step(
    _ converter: iconv_t, _ input: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
    _ left: UnsafeMutablePointer<Int>?, _ chunk: inout [UInt8]
  ) -> (code: Int32?, written: Int) {
    chunk.withUnsafeMutableBytes { chunk in
      var output = chunk.baseAddress?.assumingMemoryBound(to: CChar.self)
      var room = chunk.count
      let result = iconv(converter, input, left, &output, &room)
      let code = result == Int(bitPattern: UInt.max) ? errno : nil
      return (code, chunk.count - room)
    }
  }
}
