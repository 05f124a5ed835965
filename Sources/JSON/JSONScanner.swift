/// Finds the values of a JSON text: the only reader of JSON's grammar in the package. `JSONText.value`,
/// `JSONTree` and the reader of a session's entries use the nodes that it finds.
///
/// It is not recursive, and reads no byte before it knows that there is one.
package struct JSONScanner {
  /// How to read a text.
  package struct Rules {
    /// The effect of a fault.
    package enum OnFault {
      /// The fault ends the scan.
      case stop
      /// The value with the fault becomes null and is listed in `damage`; the scan ends after the first
      /// complete value. See `JSONScanner+Damage.swift`.
      case skip
      /// The fault is skipped, for the mistakes of web pages. See `JSONScanner+Slips.swift`.
      case guess
    }

    /// The effect of a fault.
    package var onFault = OnFault.stop
    /// How deep objects and arrays can be nested; a guessing scan has no limit.
    package var depth = 512
    /// The maximum number of values; a guessing scan ends there.
    package var values = Int.max
    /// Whether keys must be ASCII without escapes, so that each key has only one spelling.
    package var hasBareKeys = false

    package init() {}
  }

  /// The tokens that can come next.
  enum Expected {
    case value, valueOrEnd, keyOrEnd, key, colon, commaOrEnd, nothing
  }

  /// An object or array that is still open.
  struct Frame {
    /// The index of its node.
    let node: Int
    /// The number of nodes directly in it, including keys.
    var children = 0
    /// The index of the key read last, in an object.
    var lastKey = 0
  }

  /// A fault while the text is read; lines and columns are counted when it leaves the scanner.
  struct Fault: Error {
    let reason: JSONFault.Reason
    let offset: Int
  }

  /// The values found so far, in the order of the text. The next scan reuses the list's memory.
  package private(set) var nodes: [JSONNode] = []
  /// The damage that was skipped.
  package internal(set) var damage: [JSONDamage] = []
  /// The offset of the next byte to read.
  package internal(set) var at = 0
  let rules: Rules
  private(set) var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var expected = Expected.value
  private(set) var open: [Frame] = []

  package init(_ rules: Rules = Rules()) { self.rules = rules }

  /// Finds all values of a text.
  /// - Throws: `JSONFault`; a guessing scan throws only for a text of 2 GB.
  package mutating func scan(_ text: UnsafeBufferPointer<UInt8>) throws(JSONFault) {
    self.text = text
    (at, expected) = (0, .value)
    nodes.removeAll(keepingCapacity: true)
    damage.removeAll()
    open.removeAll(keepingCapacity: true)
    do throws(Fault) {
      // Offsets are stored in 32 bits.
      let limit = Int(Int32.max)
      guard text.count < limit else { throw fault(.tooLarge(limit: limit)) }
      try readAll()
    } catch {
      throw JSONFault(error.reason, at: error.offset, in: text, pointer: pointer)
    }
  }

  private mutating func readAll() throws(Fault) {
    while let byte = nextByte(), nodes.count < rules.values {
      do throws(Fault) {
        try read(byte)
      } catch {
        guard rules.onFault == .skip else { throw error }
        try skip(error)
      }
      if expected == .nothing, rules.onFault == .skip { return }
    }
    switch rules.onFault {
    case .stop: if expected != .nothing { throw fault(.ended) }
    case .skip: try endEarly()
    case .guess: closeAll()
    }
  }

  private mutating func read(_ byte: UInt8) throws(Fault) {
    switch byte {
    case UInt8(ascii: "\""): try readString()
    case UInt8(ascii: "{"): try openContainer(.object)
    case UInt8(ascii: "["): try openContainer(.array)
    case UInt8(ascii: "}"): try closeContainer(.object)
    case UInt8(ascii: "]"): try closeContainer(.array)
    case UInt8(ascii: ","): try readComma()
    case UInt8(ascii: ":"): try readColon()
    default: try readWord(byte)
    }
  }

  /// The next byte that is not white space; `nil` at the end.
  private mutating func nextByte() -> UInt8? {
    while at < text.count {
      switch text[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      case let byte: return byte
      }
    }
    return nil
  }

  /// Whether the key of a member can come next.
  var expectsKey: Bool { expected == .key || expected == .keyOrEnd }

  /// Whether a value can come next.
  var expectsValue: Bool { expected == .value || expected == .valueOrEnd }

  /// Whether mistakes are skipped.
  var guesses: Bool { rules.onFault == .guess }

  /// Whether the innermost open container is of a kind.
  func isIn(_ kind: JSONNode.Kind) -> Bool {
    open.last.map { nodes[$0.node].kind == kind } ?? false
  }

  // MARK: Objects and arrays

  private mutating func openContainer(_ kind: JSONNode.Kind) throws(Fault) {
    if guesses { prepareContainer() }
    guard expectsValue else { throw unexpected() }
    if !guesses, open.count >= rules.depth { throw fault(.tooDeep(limit: rules.depth)) }
    append(kind, at..<at + 1)
    open.append(Frame(node: nodes.count - 1))
    at += 1
    expected = kind == .object ? .keyOrEnd : .valueOrEnd
  }

  private mutating func closeContainer(_ kind: JSONNode.Kind) throws(Fault) {
    if guesses { return closeByGuess(kind) }
    guard isIn(kind), expected == .commaOrEnd || expected == .keyOrEnd || expected == .valueOrEnd
    else { throw unexpected() }
    at += 1
    close()
  }

  /// Closes the innermost open container, before `at`.
  mutating func close() {
    let node = open.removeLast().node
    nodes[node].end = UInt32(min(at, text.count))
    nodes[node].next = UInt32(nodes.count)
    expectNext()
  }

  /// Replaces a number at the very end of a truncated text by null: more digits may have followed.
  mutating func forgetCutNumber() {
    guard let last = nodes.indices.last, nodes[last].kind == .number,
      nodes[last].range.upperBound == text.count
    else { return }
    nodes[last].kind = .null
  }

  private mutating func readComma() throws(Fault) {
    if guesses { return separate() }
    guard expected == .commaOrEnd else { throw unexpected() }
    expected = isIn(.object) ? .key : .value
    at += 1
  }

  private mutating func readColon() throws(Fault) {
    if expected == .colon {
      expected = .value
    } else if !guesses {
      throw unexpected()
    }
    at += 1
  }

  // MARK: Other values

  /// Adds a string, number or word, as key or value.
  mutating func addScalar(
    _ kind: JSONNode.Kind, isPlain: Bool = true, isASCII: Bool = true, _ range: Range<Int>
  ) {
    append(kind, isPlain: isPlain, isASCII: isASCII, range)
    if expectsKey { expected = .colon } else { expectNext() }
  }

  /// Sets what can come after a value.
  private mutating func expectNext() {
    expected = open.isEmpty ? (guesses ? .value : .nothing) : .commaOrEnd
  }

  private mutating func append(
    _ kind: JSONNode.Kind, isPlain: Bool = true, isASCII: Bool = true, _ range: Range<Int>
  ) {
    if !open.isEmpty {
      open[open.count - 1].children += 1
      if expectsKey { open[open.count - 1].lastKey = nodes.count }
    }
    nodes.append(
      JSONNode(
        kind: kind, isPlain: isPlain, isASCII: isASCII, start: UInt32(range.lowerBound),
        end: UInt32(range.upperBound), next: UInt32(nodes.count + 1)))
  }

  private mutating func readWord(_ byte: UInt8) throws(Fault) {
    if guesses { return guessWord() }
    guard expectsValue else { throw unexpected() }
    switch byte {
    case UInt8(ascii: "t"): try readName("true", .yes)
    case UInt8(ascii: "f"): try readName("false", .no)
    case UInt8(ascii: "n"): try readName("null", .null)
    case UInt8(ascii: "N"), UInt8(ascii: "I"): throw fault(.notFinite)
    case UInt8(ascii: "-"), 0x30...0x39: try readNumber()
    default: throw unexpected()
    }
  }

  private mutating func readName(_ name: StaticString, _ kind: JSONNode.Kind) throws(Fault) {
    let end = at + name.utf8CodeUnitCount
    for offset in 0..<name.utf8CodeUnitCount {
      guard at + offset < text.count else { throw fault(.ended) }
      guard text[at + offset] == name.utf8Start[offset] else { throw fault(.unexpected) }
    }
    addScalar(kind, at..<end)
    at = end
  }

  private mutating func readNumber() throws(Fault) {
    var end = at
    if text[end] == UInt8(ascii: "-") { end += 1 }
    if end < text.count, text[end] == UInt8(ascii: "I") { throw fault(.notFinite) }
    let whole = digits(at: end)
    guard whole == 1 || (whole > 1 && text[end] != 0x30) else { throw fault(.badNumber) }
    end += whole
    if end < text.count, text[end] == UInt8(ascii: ".") {
      let fraction = digits(at: end + 1)
      guard fraction > 0 else { throw fault(.badNumber) }
      end += 1 + fraction
    }
    if end < text.count, text[end] | 0x20 == UInt8(ascii: "e") {
      end += 1
      if end < text.count, text[end] == 0x2B || text[end] == 0x2D { end += 1 }
      let exponent = digits(at: end)
      guard exponent > 0 else { throw fault(.badNumber) }
      end += exponent
    }
    addScalar(.number, at..<end)
    at = end
  }

  /// The number of consecutive digits at an offset.
  private func digits(at start: Int) -> Int {
    var end = start
    while end < text.count, (0x30...0x39).contains(text[end]) { end += 1 }
    return end - start
  }

  // MARK: Faults

  /// The fault at a byte, by default the next one.
  func fault(_ reason: JSONFault.Reason, at offset: Int? = nil) -> Fault {
    Fault(reason: reason, offset: offset ?? at)
  }

  /// The fault of the next byte where another was expected.
  func unexpected() -> Fault {
    fault(
      expected == .nothing
        ? .moreBehind : expectsValue && text[at] >= 0x80 ? .notUTF8 : .unexpected)
  }

  /// The place of the value that is being read.
  var pointer: JSONPointer {
    var steps: [JSONPointer.Step] = []
    for (level, frame) in open.enumerated() {
      let isInnermost = level + 1 == open.count
      if isInnermost, !expectsValue, expected != .colon { break }
      if nodes[frame.node].kind == .array {
        // On outer levels the value that is being read already counts as a child.
        steps.append(.index(isInnermost ? frame.children : frame.children - 1))
      } else {
        steps.append(.key(JSONString.lenientText(text[nodes[frame.lastKey].range])))
      }
    }
    return JSONPointer(steps)
  }
}
