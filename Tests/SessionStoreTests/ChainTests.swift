import FactCheck
import Foundation
import Testing

@testable import SessionStore

/// The hashes below were computed by this program, which shares nothing with ours:
///
///     from hashlib import sha256
///     def hexsha(text): return sha256(text.encode()).hexdigest()
///     def entry_hash(previous, sequence, id, at, analyst, version, line, body):
///         fields = ["factdesk-entry/1", previous, str(sequence), id, at, analyst, str(version),
///                   hexsha(line), hexsha(body)]
///         text = "".join(f"{len(field.encode())}:{field}," for field in fields)
///         return sha256(text.encode()).hexdigest()
///     first = entry_hash("0" * 64, 1, "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
///         "2026-02-03T09:30:00Z", "Ana Lůžová", 1, 'report --title "Fees & ferries"',
///         '[{"reportEdited":{"edits":{"title":{"to":"Fees & ferries"}}}}]')
///     second = entry_hash(first, 2, "0b7f3c52-93d4-4d6e-9a4a-3a1d2c0de001",
///         "2026-02-03T09:31:00Z", "Ana Lůžová", 1, "publish --on 2026-02-03",
///         '[{"published":{"publication":{"number":1,"on":"2026-02-03"}}}]')
///
/// The third is of version 2, as `docs/formats/session.md` has it.
@Suite struct ChainTests {
  static let first = "1ce1780ea16f494df72dbfe87bdfef730c1b10b87db30f54c792271f5bcade4e"
  static let second = "d21caae391df6b3e3ee7034012ff3bcef4d152a92dac9524b0e86adac78c1c6a"

  static let third = "23b383aee7d70eb3d3668e94b7751d05b74d610f9c9f74c99d636cb8cbd6a80e"
  static let salt = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

  static let body = #"[{"reportEdited":{"edits":{"title":{"to":"Fees & ferries"}}}}]"#

  /// The first entry of the example, as a step.
  static let step = Step(
    id: UUID(uuidString: "6F9619FF-8B86-4D01-B42D-00CF4FC964FF")!,
    at: Timestamp("2026-02-03T09:30:00Z")!, analyst: "Ana Lůžová",
    line: #"report --title "Fees & ferries""#,
    changes: [
      .reportEdited(
        edits: Edits(from: ReportSettings(), to: ReportSettings(title: "Fees & ferries")))
    ])

  @Test func hashesAsTheFormatSays() throws {
    let fields = Chain.Fields(
      sequence: 2, id: "0b7f3c52-93d4-4d6e-9a4a-3a1d2c0de001", at: "2026-02-03T09:31:00Z",
      analyst: "Ana Lůžová", version: 1, line: Digest(of: "publish --on 2026-02-03"),
      body: Digest(of: #"[{"published":{"publication":{"number":1,"on":"2026-02-03"}}}]"#))
    #expect(String(decoding: Self.step.changes.stored, as: UTF8.self) == Self.body)
    let first = Chain.hash(Self.step, body: Array(Self.body.utf8), after: .empty)
    #expect(first.hex == Self.first)
    #expect(Chain.hash(fields, after: first).hex == Self.second)
  }

  /// An entry of version 2, whose line and body are hashed with a salt.
  @Test func hashesWithASaltAsTheFormatSays() throws {
    let step = Step(
      id: UUID(uuidString: "7D3C1A5E-2F0B-4C8E-9B6A-5E4D3C2B1A09")!,
      at: Timestamp("2026-02-03T09:32:00Z")!, analyst: "Ana Lůžová",
      line: #"note a1 "Call the clerk""#,
      changes: [
        .note(
          .written(
            Note(
              id: NoteID(1), subject: .article(ArticleID(1)), text: "Call the clerk",
              isPrivate: false, analyst: "Ana Lůžová")))
      ], salt: Salt(hex: Self.salt))
    let second = LogHead(sequence: 2, hash: try #require(Digest(hex: Self.second)))
    let hash = Chain.hash(step, body: EntryCoding.body(of: step), after: second)
    #expect(hash.hex == Self.third)
  }

  @Test func storesWriteThatHash() throws {
    let folder = TemporaryFolder()
    let (file, entry) = try SQLiteStore.create(
      folder.file("a.factdesk"), first: Self.step, blobs: [])
    #expect(entry.hash.hex == Self.first)
    #expect(try file.head().hash.hex == Self.first)
    #expect(try MemoryStore().append(Self.step, blobs: [], after: 0).hash.hex == Self.first)
  }

  @Test func writesFieldsThatCannotRunIntoEachOther() {
    let one = Chain.Fields(
      sequence: 1, id: "a", at: "b", analyst: "c", version: 1, line: .zero, body: .zero)
    var other = one
    (other.at, other.analyst) = ("b,1:c", "")
    #expect(Chain.canonicalBytes(one, after: .zero) != Chain.canonicalBytes(other, after: .zero))
    let text = String(decoding: Chain.canonicalBytes(one, after: .zero), as: UTF8.self)
    let zeros = String(repeating: "0", count: 64)
    #expect(
      text
        == "16:factdesk-entry/1,64:\(zeros),1:1,1:a,1:b,1:c,1:1,64:\(zeros),64:\(zeros),")
  }
}
