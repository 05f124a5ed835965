import ArgumentParser
import ArticleLoading
import FactCheck
import Glibc
import JSON
import Presentation
import SessionStore
import Workbench

/// `factdesk extract FILE...`: the articles in saved web pages.
struct ExtractProgram: Program {
  static let configuration = CommandConfiguration(
    commandName: "factdesk extract",
    abstract: ShellPrograms.extract.summary)

  @Argument(help: "Files of HTML; - for standard input.")
  var files: [String]

  @Flag(help: "Also list what was dropped, and why.")
  var explain = false

  func perform(
    on console: any Console, sessions: (String?) throws -> SessionRepositories,
    programs: OutsidePrograms
  ) throws -> ExitStatus {
    var status = ExitStatus.success
    for file in files {
      if programs.isCancelled() { return .interrupted }
      var line: String
      do throws(LoadError) {
        line = JSONAnswers.line(try page(file, console, programs.isCancelled))
      } catch {
        let explanation = Explanations.explanation(of: error)
        line = JSONAnswers.line(
          ["file": file, "error": explanation.message, "hint": explanation.hint])
        status = .failed
      }
      console.write(line)
      if console.outputFault != nil { return .failed }
    }
    return status
  }

  private func page(
    _ file: String, _ console: any Console, _ isInterrupted: @escaping @Sendable () -> Bool
  ) throws(LoadError) -> JSONValue {
    let limit = LoadLimits().maxBytes
    let bytes =
      file == "-"
      ? console.readInput(limit: limit)
      : try FileBytes.read(file, limit: limit, isCancelled: isInterrupted)
    guard bytes.count <= limit else { throw .tooLarge(path: file, bytes: nil, limit: limit) }
    let latest = Timestamp(seconds: time(nil) + 86400).day
    var input = LoaderInput(
      path: file, fileName: file == "-" ? nil : file, bytes: bytes,
      limits: LoadLimits(latest: latest))
    input.explains = explain
    input.isBrief = true
    if let kind = ArticleLoaders.otherKind(of: input) {
      throw .notWebPage(path: file, kind: kind)
    }
    let read = try HTMLLoader().read(input)
    let (facts, authors) = (read.facts, read.facts.authors.map(\.name))
    return [
      "file": file, "text": String(decoding: read.text, as: UTF8.self), "title": read.title,
      "author": authors.isEmpty ? nil : authors.joined(separator: ", "),
      "published": facts.published, "site": facts.publisher, "lang": facts.language,
      "url": facts.url, "dropped": explain ? read.dropped.map(DroppedValue.init) : nil,
    ]
  }
}
