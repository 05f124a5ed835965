import FactCheck
import FoundationEssentials
import JSON

/// What stands in an entry's place after a source was struck out of it: the hashes of what was written,
/// so that the chain can still be checked, and the changes without the source, so that the log replays.
///
/// It is no part of the chain itself; the `redacted` change of a later entry holds its hash.
struct Tombstone: Hashable {
  /// What stands in place of the line.
  static let line = "[redacted]"

  /// The hashes that the entry's own hash covers.
  let written: Entry.Written
  /// What the entry still does.
  let changes: [Change]

  init(written: Entry.Written, changes: [Change]) {
    self.written = written
    self.changes = changes
  }

  /// The tombstone of an entry, itself redacted before or not; `nil` when it tells nothing of the
  /// thing's source.
  init?(of entry: Entry, redacting item: ItemID) {
    let changes = entry.step.changes.redacted(item)
    guard changes != entry.step.changes else { return nil }
    self.changes = changes
    written = entry.written ?? Entry.Written(entry.step)
  }

  /// The stored form, the same bytes for the same tombstone.
  var body: [UInt8] { stored }

  /// Whether a body is one: those of other entries are arrays in version 1, and from version 2 on objects
  /// that begin with another key.
  static func isOne(_ body: UnsafeBufferPointer<UInt8>, version: Int) -> Bool {
    body.first == UInt8(ascii: "{")
      && (version < 2 || !body.starts(with: Array("{\"changes\"".utf8)))
  }

  /// Reads the stored form.
  init(_ body: UnsafeBufferPointer<UInt8>) throws(EntryRow.Fault) {
    var scanner = JSONView.scanner
    do {
      self = try JSONView.scan(body, with: &scanner) { whole throws(JSONView.Fault) in
        try Tombstone(whole)
      }
    } catch {
      throw .damaged(error.detail)
    }
  }
}

/// A tombstone is stored as an object with one key: `{"redacted": {"changes": […], "written": …}}`.
extension Tombstone: Storable {
  private struct Parts: Record {
    var changes: [Change]
    var written: Entry.Written

    static var blank: Self { Self(changes: [], written: .blank) }
    static let fields: FieldList<Self> = [
      RecordField("changes", \.changes), RecordField("written", \.written),
    ]
  }

  init(_ value: JSONView) throws(JSONView.Fault) {
    let (kind, value) = try value.onlyField
    guard kind.spells("redacted") else {
      throw JSONView.Fault(detail: "a body of unknown kind, \(try kind.string)")
    }
    let parts = try Parts(value)
    self.init(written: parts.written, changes: parts.changes)
  }

  func write(to json: inout CompactJSON) {
    json.object { json in
      json.key("redacted")
      Parts(changes: changes, written: written).write(to: &json)
    }
  }
}

extension Entry.Written {
  /// The hashes of a step that is stored as it is.
  init(_ step: Step) {
    self.init(line: Self.line(of: step), body: Digest(of: EntryCoding.body(of: step)))
  }

  /// The hash of a step's line, behind its salt where it has one.
  static func line(of step: Step) -> Digest {
    Digest(of: Array((step.salt?.hex ?? "").utf8) + Array(step.line.utf8))
  }
}
