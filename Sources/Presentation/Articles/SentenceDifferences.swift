import ArticleText
import JSON

/// The sentences in which two versions of a text differ.
package struct SentenceDifferences {
  /// A sentence that differs.
  struct Difference: JSONWritable {
    /// What happened to it.
    enum Kind: String { case reworded, removed, added }

    var kind: Kind
    /// Its number and text in the old version.
    var oldNumber: Int?
    var oldText: String?
    /// Its number and text in the new version.
    var newNumber: Int?
    var newText: String?
    fileprivate var words: [WordChange] = []

    package var json: JSONValue {
      [
        "kind": kind.rawValue, "oldNumber": oldNumber, "oldText": oldText,
        "newNumber": newNumber, "newText": newText,
      ]
    }
  }

  /// The number of sentences in both versions.
  let same: Int
  /// The others, in the order of the text.
  let differences: [Difference]

  /// No difference.
  init(same: Int) {
    self.same = same
    differences = []
  }

  package init(_ difference: VersionDifference) {
    var same = 0
    differences = difference.changes.compactMap { change in
      switch change {
      case .same:
        same += 1
        return nil
      case .reworded(let old, let new):
        return Difference(
          kind: .reworded, oldNumber: old, oldText: difference.oldText(old), newNumber: new,
          newText: difference.newText(new), words: difference.words(ofOld: old, new: new))
      case .removed(let old):
        return Difference(kind: .removed, oldNumber: old, oldText: difference.oldText(old))
      case .added(let new):
        return Difference(kind: .added, newNumber: new, newText: difference.newText(new))
      }
    }
    self.same = same
  }

  /// Writes their numbers, and each of them.
  func write(to page: inout TextOutput) {
    let counts = [
      ("reworded", Difference.Kind.reworded), ("removed", .removed), ("added", .added),
    ].compactMap { word, kind in
      let count = differences.filter { $0.kind == kind }.count
      return count > 0 ? "\(count) \(word)" : nil
    }
    page.wrapped(
      [.init("Sentences: \((counts + ["\(same) the same"]).joined(separator: ", "))")])
    for difference in differences { difference.write(to: &page) }
  }
}

extension SentenceDifferences.Difference {
  fileprivate func write(to page: inout TextOutput) {
    let number: String
    var runs: [TextOutput.Run]
    switch kind {
    case .removed:
      number = "- \(oldNumber ?? 0)"
      runs = [.init(oldText ?? "", .bad)]
    case .added:
      number = "+ \(newNumber ?? 0)"
      runs = [.init(newText ?? "", .good)]
    case .reworded:
      number = "~ \(newNumber ?? 0)"
      runs = words.enumerated().flatMap { index, change -> [TextOutput.Run] in
        let run: TextOutput.Run =
          switch change.kind {
          case .same: .init(change.words)
          case .removed: .init("[-\(change.words)-]", .bad)
          case .added: .init("{+\(change.words)+}", .good)
          }
        return index == 0 ? [run] : [.init(" "), run]
      }
    }
    let lead = String(repeating: " ", count: max(0, 6 - number.count)) + number + "  "
    page.wrapped(runs, first: lead, indent: "        ")
  }
}
