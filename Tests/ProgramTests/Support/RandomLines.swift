import PtySupport
import SeededRandom
import TestSupport

/// Makes up command lines that fit a session as it stands, from a seed.
///
/// What is there is taken from the program's own answers; nothing here knows the session's rules
/// beyond what `help` tells. A line may still be refused.
struct RandomLines {
  private var random: SplitMix64
  private let place: Workplace
  private var loaded = 0
  private var words = 0
  private var made = 0

  /// An article in the session: its number and the sentences of its text.
  struct Article {
    var id: String
    var sentences: [String]
  }

  /// What a line may speak of.
  struct Ground {
    var articles: [String] = []
    var claims: [(id: String, article: String, rating: String?)] = []
    var evidence: [String] = []
    var notes: [String] = []
    var labels: [String] = []
    var scale = ""
    var ratings: [String] { Array(Set(claims.compactMap(\.rating))).sorted() }
  }

  /// The sentences of each article ever loaded, by number.
  private(set) var texts: [String: [String]] = [:]
  /// The article that the last line loads, should it be taken.
  private var incoming: [String]?

  init(seed: UInt64, place: Workplace) {
    random = SplitMix64(seed: seed)
    self.place = place
  }

  /// Learns that the last line was taken.
  mutating func taken(_ answer: JSON) {
    if let incoming, let id = answer["article"]?["id"]?.string, answer["added"] == .bool(true) {
      texts[id] = incoming
    }
    incoming = nil
  }

  /// The next line.
  mutating func next(on ground: Ground) throws -> String {
    incoming = nil
    made += 1
    if ground.articles.isEmpty { return try load() }
    if ground.claims.isEmpty { return random.once(in: 4) ? articleLine(ground) : tag(ground) }
    switch random.below(100) {
    case 0..<3: return ground.articles.count < 4 ? try load() : tag(ground)
    case 3..<8: return articleLine(ground)
    case 8..<26: return ground.claims.count < 14 ? tag(ground) : shrink(ground)
    case 26..<38: return "edit \(claim(ground))" + claimOptions(topicsToo: true)
    case 38..<43: return "move \(claim(ground)) \(spot(ground))"
    case 43..<47: return ground.claims.count < 14 ? split(ground) : shrink(ground)
    case 47..<52: return shrink(ground)
    case 52..<66: return verdict(ground)
    case 66..<69: return "skip \(claims(ground))" + maybe("--because")
    case 69..<73: return try scale(ground)
    case 73..<84: return try evidence(ground)
    case 84..<91: return note(ground)
    case 91..<94: return contact(ground)
    // After a publication every export reads the whole log again: that comes late, as in life.
    case 94..<98: return report()
    case _ where made < 300: return note(ground)
    default:
      return "publish --anyway" + (random.once(in: 2) ? " --on \(date())" : "")
        + maybe("--url", address())
    }
  }

  // MARK: Lines

  private mutating func load() throws -> String {
    loaded += 1
    let sentences = (1...3 + random.below(6)).map { number in
      let words = (0..<4 + random.below(6)).map { _ in word() }
      return "Sentence \(number) of text \(loaded) says \(words.joined(separator: " "))."
    }
    incoming = sentences
    let path = try place.folder.write(
      "article \(loaded).txt", sentences.joined(separator: "\n") + "\n")
    return "load \(quoted(path)) --title \(quoted(text()))" + maybe("--author")
      + maybe("--publisher")
      + maybe("--published", date()) + maybe("--url", address()) + maybe("--language", "pt-BR")
  }

  private mutating func articleLine(_ ground: Ground) -> String {
    "edit \(random.pick(ground.articles)!) --title \(quoted(text()))" + maybe("--author")
      + maybe("--publisher")
      + maybe("--published", date()) + maybe("--archive", address())
  }

  private mutating func tag(_ ground: Ground) -> String {
    "tag \(spot(ground))" + topics() + claimOptions(topicsToo: false)
  }

  private mutating func split(_ ground: Ground) -> String {
    let places = (0..<2 + random.below(2)).map { _ in spot(ground) }
    return "split \(claim(ground)) \(places.joined(separator: " "))"
  }

  /// A line that leaves fewer things than there were.
  private mutating func shrink(_ ground: Ground) -> String {
    switch random.below(6) {
    case 0 where !ground.evidence.isEmpty: return "remove \(random.pick(ground.evidence)!)"
    case 1 where !ground.notes.isEmpty: return "remove \(random.pick(ground.notes)!)"
    case 2:
      let bare = ground.articles.filter { id in !ground.claims.contains { $0.article == id } }
      if let article = random.pick(bare) { return "remove \(article)" }
    case 3, 4:
      let twins = ground.claims.filter { $0.article == ground.claims[0].article }
      if twins.count > 1 {
        return "merge \(random.some(twins.map(\.id), most: 3).joined(separator: ","))"
      }
    default: break
    }
    return "remove \(claims(ground))"
  }

  private mutating func verdict(_ ground: Ground) -> String {
    let label = ground.labels.isEmpty ? "Nothing but \(word())" : random.pick(ground.labels)!
    return "verdict \(claims(ground)) \(random.once(in: 2) ? label.lowercased() : label)"
      + maybe("--because")
  }

