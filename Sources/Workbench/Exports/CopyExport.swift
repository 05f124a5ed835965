import ExportFormats
import FactCheck
import Presentation
import SessionStore

/// Writes what the session keeps of a source into a file: its bytes as they came, or a picture of its page.
struct CopyExport {
  /// What is written of a copy.
  enum Part {
    /// The bytes as they came.
    case bytes
    /// The picture of the page as people saw it.
    case picture
    /// The same as PDF.
    case print
  }

  let desk: Desk
  let part: Part
  /// Whether an existing file may be overwritten.
  let replaces: Bool

  /// - Parameter word: a copy, or evidence: then its newest copy that has the part, else the file that it keeps.
  /// - Throws: `DeskError.nothingCaptured`, `noPictureOfPage`, `noSuchCapture` and `redactedCapture`; `badValue` for
  ///   another word; the errors of reading a blob and of writing a file.
  func write(_ word: String, to path: String) throws -> ExportAnswer {
    let digest = try digest(of: word)
    guard let store = desk.session.store else { throw DeskError.noSuchCapture(word) }
    let bytes = try store.blob(digest)
    var output = ReportOutput(at: desk, replacing: replaces)
    let written = try output.add(path) { try $0.write(bytes) }
    try output.commit()
    return ExportAnswer(
      format: ExportCommand.copy, file: path, bytes: written.bytes,
      isStandardOutput: written.isStandardOutput)
  }

  private func digest(of word: String) throws -> Digest {
    if Capture.number(named: word) != nil {
      let capture = try desk.capture(named: word).capture
      guard let digest = capture.digest(of: part) else {
        throw DeskError.noPictureOfPage(word, isPrint: part == .print)
      }
      return digest
    }
    guard let id = EvidenceID(word) else {
      throw DeskError.badValue(
        option: "export copy", value: word, expected: "a copy such as k1, or evidence such as e2")
    }
    let details = try desk.state.existing(id).details
    if let newest = details.capturesByTime.reversed().lazy.compactMap({ $0.digest(of: part) }).first
    {
      return newest
    }
    guard part == .bytes else {
      guard details.captures.isEmpty else {
        throw DeskError.noPictureOfPage(word, isPrint: part == .print)
      }
      throw DeskError.nothingCaptured(id)
    }
    guard let file = details.file else { throw DeskError.nothingCaptured(id) }
    return file.sha256
  }
}

extension Capture {
  /// The hash under which the store keeps a part of it; `nil` if it does not have it.
  fileprivate func digest(of part: CopyExport.Part) -> Digest? {
    switch part {
    case .bytes: content.original
    case .picture: picture
    case .print: print
    }
  }
}

extension Desk {
  /// The copy of a source with a name such as `k2`, and the evidence that has it.
  /// - Throws: `DeskError.redactedCapture` if a redaction removed it, else `noSuchCapture`.
  func capture(named name: String) throws -> (capture: Capture, evidence: [EvidenceID]) {
    guard let number = Capture.number(named: name) else { throw DeskError.noSuchCapture(name) }
    if let found = state.capture(number) { return found }
    let redacted = state.evidence(withRedactedCapture: number)
    guard redacted.isEmpty else { throw DeskError.redactedCapture(name, redacted) }
    throw DeskError.noSuchCapture(name)
  }
}
