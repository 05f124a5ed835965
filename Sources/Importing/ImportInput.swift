import FactCheck
import JSON

/// What a format gets: the bytes, where they come from, and how to go on.
public final class ImportInput {
  /// The path as it was given, for messages; `-` for standard input.
  public let path: String
  /// The file's name without folders; `nil` for standard input.
  public let fileName: String?
  /// The bytes as they were read.
  public let bytes: [UInt8]
  /// The bytes of the file beside this one whose name ends otherwise; `nil` when there is none.
  let beside: (_ ending: String) throws -> [UInt8]?
  private let progress: (Int, Int) throws -> Void

  /// The bytes as JSON, read once however many formats look at them: one value, or a list of the
  /// values that stand one after the other. In place of what could not be read is `null`.
  public private(set) lazy var json: Result<JSONValue, JSONFault> = pieces.map { pieces in
    pieces.count == 1 ? pieces[0].value : .array(pieces.map(\.value))
  }

  /// The values of the JSON, one by one, with what of each could not be read.
  private(set) lazy var pieces: Result<[JSONPiece], JSONFault> = {
    let bytes = text
    do throws(JSONFault) {
      return .success([JSONPiece(line: 1, value: try JSONText.value(of: bytes), damage: [])])
    } catch {
      guard looksLikeJSON, bytes.count <= JSONLimits().bytes,
        let salvaged = JSONSalvage(bytes)
      else { return .failure(error) }
      cutLine = salvaged.cutLine
      return .success(salvaged.pieces)
    }
  }()

  /// The line on which the JSON ends in the middle of a value; `nil` where it is whole. Known once the JSON
  /// was read.
  var cutLine: Int?

  /// Why the bytes are no JSON as it should be, though some of it could be read.
  var fault: JSONFault? {
    switch pieces {
    case .failure(let fault): return fault
    case .success(let pieces):
      guard pieces.contains(where: { !$0.damage.isEmpty }) else { return nil }
      do throws(JSONFault) {
        _ = try JSONText.value(of: text)
        return nil
      } catch {
        return error
      }
    }
  }

  /// The bytes as UTF-8 without a byte order mark, which says nothing there. What is no JSON and no page
  /// stays as it is, where no mark tells its encoding.
  private(set) lazy var text: [UInt8] = {
    if let (encoding, mark) = WideEncoding.find(in: bytes) {
      let decoded = encoding.decoded(bytes[mark...])
      if mark > 0 || decoded.first.map({ Self.openings.contains($0) }) == true {
        self.encoding = encoding.rawValue
        return decoded
      }
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
  }()

  /// The encoding that `text` was taken from; `nil` for UTF-8. Known once the text was read.
  private(set) var encoding: String?

  /// What JSON and pages begin with: brackets, white space, the mark of a record (RFC 7464).
  private static let openings: [UInt8] = Array("{[<\n\r\t ".utf8) + [JSONSalvage.recordMark]

  /// Where a value of `json` stands in the file.
  func place(_ pointer: JSONPointer) -> RefusedRecord.Place {
    guard case .success(let pieces) = pieces, pieces.count > 1,
      case .index(let number)? = pointer.steps.first, pieces.indices.contains(number)
    else { return .pointer(pointer) }
    let rest = JSONPointer(Array(pointer.steps.dropFirst()))
    let line = pieces[number].line
    return rest.steps.isEmpty ? .line(line) : .within(block: line, rest)
  }

  /// What of `json` could not be read.
  private(set) lazy var damage: [JSONDamage] = {
    guard case .success(let pieces) = pieces else { return [] }
    guard pieces.count > 1 else { return pieces[0].damage }
    return pieces.enumerated().flatMap { number, piece in
      piece.damage.map {
        JSONDamage(
          pointer: JSONPointer([.index(number)] + $0.pointer.steps), reason: $0.reason)
      }
    }
  }()

  /// Takes what was read from `path`.
  /// - Parameters:
  ///   - beside: gives the bytes of the file of the same name with another ending.
  ///   - progress: is told how many of how many records were read; throws to stop the reading.
  public init(
    path: String, fileName: String?, bytes: [UInt8],
    beside: @escaping (_ ending: String) throws -> [UInt8]? = { _ in nil },
    progress: @escaping (Int, Int) throws -> Void = { _, _ in }
  ) {
    self.path = path
    self.fileName = fileName
    self.bytes = bytes
    self.beside = beside
    self.progress = progress
  }

  /// Tells how far the reading is, from time to time.
  func tell(_ done: Int, of all: Int) throws {
    if done % 250 == 0 { try progress(done, all) }
  }

  /// The ending of the file's name in lower case, without the dot.
  var fileEnding: String? {
    guard let fileName, let dot = fileName.lastIndex(of: "."), dot != fileName.startIndex else {
      return nil
    }
    return fileName[fileName.index(after: dot)...].lowercased()
  }

  /// The first byte that says something.
  var firstByte: UInt8? {
    text.first { ![0x20, 0x09, 0x0A, 0x0D, JSONSalvage.recordMark].contains($0) }
  }

  /// Whether the bytes begin as JSON does.
  var looksLikeJSON: Bool { firstByte == UInt8(ascii: "{") || firstByte == UInt8(ascii: "[") }

  /// Where it comes from, for the record.
  func source(_ format: String, content: Digest? = nil) -> ImportSource {
    ImportSource(format: format, fileName: fileName, content: content ?? Digest(of: bytes))
  }
}

extension ImportInput {
  /// Whether a page ends before its last script does, as when a download broke off.
  var endsWithinScript: Bool {
    guard let last = text.lastPlace(of: "<script") else { return false }
    return text.lastPlace(of: "</script").map { $0 < last } ?? true
  }
}

extension [UInt8] {
  /// Where a word of ASCII stands last, whatever its case.
  fileprivate func lastPlace(of word: String) -> Int? {
    let wanted = Array(word.lowercased().utf8)
    guard count >= wanted.count else { return nil }
    return (0...count - wanted.count).last { at in
      wanted.indices.allSatisfy {
        self[at + $0] == wanted[$0] || self[at + $0] | 0x20 == wanted[$0]
      }
    }
  }
}
