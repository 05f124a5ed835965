/// A value behind a reference: copying its holder copies the reference only, however large the value is.
/// Changing a shared value makes a copy first.
struct CopyOnWrite<Value> {
  // An array of one element has all that is needed, including `Sendable` checked by the compiler, which a class
  // of our own would have to promise.
  private var storage: [Value]

  init(_ value: Value) { storage = [value] }

  var value: Value {
    // Borrowed, not copied: reading one field of the value copies no other.
    _read { yield storage[0] }
    _modify { yield &storage[0] }
  }
}

extension CopyOnWrite: Equatable where Value: Equatable {}
extension CopyOnWrite: Hashable where Value: Hashable {}
extension CopyOnWrite: Sendable where Value: Sendable {}
