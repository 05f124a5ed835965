import FactCheck
import FoundationEssentials
import JSON

/// The new content of an entry after a redaction: the hashes of the original, so that the chain can still be
/// checked, and the changes without the source, so that the log replays.
///
/// The chain does not cover it; the `redacted` change of a later entry has its hash.
package struct Tombstone: Hashable {
  /// The new line.
  package static let line = "[redacted]"

  /// The hashes that the entry's own hash covers.
  package let written: Entry.Written
  /// The remaining changes of the entry.
  package let changes: [Change]

  init(written: Entry.Written, changes: [Change]) {
    self.written = written
    self.changes = changes
  }

  /// The tombstone of an entry, redacted before or not; `nil` if it says nothing about the item's source.
  /// - Parameters:
  ///   - written: the hashes of the entry as it was first written.
  ///   - wordings: values of a report that it imported, which stay without the report's file.
  init?(
    of entry: Entry, _ written: Entry.Written, redacting item: ItemID,
    keeping wordings: [KeptWording]
  ) {
    let changes = entry.step.changes
    guard changes.redacted(item) != changes else { return nil }
    self.changes = changes.keeping(wordings).redacted(item)
    self.written = written
  }

  /// The tombstone of an entry that contains words, in its line, its changes, a report that it imported or copies of
  /// sources; `nil` if it does not, or only where they must stay. An entry that redacts contains no words, and neither does
  /// the mark in place of a redacted line.
  /// - Parameters:
  ///   - written: the hashes of the entry as it was first written.
  ///   - wordings: values of a report that it imported, which stay without the report's file.
  init?(
    of entry: Entry, _ written: Entry.Written, striking words: RedactionWords,
    in copies: StruckCopies, keeping wordings: [KeptWording], blob: (Digest) -> [UInt8]?
  ) {
    guard !entry.step.changes.contains(where: \.isRedaction) else { return nil }
    let old = entry.step.changes
    var changes = old.without(copies)
    if let document = old.document, let bytes = blob(document), words.occur(inReport: bytes) {
      changes = changes.keeping(wordings).withoutDocument
    }
    changes = words.striking(changes) ?? changes
    guard changes != old || entry.written == nil && words.occur(in: entry.step.line) else {
      return nil
    }
    self.changes = changes
    self.written = written
  }

  /// The stored form, the same bytes for the same tombstone.
  package var body: [UInt8] { stored }

  /// Whether a body is one: other bodies are arrays in version 1, and from version 2 on objects that begin with
  /// another key.
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

  /// Reads the stored form.
  package init(_ value: JSONView) throws(JSONView.Fault) {
    let (kind, value) = try value.onlyField
    guard kind.spells("redacted") else {
      throw JSONView.Fault(detail: "a body of unknown kind, \(try kind.string)")
    }
    let parts = try Parts(value)
    self.init(written: parts.written, changes: parts.changes)
  }

  /// Writes the stored form.
  package func write(to json: inout CompactJSON) {
    json.object { json in
      json.key("redacted")
      Parts(changes: changes, written: written).write(to: &json)
    }
  }
}

extension Entry.Written {
  /// The hashes of a step in its stored form.
  init(_ step: Step) {
    self.init(line: Self.line(of: step), body: Digest(of: EntryCoding.body(of: step)))
  }

  /// The hash of a step's line, after its salt if it has one.
  static func line(of step: Step) -> Digest {
    Digest(of: Array((step.salt?.hex ?? "").utf8) + Array(step.line.utf8))
  }
}
