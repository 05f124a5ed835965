import ArticleLoading
import FactCheck

/// A record of an archive, without its body.
public struct ArchivedRecord: Equatable, Sendable {
  /// Its number in the archive, from 1.
  public let number: Int
  /// `response`, `resource`, `revisit`, `request`, …
  public let kind: String
  /// Its address; `nil` if it has none.
  public let uri: String?
  /// When it was captured.
  public let captured: Timestamp
  /// The length of its block in bytes, as it is stored.
  public let byteCount: Int
  /// The server's answer, of a response.
  public let answer: ResponseHead?
  /// The type of its bytes: `text/html`; `nil` if unknown.
  public let mediaType: String?
  /// Why the program that made it left out a part; `nil` if it is whole.
  let truncated: String?
  /// What it says of its own type, of a resource.
  let statedType: String?

  init(number: Int, _ head: RecordHead, _ answer: ResponseHead?) {
    self.number = number
    kind = head.type
    uri = head.uri
    captured = head.time
    byteCount = head.count
    self.answer = answer
    truncated = head["warc-truncated"]
    statedType = head["content-type"]
    let type = answer == nil ? statedType : answer?["content-type"]
    mediaType = type.flatMap(ContentType.init)?.mediaType
  }

  /// Its address on the web; `nil` for any other.
  public var address: WebAddress? { uri.flatMap { try? WebAddress($0) } }

  /// The hash of the bytes of a file without an address, which an export names `urn:sha256:…`; `nil` for any other.
  public var keptFile: Digest? {
    guard kind == "resource", let uri, uri.hasPrefix(Self.keptFilePrefix) else { return nil }
    return Digest(hex: String(uri.dropFirst(Self.keptFilePrefix.count)))
  }

  /// The address of a file that has none on the web.
  public static func address(ofFile digest: Digest) -> String { keptFilePrefix + digest.hex }

  private static let keptFilePrefix = "urn:sha256:"

  /// Whether it holds what a reader of its address saw, in a form that can be copied.
  public var isPage: Bool { fault == nil }

  /// Where the server sent the reader instead; `nil` if it is no redirect.
  public var redirect: WebAddress? {
    guard let answer, (301...308).contains(answer.status), let location = answer["location"] else {
      return nil
    }
    return try? address?.resolving(location)
  }

  /// The year of the first web pages.
  private static let firstDay = Timestamp("1990-01-01T00:00:00Z")!

  /// Refuses a copy that cannot have been made when its record says.
  /// - Parameter now: the present time; clocks may differ by a day.
  /// - Throws: `WebArchiveError.noCopy`.
  public func checkTime(in path: String, now: Timestamp) throws(WebArchiveError) {
    guard captured >= Self.firstDay, captured.seconds <= now.seconds + 86400 else {
      throw .noCopy(ArchivePlace(path: path, record: number), .time(captured))
    }
  }

  /// Why it cannot be copied; `nil` if it can, as far as its head says.
  public var fault: RecordFault? {
    switch kind {
    case "response":
      guard let answer else { return .noAnswer }
      guard (200..<300).contains(answer.status), answer.status != 206 else {
        return .status(answer.status)
      }
    case "resource": break
    case "revisit": return .revisit
    default: return .type(kind)
    }
    if let truncated { return .truncated(truncated) }
    return address == nil && keptFile == nil ? .noAddress(uri ?? "") : nil
  }
}
