import ArticleText
import FactCheck
import JSON
import ReportModel

/// An article's newer version: the differences, and what happened to the claims.
package struct ReloadAnswer: Answer {
  /// A sentence that differs.
  struct Difference: JSONWritable {
    /// What happened to it.
    package enum Kind: String { case reworded, removed, added }

    package var kind: Kind
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

  package var article: ArticleValue
  /// Whether there is a new version.
  package var changed: Bool
  /// Whether only the headline is new, which early versions of the program left out; else `nil`.
  var headlineAdded: Bool?
  /// The details that the source now gives differently, if the text is the same.
  var edited: [String]
  /// The number of sentences in both versions.
  package var same: Int
  var differences: [Difference]
  package var claims: [CarriedClaim]

  package var json: JSONValue {
    [
      "article": article, "changed": changed, "headlineAdded": headlineAdded, "edited": edited,
      "same": same, "differences": differences, "claims": claims,
    ]
  }

  package var isPaged: Bool { true }

  package init(unchanged article: Article, edited: [String] = [], in session: Session) {
    self.article = ArticleValue(article, in: session)
    changed = false
    self.edited = edited
    same = article.content.sentenceCount
    differences = []
    claims = []
  }

  package init(
    _ article: Article, _ difference: VersionDifference, claims: [CarriedClaim],
    addsHeadline: Bool, in session: Session
  ) {
    headlineAdded = addsHeadline ? true : nil
    self.article = ArticleValue(article, in: session)
    changed = true
    edited = []
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
    self.claims = claims
  }

  package func write(to page: inout TextOutput) {
    guard changed else {
      guard !edited.isEmpty else {
        page.line("\(article.article.id) has not changed; nothing was added")
        return
      }
      page.line(
        "the text of \(article.article.id) has not changed; \(edited.joined(separator: ", ")) did:")
      ArticleAnswer(article, remarks: []).write(to: &page)
      return
    }
    let remark =
      "the source is the same; its headline, not part of the text before, is now included"
    ArticleAnswer(article, remarks: headlineAdded == true ? [remark] : []).write(to: &page)
    let counts = [
      ("reworded", Difference.Kind.reworded), ("removed", .removed), ("added", .added),
    ].compactMap { word, kind in
      let count = differences.filter { $0.kind == kind }.count
      return count > 0 ? "\(count) \(word)" : nil
    }
    page.line()
    page.wrapped(
      [.init("Sentences: \((counts + ["\(same) the same"]).joined(separator: ", "))")])
    for difference in differences { write(difference, to: &page) }
    guard !claims.isEmpty else { return }
    page.line()
    page.line("Claims:")
    for claim in claims { claim.write(to: &page, isMoved: claim.outcome != .changed) }
    let open = claims.filter { $0.outcome == .changed }.map(\.claim.description)
    if !open.isEmpty {
      page.wrapped(
        [.init("to move the changed ones: carry \(open.joined(separator: ","))", .faint)],
        first: "    ", indent: "    ")
    }
  }

  private func write(_ difference: Difference, to page: inout TextOutput) {
    let number: String
    var runs: [TextOutput.Run]
    switch difference.kind {
    case .removed:
      number = "- \(difference.oldNumber ?? 0)"
      runs = [.init(difference.oldText ?? "", .bad)]
    case .added:
      number = "+ \(difference.newNumber ?? 0)"
      runs = [.init(difference.newText ?? "", .good)]
    case .reworded:
      number = "~ \(difference.newNumber ?? 0)"
      runs = difference.words.enumerated().flatMap { index, change -> [TextOutput.Run] in
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
