import JSON
import SeededRandom
import Testing

@Suite("Reading JSON")
struct JSONReadingTests {
  static let faults: [(text: String, reason: JSONFault.Reason, pointer: String, place: [Int])] = [
    ("", .ended, "", [1, 1]),
    ("{\"a\": [1, 2", .ended, "/a", [1, 12]),
    ("{\"a\":1,}", .unexpected, "", [1, 8]),
    ("[1 2]", .unexpected, "", [1, 4]),
    ("{\n \"a\": 1,\n \"b\": {\"c\": 1, \"c\": 2}}", .duplicateKey("c"), "/b", [3, 16]),
    ("[NaN]", .notFinite, "/0", [1, 2]),
    ("[-Infinity]", .notFinite, "/0", [1, 2]),
    ("{\"n\": 1e999}", .notFinite, "/n", [1, 7]),
    ("[01]", .badNumber, "/0", [1, 2]),
    ("[1.]", .badNumber, "/0", [1, 2]),
    ("[\"\\ud83d\"]", .loneSurrogate, "/0", [1, 3]),
    ("[\"\\ude00\\ud83d\"]", .loneSurrogate, "/0", [1, 3]),
    ("[\"\\ud83d\\u0041\"]", .loneSurrogate, "/0", [1, 3]),
    ("[\"\\q\"]", .badEscape, "/0", [1, 3]),
    ("[\"a\nb\"]", .control, "/0", [1, 4]),
    ("[\"é\u{1}\"]", .control, "/0", [1, 4]),
    ("{} {}", .moreBehind, "", [1, 4]),
    ("\u{FEFF}{}", .byteOrderMark, "", [1, 1]),
    ("nul", .ended, "", [1, 1]),
    ("{1: 2}", .unexpected, "", [1, 2]),
  ]

  @Test(arguments: faults.indices)
  func faultsOfJSONAreReportedWithTheirPosition(_ index: Int) throws {
    let (text, reason, pointer, place) = Self.faults[index]
    let fault = try #require(throws: JSONFault.self) {
      try JSONText.value(of: Array(text.utf8))
    }
    #expect(fault.reason == reason)
    #expect(fault.pointer.description == pointer)
    #expect([fault.line, fault.column] == place)
  }

  @Test func bytesThatAreNoUTF8AreRefused() throws {
    for bytes: [UInt8] in [[0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0xFF]] {
      let fault = try #require(throws: JSONFault.self) { try JSONText.value(of: bytes) }
      #expect(fault.reason == .notUTF8)
    }
  }

  @Test func depthAndSizeHaveLimits() throws {
    var limits = JSONLimits()
    limits.depth = 3
    #expect(throws: Never.self) { try JSONText.value(of: Array("[[[1]]]".utf8), limits: limits) }
    let deep = try #require(throws: JSONFault.self) {
      try JSONText.value(of: Array("[[[[1]]]]".utf8), limits: limits)
    }
    #expect(deep.reason == .tooDeep(limit: 3) && deep.pointer.description == "/0/0/0")
    limits.bytes = 4
    let large = try #require(throws: JSONFault.self) {
      try JSONText.value(of: Array("[1, 2]".utf8), limits: limits)
    }
    #expect(large.reason == .tooLarge(limit: 4))
    // A million brackets must not overflow the stack.
    #expect(throws: JSONFault.self) {
      try JSONText.value(of: Array(repeating: UInt8(ascii: "["), count: 1_000_000))
    }
  }

  @Test func keysAreComparedByTheirScalars() throws {
    let text = "{\"\u{E9}\": 1, \"e\u{301}\": 2}"
    guard case .object(let members) = try JSONText.value(of: Array(text.utf8)) else {
      Issue.record("an object")
      return
    }
    #expect(members.count == 2)
  }

  @Test func pointersEscapeTheirSigns() {
    #expect(JSONPointer().key("a/b~c").index(3).description == "/a~1b~0c/3")
  }

  @Test func damagedTextsAreEitherReadOrRefused() throws {
    var random = SplitMix64(seed: 31)
    let whole = Array(
      "{\"a\": [1, -2.5e3, \"x\\u00e9\\ud83d\\ude00\", null, true], \"b\": {\"é\": {}}}".utf8)
    for _ in 0..<3000 {
      var bytes = whole
      for _ in 0..<1 + random.below(4) {
        bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
      }
      if random.once(in: 3) { bytes.removeLast(random.below(bytes.count)) }
      _ = try? JSONText.value(of: bytes)
    }
  }
}
