import FactCheck
import JSON

/// The input of a format: the bytes, their origin, and access to the file beside them.
public final class ImportInput {
  /// The path as it was given, for messages; `-` for standard input.
  public let path: String
  /// The file's name without folders; `nil` for standard input.
  public let fileName: String?
  /// The bytes of the file, unchanged.
  public let bytes: [UInt8]
  /// The time of the import, after which no record can be dated; `nil` if dates are not compared with it.
  let now: Timestamp?
  /// Returns the bytes of the file beside this one with another ending; `nil` if it does not exist.
  let beside: (_ ending: String) throws -> [UInt8]?
  private let progress: (Int, Int) throws -> Void

  /// The bytes as JSON, read once for all formats: one value, or a list of consecutive values. `null` replaces
  /// values that could not be read.
  public private(set) lazy var json: Result<JSONValue, JSONFault> = pieces.map { pieces in
    pieces.count == 1 ? pieces[0].value : .array(pieces.map(\.value))
  }

  /// The values of the JSON, one by one, with the damage of each.
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

  /// The line on which the JSON ends inside a value; `nil` if it is complete. Valid after the JSON was read.
  var cutLine: Int?

  /// Why the bytes are not valid JSON, although some of it could be read.
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

  /// The bytes as UTF-8 without a byte order mark. Bytes that are neither JSON nor a page stay unchanged unless
  /// a mark gives their encoding.
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

  /// The former encoding of `text`; `nil` for UTF-8. Valid after the text was read.
  private(set) var encoding: String?

  /// First bytes of JSON and pages: brackets, white space, the mark of a record (RFC 7464).
  private static let openings: [UInt8] = Array("{[<\n\r\t ".utf8) + [JSONSalvage.recordMark]

  /// The place in the file of a value of `json`.
  func place(_ pointer: JSONPointer) -> RefusedRecord.Place {
    guard case .success(let pieces) = pieces, pieces.count > 1,
      case .index(let number)? = pointer.steps.first, pieces.indices.contains(number)
    else { return .pointer(pointer) }
    let rest = JSONPointer(Array(pointer.steps.dropFirst()))
    let line = pieces[number].line
    return rest.steps.isEmpty ? .line(line) : .within(block: line, rest)
  }

  /// The damage in `json`.
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

  /// Makes the input of the bytes at `path`.
  /// - Parameters:
  ///   - now: the time of the import.
  ///   - beside: returns the bytes of the file of the same name with another ending.
  ///   - progress: is called with the number of records read and of all records; it throws to stop the reading.
  public init(
    path: String, fileName: String?, bytes: [UInt8], now: Timestamp? = nil,
    beside: @escaping (_ ending: String) throws -> [UInt8]? = { _ in nil },
    progress: @escaping (Int, Int) throws -> Void = { _, _ in }
  ) {
    self.path = path
    self.fileName = fileName
    self.bytes = bytes
    self.now = now
    self.beside = beside
    self.progress = progress
  }

  /// Reports progress from time to time.
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

  /// The first byte that is not white space.
  var firstByte: UInt8? {
    text.first { ![0x20, 0x09, 0x0A, 0x0D, JSONSalvage.recordMark].contains($0) }
  }

  /// Whether the bytes begin as JSON does.
  var looksLikeJSON: Bool { firstByte == UInt8(ascii: "{") || firstByte == UInt8(ascii: "[") }

  /// The source for the import's record in the log.
  func source(_ format: String, content: Digest? = nil) -> ImportSource {
    ImportSource(format: format, fileName: fileName, content: content ?? Digest(of: bytes))
  }
}

extension ImportInput {
  /// Whether a page ends inside its last script, as after a broken download.
  var endsWithinScript: Bool {
    guard let last = text.lastPlace(of: "<script") else { return false }
    return text.lastPlace(of: "</script").map { $0 < last } ?? true
  }
}

extension [UInt8] {
  /// The last index of an ASCII word, in any letter case.
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
