import SeededRandom
import TestSupport
import Testing

@testable import JSON

@Suite("Damaged JSON")
struct SalvageTests {
  /// Of what is whole, the strict reader, the one that skips damage and the one that guesses say the same.
  @Test func allReadersAgreeOnWholeTexts() throws {
    var random = SplitMix64(seed: 12)
    for _ in 0..<400 {
      let value = JSONValue.array([.random(&random, depth: 5)])
      let bytes = random.once(in: 2) ? JSONText.pretty(value) : JSONText.canonical(value)
      let strict = try JSONText.canonical(JSONText.value(of: bytes))
      #expect(strict == JSONText.canonical(value))
      let salvaged = try JSONText.salvage(bytes[...])
      #expect(salvaged.damage.isEmpty && JSONText.canonical(salvaged.value) == strict)
      #expect(JSONText.lenientValues(of: bytes).map(JSONText.canonical) == [strict])
    }
  }

  static let damaged: [(text: String, read: String, damage: [String])] = [
    ("{\"a\":x,\"b\":1}", "{\"a\":null,\"b\":1}", ["/a unexpected"]),
    ("{\"a\":,\"b\":1}", "{\"a\":null,\"b\":1}", ["/a unexpected"]),
    ("{\"a\",\"b\":1}", "{\"a\":null,\"b\":1}", ["/a unexpected"]),
    ("{\"a\" 1,\"b\":1}", "{\"a\":null,\"b\":1}", ["/a unexpected"]),
    ("{a:1,\"b\":1}", "{\"b\":1}", [" unexpected"]),
    ("{\"b\":1,,}", "{\"b\":1}", [" unexpected", " unexpected"]),
    ("{\"b\":1 2,\"c\":3}", "{\"b\":1,\"c\":3}", [" unexpected"]),
    (
      "[1,01,{\"a\":[\"x\ty\"]},2]", "[1,null,{\"a\":[null]},2]",
      ["/1 badNumber", "/2/a/0 control"]
    ),
    ("[[NaN,{\"n\":1}],1e999]", "[[null,{\"n\":1}],null]", ["/0/0 notFinite", "/1 notFinite"]),
    ("[{\"a\":1,\"a\":2}]", "[{\"a\":1}]", ["/0/a duplicateKey(\"a\")"]),
    ("[x{\"a\":[1,2]}]", "[null]", ["/0 unexpected"]),
    ("[1,{\"a\":\"b", "[1,{\"a\":null}]", ["/1/a ended"]),
    ("[1,{\"a\":12", "[1,{\"a\":null}]", ["/1 ended"]),
    ("[1,{\"a\":\"b\"", "[1,{\"a\":\"b\"}]", ["/1 ended"]),
    ("[1,{\"a\"", "[1,{\"a\":null}]", ["/1/a ended"]),
    ("[1,{\"a", "[1,{}]", ["/1 ended"]),
    ("[1,", "[1]", ["/1 ended"]),
    ("[1] {}", "[1]", []),
  ]

  @Test(arguments: damaged.indices)
  func damagedValuesAreNullAndListed(_ index: Int) throws {
    let (text, read, damage) = Self.damaged[index]
    let salvaged = try JSONText.salvage(Array(text.utf8)[...])
    #expect(String(decoding: JSONText.canonical(salvaged.value), as: UTF8.self) == read)
    #expect(salvaged.damage.map { "\($0.pointer) \($0.reason)" } == damage)
  }

  @Test(arguments: ["", "1", "x", "]", "{\"a\":[}", "[1}", "[\"a\", {]}"])
  func unbalancedBracketsAreNotRead(_ text: String) {
    #expect(throws: JSONFault.self) { try JSONText.salvage(Array(text.utf8)[...]) }
  }

  /// Every cut of a text gives a value, and says that it is one.
  @Test func everyCutIsNamed() throws {
    var random = SplitMix64(seed: 13)
    for _ in 0..<60 {
      let whole = JSONText.canonical(.array([.random(&random, depth: 4), .integer(7)]))
      for end in 1..<whole.count {
        let salvaged = try JSONText.salvage(whole[..<end])
        #expect(
          salvaged.damage.last?.reason == .ended
            || salvaged.damage.contains { $0.reason == .notUTF8 })
        #expect(salvaged.length == end)
      }
    }
  }

  /// A feed of which every value is damaged is read in one go.
  @Test func muchDamageCostsNoMoreThanItsLength() throws {
    let text = "[" + String(repeating: "{\"a\":x,\"b\":[01]},\n", count: 50_000) + "{}]"
    let salvaged = try JSONText.salvage(Array(text.utf8)[...])
    #expect(salvaged.damage.count == 100_000)
    #expect(salvaged.damage.last?.pointer.description == "/49999/b/0")
  }

  @Test func depthHasALimit() throws {
    let deep = String(repeating: "[", count: 70) + "1" + String(repeating: "]", count: 70)
    let salvaged = try JSONText.salvage(Array("[\(deep),2]".utf8)[...])
    #expect(salvaged.damage.map(\.reason) == [.tooDeep(limit: 64)])
    guard case .array(let elements) = salvaged.value, case .integer(2)? = elements.last else {
      Issue.record("the value behind is lost")
      return
    }
  }
}
