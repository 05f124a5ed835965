import ArticleLoading
import ArticleText
import ClaimSearch
import JSON
import Presentation

/// A file with a house's own weights of what is worth checking: an object of JSON, a number for each feature.
package enum WorthFile {
  /// The longest file that is read.
  package static let mostBytes = 100_000

  /// The standard weights with those of a file.
  /// - Throws: `LoadError` if the file cannot be read, `DeskError.badWeights` if something in it is no weight.
  static func weights(of path: String, at desk: Desk) throws -> WorthWeights {
    try weights(in: try desk.bytes(ofFile: path, limit: mostBytes), path: path)
  }

  /// The standard weights with those of a file's text.
  /// - Throws: `DeskError.badWeights`, with the line.
  package static func weights(
    in bytes: [UInt8], path: String
  ) throws(DeskError) -> WorthWeights {
    let bytes = Array(UTF8Mark.passedOver(bytes))
    let value: JSONValue
    do throws(JSONFault) { value = try JSONText.value(of: bytes) } catch {
      throw .badWeights(
        path: path, line: error.line, reason: Explanations.text(error.reason))
    }
    guard case .object(let members) = value else {
      throw .badWeights(
        path: path, line: 1, reason: "expected an object such as {\"number\": 2, \"opinion\": -3}")
    }
    var weights: [WorthFeature: Double] = [:]
    for (index, member) in members.enumerated() {
      func refusal(_ reason: String) -> DeskError {
        .badWeights(path: path, line: line(ofMember: index, in: bytes), reason: reason)
      }
      guard let feature = WorthFeature(rawValue: member.key) else {
        let near = Spelling.nearest(to: member.key, in: WorthFeature.allCases.map(\.rawValue))
        throw refusal(
          ["there is no feature \"\(member.key)\"", Explanations.didYouMean(near)]
            .compactMap { $0 }.joined(separator: ": "))
      }
      let weight: Double? =
        switch member.value {
        case .integer(let number): Double(number)
        case .number(let number): number
        default: nil
        }
      guard let weight, WorthWeights.allowed.contains(weight) else {
        throw refusal("\(member.key) expects a number from -100 to 100")
      }
      weights[feature] = weight
    }
    return WorthWeights.standard.replacing(weights, name: path)
  }

  /// The line of a member's key, from 1.
  private static func line(ofMember index: Int, in bytes: [UInt8]) -> Int {
    let tree = JSONTree(lenient: bytes)
    guard let root = tree.roots.first else { return 1 }
    let members = tree.members(of: root)
    guard members.indices.contains(index) else { return 1 }
    return 1 + bytes[..<tree.nodes[members[index].key].range.lowerBound].count { $0 == 0x0A }
  }
}
