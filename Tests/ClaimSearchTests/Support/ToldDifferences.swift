import ClaimSearch

extension Differences {
  /// The differences in words: `kind: first | second`.
  func told(_ first: String, _ second: String, isPost: Bool = false) -> [String] {
    func words(_ range: Range<Int>?, _ text: String) -> String {
      range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } ?? "–"
    }
    return between(first, and: second, isPost: isPost).map {
      "\($0.kind.rawValue): \(words($0.first, first)) | \(words($0.second, second))"
    }
  }
}
