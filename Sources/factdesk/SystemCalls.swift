import Glibc

// What Foundation's `ProcessInfo` would do: full Foundation brings a third more protocol
// conformances, through all of which the runtime searches at every start, again and again.

/// The environment.
enum Environment {
  /// All variables by name.
  static func variables() -> [String: String] {
    var count = 0
    while environ[count] != nil { count += 1 }
    var variables = [String: String](minimumCapacity: count)
    for place in 0..<count {
      guard let entry = environ[place], let equals = strchr(entry, CInt(UInt8(ascii: "="))) else {
        continue
      }
      let name = UnsafeRawBufferPointer(start: entry, count: equals - entry)
      variables[String(decoding: name, as: UTF8.self)] = String(cString: equals + 1)
    }
    return variables
  }
}
