/// A value that a page gives, and where it gives it.
struct Found<Value> {
  let value: Value
  /// `JSON-LD headline`, `meta og:title`, `h1`.
  let origin: String

  init(_ value: Value, _ origin: String) {
    self.value = value
    self.origin = origin
  }

  /// Another reading of the value, from the same place; `nil` when it has none.
  func compactMap<Other>(_ read: (Value) -> Other?) -> Found<Other>? {
    read(value).map { Found<Other>($0, origin) }
  }
}

extension Found: Equatable where Value: Equatable {}
extension Found: Sendable where Value: Sendable {}
