/// The keys of a review: their meanings and descriptions.
enum ReviewKeys {
  /// What a review does at a key.
  enum Meaning: Hashable, Sendable {
    case tag, tagAndNext, next, back, first, last, turn
    case digit(Unicode.Scalar)
    case rating, note, rationale, skip, undo, redo, help, leave
    case claimant, saidBy, topic, wording, part, evidence, search, number, dismiss
    case paste, ignored
  }

  /// A row of the key table: the keys as displayed, their effect in one word and in a sentence.
  struct Row: Sendable {
    var keys: String
    var name: String
    var sentence: String
    /// Whether the foot of the screen shows it.
    var isInFoot = false
    /// The effect in a sentence, if keys are typed in lines.
    var lineSentence: String?
    /// The keys in the foot, if not only the first one.
    var footKeys: String?
    /// Whether it can be typed in a line.
    var isTyped = true
    /// The names for a line, each with its key, if they are not the name and the first key.
    var lineNames: [(name: String, key: Unicode.Scalar)]?

    /// What a screen reader says of it; `nil` if it cannot be typed in a line.
    var spoken: String? { isTyped ? lineSentence ?? sentence : nil }

    /// The names that can be typed in a line instead of a key, each with its key.
    var actions: [(name: String, key: Unicode.Scalar)] {
      if let lineNames { return lineNames }
      let first = keys.prefix { $0 != " " }
      let key = first == "Space" ? " " : first.count == 1 ? first.unicodeScalars.first : nil
      return isTyped ? key.map { [(name, $0)] } ?? [] : []
    }

    /// The keys with their names, for a screen reader.
    var spokenKeys: String {
      guard !actions.isEmpty else { return String(keys.prefix { $0 != " " }) }
      return actions.map { "\($0.key == " " ? "Space" : String($0.key)) or \($0.name)" }
        .joined(separator: ", ")
    }

    /// The keys and the word.
    var brief: String { "\(footKeys ?? String(keys.prefix { $0 != " " })) \(name)" }
  }

  static let table: [Row] = [
    Row(
      keys: "t Enter", name: "tag",
      sentence: "tag the sentence as a claim: t stays there, Enter goes forward",
      isInFoot: true, lineSentence: "tag the sentence as a claim", footKeys: "t/Enter"),
    Row(
      keys: "m", name: "part",
      sentence:
        "mark a part of the sentence by arrow keys or the first letters of a word, and tag it",
      lineSentence: "mark a part of the sentence by the first letters of words, and tag it"),
    Row(
      keys: "1-9 0", name: "verdict",
      sentence: "give the claim the verdict with this number, and go forward"),
    Row(
      keys: "c", name: "claimant",
      sentence: "type who makes the claim; Tab offers whom the text names, then known names",
      isInFoot: true, lineSentence: "type who makes the claim"),
    Row(
      keys: "f", name: "said by",
      sentence: "fill in who makes the claim, as the text says; a guess is called one"),
    Row(
      keys: "a", name: "evidence",
      sentence: "type the address or title of a source, then s, r or c: supports, refutes, context",
      isInFoot: true),
    Row(
      keys: "p", name: "topic", sentence: "type topics; Tab completes known ones",
      lineSentence: "type topics"),
    Row(keys: "w", name: "wording", sentence: "type the claim in your own words"),
    Row(
      keys: "Space s", name: "next", sentence: "go forward, also with → and ↓", isInFoot: true,
      lineSentence: "go forward, also with s"),
    Row(
      keys: "b", name: "back", sentence: "go back, also with Backspace, ← and ↑",
      lineSentence: "go back"),
    Row(
      keys: "n", name: "note",
      sentence: "type a note on the claim"),
    Row(
      keys: "e", name: "why",
      sentence: "type the reason for the verdict just given, or for the one seen here",
      isInFoot: true),
    Row(
      keys: "v", name: "verdict in words",
      sentence: "type a verdict: a label, its beginning, or any words on a free scale",
      lineNames: [("verdict", "v")]),
    Row(
      keys: "d", name: "nothing here",
      sentence: "there is nothing to check here: mark the sentence as read, and go forward"),
    Row(keys: "x", name: "skip", sentence: "skip the claim, and go forward"),
    Row(
      keys: "Tab", name: "other claim", sentence: "choose the next of several claims",
      isTyped: false),
    Row(
      keys: "u r", name: "undo", sentence: "undo or redo your latest step", isInFoot: true,
      lineNames: [("undo", "u"), ("redo", "r")]),
    Row(keys: "/", name: "search", sentence: "go to the next place with these words"),
    Row(keys: "g", name: "go to", sentence: "go to the sentence or claim with this number"),
    Row(
      keys: "Home End", name: "ends", sentence: "go to the first or the last", isTyped: false),
    Row(keys: "?", name: "help", sentence: "these keys", isInFoot: true),
    Row(
      keys: "q", name: "quit",
      sentence: "quit, also with Ctrl-D and Ctrl-C; the next review resumes here", isInFoot: true,
      lineSentence: "quit; the next review resumes here"),
  ]

  /// The keys by the names that can be typed in a line.
  static let actions = Dictionary(
    uniqueKeysWithValues: table.flatMap(\.actions).map { ($0.name, Key.character($0.key)) })

  static func meaning(of key: Key) -> Meaning {
    switch key {
    case .right, .down, .pageDown: .next
    case .left, .up, .pageUp: .back
    case .home: .first
    case .end: .last
    case .pasted: .paste
    case .hangUp: .leave
    case .unknown, .redraw: .ignored
    case .character(let scalar): meaning(of: scalar)
    }
  }

  private static func meaning(of scalar: Unicode.Scalar) -> Meaning {
    switch scalar {
    case "t": .tag
    case "\n", "\r": .tagAndNext
    case "m": .part
    case "c": .claimant
    case "f": .saidBy
    case "a": .evidence
    case "p": .topic
    case "w": .wording
    case "/": .search
    case "g": .number
    case "d": .dismiss
    case " ", "s": .next
    case "b", "\u{8}", "\u{7F}": .back
    case "0"..."9": .digit(scalar)
    case "n": .note
    case "e": .rationale
    case "v": .rating
    case "x": .skip
    case "\t": .turn
    case "u": .undo
    case "r": .redo
    case "?", "h": .help
    // Ctrl-D typed before the mode began arrives as NUL.
    case "q", "\u{3}", "\u{4}", "\0": .leave
    default: .ignored
    }
  }
}
