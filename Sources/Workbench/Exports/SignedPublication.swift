import FactCheck
import ReportModel
import SessionStore

/// Publishes a report together with its signature: nothing is published if it cannot be signed.
///
/// The signature covers the report that contains its publication, and that report names the publication's entry and
/// its hash. So the hash is computed before the entry is appended, and the signature is an entry of its own after it.
struct SignedPublication {
  let desk: Desk
  let signer: DeskSigner

  /// Publishes by the rule's changes.
  func publish(_ rule: (Session) throws -> [Change]) throws -> ReportSignature {
    for _ in 0..<3 {
      guard let store = desk.session.store else { throw DeskError.nothingToReport }
      let step = desk.step(of: try rule(desk.state))
      let entry = try store.next(step, after: desk.state.sequence)
      let report = try Report(
        of: desk.session.reportSource(after: entry), generatorVersion: Version.current)
      let bytes = try report.signedBytes
      let parts = try signer.sign(bytes)
      try desk.checkInterrupted()
      do {
        _ = try desk.session.append(step, blobs: [], waiting: desk.setup.waiting)
      } catch StoreError.conflict {
        // Another process appended before this one, so that the report is another.
        try desk.refresh(isBehind: true)
        continue
      }
      return try record(parts, of: bytes)
    }
    throw StoreError.busy(desk.session.location)
  }

  /// Signs the report of the last publication, which readers already have.
  func signPublished(_ publication: Publication) throws -> ReportSignature {
    let bytes = try desk.session.publishedReport(publication).signedBytes
    return try record(signer.sign(bytes), of: bytes)
  }

  private func record(_ parts: SignatureParts, of bytes: [UInt8]) throws -> ReportSignature {
    let blobs = [parts.signature, parts.token].compactMap { $0 }.map(Blob.init)
    let signature = ReportSignature(
      report: Digest(of: bytes), signature: blobs[0].digest, key: parts.key,
      timestamp: blobs.count > 1 ? blobs[1].digest : nil, time: parts.time,
      version: Version.current)
    try desk.change(blobs: blobs) { try $0.sign(signature) }
    return signature
  }
}
