import ArticleLoading
import ExportFormats
import Presentation
import ReportModel
import WebArchives

/// Writes every format of a session into one folder.
struct AllFormats {
  let desk: Desk
  let folder: String
  let replaces: Bool

  /// Writes all formats for which the report has what they need, or none.
  ///
  /// Files are named after the session: `harbour.json`, `harbour.md`; a format of several files has its own
  /// folder, `harbour.brat`.
  func write(_ report: Report) throws -> ExportAllAnswer {
    let base = (folder.hasSuffix("/") ? folder : folder + "/") + desk.session.name
    OutputFile.makeFolders(above: base, mode: 0o755)
    var output = ReportOutput(at: desk, replacing: replaces)
    var answer = ExportAllAnswer(folder: folder)
    for format in desk.formats {
      desk.console.progress { "export: writing \(format.name)" }
      do {
        for file in try Self.write(format, report, base, to: &output) {
          answer.written.append(
            .init(format: format.name, file: file.path, bytes: file.bytes))
        }
      } catch  where Self.isRefusal(error) {
        let explanation = Explanations.explanation(of: error)
        answer.refused.append(
          .init(format: format.name, reason: explanation.message, hint: explanation.hint))
      }
    }
    try output.commit()
    return answer
  }

  /// Whether the format needs something that the report lacks, or a missing program or library.
  private static func isRefusal(_ error: any Error) -> Bool {
    if case .noProgram = error as? LoadError { return true }
    if case .noLibrary = error as? WebArchiveError { return true }
    return error is FormatRefusal
  }

  private static func write(
    _ format: any ReportFormat, _ report: Report, _ base: String, to output: inout ReportOutput
  ) throws -> [ReportOutput.Written] {
    if let format = format as? any ReportFolderFormat, format.needsFolder {
      let files = try format.files(of: report, named: nil)
      return try output.add(files, in: "\(base).\(format.name)")
    }
    return [
      try output.add("\(base).\(format.fileEnding)") { try format.write(report, to: &$0) }
    ]
  }
}
