import ArticleLoading
import FactCheck
import Presentation
import SessionStore
import Signing

/// The signatures of published reports in a log, checked as far as the log allows: a right chain says nothing of them,
/// because anyone can write a log.
package struct LoggedSignatures {
  /// What is known of one signature.
  package enum Finding: Equatable {
    /// The named key made it for the published report. Who has the key is not known.
    case fits
    /// It is not what the log says.
    case faulty(RecordedSignatureFault)
    /// It could not be compared with the report; with the reason, for people.
    case unchecked(String)
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

  /// Checks all signatures of a session's file.
  /// - Throws: the errors of opening the file, and `SigningError.cancelled`.
  package init(inFile path: String, programs: OutsidePrograms) throws {
    let store = try SQLiteStore.open(path, access: .readOnly)
    let session = try OpenSession(
      name: path, path: path, isNamed: true, store: store, progress: { _ in })
    defer { session.close() }
    for publication in session.state.publications {
      guard let record = publication.signature else { continue }
      all.append(
        Signature(
          publication: publication.number, record: record,
          finding: try Self.finding(on: record, of: publication, in: session, programs)))
    }
  }

  /// Checks the signature of a publication.
  /// - Throws: `SigningError.cancelled`, and the errors of reading the log.
  static func finding(
    on record: ReportSignature, of publication: Publication, in session: OpenSession,
    _ programs: OutsidePrograms
  ) throws -> Finding {
    guard let store = session.store else { return .unchecked("the session has no file") }
    let signature = try store.blob(record.signature)
    let token = try record.timestamp.map { try store.blob($0) }
    // What a session makes of an entry can differ: after a redaction, or with another version of the program.
    let report = (try? session.publishedReport(publication).signedBytes).flatMap {
      Digest(of: $0) == record.report ? $0 : nil
    }
    do {
      let fault = try RecordedSignatureCheck(programs)
        .fault(of: signature, record, token: token, on: report)
      if let fault { return .faulty(fault) }
    } catch SigningError.cancelled {
      throw SigningError.cancelled
    } catch {
      return .unchecked(Explanations.explanation(of: error).message)
    }
    return report == nil
      ? .unchecked(
        "the session no longer makes the signed report, because words were redacted since, "
          + "another version of the program signed it, or the log states another hash")
      : .fits
  }
}

extension Explanations {
  /// What is wrong with a signature in a log.
  package static func text(_ signature: LoggedSignatures.Signature) -> String {
    let name = "the signature of publication \(signature.publication)"
    switch signature.finding {
    case .fits:
      return "\(name) is of \(signature.record.key); whose key it is was not checked"
        + (signature.record.timestamp == nil
          ? "" : ", and neither was the authority of its timestamp")
    case .faulty(let fault): return "\(name) \(text(fault))"
    case .unchecked(let reason): return "\(name) was not checked: \(reason)"
    }
  }
}
