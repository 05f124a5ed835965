import JSON

/// One kind of change: the name and keys of its stored form, and its effect on its item.
///
/// Only this lists the parts of a change: how it is stored, what a redaction removes from it and how it is
/// related to the rest of the session follow from the list.
///
/// A class, so that iterating over a list of forms copies one reference for each form.
final class ChangeForm<Kind: Sendable>: Sendable {
  /// The effect of a change on its item.
  enum Effect: Sendable {
    /// It makes the item.
    case makes
    /// It writes one field of it.
    case writes(String)
    /// It writes the fields that its parts name.
    case edits
    /// It follows from another change of its step, and neither writes nor needs a part of its own.
    case follows
  }

  /// The key under which a part is stored.
  struct Key<Part>: ExpressibleByStringLiteral, Sendable {
    let key: StaticString
    init(stringLiteral key: StaticString) { self.key = key }
  }

  /// A part in its written form.
  typealias Member = (key: StaticString, write: (inout CompactJSON) -> Void)

  /// The name under which the change is stored.
  let name: StaticString
  let effect: Effect
  let read: @Sendable (JSONView) throws(JSONView.Fault) -> Kind
  /// The parts of a change in their written form; `nil` for a change of another kind.
  let members: @Sendable (Kind) -> [Member]?
  /// Calls its last argument with what the parts hold; `false` for a change of another kind.
  let forEachHeld: @Sendable (Kind, ItemID?, (Holding) -> Void) -> Bool
  /// The change without what it says about a source; `nil` for a change of another kind.
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
    forEachHeld = { change, item, visit in
      guard let parts = parts(change) else { return false }
      repeat (each parts).forEachHeld(about: item, visit)
      return true
    }
    redacted = { change in
      guard let parts = parts(change) else { return nil }
      return strike?(repeat each parts) ?? make(repeat (each parts).redacted)
    }
  }
}

/// Forms of one, two and three parts. Reading is written out for each, because every line of a log has a
/// change, and the compiler does not make fast code for parameter packs.
extension ChangeForm {
  /// - Parameters:
  ///   - key: the key of the part.
  ///   - make: makes the change from its part: the case.
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
  ///   - first, second: the keys of the parts, in the order of the case.
  ///   - make: makes the change from its parts: the case.
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
  ///   - first, second, third: the keys of the parts, in the order of the case.
  ///   - make: makes the change from its parts: the case.
  ///   - words: what a redaction leaves, if that is not what it leaves of the parts.
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
  /// Passes on what a part holds. A change that makes an item also concerns the items to which it belongs.
  fileprivate func hand(_ holding: Holding, to visit: (Holding) -> Void) {
    if case .makes = effect, case .needs(.existence(let item)) = holding { visit(.mentions(item)) }
    visit(holding)
  }
}

/// The changes of one kind of item.
protocol FormedChange: Hashable, Sendable {
  /// Its kinds, the most frequent first.
  static var forms: [ChangeForm<Self>] { get }
}

extension FormedChange {
  /// Reads the parts of a change of this name; `nil` if the name is not one of these kinds.
  static func read(_ name: JSONView, _ parts: JSONView) throws(JSONView.Fault) -> Self? {
    for form in forms where name.spells(form.name) { return try form.read(parts) }
    return nil
  }

  /// Writes the change as a member of an object, with the number of its item if that is not one of its parts.
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

  /// Calls `visit` with everything that a change of an item holds.
  func forEachHeld(of item: ItemID, _ visit: (Holding) -> Void) {
    for form in Self.forms where form.forEachHeld(self, item, { form.hand($0, to: visit) }) {
      visit(.mentions(item.listed))
      switch form.effect {
      case .makes:
        visit(.makes(item))
        for aspect in item.existence { visit(.writes(aspect)) }
        for aspect in item.needs { visit(.needs(aspect)) }
      case .writes(let field):
        visit(.writes(.field(item, field)))
        visit(.needs(.existence(item)))
      case .edits: visit(.needs(.existence(item)))
      case .follows: break
      }
      return
    }
  }

  /// The change without what it says about a source.
  var withoutSource: Self {
    for form in Self.forms { if let rest = form.redacted(self) { return rest } }
    return self
  }
}
