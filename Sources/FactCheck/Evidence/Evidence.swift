/// What supports, refutes or gives context to one claim.
public struct Evidence: Hashable, Sendable {
  /// The evidence's number.
  public let id: EvidenceID
  /// The claim it belongs to.
  public internal(set) var claim: ClaimID
  /// What is known of it.
  public internal(set) var details: EvidenceDetails
  /// Whether it was taken away.
  public internal(set) var isRemoved = false
}

/// How evidence bears on its claim: always said, never guessed.
public enum Stance: String, Hashable, Sendable, CaseIterable {
  /// Speaks for the claim.
  case supports
  /// Speaks against it.
  case refutes
  /// Helps to judge it.
  case context
}

/// How near a source is to the matter.
public enum SourceLevel: String, Hashable, Sendable, CaseIterable {
  /// A first-hand source: a document, a witness, a measurement.
  case primary
  /// A report about it.
  case secondary
}
