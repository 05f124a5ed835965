/// The keys of a review: their meanings and descriptions.
enum ReviewKeys {
  /// The meaning of a key.
  enum Meaning: Hashable, Sendable {
    case tag, next, back, first, last, turn
    case digit(Unicode.Scalar)
    case rating, note, rationale, skip, undo, redo, help, leave
    case paste, ignored
  }

  /// A row of the key table: the keys as displayed, their effect in one word and in a sentence.
  struct Row: Sendable {
    var keys: String
    var name: String
    var sentence: String
    /// Whether the foot of the screen shows it.
    var isInFoot = false

    /// The first key and the word.
    var brief: String { "\(keys.prefix { $0 != " " }) \(name)" }
  }

  static let table: [Row] = [
    Row(
      keys: "t Enter", name: "tag", sentence: "tag the sentence as a claim, and go forward",
      isInFoot: true),
    Row(
      keys: "1-9 0", name: "verdict",
      sentence: "give the verdict with this number, and go forward; this tags an untagged sentence"),
    Row(
      keys: "Space s", name: "next", sentence: "go forward, also with → and ↓", isInFoot: true),
    Row(
      keys: "b", name: "back", sentence: "go back, also with Backspace, ← and ↑",
      isInFoot: true),
    Row(
      keys: "n", name: "note",
      sentence: "type a note on the claim; an untagged sentence is tagged first", isInFoot: true),
    Row(
      keys: "e", name: "why",
      sentence: "type the reason for the verdict just given, or for the one seen here",
      isInFoot: true),
    Row(
      keys: "v", name: "verdict in words",
      sentence: "type a verdict: a label, its beginning, or any words on a free scale"),
    Row(keys: "x", name: "skip", sentence: "skip the claim, and go forward"),
    Row(keys: "Tab", name: "other claim", sentence: "choose the next of several claims"),
    Row(
      keys: "u r", name: "undo", sentence: "undo or redo your latest step", isInFoot: true),
    Row(keys: "Home End", name: "ends", sentence: "go to the first or the last"),
    Row(keys: "?", name: "help", sentence: "these keys", isInFoot: true),
    Row(
      keys: "q", name: "quit",
      sentence: "quit, also with Ctrl-D and Ctrl-C; the next review resumes here", isInFoot: true),
  ]

  /// The meaning of a key.
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
    case "t", "\n", "\r": .tag
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
