/// The bidirectional controls that are open in a line.
///
/// A closer closes what the Unicode Bidirectional Algorithm lets it close: PDF the innermost embedding or
/// override, but never one outside the current isolate; PDI the innermost isolate and everything opened inside
/// it. What a PDI closes implicitly is also closed explicitly, so that openers and closers balance for readers
/// that only count them.
struct BidiStack {
  private static let popDirectionalFormatting: Unicode.Scalar = "\u{202C}"
  private static let popDirectionalIsolate: Unicode.Scalar = "\u{2069}"

  /// For each open control, whether it is an isolate.
  private var open: [Bool] = []
  private var openIsolates = 0

  /// Writes an opener, or a closer that has something to close; drops any other closer.
  mutating func write(_ scalar: Unicode.Scalar, into result: inout [UInt8]) {
    switch scalar.value {
    case 0x202C:
      if open.last == false { close(into: &result) }
    case 0x2069:
      guard openIsolates > 0 else { return }
      while open.last == false { close(into: &result) }
      close(into: &result)
    default:
      let isolates = scalar.value >= 0x2066
      open.append(isolates)
      if isolates { openIsolates += 1 }
      result += UTF8.encode(scalar)!
    }
  }

  /// Closes everything that is open.
  mutating func closeAll(into result: inout [UInt8]) {
    while !open.isEmpty { close(into: &result) }
  }

  private mutating func close(into result: inout [UInt8]) {
    let isolates = open.removeLast()
    if isolates { openIsolates -= 1 }
    result += UTF8.encode(
      isolates ? Self.popDirectionalIsolate : Self.popDirectionalFormatting)!
  }
}
