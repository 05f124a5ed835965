/// The names that a text has mentioned so far, and for which of them a pronoun or a description probably stands.
struct Antecedents {
  private let table: SpeechTable
  /// By each word of a name or description in lower case, the last mention that has it.
  private var byWord: [String: Mention] = [:]
  /// The last sources of each kind.
  private var lastPerson: Mention?
  private var lastMan: Mention?
  private var lastWoman: Mention?
  private var lastThing: Mention?
  private var lastGroup: Mention?
  /// The person with whose name the sentence before began, though nobody has reported what he said.
  private var subject: Subject?

  private struct Subject {
    let mention: Mention
    let traits: WordTraits
    /// How many sentences ago it was told of.
    var age = 0
    /// Whether all sentences since begin with a pronoun, and so go on about it.
    var goesOn = true
  }

  private struct Mention {
    let range: Range<Int>
    let words: Int
  }

  init(_ table: SpeechTable) { self.table = table }

  /// Notes the names of two words or more in a sentence.
  mutating func readMentions(in tokens: ArraySlice<Token>) {
    readSubject(in: tokens)
    var run: [Token] = []
    func isName(_ token: Token) -> Bool {
      token.kind == .word && token.isCapital && !token.has(.function)
    }
    for (index, token) in tokens.enumerated() {
      // "Said Ruiz" begins with a verb.
      if isName(token), index > 0 || token.cue.isSubset(of: [.noun, .nominal]) {
        run.append(token)
        continue
      }
      note(run)
      run = []
    }
    note(run)
  }

  /// Notes the person of whom a sentence tells something. A sentence that begins with a pronoun goes on about the one before.
  private mutating func readSubject(in tokens: ArraySlice<Token>) {
    if let found = SubjectName(in: tokens, table) {
      let mention = Mention(
        range: found.name[0].range.lowerBound..<Self.end(of: found.name[found.name.count - 1]),
        words: found.name.count)
      subject = Subject(mention: mention, traits: found.gender)
    } else if var known = subject {
      known.goesOn = known.goesOn && tokens.first?.isPersonal == true
      known.age = known.goesOn ? 1 : known.age + 1
      subject = known
    }
  }

  /// The subject of the sentence before, if a pronoun of that kind can stand for it, and nobody spoke since.
  private func subject(for gender: WordTraits, unless speaker: Mention?) -> Mention? {
    guard let subject, subject.age == 1,
      subject.traits.isEmpty || subject.traits.contains(gender),
      speaker.map({ $0.range.lowerBound < subject.mention.range.lowerBound }) ?? true
    else { return nil }
    return subject.mention
  }

  private mutating func note(_ words: [Token]) {
    // "Mayor Ana Lind" is Ana Lind.
    let run = words.drop { $0.has(.role) }
    guard let first = run.first, let last = run.last, run.count > 1 else { return }
    let mention = Mention(
      range: first.range.lowerBound..<Self.end(of: last), words: run.count)
    // "Lea Tamm" is found by her family name, "Harwick Water Board" by each of its words.
    for word in run.dropFirst() { byWord[Self.bare(word), default: mention] = mention }
  }

  private static func bare(_ token: Token) -> String {
    if token.key.hasSuffix("'s") { return String(token.key.dropLast(2)) }
    return token.key.hasSuffix("s'") ? String(token.key.dropLast()) : token.key
  }

  private static func end(of token: Token) -> Int {
    token.range.upperBound
      - (token.isPossessive ? token.range.count - bare(token).utf8.count : 0)
  }

  /// A report with the name for which its source probably stands. Remembers the source.
  mutating func resolved(_ report: Report, in scan: TextScan) -> Attribution {
    let source = report.source
    var end = report.sourceRange.upperBound
    if report.isOwner, let last = source.last, last.isPossessive { end = Self.end(of: last) }
    let range = report.sourceRange.lowerBound..<end
    let guess = name(for: source)
    let words = range.lowerBound..<min(range.upperBound, source[source.count - 1].range.upperBound)
    if report.isList {
      lastGroup = Mention(range: words, words: source.count)
    } else {
      remember(source, words, guess)
    }
    return Attribution(
      source: [range], cue: [report.cue], content: report.content,
      quotations: scan.quotations(in: report.content), reportingSource: report.reportingSource,
      reportingSourceIsPronoun: report.reportingSourceIsPronoun,
      guessedName: guess?.range,
      untitledSource: Self.untitled(source)..<max(range.upperBound, Self.untitled(source)),
      sourceIsPronoun: source.count == 1 && source[0].has(.pronoun), isNegated: report.isNegated,
      isList: report.isList)
  }

