/// Unpacks data in the format "deflate" (RFC 1951), as ZIP files use it.
struct Inflation {
  private let input: ArraySlice<UInt8>
  private var offset: Int
  private var bits: UInt32 = 0
  private var bitCount = 0
  private var output: [UInt8] = []
  private let limit: Int

  /// The unpacked data; `nil` if it is damaged or longer than `limit`.
  static func inflate(_ input: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
    var inflation = Inflation(input, limit: limit)
    return inflation.run() ? inflation.output : nil
  }

  /// The number of bytes that damaged or truncated data unpack to, up to `limit`.
  static func count(_ input: ArraySlice<UInt8>, limit: Int) -> Int {
    var inflation = Inflation(input, limit: limit)
    _ = inflation.run()
    return inflation.output.count
  }

  private init(_ input: ArraySlice<UInt8>, limit: Int) {
    self.input = input
    self.limit = limit
    offset = input.startIndex
  }

  private mutating func run() -> Bool {
    while true {
      guard let isLast = bits(1), let kind = bits(2) else { return false }
      let isGood =
        switch kind {
        case 0: copy()
        case 1: block(Self.fixedLengths, Self.fixedDistances)
        case 2: ownTables().map { block($0.0, $0.1) } ?? false
        default: false
        }
      guard isGood else { return false }
      if isLast == 1 { return true }
    }
  }

  // MARK: Bits

  private mutating func bits(_ count: Int) -> Int? {
    while bitCount < count {
      guard offset < input.endIndex else { return nil }
      bits |= UInt32(input[offset]) << UInt32(bitCount)
      offset += 1
      bitCount += 8
    }
    let value = Int(bits & ((1 << UInt32(count)) - 1))
    bits >>= UInt32(count)
    bitCount -= count
    return value
  }

  /// Copies stored bytes.
  private mutating func copy() -> Bool {
    (bits, bitCount) = (0, 0)
    guard offset + 4 <= input.endIndex else { return false }
    let count = Int(input[offset]) | Int(input[offset + 1]) << 8
    let check = Int(input[offset + 2]) | Int(input[offset + 3]) << 8
    offset += 4
    guard count == ~check & 0xFFFF, offset + count <= input.endIndex, output.count + count <= limit
    else { return false }
    output += input[offset..<offset + count]
    offset += count
    return true
  }

  // MARK: Codes

  /// Huffman codes: how many there are of each length, and their symbols in order.
  private struct Table {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int] = []

    init(_ lengths: some Collection<Int>) {
      for length in lengths { counts[length] += 1 }
      counts[0] = 0
      var offsets = [Int](repeating: 0, count: 17)
      for length in 1..<16 { offsets[length + 1] = offsets[length] + counts[length] }
      symbols = [Int](repeating: 0, count: offsets[16])
      for (symbol, length) in lengths.enumerated() where length > 0 {
        symbols[offsets[length]] = symbol
        offsets[length] += 1
      }
    }
  }

  private static let fixedLengths = Table(
    [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112)
      + [Int](repeating: 7, count: 24) + [Int](repeating: 8, count: 8))
  private static let fixedDistances = Table([Int](repeating: 5, count: 30))

  private mutating func symbol(_ table: Table) -> Int? {
    var (code, first, index) = (0, 0, 0)
    for length in 1..<16 {
      guard let bit = bits(1) else { return nil }
      code |= bit
      let count = table.counts[length]
      if code - count < first {
        let symbol = index + code - first
        return table.symbols.indices.contains(symbol) ? table.symbols[symbol] : nil
      }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    return nil
  }

  private mutating func ownTables() -> (Table, Table)? {
    guard let more = bits(5), let distances = bits(5), let codes = bits(4) else { return nil }
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var lengths = [Int](repeating: 0, count: 19)
    for index in order.prefix(codes + 4) {
      guard let length = bits(3) else { return nil }
      lengths[index] = length
    }
    let table = Table(lengths)
    let total = more + 257 + distances + 1
    var all: [Int] = []
    while all.count < total {
      guard let next = symbol(table) else { return nil }
      switch next {
      case 0..<16: all.append(next)
      case 16:
        guard let last = all.last, let times = bits(2) else { return nil }
        all += [Int](repeating: last, count: times + 3)
      default:
        guard let times = next == 17 ? bits(3).map({ $0 + 3 }) : bits(7).map({ $0 + 11 }) else {
          return nil
        }
        all += [Int](repeating: 0, count: times)
      }
    }
    guard all.count == total else { return nil }
    return (Table(all[..<(more + 257)]), Table(all[(more + 257)...]))
  }

  private static let lengthBase = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBase = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]

  private mutating func block(_ lengths: Table, _ distances: Table) -> Bool {
    while let next = symbol(lengths) {
      if next < 256 {
        guard output.count < limit else { return false }
        output.append(UInt8(next))
        continue
      }
      if next == 256 { return true }
      guard next - 257 < Self.lengthBase.count, let extra = bits(Self.lengthBits[next - 257]),
        let far = symbol(distances), far < Self.distanceBase.count,
        let farther = bits(Self.distanceBits[far])
      else { return false }
      let count = Self.lengthBase[next - 257] + extra
      let distance = Self.distanceBase[far] + farther
      guard distance <= output.count, output.count + count <= limit else { return false }
      let start = output.count - distance
      // It can overlap with the bytes that it adds.
      for index in start..<(start + count) { output.append(output[index]) }
    }
    return false
  }
}
