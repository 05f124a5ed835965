/// Splits a stream of JSON into its records, so that an archive of any length needs the memory of one record.
///
/// The records are the lines if the first line is a complete object; else the elements of a list, or those of the
/// list that a feed (`dataFeedElement`), an item list (`itemListElement`) or an answer of Google's Fact Check Tools
/// (`claims`) has; else the whole objects.
struct RecordSplitter {
  /// A record as it is in the file.
  struct Piece {
    /// The line on which it begins, from 1.
    let line: Int
    /// Its bytes; `nil` if it has more than `longest`.
    let bytes: [UInt8]?
    /// Whether the stream ended inside it.
    var isCut = false
  }

  /// The maximum length of a record, in bytes.
  static let longest = 4_000_000
  /// The members whose elements are records.
  private static let lists = ["dataFeedElement", "itemListElement", "claims"].map { Array($0.utf8) }

  private enum Form { case lines, values }

  private var form: Form?
  private var line = 1
  /// The bytes of the record that has begun, or of the white space and commas before one.
  private var bytes: [UInt8] = []
  private var startLine = 1
  private var isTooLong = false
  // The state of the scan within values.
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  /// The depth at which the elements of a list begin; 0 outside of a list of records.
  private var listDepth = 0
  /// The last string of the outermost object, which is a member's name if a list follows it.
  private var name: [UInt8] = []
  /// Whether the object around a list has given its elements, so that it is no record itself.
  private var isHolder = false

  /// Takes the next bytes of the stream, and hands each record that they complete to `body`.
  mutating func read(_ chunk: some Sequence<UInt8>, _ body: (Piece) throws -> Void) rethrows {
    for byte in chunk {
      if form == .lines {
        try readLine(byte, body)
      } else {
        try readValue(byte, body)
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
    }
  }

  /// Hands over what the stream ends with.
  mutating func finish(_ body: (Piece) throws -> Void) rethrows {
    if form == .lines {
      try emit(body)
    } else if depth > 0, !(isHolder && listDepth == 0), !bytes.isEmpty {
      try body(Piece(line: startLine, bytes: isTooLong ? nil : bytes, isCut: true))
    }
    bytes = []
  }

  private mutating func readLine(_ byte: UInt8, _ body: (Piece) throws -> Void) rethrows {
    if byte == UInt8(ascii: "\n") {
      try emit(body)
      return
    }
    if bytes.isEmpty {
      // White space before a record, or the mark of one (RFC 7464).
      guard !Self.isSpace(byte), byte != 0x1E else { return }
      startLine = line
    }
    keep(byte)
  }

  private mutating func readValue(_ byte: UInt8, _ body: (Piece) throws -> Void) rethrows {
    if isInString {
      keep(byte)
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
      }
      if depth == 1, isInString, name.count <= 16 { name.append(byte) }
      return
    }
    switch byte {
    case UInt8(ascii: "\""):
      if depth == 1 { name = [] }
      isInString = true
      keep(byte)
    case UInt8(ascii: "["):
      let isList = depth == 0 || depth == 1 && listDepth == 0 && Self.lists.contains(name)
      depth += 1
      if isList {
        listDepth = depth
        isHolder = depth > 1
        forget()
      } else {
        keep(byte)
      }
    case UInt8(ascii: "{"):
      if depth == listDepth { begin() }
      depth += 1
      keep(byte)
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth = max(0, depth - 1)
      if listDepth > 0, depth < listDepth {
        // The list ends.
        listDepth = 0
        forget()
        return
      }
      keep(byte)
      if depth == listDepth { try end(body) }
    default: keep(byte)
    }
  }

  private mutating func begin() {
    forget()
    startLine = line
  }

  private mutating func end(_ body: (Piece) throws -> Void) rethrows {
    if listDepth == 0, isHolder {
      // The object around the records.
      isHolder = false
      forget()
      return
    }
    // A first object on one line that is followed by another one: a record on each line.
    if form == nil, listDepth == 0, startLine == line { form = .lines } else { form = .values }
    if form == .lines { return }
    try emit(body)
  }

  private mutating func emit(_ body: (Piece) throws -> Void) rethrows {
    defer { forget() }
    guard !bytes.isEmpty || isTooLong else { return }
    try body(Piece(line: startLine, bytes: isTooLong ? nil : bytes))
  }

  private mutating func keep(_ byte: UInt8) {
    guard bytes.count < Self.longest else {
      isTooLong = true
      return
    }
    bytes.append(byte)
  }

  private mutating func forget() {
    bytes.removeAll(keepingCapacity: true)
    isTooLong = false
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
  }
}
