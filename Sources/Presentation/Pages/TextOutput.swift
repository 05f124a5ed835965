import ArticleText
import Templates

/// Text for people, laid out in columns. It makes every string harmless first.
package struct TextOutput {
  /// The style of a run of text; the meaning must be clear without colour.
  package enum Style: Sendable, Equatable {
    case plain, bold, faint, good, bad, middling, notice
    /// The words of an open claim within a text.
    case open
    /// A rating's words and bars, in its colour.
    case rating(RatingColor)
    case bar(RatingColor)

  }

  /// A piece of a line.
  package struct Run: Sendable {
    package var text: String
    package var style: Style
    /// A sign before the text, only for the eye; a screen reader would read it out.
    package var sign: String
    /// Whether no row breaks inside it.
    package var isWhole: Bool

    package init(
      _ text: String, _ style: Style = .plain, sign: String = "", isWhole: Bool = false
    ) {
      self.text = text
      self.style = style
      self.sign = sign
      self.isWhole = isWhole
    }
  }

  /// The columns of a row.
  package let width: Int
  /// The most columns of a row of an article's text: long rows are hard to read.
  package let textWidth: Int
  /// Whether styles show.
  package let usesColor: Bool
  /// The colours of the screen.
  package let colors: ScreenColors
  /// Whether a screen reader reads the page: then there are no signs and no columns.
  package let isAccessible: Bool
  /// Whether addresses are links that a terminal opens and copies whole (OSC 8), wherever a row breaks them.
  package let showsLinks: Bool
  /// The clock for times.
  package let clock: WallClock
  /// The text written so far.
  package private(set) var text = ""

  package init(
    width: Int, textWidth: Int? = nil, usesColor: Bool, isAccessible: Bool = false,
    colors: ScreenColors = ScreenColors(), showsLinks: Bool = false, clock: WallClock = .utc
  ) {
    self.clock = clock
    self.width = max(20, width)
    self.textWidth = max(20, min(width, textWidth ?? width))
    self.usesColor = usesColor
    self.colors = colors
    self.isAccessible = isAccessible
    self.showsLinks = showsLinks
  }

  /// Removes and returns the text written so far.
  package mutating func drain() -> String {
    defer { text = "" }
    return text
  }

  /// Writes text without wrapping; it may contain line ends.
  package mutating func line(_ line: String = "", _ style: Style = .plain) {
    text += linked(ScreenText.shown(line), style) + "\n"
  }

  /// Writes runs on one line.
  package mutating func line(_ runs: [Run]) {
    for run in runs {
      text += linked(ScreenText.shown(words(of: run), singleLine: true), run.style)
    }
    text += "\n"
  }

  /// A run's text, with its sign unless a screen reader reads it.
  package func words(of run: Run) -> String {
    isAccessible || run.sign.isEmpty
      ? run.text : run.text.isEmpty ? run.sign : "\(run.sign) \(run.text)"
  }

  /// Writes runs wrapped to the width; rows after the first begin with the indent. A row breaks only at spaces,
  /// not between runs, unless a single word is too long for it.
  /// - Parameter within: the columns of a row; by default those of the page.
  package mutating func wrapped(
    _ runs: [Run], first: String = "", indent: String = "", within: Int? = nil
  ) {
    let width = within ?? width
    var row = Row(indent: first, column: DisplayWidth.columns(first))
    let start = DisplayWidth.columns(indent)
    var directions = OpenDirections()
    // Spaces between words stay inside a row, and are dropped where a row breaks.
    var spaces = 0
    var gapStyle = Style.plain
    var word: [(piece: Substring, look: Look)] = []
    func finishWord(on page: inout TextOutput) {
      let columns = word.reduce(0) { $0 + DisplayWidth.columns($1.piece) }
      let pieces =
        columns > width - start
        ? word.flatMap { part in
          page.pieces(of: part.piece, room: width - start).map { ($0, part.look) }
        } : word
      var rest = columns
      for (piece, look) in pieces where !piece.isEmpty {
        let needed = columns > width - start ? DisplayWidth.columns(piece) : rest
        let gap = row.isEmpty ? 0 : spaces
        if !row.isEmpty || row.column > start, row.column + gap + needed > width {
          page.text += row.text(on: page) + directions.closing + "\n"
          row = Row(indent: indent + directions.reopening, column: start)
        }
        row.add(
          piece, look, columns: DisplayWidth.columns(piece),
          behind: row.isEmpty ? 0 : spaces, gapStyle)
        spaces = 0
        directions.follow(piece)
        rest -= DisplayWidth.columns(piece)
      }
      word = []
    }
    for run in runs {
      let shown = ScreenText.shown(words(of: run), singleLine: true)
      let parts =
        run.isWhole ? [shown[...]] : shown.split(separator: " ", omittingEmptySubsequences: false)
      for part in parts.enumerated() {
        if part.offset > 0 {
          finishWord(on: &self)
          gapStyle = spaces == 0 || gapStyle == run.style ? run.style : .plain
          spaces += 1
        }
        word += links(in: part.element, style: run.style)
      }
    }
    finishWord(on: &self)
    text += row.text(on: self) + "\n"
  }

  /// The row being filled.
  private struct Row {
    let indent: String
    var column: Int
    private var pieces: [(text: String, look: Look)] = []

    init(indent: String, column: Int) {
      self.indent = indent
      self.column = column
    }

    /// Whether it contains only the indent.
    var isEmpty: Bool { pieces.isEmpty }

    /// Adds a piece after this many spaces, which have their own style.
    mutating func add(
      _ text: Substring, _ look: Look, columns: Int, behind spaces: Int, _ gapStyle: Style
    ) {
      let gap = String(repeating: " ", count: spaces)
      if let last = pieces.last, last.look == look, spaces == 0 || gapStyle == look.style {
        pieces[pieces.count - 1].text += gap + String(text)
      } else {
        if spaces > 0 { pieces.append((gap, Look(.plain))) }
        pieces.append((String(text), look))
      }
      column += spaces + columns
    }

    func text(on page: TextOutput) -> String {
      pieces.reduce(indent) { $0 + page.shown($1.text, $1.look) }
    }
  }

  /// A word split into pieces that fit a row.
  func pieces(of word: Substring, room: Int) -> [Substring] {
    guard word.utf8.count > room, DisplayWidth.columns(word) > room else { return [word] }
    var pieces: [Substring] = []
    var start = word.startIndex
    var columns = 0
    for index in word.indices {
      let next = DisplayWidth.columns(word[index])
      if columns + next > room {
        pieces.append(word[start..<index])
        start = index
        columns = 0
      }
      columns += next
    }
    pieces.append(word[start...])
    return pieces
  }

  func styled(_ text: String, _ style: Style) -> String {
    guard usesColor, let code = style.code(on: colors), !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
