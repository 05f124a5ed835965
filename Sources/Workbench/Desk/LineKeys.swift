/// Keys typed in lines, for screen readers and plain terminals: nothing is drawn over; each place and each question
/// is a line.
public final class LineKeys: KeySession {
  private let write: (String) -> Void
  private let readLine: () -> String?
  private var queue: ArraySlice<Key> = []
  private var frame = Frame(rows: [])
  private var lastPlace: [String] = []

  /// The most keys of one line.
  private static let mostKeys = 100

  /// Uses an output and an input; the input is `nil` at its end.
  public init(write: @escaping (String) -> Void, readLine: @escaping () -> String?) {
    self.write = write
    self.readLine = readLine
  }

  /// Lines have no size; this is enough for every row of a frame.
  public var size: (columns: Int, rows: Int) { (80, 40) }

  /// Says what happened, and the place if it is another one.
  public func draw(_ frame: Frame) {
    self.frame = frame
    // Who typed the keys that follow on the line expected no question and no refusal.
    if frame.spoken.expected == .answer || frame.spoken.isRefusal { queue = [] }
    guard queue.isEmpty else { return }
    if let message = frame.spoken.message { write(message + "\n") }
    if frame.spoken.place != lastPlace { say(frame.spoken.place) }
  }

  private func say(_ place: [String]) {
    lastPlace = place
    for line in place { write(line + "\n") }
  }

  /// The next key of the typed line; asks for a line when there is none.
  public func next() -> Key {
    while true {
      if let key = queue.popFirst() { return key }
      write(frame.spoken.question)
      guard let line = readLine() else { return .hangUp }
      queue = keys(of: line)
      // An empty line repeats the place.
      if queue.isEmpty { say(frame.spoken.place) }
    }
  }

  private func keys(of line: String) -> ArraySlice<Key> {
    let isEmpty = line.allSatisfy(\.isWhitespace)
    switch frame.spoken.expected {
    case .text:
      // A text replaces what was there. No text cancels, or tries what was refused again.
      if isEmpty { return [.character(frame.spoken.isRefusal ? "\n" : "\u{1B}")] }
      return [.character("\u{15}"), .pasted(line), .character("\n")]
    case .answer: return [.character(line.unicodeScalars.first ?? "\u{1B}")]
    case .keysOrEnter where line.isEmpty: return [.character("\n")]
    case .keys, .keysOrEnter:
      // Keys such as Delete come as several characters, of which the last ones look like others.
      guard line.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }),
        line.unicodeScalars.count <= Self.mostKeys
      else { return [.unknown] }
      return line.unicodeScalars.map { .character($0) }[...]
    }
  }

  /// Nothing is to be restored.
  public func end() {}
}
