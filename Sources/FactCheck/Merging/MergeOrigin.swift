import FoundationEssentials
import JSON

/// The entry of another log of the same session that a merged entry repeats.
///
/// The entry of a third log that reaches this one by way of another keeps its first origin, so that nothing is merged
/// twice whatever way it comes.
public struct MergeOrigin: Hashable, Sendable {
  /// The entry's number in the log where it was first written.
  public internal(set) var entry: Int
  /// The id of its step.
  public internal(set) var id: UUID
  /// Who took the step.
  public internal(set) var analyst: String
  /// When it was taken.
  public internal(set) var at: Timestamp
  /// The entry's hash, which covers all of that log up to it.
  public internal(set) var hash: Digest

  /// Describes an entry of another log: its origin if it was merged there, else the entry itself.
  package init(of entry: Entry) {
    if let origin = entry.step.origin {
      self = origin
    } else {
      self.entry = entry.sequence
      id = entry.step.id
      analyst = entry.step.analyst
      at = entry.step.at
      hash = entry.hash
    }
  }

  private init() {
    entry = 0
    id = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
    analyst = ""
    at = Timestamp(seconds: 0)
    hash = .zero
  }
}

extension MergeOrigin: Record {
  package static var blank: Self { Self() }

  package static let fields: FieldList<Self> = [
    RecordField("entry", \.entry),
    RecordField("id", \.id),
    RecordField("analyst", \.analyst),
    RecordField("at", \.at),
    RecordField("hash", \.hash),
  ]
}

extension UUID: StoredForm {
  package static var formName: StaticString { "a UUID" }
  package init?(form: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: form, as: UTF8.self)
    guard let uuid = UUID(uuidString: text), uuid.form == text else { return nil }
    self = uuid
  }
  package var form: String { uuidString.lowercased() }
}

extension UUID {
  /// The id of the step that repeats a step of another log in a session's log: always the same one for the same two.
  /// - Parameters:
  ///   - origin: the id of the other log's step.
  ///   - session: the id of the session's first step.
  package init(merging origin: UUID, into session: UUID) {
    var bytes = Array(Digest(of: "merged \(origin.form) \(session.form)").bytes.prefix(16))
    // Version 8: made by a rule of the program.
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    self = bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
  }
}

extension Step {
  /// The entry of another log that the step repeats; `nil` for a step that was taken here.
  public var origin: MergeOrigin? {
    // It is the last change of a step.
    for case .merged(let origin) in changes.reversed() { return origin }
    return nil
  }

  /// The id by which all logs know what was done: that of the step which was taken first.
  package var root: UUID { origin?.id ?? id }
}
