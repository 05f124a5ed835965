import FactCheck

extension Change {
  /// The bytes that the change names: an article's parts, a kept file, a captured copy.
  var blobs: [Digest] {
    switch self {
    case .articleLoaded(_, let details, let content, _):
      [content.text, content.sentences, content.original]
        + [content.fetch?.response, content.pages].compactMap { $0 } + details.blobs
    case .articleResegmented(_, let from, let to): [from.sentences, to.sentences]
    case .articleEdited(_, let edits): edits.from.blobs + edits.to.blobs
    case .evidenceAdded(_, _, let details): details.blobs
    case .evidenceEdited(_, let edits): edits.from.blobs + edits.to.blobs
    case .undone(_, let changes), .redone(_, let changes): changes.flatMap(\.blobs)
    case .claimTagged, .claimEdited, .claimMoved, .statusChanged, .contactChanged, .verdictDecided,
      .approvalChanged, .evidenceMoved, .noted, .noteEdited, .noteMoved, .scaleChanged,
      .reportEdited, .published, .reviewsAdded, .imported, .removed, .restored, .redacted:
      []
    }
  }
}

extension ArticleDetails {
  fileprivate var blobs: [Digest] { archives.compactMap(\.keptBytes) }
}

extension EvidenceDetails {
  fileprivate var blobs: [Digest] {
    [file?.sha256].compactMap { $0 } + archives.compactMap(\.keptBytes)
  }
}
