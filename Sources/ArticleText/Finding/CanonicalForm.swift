@_spi(_Unicode) import Swift

/// The standard library's Unicode tables for one scalar: its decomposition, and the order of marks.
///
/// Only this type uses more than the library's public interface, which does not offer canonical decomposition;
/// a copy of the tables would be two thousand lines.
enum CanonicalForm {
  /// Adds the scalar's full canonical decomposition (NFD): é becomes e and U+0301.
  static func append(_ value: UInt32, to values: inout [UInt32]) {
    if isUndivided(value) { return values.append(value) }
    if (0xAC00...0xD7A3).contains(value) { return appendHangul(value, to: &values) }
    guard let scalar = Unicode.Scalar(value) else { return values.append(value) }
    for part in String(scalar)._nfd { values.append(part.value) }
  }

  /// Whether the scalar is in a block without decompositions: punctuation, ideographs, Thai.
  private static func isUndivided(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0xC0, 0xE00..<0xF00, 0x2010...0x2064, 0x3400..<0xAC00: true
    default: false
    }
  }

  /// Computes the parts of a Korean syllable from its number.
  private static func appendHangul(_ value: UInt32, to values: inout [UInt32]) {
    let index = value - 0xAC00
    values.append(0x1100 + index / 588)
    values.append(0x1161 + index % 588 / 28)
    if index % 28 > 0 { values.append(0x11A7 + index % 28) }
  }

  /// Whether a scalar is a mark that belongs to the letter before it, in any position among other marks.
  static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x300, 0x370..<0x483, 0x48A..<0x591, 0x2000..<0x20D0, 0x3100..<0xA66F, 0xAC00..<0xFB1E:
      false
    default: combiningClass(value) > 0
    }
  }

  /// Puts the marks on each letter into Unicode's canonical order.
  static func sortMarks(_ values: inout [UInt32]) {
    // Insertion sort keeps the order of marks of the same class and stops at letters; units are short.
    for index in values.indices.dropFirst() {
      let mark = values[index]
      let order = combiningClass(mark)
      guard order > 0 else { continue }
      var slot = index
      while slot > 0, combiningClass(values[slot - 1]) > order {
        values[slot] = values[slot - 1]
        slot -= 1
      }
      values[slot] = mark
    }
  }

  private static func combiningClass(_ value: UInt32) -> UInt8 {
    Unicode.Scalar(value)?.properties.canonicalCombiningClass.rawValue ?? 0
  }
}
