/// Writes rules within rules (`.box { p { … } & > i { … } }`) as rules one after another.
struct NestedStyles {
  /// The bytes written; a sheet may be built to need very many.
  private static let limit = 2 * StyleSheet.limit
  private static let mostSelectors = 200
  private static let longestSelector = 200

  /// What a brace opened.
  private struct Level {
    /// The selectors of the rule; those around an `@` group; none outside of rules.
    let selectors: [[UInt8]]
    let isGroup: Bool
    /// Its declarations since the last rule in it.
    var declarations: [UInt8] = []
  }

  private let sheet: UnsafeBufferPointer<UInt8>
  private var output: [UInt8] = []
  private var open: [Level] = []
  /// What was read since the last sign.
  private var piece: [UInt8] = []

  private init(_ sheet: UnsafeBufferPointer<UInt8>) { self.sheet = sheet }

  /// The sheet without rules in rules.
  static func flat(_ sheet: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var walk = NestedStyles(sheet)
    walk.run()
    return walk.output
  }

  private mutating func run() {
    var at = 0
    var depth = 0
    while at < sheet.count, output.count < Self.limit {
      let byte = sheet[at]
      at += 1
      switch byte {
      case StyleSheet.border:
        while !open.isEmpty { close() }
        (piece, depth) = ([], 0)
        output.append(byte)
      case UInt8(ascii: "/") where at < sheet.count && sheet[at] == UInt8(ascii: "*"):
        at = StyleSheet.end(ofComment: at + 1, in: sheet, before: sheet.count)
      case UInt8(ascii: "<"), UInt8(ascii: "-"):
        let sign =
          open.isEmpty ? StyleSheet.commentSign(at: at - 1, in: sheet, before: sheet.count) : 0
        if sign > 0 { at += sign - 1 } else { piece.append(byte) }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        piece.append(byte)
        while at < sheet.count, sheet[at] != byte, sheet[at] != 0x0A { copy(&at) }
        if at < sheet.count { copy(&at) }
      case StyleName.escape where at < sheet.count:
        piece.append(byte)
        copy(&at)
      case UInt8(ascii: "{"):
        enter()
        depth = 0
      case UInt8(ascii: "}"):
        declare()
        close()
        depth = 0
      case UInt8(ascii: ";") where depth == 0: declare()
      default:
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
        piece.append(byte)
      }
    }
    while !open.isEmpty { close() }
  }

  private mutating func copy(_ at: inout Int) {
    piece.append(sheet[at])
    at += 1
  }

  /// Ends a declaration.
  private mutating func declare() {
    if let last = open.indices.last, !open[last].selectors.isEmpty {
      open[last].declarations += piece + [UInt8(ascii: ";")]
    }
    piece = []
  }

  private mutating func enter() {
    writeDeclarations()
    let prelude = Array(piece.drop { $0 <= 0x20 })
    piece = []
    let outer = open.last?.selectors ?? []
    if prelude.first == UInt8(ascii: "@") {
      output += prelude + [UInt8(ascii: "{")]
      open.append(Level(selectors: outer, isGroup: true))
    } else {
      open.append(Level(selectors: Self.joined(outer, prelude), isGroup: false))
    }
  }

  private mutating func close() {
    writeDeclarations()
    if open.popLast()?.isGroup ?? false { output.append(UInt8(ascii: "}")) }
  }

  private mutating func writeDeclarations() {
    guard let last = open.indices.last, !open[last].declarations.isEmpty else { return }
    output += open[last].selectors.joined(separator: [UInt8(ascii: ",")])
    output += [UInt8(ascii: "{")] + open[last].declarations + [UInt8(ascii: "}")]
    open[last].declarations = []
  }

  /// The selectors of a rule in another: `&` is the outer one; without it, the inner is inside the outer.
  private static func joined(_ outer: [[UInt8]], _ list: [UInt8]) -> [[UInt8]] {
    let inner = list.withUnsafeBufferPointer { list in
      StyleSheet.parts(of: 0..<list.count, in: list).map { Array(list[$0].drop { $0 <= 0x20 }) }
    }
    guard !outer.isEmpty else { return Array(inner.prefix(mostSelectors)) }
    var joined: [[UInt8]] = []
    for one in outer {
      for other in inner where joined.count < mostSelectors {
        let selector =
          other.contains(UInt8(ascii: "&"))
          ? Array(
            other.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
              .joined(separator: one))
          : one + [0x20] + other
        if selector.count < longestSelector { joined.append(selector) }
      }
    }
    return joined
  }
}
