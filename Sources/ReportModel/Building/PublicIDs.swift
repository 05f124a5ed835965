import FactCheck

/// The ids of a session's items for readers: their own numbers, or the ids of the report that the session
/// continues.
package struct PublicIDs {
  private var names: [ItemID: String] = [:]
  private var isTaken: Set<String> = []

  /// The ids of a session's articles, claims, evidence and questions, including removed ones, which a correction can name.
  package init(_ session: Session) {
    for record in session.imports where !record.isRemoved {
      // Two copies of a session can import the same report, and be merged: the first has its ids.
      for name in record.names
      where JSONPlace.isID(name.id) && isTaken.insert(name.id).inserted {
        names[name.item] = name.id
      }
    }
    guard !names.isEmpty else { return }
    let items =
      session.allArticles.map { ItemID.article($0.id) }
      + session.allClaims.map { .claim($0.id) } + session.allEvidence.map { .evidence($0.id) }
      + session.allQuestions.map { .question($0.id) }
    // A number that the report uses for something else gets a suffix.
    for item in items where names[item] == nil {
      var name = item.description
      var ending = 2
      while isTaken.contains(name) {
        name = "\(item)-\(ending)"
        ending += 1
      }
      names[item] = name
      isTaken.insert(name)
    }
  }

  /// An item's id.
  package subscript(item: ItemID) -> String { names[item] ?? item.description }
}
