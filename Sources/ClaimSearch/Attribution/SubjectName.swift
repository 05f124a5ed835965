/// The name of a person with which a sentence begins and of whom it tells something: "Council leader Dora Whitcombe opened
/// the pool".
///
/// What is only an object or an owner is none, nor a place or a company, as far as their words tell.
struct SubjectName {
  /// The words of the name, without titles.
  let name: [Token]
  /// What the words before the name tell: masculine, feminine, or nothing.
  let gender: WordTraits

  /// The most words before a name, as in "the former mayor of Orrin".
  private static let mostBefore = 8
  /// The most words between commas behind a name.
  private static let mostInside = 14

  /// Reads the beginning of a sentence; nil unless a person's name is its subject.
  init?(in sentence: ArraySlice<Token>, _ table: SpeechTable) {
    let tokens = Self.withoutIntroduction(sentence)
    guard let start = Self.nameStart(in: tokens) else { return nil }
    let run = tokens[start...].prefix(while: Self.isName)
    let before = tokens[..<start]
    guard (2...4).contains(run.count),
      !run.contains(where: { $0.has([.organization, .impersonal]) || $0.isAcronym }),
      run.last?.isPossessive == false, before.isEmpty || before.last?.has(.role) == true,
      Self.hasVerb(behind: run.endIndex, in: tokens)
    else { return nil }
    name = Array(run)
    gender = before.last?.traits.intersection([.masculine, .feminine]) ?? []
  }

  private static func isName(_ token: Token) -> Bool {
    token.kind == .word && token.isCapital && !token.has(.function) && !token.has(.role)
  }

  /// A sentence behind "On Monday," or "In 2019,".
  private static func withoutIntroduction(_ sentence: ArraySlice<Token>) -> ArraySlice<Token> {
    guard let first = sentence.first, first.has([.preposition, .adverb, .time, .timeDeterminer]),
      let comma = sentence.prefix(mostBefore).firstIndex(where: { $0.kind == .comma })
    else { return sentence }
    return sentence[(comma + 1)...]
  }

  /// Where the first run of two capital words begins, with nothing but a description before it.
  private static func nameStart(in tokens: ArraySlice<Token>) -> Int? {
    for position in tokens.indices.prefix(mostBefore) {
      let token = tokens[position]
      guard token.kind == .word, token.has([.determiner, .possession]) || !token.has(.function)
      else { return nil }
      let next = position + 1
      if isName(token), next < tokens.endIndex, isName(tokens[next]) { return position }
    }
    return nil
  }

  /// Whether a verb seems to follow: at once, or behind words between commas.
  private static func hasVerb(behind end: Int, in tokens: ArraySlice<Token>) -> Bool {
    guard end < tokens.endIndex else { return false }
    guard tokens[end].kind == .comma else { return startsVerb(end, in: tokens) }
    let inside = tokens[(end + 1)...].prefix(mostInside)
    guard let comma = inside.firstIndex(where: { $0.kind == .comma }) else { return false }
    return startsVerb(comma + 1, in: tokens)
  }

  private static func startsVerb(_ index: Int, in tokens: ArraySlice<Token>) -> Bool {
    guard index < tokens.endIndex else { return false }
    let token = tokens[index]
    guard token.kind == .word, !token.isCapital else { return false }
    if token.has([.verbal, .adverb, .negation]) || !token.cue.isEmpty { return true }
    guard token.isContentWord, !token.isPossessive, !token.has(.role) else { return false }
    // "Elm Vale residents voted": a noun behind a name.
    let next = index + 1
    guard next < tokens.endIndex else { return true }
    return !tokens[next].isPastForm && !tokens[next].has(.verbal)
      && (tokens[next].isCapital || tokens[next].cue.isEmpty)
  }
}
