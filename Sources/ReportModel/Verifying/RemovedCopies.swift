import FactCheck
import JSON
import ReportWords

/// The copies of a source that a redaction of words removed, and what a report from before it says because of them.
///
/// The log keeps when each was made. So such a report is compared without the parts that only these copies explain, each
/// with the time of one of them; anything else that the report has and the session has not is a difference.
struct RemovedCopies {
  /// When the removed captures were made.
  private let captures: [Timestamp]
  /// When the removed kept file and local archived copies were made.
  private let files: [Timestamp]
  private let keptFile: Timestamp?

  /// - Returns: `nil` if none was removed.
  init?(of details: EvidenceDetails) {
    captures = details.redactedCaptures.map(\.captured)
    keptFile = details.redactedFile?.captured
    files = details.redactedArchives.map(\.captured) + [keptFile].compactMap { $0 }
    guard !captures.isEmpty || !files.isEmpty else { return nil }
  }

  /// Evidence of a report without what these copies explain.
  /// - Parameters:
  ///   - said: the evidence in the report.
  ///   - held: the evidence that the session exports.
  ///   - words: those of the report's language.
  func fitting(_ said: JSONValue, to held: JSONValue, in words: Phrasebook) -> JSONValue {
    var members = said.members()
    let own = held.members()
    func drop(_ key: String) {
      if !own.contains(where: { $0.key == key }) { members.removeAll { $0.key == key } }
    }
    if let check = said.member("quoteCheck"), let time = check.text("captured"),
      captures.contains(where: { $0.description == time })
    {
      drop("quoteCheck")
      if said.text("locator").map({ Self.isPlace($0, of: check, in: words) }) ?? false {
        drop("locator")
      }
    }
    guard case .array(let archives)? = said.member("archives") else { return .object(members) }
    var rest = files
    let left = archives.compactMap { archive -> JSONValue? in
      guard let file = archive.text("file"), let captured = archive.text("captured"),
        let next = rest.firstIndex(where: { $0.description == captured })
      else { return archive }
      // Where the session still has a copy of that time, it is this one.
      if held.member("archives")?.contains(archive) ?? false { return archive }
      let time = rest.remove(at: next)
      if time == keptFile {
        drop("alt")
        drop("picture")
        // Its name was the title, where there was no other.
        if let title = held.member("title"),
          let place = members.firstIndex(where: {
            $0.key == "title" && said.text("title") == file
          })
        {
          members[place] = JSONValue.Member("title", title)
        }
      }
      guard archive.member("url") != nil else { return nil }
      return .object(archive.members().filter { !["file", "sha256"].contains($0.key) })
    }
    return .object(
      members.compactMap { member in
        guard member.key == "archives" else { return member }
        return left.isEmpty ? nil : JSONValue.Member("archives", .array(left))
      })
  }

  /// Whether a locator is the place at which the quote was found: that of the comparison, or a sentence, which reports
  /// do not repeat.
  private static func isPlace(
    _ locator: String, of check: JSONValue, in words: Phrasebook
  ) -> Bool {
    if case .integer(let page)? = check.member("page") {
      return locator == words(.onPage, ["number": String(page)])
    }
    return Int(locator.filter(\.isNumber)).map {
      locator == words(.inSentence, ["number": String($0)])
    } ?? false
  }
}

extension JSONValue {
  /// The value of a key; `nil` if there is none.
  fileprivate func member(_ key: String) -> JSONValue? {
    members().first { $0.key == key }?.value
  }

  /// The text of a key; `nil` if there is none.
  fileprivate func text(_ key: String) -> String? {
    if case .string(let text)? = member(key) { text } else { nil }
  }

  /// Whether a list has a value.
  fileprivate func contains(_ value: JSONValue) -> Bool {
    guard case .array(let list) = self else { return false }
    return list.contains { $0.canonicalText == value.canonicalText }
  }

  /// The report with each piece of evidence replaced.
  /// - Parameter replacement: returns another value for evidence of an id.
  package func replacingEvidence(_ replacement: (String, JSONValue) -> JSONValue) -> JSONValue {
    replacing("claims") { claim in
      claim.replacing("evidence") { evidence in
        evidence.text("id").map { replacement($0, evidence) } ?? evidence
      }
    }
  }

  /// The object with each element of a list replaced.
  private func replacing(_ key: String, _ replacement: (JSONValue) -> JSONValue) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(
      members.map { member in
        guard member.key == key, case .array(let list) = member.value else { return member }
        return Member(key, .array(list.map(replacement)))
      })
  }
}
