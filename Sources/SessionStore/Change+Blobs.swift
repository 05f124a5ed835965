import FactCheck

extension Change {
  /// The bytes that the change names: an article's parts, a kept file, a captured copy.
  var blobs: [Digest] {
    switch self {
    case .articleLoaded(_, let details, let content, _):
      [content.text, content.sentences, content.original]
        + [content.fetch?.response, content.pages].compactMap { $0 }
        + details.archives.compactMap(\.keptBytes)
    case .articleResegmented(_, let from, let to): [from.sentences, to.sentences]
    case .articleEdited(_, let edits): Self.blobs(edits.archives)
    case .evidenceAdded(_, _, let details):
      [details.file?.sha256].compactMap { $0 } + details.archives.compactMap(\.keptBytes)
    case .evidenceEdited(_, let edits):
      [edits.file?.from?.sha256, edits.file?.to?.sha256].compactMap { $0 }
        + Self.blobs(edits.archives)
    case .undone(_, let changes), .redone(_, let changes): changes.flatMap(\.blobs)
    case .claimTagged, .claimEdited, .claimMoved, .statusChanged, .contactChanged, .verdictDecided,
      .approvalChanged, .evidenceMoved, .noted, .noteEdited, .noteMoved, .scaleChanged,
      .reportEdited, .published, .reviewsAdded, .imported, .removed, .restored, .redacted:
      []
    }
  }

  private static func blobs(_ archives: Replacement<[Archive]>?) -> [Digest] {
    ((archives?.from ?? []) + (archives?.to ?? [])).compactMap(\.keptBytes)
  }
}
