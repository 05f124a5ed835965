/// A value in a place of its own: copying its holder copies one reference, however much the value
/// holds. Whoever alters it while others hold it too gets a place for itself first.
struct CopyOnWrite<Value> {
  // A list of one has all that is needed, down to the compiler's word that it may cross threads; a
  // class of our own would have to be vouched for.
  private var place: [Value]

  init(_ value: Value) { place = [value] }

  var value: Value {
    // Lent, not handed out: reading one field of the value copies no other.
    _read { yield place[0] }
    _modify { yield &place[0] }
  }
}

extension CopyOnWrite: Equatable where Value: Equatable {}
extension CopyOnWrite: Hashable where Value: Hashable {}
extension CopyOnWrite: Sendable where Value: Sendable {}
