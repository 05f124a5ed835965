import JSON

/// What of a text could not be read, found by the values in which it lies.
struct DamageIndex {
  private let damage: [JSONDamage]
  /// For each value that holds damage, at any depth: the first of it.
  private var first: [JSONPointer: Int] = [:]
  /// The values that were asked for, and held some.
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
  mutating func take(within value: JSONPointer) -> JSONDamage? {
    guard let index = first[value] else { return nil }
    asked.insert(value)
    return damage[index]
  }

  /// What lies in none of the values that were asked for.
  var rest: [JSONDamage] {
    damage.filter { one in
      !(0...one.pointer.steps.count).contains {
        asked.contains(JSONPointer(Array(one.pointer.steps.prefix($0))))
      }
    }
  }
}
