/// A value of a JSON text that could not be read, although its neighbours could.
public struct JSONDamage: Hashable, Sendable {
  /// The place of the value.
  public var pointer: JSONPointer
  /// What is wrong with it.
  public var reason: JSONFault.Reason

  /// Makes a record of damage.
  public init(pointer: JSONPointer, reason: JSONFault.Reason) {
    self.pointer = pointer
    self.reason = reason
  }
}

/// How a skipping scan continues after a fault: it skips everything up to the next comma or closing bracket.
/// Only brackets must be in order.
extension JSONScanner {
  /// Records a fault and skips the value that has it.
  /// - Throws: the fault, if nothing can be skipped: brackets cross, or there is no object or array.
  mutating func skip(_ fault: Fault) throws(Fault) {
    guard !open.isEmpty else { throw fault }
    damage.append(JSONDamage(pointer: pointer, reason: fault.reason))
    let isValue = expectsValue || expected == .colon
    switch text[at] {
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      // The value is missing.
      guard isIn(text[at] == UInt8(ascii: "}") ? .object : .array) else { throw fault }
      if isValue, isIn(.object) { addNull() }
      at += 1
      close()
    case UInt8(ascii: ",") where isValue: addNull()
    case UInt8(ascii: ","): at += 1
    default:
      try skipPart()
      if isValue { addNull() } else { expected = .commaOrEnd }
    }
  }

  /// Closes what the text leaves open; the innermost incomplete value is damage.
  mutating func endEarly() throws(Fault) {
    guard !open.isEmpty else { throw fault(.ended) }
    forgetCutNumber()
    if damage.last?.reason != .ended {
      damage.append(JSONDamage(pointer: pointer, reason: .ended))
    }
    while !open.isEmpty {
      if isIn(.object), expectsValue || expected == .colon { addNull() }
      close()
    }
  }

  private mutating func addNull() {
    expected = .value
    addScalar(.null, at..<at)
  }

  /// Skips to the next comma or closing bracket on this level, or to the end of the text.
  private mutating func skipPart() throws(Fault) {
    var closing: [UInt8] = []
    while at < text.count {
      let byte = text[at]
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        while at < text.count, text[at] != byte { at += text[at] == UInt8(ascii: "\\") ? 2 : 1 }
      case UInt8(ascii: "{"): closing.append(UInt8(ascii: "}"))
      case UInt8(ascii: "["): closing.append(UInt8(ascii: "]"))
      case UInt8(ascii: ",") where closing.isEmpty: return
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard let expected = closing.popLast() else { return }
        guard expected == byte else { throw fault(.unexpected) }
      default: break
      }
      at += 1
    }
    at = text.count
  }
}
