import ArticleLoading
import FactCheck
import Presentation
import ReportModel
import SessionStore
import Signing

/// The signatures of published reports in a log, checked as far as the log allows: a right chain says nothing of them,
/// because anyone can write a log.
package struct LoggedSignatures {
  /// What is known of one signature.
  package enum Finding {
    /// The named key made it for the published report. Who has the key is not known.
    case fits
    /// It is not what the log says.
    case faulty(RecordedSignatureFault)
    /// It could not be compared with the report.
    case unchecked(Obstacle)
  }

  /// Why a signature cannot be compared with its report.
  package enum Obstacle {
    /// The log lacks what the report was made from since these entries were redacted.
    case redacted([Int])
    /// This version of the program signed it, and the present one makes another report.
    case otherVersion(String)
    /// A program could not be run.
    case program(SigningError)
    /// The signature, or what the report is made from, cannot be read.
    case unreadable(any Error)
  }

  /// The signature of one publication.
  package struct Signature {
    /// The publication's number.
    package let publication: Int
    /// What the log says of it.
    package let record: ReportSignature
    package let finding: Finding
  }

  package private(set) var all: [Signature] = []

  /// Checks all signatures of a session.
  /// - Throws: the errors of opening it, and `SigningError.cancelled`.
  package init(in target: SessionTarget, programs: OutsidePrograms) throws {
    let waiting = StoreWaiting(isInterrupted: programs.isCancelled)
    let store = try target.repository.open(target.name, access: .readOnly, waiting: waiting)
    let session = try OpenSession(
      name: target.name, in: target.repository, isNamed: true, store: store, progress: { _ in })
    defer { session.close() }
    for publication in session.state.publications {
      guard let record = publication.signature else { continue }
      all.append(
        Signature(
          publication: publication.number, record: record,
          finding: try Self.finding(on: record, of: publication, in: session, programs)))
    }
  }

  private static func finding(
    on record: ReportSignature, of publication: Publication, in session: OpenSession,
    _ programs: OutsidePrograms
  ) throws -> Finding {
    do {
      return try finding(
        on: record, of: publication, in: session,
        report: session.signedReport(of: publication, record), programs)
    } catch SigningError.cancelled {
      throw SigningError.cancelled
    } catch {
      return .unchecked(.unreadable(error))
    }
  }

  /// Checks the signature of a publication.
  /// - Parameter report: the bytes of the report that the session makes now of the publication.
  /// - Throws: `SigningError.cancelled`, and the errors of reading the log.
  static func finding(
    on record: ReportSignature, of publication: Publication, in session: OpenSession,
    report: [UInt8], _ programs: OutsidePrograms
  ) throws -> Finding {
    guard let store = session.store else { throw DeskError.nothingToReport }
    let signature = try store.blob(record.signature)
    let token = try record.timestamp.map { try store.blob($0) }
    let isSigned = Digest(of: report) == record.report
    do {
      let fault = try RecordedSignatureCheck(programs)
        .fault(of: signature, record, token: token, on: isSigned ? report : nil)
      if let fault { return .faulty(fault) }
    } catch SigningError.cancelled {
      throw SigningError.cancelled
    } catch {
      return .unchecked(.program(error))
    }
    if isSigned { return .fits }
    return try session.obstacle(to: record, of: publication, report: report)
      .map(Finding.unchecked) ?? .faulty(.otherReport)
  }
}

extension OpenSession {
  /// The bytes of the report of a publication, as the version of the program that signed it calls itself.
  /// - Throws: the errors of replaying the log and of reading a body.
  func signedReport(of publication: Publication, _ record: ReportSignature) throws -> [UInt8] {
    try publishedReport(publication, by: record.version ?? Version.current).signedBytes
  }

  /// Why the session makes another report of a publication than the signed one; `nil` if nothing explains it, so that
  /// somebody changed the log or the signature.
  fileprivate func obstacle(
    to record: ReportSignature, of publication: Publication, report: [UInt8]
  ) throws -> LoggedSignatures.Obstacle? {
    let signed = try entry(of: record, publication)
    if let redactions = try redactions(after: signed, of: publication.entry),
      try redactions.changePublicParts
        || Report(of: redactions.source, generatorVersion: record.version ?? Version.current)
          .signedBytes != report
    {
      return .redacted(redactions.entries)
    }
    return record.version.flatMap { $0 == Version.current ? nil : .otherVersion($0) }
  }

  /// The number of the entry that recorded a signature.
  private func entry(of record: ReportSignature, _ publication: Publication) throws -> Int {
    var number = publication.entry
    try store?.forEachEntry(after: number) { entry in
      if entry.step.changes.contains(where: { $0.records(record, of: publication.number) }) {
        number = entry.sequence
      }
    }
    return number
  }
}

extension Change {
  /// Whether it records a signature of a publication.
  fileprivate func records(_ signature: ReportSignature, of number: Int) -> Bool {
    switch self {
    case .publicationSigned(number, _, signature): true
    case .undone(_, let changes), .redone(_, let changes):
      changes.contains { $0.records(signature, of: number) }
    default: false
    }
  }
}

extension Explanations {
  /// What is wrong with a signature in a log, or not known of it.
  package static func text(_ signature: LoggedSignatures.Signature) -> String {
    let name = "the signature of publication \(signature.publication)"
    switch signature.finding {
    case .fits:
      return "\(name) is of \(signature.record.key); whose key it is was not checked"
        + (signature.record.timestamp == nil
          ? "" : ", and neither was the authority of its timestamp")
    case .faulty(let fault): return "\(name) \(text(fault))"
    case .unchecked(let obstacle): return "\(name) was not checked: \(text(obstacle))"
    }
  }

  private static func text(_ obstacle: LoggedSignatures.Obstacle) -> String {
    switch obstacle {
    case .redacted(let entries):
      return "the report was made from \(entries.count == 1 ? "entry" : "entries") "
        + "\(Counted.list(entries.map(String.init))), redacted since"
    case .otherVersion(let version):
      return "factdesk \(version) signed it, and this version makes another report of the session"
    case .program(let error):
      let explanation = explanation(of: error)
      return [explanation.message, explanation.hint].compactMap { $0 }.joined(separator: "; ")
    case .unreadable(let error): return explanation(of: error).message
    }
  }
}
