import FactCheck
import JSON

/// A part of a report whose values can be compared one by one with those of the imported report.
protocol RestorablePart {
  /// The members, without the parts that are restored on their own.
  var members: [JSONValue.Member] { get }

  /// Makes the part of these members, and the inner parts of another.
  init?(_ place: JSONPlace, inner: Self)
}

extension RestorablePart {
  /// Restores the imported values where the members are still those that the session made then.
  init?(restoring part: Self, _ differences: [ImportedDifference]) {
    var members = part.members
    for difference in differences {
      let index = members.firstIndex { $0.key == difference.key }
      guard index.map({ members[$0].value.canonicalText }) == difference.made else { continue }
      if let index { members.remove(at: index) }
      if let said = difference.said { members.append(.init(difference.key, said)) }
    }
    let place = JSONPlace(
      value: .object(members), pointer: JSONPointer(), faults: ReportFaults())
    self.init(place, inner: part)
    guard place.faults.count == 0 else { return nil }
  }

  /// The differences of another report in this part.
  func differences(of item: ItemID?, from said: Self) -> [ImportedDifference] {
    let own = members
    let other = said.members
    let keys = own.map(\.key) + other.map(\.key).filter { key in !own.contains { $0.key == key } }
    return keys.compactMap { key in
      let made = own.first { $0.key == key }?.value.canonicalText
      let said = other.first { $0.key == key }?.value
      guard made != said?.canonicalText else { return nil }
      return ImportedDifference(item: item, key: key, said: said, made: made)
    }
  }
}

extension JSONValue {
  /// The form in which values are compared.
  var canonicalText: String { String(decoding: JSONText.canonical(self), as: UTF8.self) }

  /// An object's members, except those with these keys.
  func members(without keys: Set<String> = []) -> [Member] {
    guard case .object(let members) = self else { return [] }
    return members.filter { !keys.contains($0.key) }
  }
}

extension Report: RestorablePart {
  /// Lists of items have their own parts, and what follows from the log is never restored.
  var members: [JSONValue.Member] {
    var head = self
    (head.articles, head.claims) = ([], [])
    head.provenance = nil
    // An empty list of corrections differs from a missing one.
    if head.corrections?.isEmpty == false { head.corrections = nil }
    if head.conclusionCorrections?.isEmpty == false { head.conclusionCorrections = nil }
    return head.json.members(without: ["articles", "claims"])
  }

  init?(_ place: JSONPlace, inner: Report) {
    let lists: [JSONValue.Member] = [.init("articles", .array([])), .init("claims", .array([]))]
    let whole = JSONPlace(
      value: .object(place.value.members() + lists), pointer: place.pointer, faults: place.faults)
    guard let report = Report(whole, isWhole: false) else { return nil }
    self = report
    (articles, claims, provenance) = (inner.articles, inner.claims, inner.provenance)
    if inner.corrections?.isEmpty == false { corrections = inner.corrections }
    if inner.conclusionCorrections?.isEmpty == false {
      conclusionCorrections = inner.conclusionCorrections
    }
  }
}

extension Report.Article: RestorablePart {
  var members: [JSONValue.Member] { json.members() }
  init?(_ place: JSONPlace, inner: Report.Article) { self.init(place) }
}

extension Report.Claim: RestorablePart {
  var members: [JSONValue.Member] {
    var claim = self
    if claim.evidence?.isEmpty == false { claim.evidence = nil }
    return claim.json.members()
  }

  init?(_ place: JSONPlace, inner: Report.Claim) {
    self.init(place)
    if inner.evidence?.isEmpty == false { evidence = inner.evidence }
  }
}

extension Report.Evidence: RestorablePart {
  var members: [JSONValue.Member] { json.members() }

  init?(_ place: JSONPlace, inner: Report.Evidence) {
    self.init(place)
    picture = inner.picture
  }
}
