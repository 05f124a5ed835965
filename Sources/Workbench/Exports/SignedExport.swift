import ExportFormats
import FactCheck
import Presentation
import ReportModel
import SessionStore

/// Writes a report as JSON with its signature beside it, and the signature's timestamp.
struct SignedExport {
  let desk: Desk
  /// Whether existing files may be overwritten.
  let replaces: Bool

  /// Signs a report and writes it.
  func write(_ report: Report, to path: String, signedBy signer: DeskSigner) throws -> ExportAnswer
  {
    let files = SignatureFiles(report: path)
    try files.check(hasToken: signer.authority != nil, replacing: replaces)
    let bytes = try report.signedBytes
    return try files.write(bytes, signer.sign(bytes), at: desk, replacing: replaces)
  }

  /// Writes the report that was published last, with the signature that it got then.
  /// - Throws: `DeskError.neverSigned`; `signedReportDiffers` if the session no longer makes the signed bytes;
  ///   `badSignature` if anybody wrote another signature into the log; `uncheckedSignature` if that cannot be checked;
  ///   `signedReportShowsPrivate` if they contain evidence that became private later.
  func writePublished(to path: String) throws -> ExportAnswer {
    guard let store = desk.session.store, let publication = desk.state.publications.last,
      let signed = publication.signature
    else { throw DeskError.neverSigned }
    let files = SignatureFiles(report: path)
    try files.check(hasToken: signed.timestamp != nil, replacing: replaces)
    let published = try desk.session.reportSource(at: publication.entry).session
    let hidden = published.claims.flatMap { published.evidence(of: $0) }.filter { evidence in
      !evidence.details.isPrivate && desk.state.evidence(evidence.id)?.details.isPrivate == true
    }
    guard hidden.isEmpty else {
      throw DeskError.signedReportShowsPrivate(hidden.map(\.id), publication.on)
    }
    let bytes = try desk.session.signedReport(of: publication, signed)
    desk.console.progress { "checking the signature" }
    switch try LoggedSignatures.finding(
      on: signed, of: publication, in: desk.session, report: bytes, desk.setup.programs)
    {
    case .fits: break
    case .faulty(let fault): throw DeskError.badSignature(publication.on, fault)
    case .unchecked(.redacted), .unchecked(.otherVersion):
      throw DeskError.signedReportDiffers(publication.on)
    case .unchecked(.program(let error)): throw DeskError.uncheckedSignature(publication.on, error)
    case .unchecked(.unreadable(let error)): throw error
    }
    let parts = SignatureParts(
      signature: try store.blob(signed.signature), key: signed.key,
      token: try signed.timestamp.map { try store.blob($0) }, time: signed.time)
    return try files.write(bytes, parts, at: desk, replacing: replaces)
  }
}

extension Report {
  /// The bytes that a signature of the report covers: those of `export json`.
  var signedBytes: [UInt8] {
    get throws { try ReportSink.gather { try JSONFormat().write(self, to: &$0) } }
  }
}

extension OpenSession {
  /// The whole report as it was published.
  /// - Parameter version: the version of the program that it names.
  func publishedReport(
    _ publication: Publication, by version: String = Version.current
  ) throws -> Report {
    try Report(of: reportSource(at: publication.entry), generatorVersion: version)
  }
}
