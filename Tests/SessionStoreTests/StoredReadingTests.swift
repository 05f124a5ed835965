import FactCheck
import Foundation
import TestSupport
import Testing

@testable import SessionStore

/// The contract of `ByteDecoder`: what Foundation's `JSONDecoder` says, error or value.
@Suite struct DecoderTests {
  /// What a decoder made of some bytes, in a form that two decoders can be compared by.
  enum Outcome<Value: Equatable>: Equatable {
    case value(Value)
    case error(kind: String, path: [String])

    init(_ decode: () throws -> Value) {
      do {
        self = .value(try decode())
      } catch let error as DecodingError {
        self.init(error)
      } catch {
        self = .error(kind: "\(error)", path: [])
      }
    }

    private init(_ error: DecodingError) {
      let kind: String
      let context: DecodingError.Context
      switch error {
      case .dataCorrupted(let it): (kind, context) = ("dataCorrupted", it)
      case .keyNotFound(let key, let it): (kind, context) = ("keyNotFound \(key.stringValue)", it)
      case .typeMismatch(_, let it): (kind, context) = ("typeMismatch", it)
      case .valueNotFound(_, let it): (kind, context) = ("valueNotFound", it)
      @unknown default:
        self = .error(kind: "unknown", path: [])
        return
      }
      self = .error(kind: kind, path: context.codingPath.map { $0.stringValue })
    }
  }

  static func ours<Value: Decodable & Equatable>(
    _ type: Value.Type, _ json: [UInt8]
  ) -> Outcome<Value> {
    Outcome { try json.withUnsafeBufferPointer { try EntryReader().decode(type, from: $0) } }
  }

  /// The same, by the way that entries take.
  static func ofEntry(_ json: [UInt8]) -> Outcome<[Change]> {
    Outcome { try json.withUnsafeBufferPointer { try EntryReader().decodeChanges($0) } }
  }

  static func theirs<Value: Decodable & Equatable>(
    _ type: Value.Type, _ json: [UInt8]
  ) -> Outcome<Value> {
    Outcome { try JSONDecoder().decode(type, from: Data(json)) }
  }

  private func compare<Value: Decodable & Equatable>(
    _ type: Value.Type, _ json: String, _ location: SourceLocation = #_sourceLocation
  ) {
    let bytes = Array(json.utf8)
    #expect(
      Self.ours(type, bytes) == Self.theirs(type, bytes), "\(json)", sourceLocation: location)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func readsRandomChanges(seed: UInt64) throws {
    for step in Samples.Log(seed: seed, steps: 150).steps {
      let body = EntryCoding.encode(step.changes)
      #expect(Self.ours([Change].self, body) == .value(step.changes))
      #expect(Self.ofEntry(body) == .value(step.changes))
      // Equal texts may have other bytes: é is one scalar or two.
      guard case .value(let changes) = Self.ours([Change].self, body) else { continue }
      #expect(EntryCoding.encode(changes) == body)
    }
  }

  /// Bytes altered, left out, put in and exchanged: nearly all of it damage, some of it still JSON.
  @Test func saysTheSameOfDamagedBodies() throws {
    var random = SplitMix64(seed: 20)
    var kinds: [String: Int] = [:]
    let bodies = Samples.Log(seed: 8, steps: 120).steps.map { EntryCoding.encode($0.changes) }
      .filter { $0.count < 4000 }
    for _ in 0..<6000 {
      var body = random.pick(bodies)!
      for _ in 0..<1 + random.below(2) { Self.damage(&body, &random) }
      let ours = Self.ours([Change].self, body)
      let theirs = Self.theirs([Change].self, body)
      #expect(ours == theirs, "\(String(decoding: body, as: UTF8.self))")
      #expect(Self.ofEntry(body) == theirs, "\(String(decoding: body, as: UTF8.self))")
      switch ours {
      case .value: kinds["value", default: 0] += 1
      case .error(let kind, _): kinds[String(kind.prefix { $0 != " " }), default: 0] += 1
      }
    }
    print("damaged bodies: \(kinds.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })")
    #expect(kinds.count == 5, "every kind of outcome was met: \(kinds)")
  }

  private static let replacements: [String] = [
    "\"", "\\", "{", "}", "[", "]", ",", ":", " ", "\n", "null", "true", "1", "-", "1.5", "1e2",
    "\\u00e9", "\\ud83d\\ude00", "\\ud83d", "\\u0000", "\\x", "\u{1}", "é", "c1", "\"c0\"", "{}",
    "[]",
  ]

  private static func damage(_ body: inout [UInt8], _ random: inout SplitMix64) {
    // The first bytes stay: Foundation guesses UTF-16 and UTF-32 by them.
    let place = 4 + random.below(max(1, body.count - 4))
    guard place < body.count else { return }
    switch random.below(7) {
    case 0: body[place] ^= 1 << UInt8(random.below(8))
    case 1: body.remove(at: place)
    case 2: body.insert(contentsOf: Array(random.pick(replacements)!.utf8), at: place)
    case 3: body.removeSubrange(place..<min(place + 1 + random.below(12), body.count))
    case 4: body.removeSubrange(place...)
    case 5:
      // A whole value becomes another.
      let text = Array(random.pick(["null", "1", "\"x\"", "{}", "[]", "true", "\"c1\""])!.utf8)
      guard let colon = body[place...].firstIndex(of: UInt8(ascii: ":")) else { return }
      var end = colon + 1
      while end < body.count, ![0x2C, 0x7D, 0x5D].contains(body[end]) { end += 1 }
      body.replaceSubrange(colon + 1..<end, with: text)
    default:
      // A key gets another name, and is missed.
      guard let colon = body[place...].firstIndex(of: UInt8(ascii: ":")), colon > 4 else { return }
      body[colon - 2] ^= 1
    }
  }

