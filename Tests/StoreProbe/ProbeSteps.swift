import FactCheck
import Foundation

/// Writes past all buffers: what was printed must have been true when the process was killed.
func say(_ line: String) { put(line, in: 1) }

/// Writes a line to a descriptor at once.
func put(_ line: String, in descriptor: Int32) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
}

/// A step that any session can take, and that is large enough to fill a small disk.
func step(_ number: Int, seed: String, salt: Salt? = nil) -> Step {
  var settings = ReportSettings()
  settings.summary = "\(seed) \(number) " + String(repeating: "x", count: 400)
  return Step(
    id: UUID(), at: Timestamp(seconds: 1_770_111_000 + number), analyst: seed,
    line: "report --summary \(number)",
    changes: [.reportEdited(edits: Edits(from: ReportSettings(), to: settings))], salt: salt)
}
