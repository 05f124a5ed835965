import Workbench

/// Keys that are known beforehand, for modes of keys without a terminal; it keeps what was shown.
public final class PressedKeys: KeySession {
  /// The screen's size.
  public var size: (columns: Int, rows: Int)
  /// The keys to come; after the last one the terminal is gone.
  public var keys: [Key]
  /// What was shown, frame by frame.
  public private(set) var frames: [Frame] = []
  /// Whether the screen was given back.
  public private(set) var isEnded = false
  /// What happens just before a key is handed over, by the number of keys handed over so far.
  public var beforeKey: ((Int) -> Void)?
  private var count = 0

  /// Prepares keys, a character each.
  public init(_ keys: String, columns: Int = 80, rows: Int = 24) {
    self.keys = keys.unicodeScalars.map { .character($0) }
    size = (columns, rows)
  }

  /// Keeps a frame.
  public func draw(_ frame: Frame) { frames.append(frame) }

  /// The next of the keys.
  public func next() -> Key {
    beforeKey?(count)
    count += 1
    return keys.isEmpty ? .hangUp : keys.removeFirst()
  }

  /// Notes that the screen was given back.
  public func end() { isEnded = true }
}
