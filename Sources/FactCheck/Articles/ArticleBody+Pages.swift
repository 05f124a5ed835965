extension ArticleBody {
  /// The number, from 1, of the printed page at an offset; `nil` in a text without pages.
  public func page(at offset: Int) -> Int? {
    guard !pages.isEmpty else { return nil }
    return max(1, Self.count(in: pages) { $0 <= offset })
  }

  /// The stored form of the page starts: one decimal offset on each line.
  public var pageList: [UInt8] {
    var list: [UInt8] = []
    for start in pages { list += "\(start)\n".utf8 }
    return list
  }

  /// Reads the form of `pageList`; `nil` if it is damaged or not in order.
  static func pages(_ list: [UInt8], in text: [UInt8]) -> [Int]? {
    var starts: [Int] = []
    for line in list.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      guard let start = Int(String(decoding: line, as: UTF8.self)),
        starts.last ?? 0 <= start, start <= text.count
      else { return nil }
      starts.append(start)
    }
    return list.isEmpty || list.last == 0x0A ? starts : nil
  }
}
