import JSON

/// One kind of change: the name and the keys under which it is stored, and what it does to the thing that it
/// is about.
///
/// The parts of a change are listed here and nowhere else: how it is stored, what a redaction strikes out of it and
/// what it has to do with the rest of the session follow from the list.
///
/// An object, so that going through a list of forms copies one reference a form.
final class ChangeForm<Kind: Sendable>: Sendable {
  /// What a change does to the thing that it is about.
  enum Effect: Sendable {
    /// It makes the thing.
    case makes
    /// It writes one field of it.
    case writes(String)
    /// It writes what its parts tell.
    case edits
  }

  /// The key under which a part is stored.
  struct Key<Part>: ExpressibleByStringLiteral, Sendable {
    let key: StaticString
    init(stringLiteral key: StaticString) { self.key = key }
  }

  /// A part as it is written.
  typealias Member = (key: StaticString, write: (inout CompactJSON) -> Void)

  /// The name under which the change is stored.
  let name: StaticString
  let effect: Effect
  let read: @Sendable (JSONView) throws(JSONView.Fault) -> Kind
  /// The parts of a change as they are written; `nil` for a change of another kind.
  let members: @Sendable (Kind) -> [Member]?
  /// Hands over what the parts hold; `false` for a change of another kind.
  let forEachHeld: @Sendable (Kind, ItemID?, (Holding) -> Void) -> Bool
  /// The change without what it says of a source; `nil` for a change of another kind.
  let redacted: @Sendable (Kind) -> Kind?

  private init<each Part: ChangePart>(
    _ name: StaticString, _ effect: Effect, keys: repeat Key<each Part>,
    as make: @escaping @Sendable (repeat each Part) -> Kind,
    redacting strike: (@Sendable (repeat each Part) -> Kind)?,
    parts: @escaping @Sendable (Kind) -> (repeat each Part)?,
    read: @escaping @Sendable (JSONView) throws(JSONView.Fault) -> Kind
  ) {
    self.name = name
    self.effect = effect
    self.read = read
    members = { change in
      guard let parts = parts(change) else { return nil }
      var members: [Member] = []
      func add<Value: ChangePart>(_ key: StaticString, _ value: Value) {
        members.append((key, { value.put(key, to: &$0) }))
      }
      repeat add((each keys).key, each parts)
      return members
    }
    forEachHeld = { change, item, take in
      guard let parts = parts(change) else { return false }
      repeat (each parts).forEachHeld(about: item, take)
      return true
    }
    redacted = { change in
      guard let parts = parts(change) else { return nil }
      return strike?(repeat each parts) ?? make(repeat (each parts).redacted)
    }
  }
}

/// Forms of one, two and three parts. Reading is written out for each: a log has a change in every line, and the
/// compiler makes no fast code of a pack.
extension ChangeForm {
  /// - Parameters:
  ///   - key: where the part is stored.
  ///   - make: makes the change of its part: the case.
  ///   - part: the part of a change; `nil` for a change of another kind.
  convenience init<Part: ChangePart>(
    _ name: StaticString, _ key: Key<Part>,
    as make: @escaping @Sendable (Part) -> Kind, effect: Effect = .edits,
    part: @escaping @Sendable (Kind) -> Part?
  ) {
    self.init(name, effect, keys: key, as: make, redacting: nil, parts: part) {
      (change) throws(JSONView.Fault) in make(try .read(key.key, of: change))
    }
  }

  /// - Parameters:
  ///   - first, second: where the parts are stored, in the order of the case.
  ///   - make: makes the change of its parts: the case.
  ///   - parts: the parts of a change; `nil` for a change of another kind.
  convenience init<First: ChangePart, Second: ChangePart>(
    _ name: StaticString, _ first: Key<First>, _ second: Key<Second>,
    as make: @escaping @Sendable (First, Second) -> Kind, effect: Effect = .edits,
    parts: @escaping @Sendable (Kind) -> (First, Second)?
  ) {
    self.init(name, effect, keys: first, second, as: make, redacting: nil, parts: parts) {
      (change) throws(JSONView.Fault) in
      make(try .read(first.key, of: change), try .read(second.key, of: change))
    }
  }

  /// - Parameters:
  ///   - first, second, third: where the parts are stored, in the order of the case.
  ///   - make: makes the change of its parts: the case.
  ///   - words: what a redaction leaves, where that is not what it leaves of the parts.
  ///   - parts: the parts of a change; `nil` for a change of another kind.
  convenience init<First: ChangePart, Second: ChangePart, Third: ChangePart>(
    _ name: StaticString, _ first: Key<First>, _ second: Key<Second>, _ third: Key<Third>,
    as make: @escaping @Sendable (First, Second, Third) -> Kind, effect: Effect = .edits,
    redacting words: (@Sendable (First, Second, Third) -> Kind)? = nil,
    parts: @escaping @Sendable (Kind) -> (First, Second, Third)?
  ) {
    self.init(name, effect, keys: first, second, third, as: make, redacting: words, parts: parts) {
      (change) throws(JSONView.Fault) in
      make(
        try .read(first.key, of: change), try .read(second.key, of: change),
        try .read(third.key, of: change))
    }
  }
}

extension ChangeForm {
  /// Hands over what a part holds. What makes a thing concerns the things that it hangs on.
  fileprivate func hand(_ holding: Holding, to take: (Holding) -> Void) {
    if case .makes = effect, case .needs(.existence(let item)) = holding { take(.mentions(item)) }
    take(holding)
  }
}

/// The changes of one sort of thing.
protocol FormedChange: Hashable, Sendable {
  /// Its kinds, those that most logs are full of first.
  static var forms: [ChangeForm<Self>] { get }
}

extension FormedChange {
  /// Reads the parts of a change of this name; `nil` where the name is none of these kinds.
  static func read(_ name: JSONView, _ parts: JSONView) throws(JSONView.Fault) -> Self? {
    for form in forms where name.spells(form.name) { return try form.read(parts) }
    return nil
  }

  /// Writes the change as a member of an object, with the number of its thing where that is no part of it.
  func write(_ thing: (key: StaticString, id: any Storable)?, to json: inout CompactJSON) {
    for form in Self.forms {
      guard var members = form.members(self) else { continue }
      if let thing { members.append((thing.key, { thing.id.put(thing.key, to: &$0) })) }
      json.key(form.name)
      json.object { json in
        for member in members.sorted(by: { "\($0.key)" < "\($1.key)" }) { member.write(&json) }
      }
      return
    }
  }

  /// Hands over all that a change of a thing holds.
  func forEachHeld(of item: ItemID, _ take: (Holding) -> Void) {
    for form in Self.forms where form.forEachHeld(self, item, { form.hand($0, to: take) }) {
      take(.mentions(item.listed))
      switch form.effect {
      case .makes:
        take(.makes(item))
        for aspect in item.existence { take(.writes(aspect)) }
        for aspect in item.needs { take(.needs(aspect)) }
      case .writes(let field):
        take(.writes(.field(item, field)))
        take(.needs(.existence(item)))
      case .edits: take(.needs(.existence(item)))
      }
      return
    }
  }

  /// The change without what it says of a source.
  var withoutSource: Self {
    for form in Self.forms { if let rest = form.redacted(self) { return rest } }
    return self
  }
}
