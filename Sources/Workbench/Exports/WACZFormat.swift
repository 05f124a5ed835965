import ArticleLoading
import ExportFormats
import FactCheck
import Pictures
import ReportModel
import SessionStore
import WebArchives

/// The copies of the sources of a report as a web archive. It is not in `ReportFormats`, because a report does not
/// contain copies: they come from the session.
struct WACZFormat: ReportFormat {
  let session: OpenSession
  /// Whether Ctrl-C was pressed.
  let isInterrupted: () -> Bool
  let name = "wacz"
  let aliases: [String] = []
  let fileEnding = "wacz"
  let summary = "the copies of sources as a web archive (WACZ 1.1.1); needs a FILE"
  let isText = false

  func write(_ report: Report, to sink: inout ReportSink) throws {
    let pages = try pages(of: report)
    guard !pages.isEmpty else { throw FormatRefusal.noCopies(format: name) }
    let writer = WACZWriter(
      title: report.title, modified: report.modified,
      software: "\(report.generator.name) \(report.generator.version)")
    try writer.write(pages) { try sink.write($0) }
  }

  /// The copies that evidence of the report has, by number. So a copy is in the archive only if readers may know
  /// of its evidence.
  private func pages(of report: Report) throws -> [ArchivedPage] {
    guard let store = session.store else { return [] }
    let ids = PublicIDs(session.state)
    let reported = Set(report.claims.flatMap { $0.evidence ?? [] }.map(\.id))
    var captures: [Int: (capture: Capture, url: WebAddress?)] = [:]
    for evidence in session.state.claims.flatMap(session.state.publicEvidence(of:))
    where reported.contains(ids[.evidence(evidence.id)]) {
      // A former address can have been changed because nobody should see it.
      for capture in evidence.details.captures
      where captures[capture.number] == nil && evidence.details.isOfSource(capture) {
        captures[capture.number] = (capture, capture.page ?? evidence.details.url)
      }
    }
    return try captures.sorted { $0.key < $1.key }.flatMap { _, found -> [ArchivedPage] in
      let capture = found.capture
      let page = ArchivedPage(
        try Self.source(of: capture.content, found.url, in: store), captured: capture.captured,
        title: capture.title, body: body(capture.content.original, in: store))
      return [page] + pictures(of: capture, in: store)
    }
  }

  private func body(
    _ digest: Digest, in store: any EntryStore
  ) -> () throws -> [UInt8] {
    {
      if isInterrupted() { throw CancellationError() }
      return try store.blob(digest)
    }
  }

  /// The pictures of a page, under the addresses that browsers' archivers give them.
  private func pictures(of capture: Capture, in store: any EntryStore) -> [ArchivedPage] {
    // A log can contain any text as an address.
    guard let address = capture.content.fetch.flatMap({ try? WebAddress($0.url.text) }) else {
      return []
    }
    return [
      (capture.picture, "urn:view:", "image/png"), (capture.print, "urn:pdf:", "application/pdf"),
    ].compactMap { digest, scheme, type in
      digest.map {
        ArchivedPage(
          .resource(uri: scheme + address.text, type: type), captured: capture.captured, title: nil,
          isListed: false, body: body($0, in: store))
      }
    }
  }

  /// How the bytes of a copy came: with a server's answers, or from a file.
  /// - Parameter url: the address of the evidence when it was copied.
  private static func source(
    of content: ArticleContent, _ url: WebAddress?, in store: any EntryStore
  ) throws -> ArchivedPage.Source {
    if let fetch = content.fetch,
      let page = FetchedPage(record: try store.blob(fetch.response), body: [])
    {
      return .response(page.hops)
    }
    // A log can contain any text as an address.
    let address = (content.fetch?.url ?? url).flatMap { try? WebAddress($0.text) }
    return .resource(
      uri: address?.text ?? ArchivedRecord.address(ofFile: content.original),
      type: try pictureType(of: content, in: store) ?? content.mediaType)
  }

  /// The type of a copy that is a picture; `nil` of others.
  private static func pictureType(
    of content: ArticleContent, in store: any EntryStore
  ) throws -> String? {
    guard content.loader == Capture.pictureLoader else { return nil }
    return PictureKind(signature: try store.blob(content.original))?.rawValue
  }
}

extension ArticleContent {
  /// The type of the bytes, as far as the loader knows it.
  fileprivate var mediaType: String {
    // A log can contain any text as an encoding.
    let isToken = encoding.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || "-_.:".utf8.contains($0)
    }
    let charset = isToken && !encoding.isEmpty ? "; charset=\(encoding)" : ""
    switch loader {
    case "html": return ResourceType.byEnding["html"]! + charset
    case "markdown": return ResourceType.byEnding["md"]! + charset
    case "text": return ResourceType.byEnding["txt"]! + charset
    case "pdf": return ResourceType.byEnding["pdf"]!
    default:
      let ending = fileName?.split(separator: ".").last.map(String.init)
      return ending.flatMap { ResourceType.byEnding[$0.lowercased()] } ?? "application/octet-stream"
    }
  }
}

/// The media types of the files that archives have of sources.
enum ResourceType {
  /// By the endings of their names.
  static let byEnding = [
    "html": "text/html", "md": "text/markdown", "txt": "text/plain", "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "epub": "application/epub+zip",
    "fb2": "application/x-fictionbook+xml",
  ]

  /// The ending for a type; `nil` for other types.
  static func ending(of type: String) -> String? { byEnding.first { $0.value == type }?.key }
}
