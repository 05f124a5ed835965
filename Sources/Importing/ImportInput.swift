import FactCheck
import Reports

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

  /// The bytes as JSON, read once however many formats look at them.
  public private(set) lazy var json: Result<JSONValue, JSONFault> = {
    do throws(JSONFault) {
      return .success(try JSONText.value(of: bytes))
    } catch {
      return .failure(error)
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
    bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
  }

  /// Whether the bytes begin as JSON does.
  var looksLikeJSON: Bool { firstByte == UInt8(ascii: "{") || firstByte == UInt8(ascii: "[") }

  /// Where it comes from, for the record.
  func source(_ format: String, content: Digest? = nil) -> ImportSource {
    ImportSource(format: format, fileName: fileName, content: content ?? Digest(of: bytes))
  }
}
