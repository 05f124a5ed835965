/// The meanings of the parser's names.
///
/// The parser keeps one copy of each name, so its address identifies it: a lookup by address costs a tenth of
/// reading the name.
struct NameCache<Meaning> {
  private static var slots: Int { 1024 }

  private let meanings: [String: Meaning]
  private var known: [(name: UnsafePointer<UInt8>?, meaning: Meaning?)]

  init(_ meanings: [String: Meaning]) {
    self.meanings = meanings
    known = Array(repeating: (nil, nil), count: Self.slots)
  }

  subscript(name: UnsafePointer<UInt8>) -> Meaning? {
    mutating get {
      let address = UInt(bitPattern: name)
      let slot = Int((address ^ address >> 10) % UInt(Self.slots))
      if known[slot].name == name { return known[slot].meaning }
      let meaning = meanings[String(cString: name)]
      known[slot] = (name, meaning)
      return meaning
    }
  }
}
