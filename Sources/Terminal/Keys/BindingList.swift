/// libedit's list of all bindings.
struct BindingList: Equatable {
  /// Where a binding applies.
  enum Map: Equatable {
    /// A single key; with vi keys, of the insert mode.
    case main
    /// A single key of vi's command mode.
    case alternate
    /// A sequence of keys.
    case sequence
  }

  struct Binding: Equatable {
    let map: Map
    let keys: [Unicode.Scalar]
    /// The function's name; for a key that types a text, the text in quotation marks.
    let function: String
  }

  private(set) var bindings: [Binding] = []

  init(_ text: String) {
    var map = Map.main
    for line in text.split(separator: "\n") {
      switch line {
      case "Standard key bindings": map = .main
      case "Alternative key bindings": map = .alternate
      case "Multi-character bindings": map = .sequence
      // The sequences include these.
      case "Arrow key bindings": return
      default: add(line, map)
      }
    }
  }

  /// Adds a line such as `"^A" to "^C"   ->  ed-insert`.
  private mutating func add(_ line: Substring, _ map: Map) {
    let scalars = Array(line.unicodeScalars)
    let arrow = Array("->  ".unicodeScalars)
    guard
      let index = scalars.indices.dropFirst(2).first(where: { scalars[$0...].starts(with: arrow) })
    else { return }
    let function = String(String.UnicodeScalarView(scalars[(index + arrow.count)...]))
    let named = BindingList.quoted(scalars[..<index]).map(BindingList.keys)
    guard function != "is undefined", let first = named.first else { return }
    if map != .sequence, named.count == 2, let low = first.first, let high = named[1].first,
      low.value <= high.value
    {
      for value in low.value...high.value {
        guard let scalar = Unicode.Scalar(value) else { continue }
        bindings.append(Binding(map: map, keys: [scalar], function: function))
      }
    } else {
      bindings.append(Binding(map: map, keys: first, function: function))
    }
  }

  /// The texts between quotation marks, which can be a space or a quotation mark themselves.
  private static func quoted(_ text: ArraySlice<Unicode.Scalar>) -> [[Unicode.Scalar]] {
    var result: [[Unicode.Scalar]] = []
    var rest = text
    while let begin = rest.firstIndex(of: "\""), begin + 2 < text.endIndex,
      let end = rest[(begin + 2)...].indices.first(where: {
        rest[$0] == "\"" && ($0 + 1 == rest.endIndex || rest[$0 + 1] == " ")
      })
    {
      result.append(Array(rest[(begin + 1)..<end]))
      rest = rest[(end + 1)...]
    }
    return result
  }

  /// Converts `^X` to a control; a single `^` is itself.
  private static func keys(_ shown: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var keys: [Unicode.Scalar] = []
    var index = 0
    while index < shown.count {
      if shown[index] == "^", index + 1 < shown.count,
        (0x3F..<0x60).contains(shown[index + 1].value)
      {
        keys.append(Unicode.Scalar(UInt8(shown[index + 1].value) ^ 0x40))
        index += 2
      } else {
        keys.append(shown[index])
        index += 1
      }
    }
    return keys
  }
}
