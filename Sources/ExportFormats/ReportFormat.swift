import ReportModel

/// A form in which a report is written.
public protocol ReportFormat: Sendable {
  /// The name as typed: `markdown`.
  var name: String { get }
  /// Other names that mean the same.
  var aliases: [String] { get }
  /// What file names end with, without the dot.
  var fileEnding: String { get }
  /// What it is good for, in one line.
  var summary: String { get }
  /// Whether it is text, which may go to standard output.
  var isText: Bool { get }
  /// Whether it can tell what changed since a day, as a notice of corrections.
  var tellsNotices: Bool { get }
  /// Whether some readers want a byte order mark before it; none is written unasked.
  var takesByteOrderMark: Bool { get }

  /// Writes the report in this form, piece by piece: UTF-8 with a line end at its end, the same
  /// bytes for the same report.
  /// - Throws: `FormatRefusal`, before anything is written, when the report lacks what the format
  ///   cannot do without; else what the sink throws.
  func write(_ report: Report, to sink: inout ReportSink) throws
}

extension ReportFormat {
  /// It is.
  public var isText: Bool { true }

  /// Most formats are for programs, which read the whole report.
  public var tellsNotices: Bool { false }

  /// None is wanted.
  public var takesByteOrderMark: Bool { false }

  /// The report in this form, whole and in memory.
  /// - Throws: `FormatRefusal` when the report lacks what the format cannot do without.
  public func render(_ report: Report) throws -> [UInt8] {
    try ReportSink.gather { sink in try write(report, to: &sink) }
  }
}

/// The formats that there are.
public enum ReportFormats {
  /// All formats, in the order in which help lists them.
  public static let all: [any ReportFormat] = [
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

  /// The format of this name or alias, whatever its case.
  public static func named(_ name: String) -> (any ReportFormat)? {
    let wanted = name.lowercased()
    return all.first { $0.name == wanted || $0.aliases.contains(wanted) }
  }
}
