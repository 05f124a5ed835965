import ReportModel

/// One file of a report that is written as several.
public struct ReportFile {
  /// Its name, without folders.
  public let name: String
  private let content: (inout ReportSink) throws -> Void

  init(_ name: String, _ content: @escaping (inout ReportSink) throws -> Void) {
    self.name = name
    self.content = content
  }

  /// Writes its content.
  public func write(to sink: inout ReportSink) throws { try content(&sink) }
}

/// A format whose report can be several files in a folder.
public protocol ReportFolderFormat: ReportFormat {
  /// Whether one file cannot hold a whole report.
  var needsFolder: Bool { get }

  /// The files of a report; no two have one name.
  /// - Parameter base: what all files are called but for their endings, for the one file that was
  ///   asked for and those that belong to it; `nil` for a whole folder.
  /// - Throws: `FormatRefusal` when the report lacks what the format cannot do without.
  func files(of report: Report, named base: String?) throws -> [ReportFile]
}

extension ReportFolderFormat {
  /// One file does.
  public var needsFolder: Bool { false }
}
