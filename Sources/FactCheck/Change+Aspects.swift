/// A part of the session that one change can write and another build on.
public enum Aspect: Hashable, Sendable {
  /// That a thing is there.
  case existence(ItemID)
  /// One field of a thing.
  case field(ItemID, String)
  /// The rating scale.
  case scale
  /// One field of the report's settings.
  case report(String)
}

extension Change {
  /// The parts that the change writes.
  public var writes: Set<Aspect> {
    switch self {
    case .articleLoaded(let id, _, _, _): [.existence(.article(id))]
    case .articleResegmented(let id, _, _): [.field(.article(id), "sentences")]
    case .articleEdited(let id, let edits):
      Set(edits.fields.map { .field(.article(id), $0) })
    case .claimTagged(let id, _, _): [.existence(.claim(id))]
    case .claimEdited(let id, let edits, _): Set(edits.fields.map { .field(.claim(id), $0) })
    case .claimMoved(let id, _, _): [.field(.claim(id), "passage")]
    case .statusChanged(let id, _, _): [.field(.claim(id), "status")]
    case .contactChanged(let id, _, _): [.field(.claim(id), "contact")]
    case .verdictDecided(let id, let verdict):
      [.existence(.verdict(id, number: verdict.number)), .field(.claim(id), "verdict")]
    case .approvalChanged(let id, let verdict, _, _):
      [.field(.verdict(id, number: verdict), "approval")]
    case .evidenceAdded(let id, _, _): [.existence(.evidence(id))]
    case .evidenceEdited(let id, let edits):
      Set(edits.fields.map { .field(.evidence(id), $0) })
    case .evidenceMoved(let id, _, _): [.field(.evidence(id), "claim")]
    case .noted(let note): [.existence(.note(note.id))]
    case .noteEdited(let id, _, _): [.field(.note(id), "text")]
    case .noteMoved(let id, _, _): [.field(.note(id), "subject")]
    case .scaleChanged: [.scale]
    case .reportEdited(let edits): Set(edits.fields.map { .report($0) })
    case .published(let publication): [.existence(.publication(number: publication.number))]
    case .imported(let record): [.existence(.importing(number: record.number))]
    case .reviewsAdded(let reviews): Set(reviews.map { .existence(.review($0.id)) })
    case .removed(let items), .restored(let items):
      Set(items.flatMap { Self.writes(ofTaking: $0) })
    case .redacted: []
    case .undone(_, let changes), .redone(_, let changes): changes.writes
    }
  }

  /// A verdict that is taken back alters its claim too.
  private static func writes(ofTaking item: ItemID) -> [Aspect] {
    if case .verdict(let claim, _) = item {
      return [.existence(item), .field(.claim(claim), "verdict")]
    }
    return [.existence(item)]
  }

  /// The parts that the change builds on without writing them.
  public var needs: Set<Aspect> {
    switch self {
    case .articleLoaded(_, _, _, let replaced):
      replaced.map { [.existence(.article($0))] } ?? []
    case .reportEdited, .published, .scaleChanged, .redacted, .imported, .reviewsAdded: []
    case .articleEdited(let id, _), .articleResegmented(let id, _, _):
      [.existence(.article(id))]
    case .claimTagged(_, let passage, _): Self.needs(ofPlaceIn: passage)
    case .claimEdited(let id, _, _), .statusChanged(let id, _, _), .contactChanged(let id, _, _):
      [.existence(.claim(id))]
    case .claimMoved(let id, let from, let to):
      Set([.existence(.claim(id))]).union(Self.needs(ofPlaceIn: from))
        .union(Self.needs(ofPlaceIn: to))
    case .verdictDecided(let id, _):
      Self.needs(ofVerdictOn: id)
    case .approvalChanged(let id, let verdict, _, _): [.existence(.verdict(id, number: verdict))]
    case .evidenceAdded(_, let claim, _): [.existence(.claim(claim))]
    case .evidenceEdited(let id, _): [.existence(.evidence(id))]
    case .evidenceMoved(let id, let from, let to):
      [.existence(.evidence(id)), .existence(.claim(from)), .existence(.claim(to))]
    case .noted(let note): [.existence(note.subject.item)]
    case .noteEdited(let id, _, _): [.existence(.note(id))]
    case .noteMoved(let id, let from, let to):
      [.existence(.note(id)), .existence(from.item), .existence(to.item)]
    case .removed(let items):
      Set(items.compactMap { $0.claimOfVerdict.map { .existence(.claim($0)) } })
    case .restored(let items):
      // A verdict that comes back rests on what it rested on when it was decided.
      // (What became of the scale, `Session.undo` asks verdict by verdict.)
      Set(items.compactMap(\.claimOfVerdict).flatMap { Self.needs(ofVerdictOn: $0) })
        .subtracting([.scale])
    case .undone(_, let changes), .redone(_, let changes):
      changes.needs
    }
  }

  /// A passage counts an article's sentences.
  private static func needs(ofPlaceIn passage: Passage) -> Set<Aspect> {
    let article = ItemID.article(passage.article)
    return [.existence(article), .field(article, "sentences")]
  }

  /// A verdict judges a wording on a scale.
  private static func needs(ofVerdictOn id: ClaimID) -> Set<Aspect> {
    [
      .existence(.claim(id)), .field(.claim(id), "wording"), .field(.claim(id), "passage"), .scale,
    ]
  }
}

extension [Change] {
  /// The parts that these changes write.
  public var writes: Set<Aspect> { Set(flatMap(\.writes)) }

  /// The parts that these changes build on.
  public var needs: Set<Aspect> { Set(flatMap(\.needs)) }

  /// Whether these changes rest on, or overwrite, what earlier ones wrote.
  public func buildOn(_ earlier: [Change]) -> Bool {
    let written = earlier.writes
    return contains { !$0.writes.isDisjoint(with: written) || !$0.needs.isDisjoint(with: written) }
  }
}

extension ItemID {
  /// The claim, if this is one of its verdicts.
  var claimOfVerdict: ClaimID? {
    if case .verdict(let claim, _) = self { claim } else { nil }
  }
}
