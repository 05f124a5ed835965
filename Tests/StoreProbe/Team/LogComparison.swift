import FactCheck
import Foundation
import SessionStore

/// A log beside what its writers know of it.
struct LogComparison {
  /// How many entries the log has.
  private var entries = 0
  private var acknowledged = 0
  /// How many confirmed entries are not in the log, or not as they were confirmed.
  private var lost = 0
  /// How many steps are in the log more than once.
  private var doubled = 0
  /// How many numbers of the log have no entry.
  private var gaps = 0
  /// How many entries nobody recorded as confirmed: their writers still do not know what became of them.
  private var unresolved = 0
  /// What is wrong with the chain of hashes; `nil` if it is whole.
  private var fault: String?

  /// Reads the whole log twice: as a program that opens it, and as `check` does.
  /// - Parameter acknowledged: the files of the writers, or that of a reader.
  init(_ probe: TeamProbe, acknowledged files: some Sequence<String>) throws {
    let store = try probe.open(.readOnly)
    defer { store.close() }
    var log: [String: String] = [:]
    var steps: Set<String> = []
    var last = 0
    do {
      try store.forEachEntry(after: 0) { entry in
        entries += 1
        gaps += entry.sequence - last - 1
        last = entry.sequence
        log[entry.step.id.uuidString] = "\(entry.sequence) \(entry.hash.hex)"
        // The writers number their steps.
        if !steps.insert("\(entry.step.analyst) \(entry.step.line)").inserted { doubled += 1 }
      }
      gaps += try store.head().sequence - last
      let report = try probe.check()
      if !report.isSound { fault = "\(report.faults)" }
      if report.entries != entries { fault = "\(report.entries) entries when checked" }
    } catch {
      fault = "\(error)"
    }
    var confirmed: Set<String> = []
    for file in files {
      for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") {
        let fields = line.split(separator: " ")
        acknowledged += 1
        if log[String(fields[0])] == "\(fields[1]) \(fields[2])" {
          confirmed.insert(String(fields[0]))
        } else {
          lost += 1
        }
      }
    }
    // The first entry is that of whoever began; a reader has seen it, too.
    unresolved = log.filter { !$0.value.hasPrefix("1 ") && !confirmed.contains($0.key) }.count
  }

  /// Whether everything that was confirmed is there once, and nothing else.
  var isSame: Bool {
    lost == 0 && doubled == 0 && gaps == 0 && unresolved == 0 && fault == nil
  }

  /// What to print.
  var lines: [String] {
    [
      "entries \(entries), acknowledged \(acknowledged), lost \(lost), doubled \(doubled), gaps \(gaps), unresolved \(unresolved)",
      "chain " + (fault.map { "broken: \($0)" } ?? "whole"),
    ]
  }
}
