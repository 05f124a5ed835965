import ArticleLoading
import JSON

/// The JSON of an input in its pieces: all of it, consecutive values, one on each line, or the scripts and the
/// marked-up elements of a page.
struct JSONBlocks {
  /// One piece.
  struct Block {
    /// The number of its line or script, from 1; `nil` for the whole input.
    var number: Int?
    var isLine = false
    /// Its value, or why it is not JSON.
    var content: Result<JSONValue, JSONFault>
    var damage: [JSONDamage] = []

    /// The place of a value in it.
    func place(_ pointer: JSONPointer) -> RefusedRecord.Place {
      guard let number else { return .pointer(pointer) }
      return isLine && pointer.steps.isEmpty
        ? .line(number) : .within(block: number, pointer)
    }
  }

  private(set) var blocks: [Block] = []
  /// The number of scripts that a guessing scan had to read.
  private(set) var repaired = 0

  /// Reads them; `nil` if the input is neither JSON nor a page.
  /// - Throws: `LoadError` for a page that cannot be read.
  init?(_ input: ImportInput) throws {
    if case .success(let pieces) = input.pieces {
      blocks = pieces.map { piece in
        Block(
          number: pieces.count == 1 ? nil : piece.line, isLine: pieces.count > 1,
          content: .success(piece.value), damage: piece.damage)
      }
    } else if input.looksLikeJSON {
      guard Self.isLines(input.text) else { return nil }
      readLines(input.text)
    } else if Self.isPage(input) {
      try readPage(input)
    } else {
      return nil
    }
  }

  /// Whether the bytes are a page.
  static func isPage(_ input: ImportInput) -> Bool {
    input.firstByte == UInt8(ascii: "<")
  }

  /// Whether each line is a value: one of the first lines is a complete one.
  private static func isLines(_ bytes: [UInt8]) -> Bool {
    lines(bytes).prefix(5).contains { JSONSalvage.isValue($1) }
  }

  /// The lines that are not empty, by their number.
  private static func lines(_ bytes: [UInt8]) -> [(Int, ArraySlice<UInt8>)] {
    var number = 0
    return bytes.split(separator: 0x0A, omittingEmptySubsequences: false).compactMap { line in
      number += 1
      let isEmpty = line.allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
      return isEmpty ? nil : (number, line)
    }
  }

  private mutating func readLines(_ bytes: [UInt8]) {
    for (number, line) in Self.lines(bytes) {
      let content = Result { () throws(JSONFault) in try JSONText.value(of: Array(line)) }
      blocks.append(Block(number: number, isLine: true, content: content))
    }
  }

  private mutating func readPage(_ input: ImportInput) throws {
    let page = LoaderInput(path: input.path, fileName: input.fileName, bytes: input.bytes)
    for (index, text) in try LinkedDataScripts.texts(in: page).enumerated() {
      if let value = try? JSONText.value(of: text) {
        blocks.append(Block(number: index + 1, content: .success(value)))
        continue
      }
      // If the page ends inside a script, half a record must not be read as a complete one.
      if input.endsWithinScript, let cut = JSONSalvage(text), cut.cutLine != nil {
        input.cutLine = input.text.count { $0 == 0x0A } + 1
        blocks += cut.pieces.map {
          Block(number: index + 1, content: .success($0.value), damage: $0.damage)
        }
        continue
      }
      // Pages are written by hand and by templates: read as much of a script as possible.
      repaired += 1
      for value in JSONText.lenientValues(of: text) {
        blocks.append(Block(number: index + 1, content: .success(value)))
      }
    }
    // Many pages repeat in their elements what a script contains.
    guard !blocks.contains(where: \.mentionsReviews) else { return }
    for item in try MicrodataItem.items(in: page) {
      blocks.append(Block(number: blocks.count + 1, content: .success(JSONValue(item))))
    }
    guard !blocks.contains(where: \.mentionsReviews) else { return }
    for item in try MicrodataItem.rdfaItems(in: page) {
      blocks.append(Block(number: blocks.count + 1, content: .success(JSONValue(item))))
    }
  }
}

extension JSONBlocks.Block {
  /// Whether anything in it has the type ClaimReview.
  fileprivate var mentionsReviews: Bool {
    guard case .success(let value) = content else { return false }
    return !ReviewRecords(value, isRecord: false).records.isEmpty
  }
}

extension JSONValue {
  /// The content of a page's elements, in the form of a script.
  init(_ item: MicrodataItem) {
    var members: [Member] = []
    if !item.types.isEmpty {
      members.append(Member("@type", .array(item.types.map { .string($0) })))
    }
    if let id = item.id { members.append(Member("@id", .string(id))) }
    var names: [String] = []
    for property in item.properties where !names.contains(property.name) {
      names.append(property.name)
    }
    for name in names {
      let values = item.properties.filter { $0.name == name }.map { property in
        switch property.value {
        case .text(let text): JSONValue.string(text)
        case .item(let inner): JSONValue(inner)
        }
      }
      members.append(Member(name, values.count == 1 ? values[0] : .array(values)))
    }
    self = .object(members)
  }
}
