/// A value from a page, with its origin.
struct Found<Value> {
  let value: Value
  /// `JSON-LD headline`, `meta og:title`, `h1`.
  let origin: String

  init(_ value: Value, _ origin: String) {
    self.value = value
    self.origin = origin
  }

  /// The value converted, with the same origin; `nil` if that fails.
  func compactMap<Other>(_ read: (Value) -> Other?) -> Found<Other>? {
    read(value).map { Found<Other>($0, origin) }
  }
}

extension Found: Equatable where Value: Equatable {}
extension Found: Sendable where Value: Sendable {}
