/// The output of the rewriter: runs, and what is left out of them.
extension WordRewriter {
  /// An output buffer: for the part, a box in it, or a run.
  struct Level {
    enum Kind { case part, box, run }
    var kind: Kind
    var bytes: [UInt8] = []
    /// Paragraphs of boxes that follow after the end of the enclosing paragraph.
    var boxes: [UInt8] = []
    /// The number of open paragraphs.
    var paragraphs = 0
    /// For a run: why it is left out.
    var reason: DroppedBlock.Reason?
    /// For a run: its properties as written, which its parts repeat.
    var properties: [UInt8] = []
    /// For a run: whether the mark of a note follows, in words of its own.
    var hasNoteMark = false
    /// The words of a run.
    var words = ""
    /// The number to write before the next words.
    var number: String?
  }

  /// Detects in the properties of a run, or of its style, that it is hidden or struck out.
  func judge(_ name: String, _ attributes: [String: String], in parent: String?) {
    let isOn = isOn(attributes)
    let last = levels.count - 1
    switch (parent, name) {
    case ("w:rPr", _) where levels[last].kind == .run:
      if let reason = WordStyles.reason(of: name) {
        levels[last].reason = isOn ? reason : nil
      } else if name == "w:rStyle", let reason = styles.reasons[attributes["w:val"] ?? ""] {
        levels[last].reason = levels[last].reason ?? reason
      }
    case ("w:pPr", "w:pStyle"): paragraphReason = styles.reasons[attributes["w:val"] ?? ""]
    default: break
    }
  }

  func endRun(_ run: Level) {
    let last = levels.count - 1
    levels[last].boxes += run.boxes
    if let reason = run.reason, !run.words.isEmpty {
      if pending?.reason != reason { endRunsOfOneReason() }
      pending = (reason, (pending?.words ?? "") + run.words)
    } else if run.reason == nil {
      if !run.words.isEmpty {
        writeSpace(before: run.words)
        endRunsOfOneReason()
      }
      if let number = levels[last].number, run.words.contains(where: { !$0.isWhitespace }) {
        levels[last].number = nil
        write("<w:r><w:t xml:space=\"preserve\">\(XMLText.escaped(number)) </w:t></w:r>")
      }
      levels[last].bytes += run.bytes
      levels[last].words += run.words
    }
  }

  /// Writes the space that struck-out words leave between their neighbours.
  private func writeSpace(before words: String) {
    let before = Array(levels[levels.count - 1].words.utf8.suffix(8))
    guard let pending, pending.reason == .struckOut, let last = before.last, last > 0x20,
      let next = words.utf8.first, next > 0x20
    else { return }
    let struck = StruckWords(pending.words.utf8, isSpaced: false, isReplaced: false)
    let isSpace = Array(words.utf8.prefix(8)).withUnsafeBufferPointer {
      struck.isSpace(between: before[...], and: $0)
    }
    if isSpace { write("<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>") }
  }

  func endRunsOfOneReason() {
    if let pending { drop(pending.words, pending.reason) }
    pending = nil
  }

  func drop(_ words: String, _ reason: DroppedBlock.Reason) {
    guard let excerpt = TitleText.clean(Array(words.utf8)[...], limit: 80) else { return }
    dropped.append(DroppedBlock(reason: reason, excerpt: excerpt))
  }

  /// Reports an object, which is displayed as a picture.
  func drop(object name: String) {
    shown += 1
    drop(name, .embedded)
  }

  /// Writes a formula as the words of a run.
  func endFormula(_ element: FormulaElement) {
    let isWhole = formula?.isWhole == true
    formula = nil
    guard let text = WordMath.formula(element)?.text else { return }
    guard isWhole else {
      drop(text, .formula)
      return
    }
    let isAlone = levels[levels.count - 1].paragraphs == 0
    if isAlone { write("<w:p>") }
    noteShown()
    levels.append(Level(kind: .run, reason: paragraphReason, words: text))
    // Separates several formulas in one paragraph.
    let space = names.last?.name == "m:oMathPara" ? " " : ""
    write("<w:r><w:t xml:space=\"preserve\">\(XMLText.escaped(text))\(space)</w:t></w:r>")
    endRun(levels.removeLast())
    if isAlone { write("</w:p>") }
  }

  func flushBoxes() {
    let last = levels.count - 1
    levels[last].bytes += levels[last].boxes
    levels[last].boxes = []
  }

  // MARK: Writing

  /// Writes the tag of the current element, which `end` closes.
  func open(_ name: String, _ attributes: [String: String]) {
    names[names.count - 1].isWritten = true
    write(tag(name, attributes))
  }

  func tag(_ name: String, _ attributes: [String: String]) -> String {
    let list = attributes.sorted { $0.key < $1.key }.map { name, value in
      " \(name)=\"\(XMLText.escaped(value))\""
    }
    return "<\(name)\(list.joined())>"
  }

  /// Writes words within the current run.
  func writeWords(_ words: String) {
    levels[levels.count - 1].words += words
    noteShown()
    let text = "<w:t xml:space=\"preserve\">\(XMLText.escaped(words))</w:t>"
    write(levels[levels.count - 1].kind == .run ? text : "<w:r>\(text)</w:r>")
  }

  /// Writes markup as a run of its own, with the properties of the current one, which continues behind it.
  func writeRun(_ markup: String) {
    let run = levels[levels.count - 1]
    guard run.kind == .run else { return write("<w:r>\(markup)</w:r>") }
    let start = "</w:r><w:r>" + String(decoding: run.properties, as: UTF8.self)
    write(start + markup + start)
  }

  func close(_ name: String) { write("</\(name)>") }

  func write(_ text: String) { levels[levels.count - 1].bytes += text.utf8 }
}
