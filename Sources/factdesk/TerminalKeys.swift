import Terminal
import Workbench

/// The terminal's keys and screen for modes of the workbench.
final class TerminalKeys: KeySession {
  private let reader: KeyReader

  init(_ reader: KeyReader) { self.reader = reader }

  var size: (columns: Int, rows: Int) { reader.size }

  func draw(_ frame: Frame) {
    reader.draw(frame.rows, cursor: frame.cursor.map { (frame.rows.count - 1, $0) })
  }

  func next() -> Key {
    switch reader.next() {
    case .character(let scalar): .character(scalar)
    case .up: .up
    case .down: .down
    case .left: .left
    case .right: .right
    case .home: .home
    case .end: .end
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .pasted(let text): .pasted(text)
    case .unknown: .unknown
    case .redraw: .redraw
    case .hangUp: .hangUp
    }
  }

  func end() { reader.close() }
}