  /// The name of a source that is none itself.
  private func name(for source: [Token]) -> Mention? {
    let first = source[0]
    if source.count == 1, first.has([.pronoun, .determiner]) {
      if first.has(.masculine) { return person(.masculine, lastMan) }
      if first.has(.feminine) { return person(.feminine, lastWoman) }
      if first.has(.plural) { return lastGroup }
      if first.has(.neuter) { return lastThing }
      return nil
    }
    let head = source.head ?? first
    guard let known = byWord[Self.bare(head)], known.range.upperBound <= first.range.lowerBound
    else {
      return nil
    }
    // A family name, or "the ministry" for a name with that word; never a longer name.
    let names = source.filter { $0.isCapital && !$0.has(.function) }.count
    let isShort = names < known.words && (head.isCapital ? names == 1 : first.has(.definite))
    return isShort ? known : nil
  }

  /// The last person who spoke and can be of a gender, or of whom the sentence before told something.
  private func person(_ gender: WordTraits, _ known: Mention?) -> Mention? {
    let speaker = known ?? lastPerson
    return subject(for: gender, unless: speaker) ?? speaker
  }

  /// From the first word behind titles before a name.
  private static func untitled(_ source: [Token]) -> Int {
    let titles = source.prefix { $0.kind == .word && $0.isCapital && $0.has(.role) }
    guard let next = source.dropFirst(titles.count).first, next.kind == .word, next.isCapital,
      !next.has(.function)
    else { return source[0].range.lowerBound }
    return next.range.lowerBound
  }

  private mutating func remember(_ source: [Token], _ range: Range<Int>, _ guess: Mention?) {
    let head = source.head ?? source[0]
    guard !source[0].has(.pronoun) || source.count > 1 else {
      // Once "she" stood for a name, that name is a woman's.
      if let guess, source[0].has(.feminine) { lastWoman = guess }
      if let guess, source[0].has(.masculine) { lastMan = guess }
      return
    }
    let described = Self.hasRole(source)
    let isOrganization = source.contains { $0.has(.organization) }
    let names = Self.names(in: source)
    let mention =
      guess ?? names.map { Mention(range: $0, words: 2) }
      ?? Mention(range: range, words: source.count)
    // Where all nouns have capitals, one with an article is no name.
    let isNamed =
      head.isCapital && !(table.habits.contains(.capitalNouns) && source[0].has(.determiner))
    if described || !isOrganization && (isNamed || names != nil) {
      lastPerson = mention
      // Who is the other's rival is not known; only a title tells.
      let isMan = source.contains { $0.has(.masculine) && !$0.has(.determiner) }
      let isWoman = source.contains { $0.has(.feminine) && !$0.has(.determiner) }
      lastMan = isWoman ? lastMan : mention
      lastWoman = isMan ? lastWoman : mention
    }
    if isOrganization, !described { lastThing = mention }
    if head.key.hasSuffix("s") || isOrganization { lastGroup = mention }
  }

  /// Whether a noun phrase or a description behind it is of a role: not "an email from her manager".
  private static func hasRole(_ source: [Token]) -> Bool {
    var isInPhrase = false
    for token in source {
      if token.kind == .comma { isInPhrase = false }
      if token.has([.preposition, .relative]), !token.isCapital { isInPhrase = true }
      if !isInPhrase, token.has(.role) { return true }
    }
    return false
  }

  /// The longest name in a description: "Jonas Hark" in "The marina's owner, Jonas Hark".
  private static func names(in source: [Token]) -> Range<Int>? {
    var best: Range<Int>?
    var run: [Token] = []
    var most = 1
    func isName(_ token: Token) -> Bool {
      token.kind == .word && token.isCapital && !token.has(.function) && !token.has(.role)
        && !token.has(.organization)
    }
    for token in source + [Token(.other, 0..<0)] {
      if isName(token) {
        run.append(token)
        continue
      }
      if run.count > most {
        most = run.count
        best = run[0].range.lowerBound..<end(of: run[run.count - 1])
      }
      run = []
    }
    return best
  }
}
