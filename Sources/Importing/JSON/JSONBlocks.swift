import ArticleLoading
import JSON

/// The JSON of an input, in as many pieces as it has: the whole, values one after the other, a line
/// each, or the scripts and the marked elements of a page.
struct JSONBlocks {
  /// One piece.
  struct Block {
    /// Its number, from 1: a line's, or a script's; `nil` for the whole.
    var number: Int?
    /// Whether it is a line.
    var isLine = false
    /// What it holds, or why it is no JSON.
    var content: Result<JSONValue, JSONFault>
    /// What in it could not be read.
    var damage: [JSONDamage] = []

    /// The place of a value in it.
    func place(_ pointer: JSONPointer) -> RefusedRecord.Place {
      guard let number else { return .pointer(pointer) }
      return isLine && pointer.steps.isEmpty
        ? .line(number) : .within(block: number, pointer)
    }
  }

  private(set) var blocks: [Block] = []
  /// How many scripts had to be read by guessing.
  private(set) var mended = 0

  /// Reads them; `nil` where the input is neither JSON nor a page.
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

  /// Whether there is a value a line: one of the first lines is one by itself.
  private static func isLines(_ bytes: [UInt8]) -> Bool {
    lines(bytes).prefix(5).contains { JSONSalvage.isValue($1) }
  }

  /// The lines that say something, by their number.
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
      // Where the page breaks off within a script, half a record must not be taken for a whole one.
      if input.endsWithinScript, let cut = JSONSalvage(text), cut.cutLine != nil {
        input.cutLine = input.text.count { $0 == 0x0A } + 1
        blocks += cut.pieces.map {
          Block(number: index + 1, content: .success($0.value), damage: $0.damage)
        }
        continue
      }
      // Pages are written by hand and by templates: what can be read of a script is.
      mended += 1
      for value in JSONText.lenientValues(of: text) {
        blocks.append(Block(number: index + 1, content: .success(value)))
      }
    }
    // Many pages say in their elements what a script says too.
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
  /// Whether anything in it is of the type ClaimReview.
  fileprivate var mentionsReviews: Bool {
    guard case .success(let value) = content else { return false }
    return !ReviewWalk(value, isRecord: false).records.isEmpty
  }
}

extension JSONValue {
  /// What a page's elements say, in the form in which a script would.
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
