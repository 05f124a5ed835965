/// Keys typed in lines, for screen readers and plain terminals: nothing is drawn over; each place and each question
/// is a line.
public final class LineKeys: KeySession {
  private let write: (String) -> Void
  private let readLine: () -> String?
  private var queue: ArraySlice<Key> = []
  /// What follows on the typed line, read when the keys before it have been handled.
  private var rest: Substring.UnicodeScalarView = Substring().unicodeScalars
  private var frame = Frame(rows: [])
  private var lastPlace: [String] = []
  private var lastLegend = ""

  /// The most keys of one line.
  private static let mostKeys = 100
  /// So many letters in a row are a word, not keys.
  private static let lettersOfWord = 3

  /// Uses an output and an input; the input is `nil` at its end.
  public init(write: @escaping (String) -> Void, readLine: @escaping () -> String?) {
    self.write = write
    self.readLine = readLine
  }

  /// Lines have no size; this is enough for every row of a frame.
  public var size: (columns: Int, rows: Int) { (80, 40) }

  /// Says what happened, and the place and the legend if they are others.
  public func draw(_ frame: Frame) {
    self.frame = frame
    // Who typed the keys that follow on the line expected no question and no refusal.
    if frame.spoken.expected == .answer || frame.spoken.isRefusal { forget() }
    guard queue.isEmpty, rest.isEmpty else { return }
    if let message = frame.spoken.message { write(message + "\n") }
    if !frame.spoken.legend.isEmpty, frame.spoken.legend != lastLegend {
      lastLegend = frame.spoken.legend
      write(lastLegend + "\n")
    }
    if frame.spoken.place != lastPlace { say(frame.spoken.place) }
  }

  private func say(_ place: [String]) {
    lastPlace = place
    for line in place { write(line + "\n") }
  }

  private func forget() {
    queue = []
    rest = Substring().unicodeScalars
  }

  /// The next key of the typed line; asks for a line when there is none.
  public func next() -> Key {
    while true {
      if let key = queue.popFirst() { return key }
      if !rest.isEmpty {
        readRest()
        continue
      }
      write(frame.spoken.question)
      guard let line = readLine() else { return .hangUp }
      read(line)
      // An empty line repeats the place.
      if line.isEmpty, queue.isEmpty { say(frame.spoken.place) }
    }
  }

  private func read(_ line: String) {
    let isEmpty = line.allSatisfy(\.isWhitespace)
    switch frame.spoken.expected {
    case .text:
      // A text replaces what was there. No text cancels; after a refusal it tries again, and a dot cancels.
      let isRefusal = frame.spoken.isRefusal
      if isEmpty {
        queue = [.character(isRefusal ? "\n" : "\u{1B}")]
      } else if isRefusal, line == "." {
        queue = [.character("\u{1B}")]
      } else {
        queue = Self.text(line)
      }
    case .answer: queue = [.character(line.unicodeScalars.first ?? "\u{1B}")]
    case .keysOrEnter where line.isEmpty: queue = [.character("\n")]
    case .keys, .keysOrEnter, .keysAfterHelp:
      // Keys such as Delete come as several characters, of which the last ones look like others.
      guard line.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
        queue = [.unknown]
        return
      }
      if frame.spoken.expected == .keysAfterHelp {
        queue = [.character("\u{1B}")]
        if !isEmpty { rest = line.unicodeScalars[...] }
      } else if isEmpty {
        queue = line.unicodeScalars.prefix(Self.mostKeys).map { .character($0) }[...]
      } else {
        rest = line.unicodeScalars[...]
      }
    }
  }

  /// Reads on in the line, as the frame drawn since expects it.
  private func readRest() {
    let isApart = rest.first?.properties.isWhitespace == true
    let left = rest.drop { $0.properties.isWhitespace }
    switch frame.spoken.expected {
    case .text:
      // `g 99` answers the question of g; letters that only follow it were meant as keys.
      if isApart, !left.isEmpty { queue = Self.text(String(left)) }
      rest = Substring().unicodeScalars
    case .answer: rest = Substring().unicodeScalars
    case .keys, .keysAfterHelp:
      if let (key, length) = named(left) {
        queue = [key]
        rest = left.dropFirst(length)
      } else if let word = Self.word(left) {
        write("error: there is no action \"\(word)\"; ? lists the keys and actions\n")
        rest = Substring().unicodeScalars
      } else {
        readKey(left)
      }
    case .keysOrEnter: readKey(left)
    }
  }

  private func readKey(_ left: Substring.UnicodeScalarView) {
    guard left.count <= Self.mostKeys else {
      queue = [.unknown]
      rest = Substring().unicodeScalars
      return
    }
    queue = left.prefix(1).map { .character($0) }[...]
    rest = left.dropFirst()
  }

  /// The key of the action whose name the line begins with, and the length of the name.
  private func named(_ left: Substring.UnicodeScalarView) -> (Key, length: Int)? {
    let typed = String(left).lowercased()
    return frame.spoken.actions.filter { action in
      typed.hasPrefix(action.key)
        && typed.dropFirst(action.key.count).first?.isWhitespace != false
    }
    .max { $0.key.count < $1.key.count }
    .map { ($0.value, $0.key.unicodeScalars.count) }
  }

  /// The first word, if it has too many letters in a row to be keys.
  private static func word(_ left: Substring.UnicodeScalarView) -> String? {
    let word = left.prefix { !$0.properties.isWhitespace }
    guard word.count <= mostKeys else { return nil }
    let runs = word.split { !$0.properties.isAlphabetic }
    return runs.contains { $0.count >= lettersOfWord } ? String(word) : nil
  }

  private static func text(_ line: String) -> ArraySlice<Key> {
    [.character("\u{15}"), .pasted(line), .character("\n")]
  }

  /// Nothing is to be restored.
  public func end() {}
}
