extension Change {
  /// The version that a body must have at least, from 1, to contain the change.
  ///
  /// A program refuses a body of a later version than it knows and asks for a newer program; a change that it does not know,
  /// in a body of a version that it knows, is damage to it. So each new kind of change needs a version that no released
  /// program knows; every case is listed here, so that none is forgotten.
  var version: Int {
    switch self {
    case .article(_, let change): change.version
    case .claim(_, let change): change.version
    case .evidence, .note: 1
    case .question: 3
    case .scaleChanged, .reportEdited, .published, .reviewsAdded, .imported, .removed, .restored,
      .redacted:
      1
    case .publicationSigned, .handedOver, .merged, .conflictRecorded, .conflictSettled: 3
    case .undone(_, let changes), .redone(_, let changes): changes.version
    }
  }
}

extension ArticleChange {
  fileprivate var version: Int {
    switch self {
    case .loaded, .edited, .resegmented: 1
    case .dismissed, .undismissed, .concluded, .conclusionConverted: 3
    }
  }
}

extension ClaimChange {
  fileprivate var version: Int {
    switch self {
    case .tagged, .edited, .moved, .statusChanged, .decided, .approvalChanged: 1
    case .contactsChanged, .assigned, .secondVerdictChanged: 3
    }
  }
}

extension [Change] {
  /// The version that a body must have at least to contain these changes.
  var version: Int { map(\.version).max() ?? 1 }
}

extension Step {
  /// The version of its stored body: 1 without a salt, else 2, or more if its changes need it.
  public var version: Int { salt == nil ? 1 : Swift.max(2, changes.version) }
}
