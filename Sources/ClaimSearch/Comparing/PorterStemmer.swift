/// Porter's stemmer for English (M. F. Porter, "An algorithm for suffix stripping", 1980), with the two departures of his
/// own later programs: `-bli` and `-logi`.
struct PorterStemmer {
  private var word: [UInt8]

  /// The stem of a word in lower case; a word with other letters than a to z is its own stem.
  static func stem(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 2, word.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
    var stemmer = PorterStemmer(word: word)
    stemmer.stripPlural()
    stemmer.stripPast()
    stemmer.replaceY()
    stemmer.replaceLong()
    stemmer.replaceMiddle()
    stemmer.stripLast()
    stemmer.tidyEnd()
    return stemmer.word
  }

  // MARK: Conditions

  private func isConsonant(_ index: Int) -> Bool {
    switch word[index] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      false
    case UInt8(ascii: "y"): index == 0 || !isConsonant(index - 1)
    default: true
    }
  }

  /// Porter's m of the first `count` letters: how many times vowels are followed by consonants.
  private func measure(_ count: Int) -> Int {
    var changes = 0
    var wasVowel = false
    for index in 0..<count {
      let isVowel = !isConsonant(index)
      if wasVowel, !isVowel { changes += 1 }
      wasVowel = isVowel
    }
    return changes
  }

  private func hasVowel(_ count: Int) -> Bool { (0..<count).contains { !isConsonant($0) } }

  private func endsDouble(_ count: Int) -> Bool {
    count > 1 && word[count - 1] == word[count - 2] && isConsonant(count - 1)
  }

  /// Consonant, vowel, consonant, of which the last is not w, x or y.
  private func endsShort(_ count: Int) -> Bool {
    guard count > 2, isConsonant(count - 1), !isConsonant(count - 2), isConsonant(count - 3)
    else { return false }
    return !["w", "x", "y"].contains(Character(Unicode.Scalar(word[count - 1])))
  }

  private func has(_ suffix: StaticString) -> Bool {
    let length = suffix.utf8CodeUnitCount
    guard word.count > length else { return false }
    // From the end, where most suffixes differ.
    let start = suffix.utf8Start
    var index = length
    var place = word.count
    while index > 0 {
      index -= 1
      place -= 1
      if word[place] != start[index] { return false }
    }
    return true
  }

  /// How many letters precede a suffix.
  private func count(before suffix: StaticString) -> Int {
    word.count - suffix.utf8CodeUnitCount
  }

  private mutating func replace(_ suffix: StaticString, by other: StaticString) {
    word.removeLast(suffix.utf8CodeUnitCount)
    other.withUTF8Buffer { word.append(contentsOf: $0) }
  }

  // MARK: Steps

  /// Step 1a.
  private mutating func stripPlural() {
    if has("sses") {
      replace("sses", by: "ss")
    } else if has("ies") {
      replace("ies", by: "i")
    } else if has("s"), !has("ss") {
      word.removeLast()
    }
  }

  /// Step 1b.
  private mutating func stripPast() {
    if has("eed") {
      if measure(count(before: "eed")) > 0 { word.removeLast() }
      return
    }
    if has("ed"), hasVowel(count(before: "ed")) {
      word.removeLast(2)
    } else if has("ing"), hasVowel(count(before: "ing")) {
      word.removeLast(3)
    } else {
      return
    }
    if has("at") || has("bl") || has("iz") {
      word.append(UInt8(ascii: "e"))
    } else if endsDouble(word.count), !has("l"), !has("s"), !has("z") {
      word.removeLast()
    } else if measure(word.count) == 1, endsShort(word.count) {
      word.append(UInt8(ascii: "e"))
    }
  }

  /// Step 1c.
  private mutating func replaceY() {
    if has("y"), hasVowel(word.count - 1) { replace("y", by: "i") }
  }

  private static let long: [(StaticString, StaticString)] = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
    ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
    ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ("logi", "log"),
  ]

  private static let middle: [(StaticString, StaticString)] = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
    ("ness", ""),
  ]

  /// Step 2.
  private mutating func replaceLong() { replaceFirst(of: Self.long) }

  /// Step 3.
  private mutating func replaceMiddle() { replaceFirst(of: Self.middle) }

  private mutating func replaceFirst(of suffixes: [(StaticString, StaticString)]) {
    guard let (suffix, other) = suffixes.first(where: { has($0.0) }) else { return }
    if measure(count(before: suffix)) > 0 { replace(suffix, by: other) }
  }

  private static let last: [StaticString] = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou",
    "ism", "ate", "iti", "ous", "ive", "ize",
  ]

  /// Step 4.
  private mutating func stripLast() {
    guard let suffix = Self.last.first(where: { has($0) }) else { return }
    let count = count(before: suffix)
    guard measure(count) > 1 else { return }
    if has("ion"), word[count - 1] != UInt8(ascii: "s"), word[count - 1] != UInt8(ascii: "t") {
      return
    }
    word.removeLast(suffix.utf8CodeUnitCount)
  }

  /// Step 5.
  private mutating func tidyEnd() {
    if has("e") {
      let count = word.count - 1
      if measure(count) > 1 || measure(count) == 1 && !endsShort(count) { word.removeLast() }
    }
    if has("l"), endsDouble(word.count), measure(word.count) > 1 { word.removeLast() }
  }
}
