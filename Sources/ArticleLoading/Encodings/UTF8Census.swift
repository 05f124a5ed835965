/// Decides whether bytes are UTF-8, perhaps slightly damaged.
struct UTF8Census: Equatable {
  /// Characters of two bytes and more.
  private(set) var wellFormed = 0
  /// Pieces that are not UTF-8.
  private(set) var broken = 0

  init(of bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { view in
      var position = 0
      while position < view.count {
        // Eight at a time: nearly all of a page is ASCII.
        while position + 8 <= view.count {
          let eight = UnsafeRawBufferPointer(view).loadUnaligned(
            fromByteOffset: position, as: UInt64.self)
          guard eight & 0x8080_8080_8080_8080 == 0 else { break }
          position += 8
        }
        guard position < view.count else { return }
        if view[position] < 0x80 {
          position += 1
          continue
        }
        var parser = Unicode.UTF8.ForwardParser()
        var rest = view[position...].prefix(4).makeIterator()
        switch parser.parseScalar(from: &rest) {
        case .valid(let scalar):
          wellFormed += 1
          position += scalar.count
        case .error(let length):
          broken += 1
          position += length
        case .emptyInput: return
        }
      }
    }
  }

  /// Whether all of it is UTF-8, or nearly all.
  ///
  /// Other encodings hardly ever form a valid sequence by chance. If there are many, a broken byte is damage,
  /// and reading the whole as windows-1252 would turn each ’ into â€™.
  var isUTF8: Bool { broken == 0 || wellFormed >= 8 * broken }
}
