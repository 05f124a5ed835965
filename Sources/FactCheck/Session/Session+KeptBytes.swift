extension ArticleContent {
  /// The hashes of the bytes that the store keeps of it.
  package var keptBytes: [Digest] {
    [text, sentences, original] + [pages, fetch?.response].compactMap { $0 }
  }
}

extension Capture {
  /// The hashes of the bytes that the store keeps of it.
  package var keptBytes: [Digest] { content.keptBytes + [picture, print].compactMap { $0 } }
}

extension EvidenceDetails {
  /// The hashes of the bytes that the store keeps of it: of its file, and of copies of its source.
  package var keptBytes: [Digest] {
    [file?.sha256].compactMap { $0 } + captures.flatMap(\.keptBytes)
  }
}

extension Session {
  /// The hashes of the bytes that the store keeps for the articles and the evidence, each once.
  package var keptBytes: Set<Digest> {
    let evidence = allEvidence.filter { self.evidence($0.id) != nil }
    return Set(
      articles.flatMap(\.content.keptBytes) + evidence.flatMap(\.details.keptBytes))
  }
}
