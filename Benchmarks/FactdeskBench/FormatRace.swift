import ExportFormats
import FoundationEssentials
import ReportModel

/// Writes a report in one format, again and again, into nothing.
enum FormatRace {
  /// Seconds of each round, bytes of the document, and by how much the peak of memory grew beyond
  /// what the process had with the report read, in bytes.
  static func run(_ name: String, report path: String, rounds: Int) throws -> String {
    let (format, report) = try read(name, path)
    var seconds: [Double] = []
    let before = try memory("VmRSS")
    try Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
    let bytes = try write(report, in: format)
    let growth = max(0, try memory("VmHWM") - before)
    for _ in 0..<rounds {
      let time = try ContinuousClock().measure { _ = try write(report, in: format) }
      seconds.append(Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
    }
    return #"{"bytes":\#(bytes),"growth":\#(growth),"seconds":\#(seconds)}"#
  }

  /// Writes a report in a format to standard output.
  static func print(_ name: String, report path: String) throws {
    let (format, report) = try read(name, path)
    try ReportSink.pass {
      Swift.print(String(decoding: $0, as: UTF8.self), terminator: "")
    } _: {
      try format.write(report, to: &$0)
    }
  }

  private static func read(_ name: String, _ path: String) throws -> (any ReportFormat, Report) {
    guard let format = ReportFormats.named(name) else { throw Fault(what: "no format \(name)") }
    return (format, try Report(json: Array(Data(contentsOf: URL(filePath: path)))))
  }

  private static func write(_ report: Report, in format: any ReportFormat) throws -> Int {
    try ReportSink.pass {
      _ in
    } _: {
      try format.write(report, to: &$0)
    }
  }

  /// A figure of the kernel's on this process, in bytes.
  private static func memory(_ name: String) throws -> Int {
    let status = String(
      decoding: try Data(contentsOf: URL(filePath: "/proc/self/status")), as: UTF8.self)
    for line in status.split(separator: "\n") where line.hasPrefix(name + ":") {
      let digits = line.filter(\.isNumber)
      if let kilobytes = Int(digits) { return kilobytes * 1024 }
    }
    throw Fault(what: "the kernel tells no \(name)")
  }

  struct Fault: Error {
    let what: String
  }
}