  @Test func readsNumbers() {
    let numbers = [
      "0", "-0", "1", "-1", "00", "01", "-", "+1", "1.0", "1.5", "-1.0", "1e2", "1E+2", "1e-2",
      "100e-2",
      "1.", ".5", "1e", "1e+", "1.e2", "--1", "1-", "1+1", "9223372036854775807",
      "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "1e18", "1e19",
      "9007199254740993.0", "9007199254740993e0", "92233720368547758070e-1", "1e400", "1e-400",
      "0e-400", "0.0", "123456789012345678901234567890", "1.0000000000000001", "255", "256", "-128",
    ]
    for number in numbers {
      compare(Int.self, number)
      compare([Int].self, "[\(number)]")
      compare(Double.self, number)
      compare(UInt8.self, number)
      compare(Int8.self, number)
      compare(UInt64.self, number)
      compare([Double?].self, "[\(number),null]")
    }
  }

  @Test func readsStrings() {
    let strings = [
      #""""#, #""a""#, #""\"\\\/\b\f\n\r\t""#, #""\u0041\u00e9\u20AC""#, #""\ud83d\ude00""#,
      #""\uD83D""#, #""\uDE00""#, #""\ud83d\u0041""#, #""\ud83dx""#, #""\u12""#, #""\u12G4""#,
      #""\x""#, #""\""#, #"""#, #""a"#, "\"\u{1}\"", "\"\t\"", "\"\u{7F}\"", #""é日本👨‍👩‍👧‍👦""#,
      #""\u0000""#, #""a\"#, #""a\u"#, #""a\u12"#, #""\u+123""#, #""é\n""#, #""\u00e9\u0301""#,
    ]
    for string in strings {
      compare(String.self, string)
      compare([String: String].self, "{\(string):\(string)}")
    }
    for broken: [UInt8] in [
      [0xFF], [0xC3], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ] {
      for tail in [[], Array("\\n".utf8)] {
        let json = [0x22] + broken + tail + [0x22]
        #expect(Self.ours(String.self, json) == Self.theirs(String.self, json))
        let inside = Array("{\"a\":1,".utf8) + json + Array(":2}".utf8)
        #expect(Self.ours([String: Int].self, inside) == Self.theirs([String: Int].self, inside))
      }
    }
  }

  @Test func readsCollections() {
    let texts = [
      "", " ", "[]", "[ ]", "{}", "[1]", "[1,]", "[,1]", "[1 2]", "[1,2", "[", "]", "[[1]]",
      "[null]", "[true]", "null", " [ 1 , 2 ] ", "[1]x", "[1] ", "{\"a\":1}", "{\"a\":1,}",
      "{\"a\":1,\"a\":2}", "{\"a\" 1}", "{a:1}", "{\"a\":}", "{\"a\":1,,}", "{,}", "{\"a\":null}",
      "{\"a\":1", "{\"a\"", "{\"a\":1]", "[1}", "nul", "nullx", "tru", "[truex]", "\t\r\n[1]",
    ]
    for text in texts {
      compare([Int].self, text)
      compare([Int?].self, text)
      compare([[Int]].self, text)
      compare([String: Int].self, text)
      compare([String: Int?].self, text)
      compare([Bool].self, text)
    }
  }

  @Test func readsStructures() {
    struct Inner: Codable, Equatable {
      var flag: Bool?
      var name: String?
      var numbers: [Int]?
    }
    struct Outer: Codable, Equatable {
      var inner: Inner
      var more: [Inner]
      var ratio: Double
    }
    let whole = #"{"inner":{"flag":true},"more":[{},{"name":null},{"numbers":[1]}],"ratio":0.5}"#
    compare(Outer.self, whole)
    for (old, new) in [
      ("true", "1"), ("{}", "null"), ("[1]", "[null]"), ("0.5", "\"0.5\""), ("\"ratio\"", "\"r\""),
      ("[{}", "[[]"), ("{\"flag\":true}", "[]"), ("null", "1"), ("\"inner\"", "\"inne\\u0072\""),
      ("0.5", "null"), ("{\"flag\":true}", "null"), ("[1]", "{}"),
    ] {
      compare(Outer.self, whole.replacing(old, with: new))
    }
  }

  @Test func boundsDepth() {
    for depth in [2, 100, 511, 512, 513, 600] {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      compare([[Int]].self, text)
      let objects =
        String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)
      compare([String: Int].self, objects)
    }
    // Far more than any stack could hold.
    let bomb = [UInt8](repeating: UInt8(ascii: "["), count: 10_000_000)
    #expect(Self.ours([Int].self, bomb) == .error(kind: "dataCorrupted", path: []))
  }

  /// Every way of cutting a body off, each in memory of exactly that size.
  @Test func readsNothingPastTheEnd() {
    let body = EntryCoding.encode(Samples.Log(seed: 3, steps: 12).steps.flatMap(\.changes))
    for length in 0..<min(body.count, 3000) {
      let part = Array(body[..<length])
      guard case .error(let kind, let path) = Self.ours([Change].self, part) else {
        Issue.record("a body cut off after \(length) bytes was read")
        return
      }
      #expect(kind == "dataCorrupted" && path.isEmpty)
    }
  }
}
