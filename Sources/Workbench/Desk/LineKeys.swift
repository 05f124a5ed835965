/// Keys typed in lines, for screen readers: nothing is drawn over; each place and each question is a line.
public final class LineKeys: KeySession {
  private let write: (String) -> Void
  private let readLine: () -> String?
  private var queue: [Key] = []
  private var frame = Frame(rows: [])
  private var lastPlace: [String] = []

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
    // The result of each key is said only when all keys of the line have been handled.
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
    while queue.isEmpty {
      write(frame.spoken.question)
      guard let line = readLine() else { return .hangUp }
      queue = keys(of: line)
      // An empty line repeats the place.
      if queue.isEmpty { say(frame.spoken.place) }
    }
    return queue.removeFirst()
  }

  private func keys(of line: String) -> [Key] {
    switch frame.spoken.expected {
    case .text:
      // A text replaces what was there, and no text cancels.
      line.allSatisfy(\.isWhitespace)
        ? [.character("\u{1B}")]
        : [.character("\u{15}"), .pasted(line), .character("\n")]
    case .keysOrEnter where line.isEmpty: [.character("\n")]
    case .keys, .keysOrEnter: line.unicodeScalars.map { .character($0) }
    }
  }

  /// Nothing is to be restored.
  public func end() {}
}
