/// A place in a JSON text (RFC 6901): `/claims/3/quote/start`; empty for the whole text.
public struct JSONPointer: Hashable, Sendable {
  /// One step down the tree.
  public enum Step: Hashable, Sendable {
    /// To the value of an object's key.
    case key(String)
    /// To an element of a list, from 0.
    case index(Int)
  }

  /// The steps from the whole text.
  public var steps: [Step]

  /// Makes a pointer; by default to the whole text.
  public init(_ steps: [Step] = []) { self.steps = steps }

  /// The value of a key below this place.
  public func key(_ key: String) -> JSONPointer { JSONPointer(steps + [.key(key)]) }

  /// The element of a list at this place.
  public func index(_ index: Int) -> JSONPointer { JSONPointer(steps + [.index(index)]) }
}

extension JSONPointer: CustomStringConvertible {
  /// The pointer as RFC 6901 writes it.
  public var description: String {
    steps.map { step in
      switch step {
      case .key(let key):
        "/" + key.replacing("~", with: "~0").replacing("/", with: "~1")
      case .index(let index): "/\(index)"
      }
    }.joined()
  }
}
