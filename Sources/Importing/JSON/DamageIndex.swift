import JSON

/// The damage of a text, found by the values that contain it.
struct DamageIndex {
  private let damage: [JSONDamage]
  /// For each value with damage at any depth, the index of the first.
  private var first: [JSONPointer: Int] = [:]
  /// The values with damage that were looked up.
  private var asked: Set<JSONPointer> = []

  init(_ damage: [JSONDamage]) {
    self.damage = damage
    for (index, one) in damage.enumerated() {
      for length in 0...one.pointer.steps.count {
        let outer = JSONPointer(Array(one.pointer.steps.prefix(length)))
        if first[outer] == nil { first[outer] = index }
      }
    }
  }

  /// The first damage in a value.
  mutating func remove(within value: JSONPointer) -> JSONDamage? {
    guard let index = first[value] else { return nil }
    asked.insert(value)
    return damage[index]
  }

  /// The damage outside of all values that were looked up.
  var rest: [JSONDamage] {
    damage.filter { one in
      !(0...one.pointer.steps.count).contains {
        asked.contains(JSONPointer(Array(one.pointer.steps.prefix($0))))
      }
    }
  }
}
