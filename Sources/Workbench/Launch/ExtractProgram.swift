import ArgumentParser
import ArticleLoading
import FactCheck
import FoundationEssentials
import Glibc
import Reports
import SessionStore

/// `factdesk extract FILE...`: the articles in saved web pages.
struct ExtractProgram: Program {
  static let configuration = CommandConfiguration(
    commandName: "factdesk extract",
    abstract: "Extract the articles from saved web pages; print one line of JSON for each page.")

  @Argument(help: "Files of HTML; - for standard input.")
  var files: [String]

  @Flag(help: "Also list what was dropped, and why.")
  var explain = false

  func perform(
    on console: any Console, folder: (String?) throws -> SessionFolder,
    isInterrupted: @escaping @Sendable () -> Bool
  ) throws -> ExitStatus {
    var status = ExitStatus.success
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for file in files {
      if isInterrupted() { return .interrupted }
      var line: String
      do {
        line = JSONAnswers.harmless(try encoder.encode(page(file, console, isInterrupted)))
      } catch let error as LoadError {
        let explanation = Explanations.explanation(of: error)
        line = JSONAnswers.harmless(
          try encoder.encode(
            UnreadPage(file: file, error: explanation.message, hint: explanation.hint)))
        status = .failed
      }
      console.write(line + "\n")
      if console.outputFault != nil { return .failed }
    }
    return status
  }

  private func page(
    _ file: String, _ console: any Console, _ isInterrupted: @escaping @Sendable () -> Bool
  ) throws(LoadError) -> ExtractedPage {
    let limit = LoadLimits().maxBytes
    let bytes =
      file == "-"
      ? console.readInput(limit: limit)
      : try FileBytes.read(file, limit: limit, isCancelled: isInterrupted)
    guard bytes.count <= limit else { throw .tooLarge(path: file, bytes: nil, limit: limit) }
    let latest = Timestamp(seconds: time(nil) + 86400).day
    var input = LoaderInput(
      path: file, fileName: nil, bytes: bytes, limits: LoadLimits(latest: latest))
    input.explains = explain
    input.isBrief = true
    if let kind = ArticleLoaders.documentKind(of: input) {
      throw .notWebPage(path: file, kind: kind)
    }
    let read = try HTMLLoader().read(input)
    return ExtractedPage(
      file: file, text: String(decoding: read.text, as: UTF8.self), title: read.title,
      author: read.facts.authors.isEmpty
        ? nil : read.facts.authors.map(\.name).joined(separator: ", "),
      published: read.facts.published?.description, site: read.facts.publisher,
      lang: read.facts.language, url: read.facts.url?.text,
      dropped: explain ? read.dropped.map(DroppedValue.init) : nil)
  }
}

/// A page's line.
private struct ExtractedPage: Encodable {
  let file: String
  let text: String
  let title: String?
  let author: String?
  let published: String?
  let site: String?
  let lang: String?
  let url: String?
  let dropped: [DroppedValue]?
}

/// The line of a page that could not be read.
private struct UnreadPage: Encodable {
  let file: String
  let error: String
  let hint: String?
}
