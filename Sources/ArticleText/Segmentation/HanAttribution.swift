/// The speaker after a Chinese quotation: `“……。”部长说。`
enum HanAttribution {
  /// The maximum number of characters of a speaker and the verb.
  private static let reach = 14

  /// Whether a few characters follow at `offset`, the last of them a verb of speech, and then a mark.
  static func begins(in text: ByteView, at offset: Int) -> Bool {
    var position = offset
    var last: UInt32 = 0
    var beforeLast: UInt32 = 0
    for _ in 0..<reach where position < text.count {
      let next = text.scalar(at: position)
      guard Script(next.value) == .han else { return isSpeech(last, after: beforeLast, next.value) }
      (beforeLast, last) = (last, next.value)
      position += next.length
    }
    return false
  }

  /// 说 問 道 稱 and similar; but 知道 is to know, 访问 to visit.
  private static func isSpeech(_ verb: UInt32, after other: UInt32, _ mark: UInt32) -> Bool {
    guard [0x3002, 0xFF0C, 0xFF1A, 0x3A, 0x2C].contains(mark) else { return false }
    switch verb {
    case 0x8BF4, 0x8AAA, 0x558A, 0x53EB, 0x7A31, 0x79F0: return true
    case 0x9053: return other != 0x77E5
    case 0x95EE, 0x554F: return other != 0x8BBF && other != 0x8A2A && other != 0x7591
    case 0x793A: return other == 0x8868
    default: return false
    }
  }
}
