/// Edits of a claim's details.
public struct ClaimEdits: FieldEdits {
  /// The `wording`.
  public var wording: Replacement<String>?
  /// The `summary`.
  public var summary: Replacement<String>?
  /// The `claimant`.
  public var claimant: Replacement<Agent>?
  /// The `carrier`.
  public var carrier: Replacement<Agent>?
  /// The `made`.
  public var made: Replacement<PartialDate>?
  /// The `place`.
  public var place: Replacement<String>?
  /// The `why`.
  public var why: Replacement<String>?
  /// The `topics`.
  public var topics: Replacement<[String]>?
  /// The `appearances`.
  public var appearances: Replacement<[WebAddress]>?
  /// The `media`.
  public var media: Replacement<Media>?

  /// No edits.
  package init() {}

  /// The edits that turn one record into another.
  public init(from old: ClaimDetails, to new: ClaimDetails) {
    wording = Replacement(old.wording, new.wording)
    summary = Replacement(old.summary, new.summary)
    claimant = Replacement(old.claimant, new.claimant)
    carrier = Replacement(old.carrier, new.carrier)
    made = Replacement(old.made, new.made)
    place = Replacement(old.place, new.place)
    why = Replacement(old.why, new.why)
    topics = Replacement(old.topics, new.topics)
    appearances = Replacement(old.appearances, new.appearances)
    media = Replacement(old.media, new.media)
  }

  /// Makes the edits.
  public func apply(to record: inout ClaimDetails) {
    if let wording { record.wording = wording.to }
    if let summary { record.summary = summary.to }
    if let claimant { record.claimant = claimant.to }
    if let carrier { record.carrier = carrier.to }
    if let made { record.made = made.to }
    if let place { record.place = place.to }
    if let why { record.why = why.to }
    if let topics { record.topics = topics.to ?? [] }
    if let appearances { record.appearances = appearances.to ?? [] }
    if let media { record.media = media.to }
  }

  /// The edits that take these back.
  public var inverse: Self {
    var edits = self
    edits.wording = wording?.inverse
    edits.summary = summary?.inverse
    edits.claimant = claimant?.inverse
    edits.carrier = carrier?.inverse
    edits.made = made?.inverse
    edits.place = place?.inverse
    edits.why = why?.inverse
    edits.topics = topics?.inverse
    edits.appearances = appearances?.inverse
    edits.media = media?.inverse
    return edits
  }

  /// The names of the fields that change.
  public var fields: [String] {
    [
      changed("wording", wording),
      changed("summary", summary),
      changed("claimant", claimant),
      changed("carrier", carrier),
      changed("made", made),
      changed("place", place),
      changed("why", why),
      changed("topics", topics),
      changed("appearances", appearances),
      changed("media", media),
    ].compactMap { $0 }
  }
}
