import FactCheck
import JSON
import ReportModel

/// A capture in answers.
struct CaptureValue: JSONWritable {
  let capture: Capture

  init(_ capture: Capture) { self.capture = capture }

  var json: JSONValue {
    let content = capture.content
    return [
      "id": capture.name, "captured": capture.captured, "page": capture.page,
      "url": content.fetch?.url,
      "file": content.fetch == nil ? content.fileName : nil, "title": capture.title,
      "published": capture.published, "archive": capture.archiveFile, "loader": content.loader,
      "bytes": capture.byteCount,
      "picture": capture.picture, "print": capture.print, "sha256": content.original,
      "textSha256": content.text, "sentences": content.sentenceCount,
      "metadata": capture.facts?.json,
    ]
  }
}
