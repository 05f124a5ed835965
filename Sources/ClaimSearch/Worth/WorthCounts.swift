import Glibc

/// The features of one sentence, counted.
struct WorthCounts {
  private(set) var values: [WorthFeature: Double] = [:]
  private(set) var kind: Worth.Kind?

  private mutating func set(_ feature: WorthFeature, _ count: Double) { values[feature] = count }

  private mutating func add(_ feature: WorthFeature, upTo most: Double = 2) {
    values[feature] = min(most, values[feature, default: 0] + 1)
  }

  /// - Parameter isReport: whether the sentence says who said what.
  init(_ tokens: ArraySlice<Token>, _ lists: WorthWords, isReport: Bool) {
    let places = tokens.indices.filter { [.word, .number].contains(tokens[$0].kind) }
    let words = places.map { tokens[$0] }
    for (index, word) in words.enumerated() {
      if word.kind == .word {
        readWord(index, of: words, lists)
      } else if !NumberLabel.isOne(at: places[index], in: tokens, lists) {
        readNumber(word)
      }
    }
    if tokens.contains(where: { lists.signs.contains($0.mark) }) { add(.amount) }
    // Photograph: Ann Brook
    if let first = tokens.first, lists.credits.contains(first.key),
      tokens.dropFirst().first?.kind == .colon
    {
      add(.notice)
    }
    if let last = tokens.last(where: { !TextMarks.isQuotationMark($0.mark) }),
      Self.questionMarks.contains(last.mark)
    {
      set(.question, 1)
    }
    let length = words.reduce(0) { $0 + $1.length }
    let count = Double(length)
    // A sentence of a few words hardly states anything; more words than a dozen make none more worth checking.
    if count < 12 { set(.brief, min(3, log2(12 / max(1, count)))) }
    if isReport { set(.report, 1) }
    kind = kind(of: length)
    if kind == .prediction { halveFigures() }
  }

  /// Nobody can check yet how much will come.
  private mutating func halveFigures() {
    for feature in [WorthFeature.number, .moreNumbers, .numberWord, .amount] {
      values[feature]? /= 2
    }
  }

  /// Those of Latin, Arabic and Chinese texts.
  private static let questionMarks: Set<UInt32> = [0x3F, 0x61F, 0xFF1F]

  private mutating func readWord(_ index: Int, of words: [Token], _ lists: WorthWords) {
    let word = words[index]
    let next = index + 1 < words.count ? words[index + 1] : nil
    let before = index > 0 ? words[index - 1] : nil
    let isFixed =
      before.map { lists.fixed.contains($0.key + " " + word.key) } ?? false
      || isRefusal(index, of: words, lists)
    for feature in isFixed ? [] : lists.features(of: word.key) { add(feature) }
    if let next {
      for feature in lists.features[word.key + " " + next.key] ?? [] { add(feature) }
    }
    if lists.comparatives.contains(word.key), let than = lists.than,
      words[(index + 1)...].prefix(5).dropFirst().contains(where: { $0.key == than })
    {
      add(.comparison)
    }
    if let span = lists.spanEnding, word.key.hasSuffix(span), let next,
      lists.extremesOfSpans.contains(next.key)
    {
      add(.extreme)
      add(.amount)
    }
    if let before, word.has(.role), lists.judgingExtremes.contains(before.key) { add(.judgement) }
    if lists.pastEnding.map({ word.key.hasSuffix($0) && word.key.utf8.count > 4 }) ?? false,
      !word.isCapital, !lists.notPast.contains(word.key),
      lists.features[word.key]?.contains(.deed) != true, before?.key != lists.base
    {
      let isPerfect = before.map { lists.perfect.contains($0.key) } ?? false
      add(isPerfect ? .perfect : .past)
    }
    if index > 0, word.isCapital, !word.has(.pronoun), !word.has(.firstPerson), word.key != "i" {
      add(.name, upTo: 3)
    }
  }

  /// Whether a word says with "to" that something was not done, rather than by how much something fell: declined to comment,
  /// not: declined to half.
  private func isRefusal(_ index: Int, of words: [Token], _ lists: WorthWords) -> Bool {
    guard lists.refusals.contains(words[index].key), index + 2 < words.count,
      words[index + 1].has(.infinitive)
    else { return false }
    let (word, features) = (words[index + 2], lists.features[words[index + 2].key] ?? [])
    return word.kind == .word && !word.has([.determiner, .preposition])
      && Set(features).isDisjoint(with: [.numberWord, .amount, .comparison, .extreme, .share])
  }

  private mutating func readNumber(_ word: Token) {
    let hadNumber = values[.number] != nil
    if hadNumber { add(.moreNumbers) } else { set(.number, 1) }
    let digits = word.key.map(\.wholeNumberValue)
    if digits.count == 4, !digits.contains(nil), [[1, 9], [2, 0]].contains(digits.prefix(2)) {
      add(.year)
    }
    if word.key.first.map({ "$€£¥".contains($0) }) ?? false { add(.amount) }
  }

  /// What the sentence is instead of a statement of fact. Whoever reports an opinion states that somebody has it.
  private func kind(of length: Int) -> Worth.Kind? {
    if has(.question) { return .question }
    if has(.greeting), length < 12 { return .greeting }
    if has(.report) { return nil }
    let facts = sum(.past, .perfect, .deed)
    if sum(.future) > facts { return .prediction }
    let isFigure = has(.number) || has(.amount)
    let views = sum(.opinion, .demand) + (facts == 0 ? sum(.judgement) : 0)
    return views > 0 && !isFigure && !has(.deed) ? .opinion : nil
  }

  private func has(_ feature: WorthFeature) -> Bool { values[feature] != nil }

  private func sum(_ features: WorthFeature...) -> Double {
    features.reduce(0) { $0 + values[$1, default: 0] }
  }
}