  private mutating func scale(_ ground: Ground) throws -> String {
    if random.once(in: 4) {
      let number = random.below(1000)
      let path = try place.folder.write(
        "scale \(number).json",
        """
        {"name":"house \(number)","levels":[{"label":"Wrong","value":1},{"label":"Right","value":9},\
        {"label":"Unproven"}]}
        """)
      return "scale \(quoted(path))" + mapping(ground.ratings, ["Wrong", "Right", "unproven"])
    }
    let scales = [
      ("politifact", ["False", "True", "half true"]), ("google", ["True", "Mostly false"]),
      ("africacheck", ["Incorrect", "Unproven"]), ("averitec", ["Refuted", "Not Enough Evidence"]),
      ("snopes", ["Mixture", "Legend"]), ("free", ["Any words"]),
      ("fever", ["refutes", "SUPPORTS"]),
    ].filter { $0.0 != ground.scale }
    let (name, labels) = random.pick(scales)!
    return "scale \(name)" + mapping(ground.ratings, labels)
  }

  private mutating func mapping(_ old: [String], _ new: [String]) -> String {
    old.map { " --map \(quoted("\($0)=\(random.pick(new)!)"))" }.joined()
  }

  private mutating func evidence(_ ground: Ground) throws -> String {
    if let known = random.pick(ground.evidence), random.once(in: 3) {
      return "edit \(known) --title \(quoted(text()))" + maybe("--quote") + maybe("--note")
        + maybe("--published", date()) + maybe("--at") + (random.once(in: 3) ? " --context" : "")
    }
    var line = "evidence \(claims(ground))"
    if let known = random.pick(ground.evidence), random.once(in: 4) {
      line += " \(known)"
    } else {
      line += " \(address())"
    }
    line += [" --supports", " --refutes", " --context"][random.below(3)]
    if random.once(in: 4) {
      let path = try place.folder.write(
        "kept \(random.below(1000)).bin",
        bytes: (0..<random.below(300)).map { _ in UInt8(random.below(256)) })
      line += " --file \(quoted(path))"
    }
    return line + maybe("--title") + maybe("--publisher") + maybe("--author") + maybe("--quote")
      + maybe("--published", date()) + maybe("--accessed", "2026-02-03T09:30:00Z") + maybe("--at")
      + maybe("--archive", address()) + maybe("--interest") + maybe("--note")
      + (random.once(in: 3) ? [" --primary", " --secondary"][random.below(2)] : "")
  }

  private mutating func note(_ ground: Ground) -> String {
    if let known = random.pick(ground.notes), random.once(in: 3) {
      return "edit \(known) -- \(quoted(text()))"
    }
    let subject = random.once(in: 4) ? random.pick(ground.articles)! : claim(ground)
    return "note\(random.once(in: 3) ? " --private" : "") \(subject) -- \(quoted(text()))"
  }

  private mutating func contact(_ ground: Ground) -> String {
    "contact \(claims(ground)) --asked 2025-0\(1 + random.below(9))"
      + maybe("--replied", "2026-02-0\(1 + random.below(9))")
      + maybe("--reply") + maybe("--person") + maybe("--way")
  }

  private mutating func report() -> String {
    "report --title \(quoted(text()))" + maybe("--summary") + maybe("--method")
      + maybe("--reviewer") + maybe("--url", address()) + maybe("--language", "de")
  }

  private mutating func claimOptions(topicsToo: Bool) -> String {
    (topicsToo ? topics() : "") + maybe("--as") + maybe("--claimant", "Ana Lind")
      + maybe("--reported-by")
      + maybe("--made", date()) + maybe("--place") + maybe("--reason") + maybe("--summary")
      + maybe("--appearance", address())
  }

  // MARK: Words

  private mutating func claim(_ ground: Ground) -> String { random.pick(ground.claims)!.id }

  /// A list of one to three claims, one of them as a rule.
  private mutating func claims(_ ground: Ground) -> String {
    random.once(in: 3)
      ? random.some(ground.claims.map(\.id), most: 3).joined(separator: ",") : claim(ground)
  }

  /// A place in an article: a sentence, several, or words of one.
  private mutating func spot(_ ground: Ground) -> String {
    let article = random.pick(ground.articles)!
    let sentences = texts[article]!
    let number = 1 + random.below(sentences.count)
    switch random.below(4) {
    case 0: return "\(article).\(number)"
    case 1: return "\(article).\(number)-\(number + random.below(sentences.count - number + 1))"
    default:
      let words = sentences[number - 1].split(separator: " ")
      let start = random.below(words.count)
      let some = words[start..<start + 1 + random.below(words.count - start)]
      return "\(article).\(number):\(quoted(some.joined(separator: " ")))#1"
    }
  }

  private mutating func topics() -> String {
    random.once(in: 2)
      ? random.some(["+ferries", "+économie", "+🚢", "+number"], most: 2).map { " \($0)" }.joined()
      : ""
  }

  /// An option, now and then.
  private mutating func maybe(_ option: String, _ value: String? = nil) -> String {
    guard random.once(in: 4) else { return "" }
    return " \(option) \(quoted(value ?? text()))"
  }

  private mutating func date() -> String {
    ["2025", "2025-1\(random.below(3))", "2026-01-\(10 + random.below(20))"][random.below(3)]
  }

  private mutating func address() -> String { "https://\(word()).example/\(random.below(1000))" }

  /// A word that no other has.
  private mutating func word() -> String {
    words += 1
    let sounds = ["ka", "lo", "mi", "ru", "se", "to"]
    return sounds[random.below(6)] + sounds[random.below(6)] + String(words)
  }

  /// A text for a field, some of them nasty; no line of a launch line can hold NUL.
  private mutating func text() -> String {
    guard random.once(in: 3) else { return "\(word()) says \(word())" }
    return random.pick(HostileStrings.short.filter { !$0.unicodeScalars.contains("\0") })!
  }

  /// A text as one word, whatever it holds.
  private func quoted(_ text: String) -> String {
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if "\\\"$`".unicodeScalars.contains(scalar) { quoted.append("\\") }
      quoted.append(scalar)
    }
    return String(quoted) + "\""
  }
}
