import ReportModel

/// One file of a format with several files.
public struct ReportFile {
  /// Its name, without folders.
  public let name: String
  private let content: (inout ReportSink) throws -> Void

  init(_ name: String, _ content: @escaping (inout ReportSink) throws -> Void) {
    self.name = name
    self.content = content
  }

  /// Writes the format's bytes piece by piece; throws what the sink throws.
  public func write(to sink: inout ReportSink) throws { try content(&sink) }
}

/// A format that can write several files into a folder.
public protocol ReportFolderFormat: ReportFormat {
  /// Whether a single file cannot hold a whole report.
  var needsFolder: Bool { get }

  /// The files of a report, each with a different name.
  /// - Parameter base: the common name of all files without endings, if one file was requested with those that
  ///   belong to it; `nil` for a whole folder.
  /// - Throws: `FormatRefusal` if the report lacks something that the format requires.
  func files(of report: Report, named base: String?) throws -> [ReportFile]
}

extension ReportFolderFormat {
  /// By default one file suffices.
  public var needsFolder: Bool { false }
}
