/// The writing systems that help to detect a language.
enum Script: Int, CaseIterable {
  case latin, cyrillic, greek, arabic, devanagari, han, kana, hangul
  case armenian, hebrew, thai, georgian, ethiopic, burmese, khmer, bengali, tamil

  init?(_ value: UInt32) {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x531...0x587: self = .armenian
    case 0x5D0...0x5EA: self = .hebrew
    case 0x620...0x6D3, 0x6EE...0x6FF, 0x750...0x77F: self = .arabic
    case 0x900...0x963: self = .devanagari
    case 0x980...0x9FF: self = .bengali
    case 0xB80...0xBFF: self = .tamil
    case 0xE01...0xE5B: self = .thai
    case 0x1000...0x109F: self = .burmese
    case 0x10A0...0x10FF: self = .georgian
    case 0x1200...0x135A: self = .ethiopic
    case 0x1780...0x17D3: self = .khmer
    case 0x3041...0x30FF: self = .kana
    case 0x3400...0x9FFF, 0x20000...0x2FA1F: self = .han
    case 0x1100...0x11FF, 0xAC00...0xD7A3: self = .hangul
    default: return nil
    }
  }

  /// Whether sentences follow each other without a space.
  var isUnspaced: Bool { self == .han || self == .kana }

  /// The language that is practically alone in using the script.
  var onlyLanguage: String? {
    switch self {
    case .greek: "el"
    case .hangul: "ko"
    case .armenian: "hy"
    case .hebrew: "he"
    case .thai: "th"
    case .georgian: "ka"
    case .ethiopic: "am"
    case .burmese: "my"
    case .khmer: "km"
    case .bengali: "bn"
    case .tamil: "ta"
    case .latin, .cyrillic, .arabic, .devanagari, .han, .kana: nil
    }
  }
}

/// The number of letters of each script in a text.
struct LetterCensus {
  private let reach: Int
  private var counts = [Int](repeating: 0, count: Script.allCases.count)

  init(upTo reach: Int) { self.reach = reach }

  mutating func read(_ text: ByteView) {
    let end = min(text.count, reach)
    var latin = 0
    var position = 0
    while position < end {
      let byte = text[position]
      if byte < 0x80 {
        latin += byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A ? 1 : 0
        position += 1
        continue
      }
      let next = text.scalar(at: position)
      position += next.length
      if let script = Script(next.value) { counts[script.rawValue] += 1 }
    }
    counts[Script.latin.rawValue] += latin
  }

  func count(_ script: Script) -> Int { counts[script.rawValue] }

  /// The script of more than half of the text. Kana counts as Han, with which it is mixed; one character of
  /// these counts as two or three letters of others.
  var dominant: Script? {
    var weights = counts
    weights[Script.han.rawValue] = count(.han) * 3 + count(.kana) * 2
    weights[Script.kana.rawValue] = 0
    let total = weights.reduce(0, +)
    return Script.allCases.first { weights[$0.rawValue] * 2 > total }
  }
}
