/// A source that supports or refutes one claim, or gives context.
public struct Evidence: Hashable, Sendable {
  /// The evidence's number.
  public let id: EvidenceID
  /// The claim it belongs to.
  public internal(set) var claim: ClaimID
  /// What analysts say of the source: all fields that `edit` changes.
  public internal(set) var details: EvidenceDetails
  /// Whether it was removed.
  public internal(set) var isRemoved = false
}

/// The relation of evidence to its claim: always stated, never guessed.
public enum Stance: String, Hashable, Sendable, CaseIterable {
  /// The evidence speaks for the claim.
  case supports
  /// The evidence speaks against it.
  case refutes
  /// The evidence helps to judge it.
  case context
}

/// How close a source is to the facts.
public enum SourceLevel: String, Hashable, Sendable, CaseIterable {
  /// A first-hand source: a document, a witness, a measurement.
  case primary
  /// A report about it.
  case secondary
}
