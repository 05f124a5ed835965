@testable import ExportFormats
@testable import ReportModel

/// A report in every format that does not refuse it.
enum Written {
  /// The files by what their names end with, in the order of the formats; those of a folder by the
  /// format's name and their own: `brat.a1.ann`.
  static func files(of report: Report) throws -> [(name: String, bytes: [UInt8])] {
    try ReportFormats.all.flatMap { format -> [(name: String, bytes: [UInt8])] in
      do {
        if let format = format as? any ReportFolderFormat, format.needsFolder {
          return try format.files(of: report, named: nil).map { file in
            ("\(format.name).\(file.name)", try ReportSink.gather { try file.write(to: &$0) })
          }
        }
        return [(format.fileEnding, try format.render(report))]
      } catch is FormatRefusal {
        return []
      }
    }
  }
}
