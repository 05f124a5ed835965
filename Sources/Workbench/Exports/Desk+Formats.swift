import ArticleLoading
import ExportFormats

extension Desk {
  /// All formats: those of the report rooms, those that other programs make from them, and the archive of copies.
  var formats: [any ReportFormat] {
    ReportFormats.all + [PDFFormat(programs: setup.programs)]
      + DocumentWriter.Kind.allCases.map { OfficeFormat(programs: setup.programs, kind: $0) }
      + [WACZFormat(session: session, isInterrupted: setup.isInterrupted)]
  }

  /// The format of this name or alias, in any letter case.
  func format(named name: String) throws(DeskError) -> any ReportFormat {
    let expected = name.lowercased()
    guard
      let format = formats.first(where: { $0.name == expected || $0.aliases.contains(expected) })
    else { throw .noSuchFormat(name, known: formats.map(\.name)) }
    return format
  }
}
