import ReportModel

/// An export format of reports.
public protocol ReportFormat {
  /// The name as typed: `markdown`.
  var name: String { get }
  /// Other names for it.
  var aliases: [String] { get }
  /// The ending of file names, without the dot.
  var fileEnding: String { get }
  /// What it is for, in one line.
  var summary: String { get }
  /// Whether it is text, which can go to standard output.
  var isText: Bool { get }
  /// Whether it can write a notice of corrections.
  var writesNotices: Bool { get }
  /// Whether it shows the pictures that evidence keeps.
  var showsPictures: Bool { get }
  /// Whether some readers need a byte order mark; it is written only if requested.
  var takesByteOrderMark: Bool { get }

  /// Writes the report piece by piece: UTF-8 with a line end at its end, the same bytes for the same report.
  /// - Throws: `FormatRefusal`, before anything is written, if the report lacks something that the format
  ///   requires; else what the sink throws.
  func write(_ report: Report, to sink: inout ReportSink) throws
}

extension ReportFormat {
  /// By default a format is text.
  public var isText: Bool { true }

  /// By default a format contains whole reports: most are for programs.
  public var writesNotices: Bool { false }

  /// By default a format shows no pictures.
  public var showsPictures: Bool { false }

  /// By default a format has no byte order mark.
  public var takesByteOrderMark: Bool { false }

  /// The report in this format, complete and in memory.
  /// - Throws: `FormatRefusal` if the report lacks something that the format requires.
  public func render(_ report: Report) throws -> [UInt8] {
    try ReportSink.gather { sink in try write(report, to: &sink) }
  }
}

/// The known export formats.
public enum ReportFormats {
  /// All formats, in the order in which help lists them.
  public static var all: [any ReportFormat] {
    [
      JSONFormat(),
      MarkdownFormat(),
      HTMLFormat(),
      ClaimReviewFormat(),
      ClaimFeedFormat(),
      MediaReviewFormat(),
      WebAnnotationFormat(),
      ClaimsCSVFormat(),
      EvidenceCSVFormat(),
      BratFormat(),
      AveritecFormat(),
    ]
  }

  /// The format of this name or alias, in any letter case.
  public static func named(_ name: String) -> (any ReportFormat)? {
    let wanted = name.lowercased()
    return all.first { $0.name == wanted || $0.aliases.contains(wanted) }
  }
}
