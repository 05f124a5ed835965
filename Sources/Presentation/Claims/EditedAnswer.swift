import FactCheck
import JSON

/// Several items after one change of their data.
package struct EditedAnswer: Answer {
  private let items: [ItemID]
  private let changed: Int
  private let noun: String

  /// - Parameters:
  ///   - changed: how many of the items were different before.
  ///   - noun: one of the items.
  package init(_ items: [ItemID], changed: Int, noun: String) {
    self.items = items
    self.changed = changed
    self.noun = noun
  }

  package var json: JSONValue {
    ["edited": items.map(\.description), "changed": changed]
  }

  package func write(to page: inout TextOutput) {
    page.wrapped(
      [
        .init(Self.words(changed, of: items.count, noun: noun)),
        .init("  \(items.map(\.description).joined(separator: ", "))", .faint),
      ])
  }

  /// `3 claims changed`, `2 of 3 claims changed`.
  package static func words(_ changed: Int, of count: Int, noun: String) -> String {
    let all = Counted.text(count, noun)
    return changed == count ? "\(all) changed" : "\(Counted.grouped(changed)) of \(all) changed"
  }
}
