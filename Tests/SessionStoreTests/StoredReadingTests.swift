import FactCheck
import Foundation
import SeededRandom
import TestSupport
import Testing

@testable import SessionStore

/// The contract of `Storable`: nothing is read that Foundation's reader of JSON refuses, and what is read
/// says nothing that the text does not. Refused alone is what no writer of a log writes: numbers with a
/// fraction or an exponent, keys with escapes or beyond ASCII, a comma after the last element, and bare
/// control characters.
@Suite struct StoredReadingTests {
  /// What was read; `nil` for damage.
  static func ours<Value: Storable>(_ type: Value.Type, _ json: [UInt8]) -> Value? {
    try? Value(stored: json)
  }

  static func theirs<Value: Decodable>(_ type: Value.Type, _ json: [UInt8]) -> Value? {
    try? JSONDecoder().decode(type, from: Data(json))
  }

  private func compare<Value: Storable & Decodable>(
    _ type: Value.Type, _ json: String, _ location: SourceLocation = #_sourceLocation
  ) {
    let bytes = Array(json.utf8)
    #expect(
      Self.ours(type, bytes) == Self.theirs(type, bytes), "\(json)", sourceLocation: location)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func readsRandomChanges(seed: UInt64) throws {
    for step in Samples.Log(seed: seed, steps: 150).steps {
      let body = step.changes.stored
      let changes = try #require(Self.ours([Change].self, body))
      #expect(changes == step.changes)
      // Equal texts may have other bytes: é is one scalar or two.
      #expect(changes.stored == body)
    }
  }

  /// Every kind of change with every field that it can have, and with as few as it can.
  @Test func readsEveryField() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../FactCheckTests/Golden/changes.json")
    let lines = try Data(contentsOf: path).split(separator: UInt8(ascii: "\n"))
    #expect(lines.count > 30)
    for line in lines {
      let body = [UInt8(ascii: "[")] + line + [UInt8(ascii: "]")]
      let changes = try #require(Self.ours([Change].self, body))
      #expect(changes.stored == body)
    }
  }

  /// Bytes altered, left out, put in and exchanged: nearly all of it damage, some of it still JSON.
  @Test func readsOfDamagedBodiesWhatTheySay() throws {
    var random = SplitMix64(seed: 20)
    var (read, refused) = (0, 0)
    let bodies = Samples.Log(seed: 8, steps: 120).steps.map { $0.changes.stored }
      .filter { $0.count < 4000 }
    for _ in 0..<6000 {
      var body = random.pick(bodies)!
      for _ in 0..<1 + random.below(2) { Self.damage(&body, &random) }
      guard let changes = Self.ours([Change].self, body) else {
        refused += 1
        continue
      }
      read += 1
      let text = String(decoding: body, as: UTF8.self)
      let whole = try #require(Self.theirs(AnyJSON.self, body), "\(text)")
      let stored = changes.stored
      #expect(try #require(Self.theirs(AnyJSON.self, stored)).isPart(of: whole), "\(text)")
      #expect(Self.ours([Change].self, stored) == changes)
    }
    print("damaged bodies: \(read) read, \(refused) refused")
    #expect(read > 100 && refused > 1000)
  }

  /// JSON as Foundation reads it.
  private enum AnyJSON: Decodable {
    case object([String: AnyJSON])
    case list([AnyJSON])
    case scalar(String)
    case null

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        self = .null
      } else if let object = try? value.decode([String: AnyJSON].self) {
        self = .object(object)
      } else if let list = try? value.decode([AnyJSON].self) {
        self = .list(list)
      } else if let text = try? value.decode(String.self) {
        self = .scalar(text)
      } else if let bool = try? value.decode(Bool.self) {
        self = .scalar(bool ? "true" : "false")
      } else {
        self = .scalar("\(try value.decode(Double.self))")
      }
    }

    /// Whether another value says all that this one says, and perhaps more.
    func isPart(of other: AnyJSON) -> Bool {
      switch (self, other) {
      case (.object(let mine), .object(let theirs)):
        mine.allSatisfy { key, value in theirs[key].map { value.isPart(of: $0) } ?? false }
      case (.list(let mine), .list(let theirs)):
        mine.count == theirs.count && zip(mine, theirs).allSatisfy { $0.isPart(of: $1) }
      // A time can be written with a small t, too, and is stored in one form.
      case (.scalar(let mine), .scalar(let theirs)):
        mine == theirs || Timestamp(theirs)?.description == mine
      default: false
      }
    }
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

  @Test func readsWholeNumbers() {
    for number in [
      "0", "1", "-1", "00", "01", "-01", "-", "+1", "1.", ".5", "1e", "1e+", "1.e2", "--1", "1-",
      "1+1", "999999999999999999", "-999999999999999999", "1e400", "1.5", "255", "-128",
      "123456789012345678901234567890", "9223372036854775808",
    ] {
      compare(Int.self, number)
      compare([Int].self, "[\(number)]")
    }
    // What only other writers write.
    for number in ["1.0", "1e2", "-0", "9223372036854775807"] {
      #expect(Self.ours(Int.self, Array(number.utf8)) == nil)
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
      compare([String].self, "[\(string),\(string)]")
    }
    for broken: [UInt8] in [
      [0xFF], [0xC3], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ] {
      for tail in [[], Array("\\n".utf8)] {
        let json = [0x22] + broken + tail + [0x22]
        #expect(Self.ours(String.self, json) == Self.theirs(String.self, json))
        // A key that is not read is checked all the same.
        let inside = Array("{\"name\":\"x\",".utf8) + json + Array(":2}".utf8)
        #expect(
          Self.ours(Agent.self, inside) == nil
            && Self.theirs(AgentMirror.self, inside)?.agent == nil)
      }
    }
  }

  @Test func readsCollections() {
    let texts = [
      "", " ", "[]", "[ ]", "{}", "[1]", "[,1]", "[1 2]", "[1,2", "[", "]", "[[1]]",
      "[null]", "[true]", "null", " [ 1 , 2 ] ", "[1]x", "[1] ", "{\"a\":1}",
      "{\"a\":1,\"a\":2}", "{\"a\" 1}", "{a:1}", "{\"a\":}", "{\"a\":1,,}", "{,}", "{\"a\":null}",
      "{\"a\":1", "{\"a\"", "{\"a\":1]", "[1}", "nul", "nullx", "tru", "[truex]", "\t\r\n[1]",
    ]
    for text in texts {
      compare([Int].self, text)
      compare([[Int]].self, text)
      compare([Bool].self, text)
    }
    #expect(Self.ours([Int].self, Array("[1,]".utf8)) == nil)
  }

  /// An agent as Foundation reads it.
  private struct AgentMirror: Decodable {
    var name: String
    var kind: String?
    var role: String?
    var url: String?
    var sameAs: [String]?

    var agent: Agent? {
      if let kind, Agent.Kind(rawValue: kind) == nil { return nil }
      return Agent(
        name: name, kind: kind.flatMap(Agent.Kind.init), role: role,
        url: url.map(WebAddress.init(stored:)), sameAs: sameAs?.map(WebAddress.init(stored:)))
    }
  }

  @Test func readsObjects() {
    let whole = #"{"kind":"person","name":"Ana","role":"mayor","url":"https://a.example/"}"#
    #expect(Self.ours(Agent.self, Array(whole.utf8))?.role == "mayor")
    for (old, new) in [
      ("\"person\"", "1"), ("\"person\"", "\"cat\""), ("\"person\"", "null"), ("\"Ana\"", "null"),
      ("\"name\"", "\"nam\""), ("\"mayor\"", "{}"), ("\"role\"", "\"name\""), ("\"mayor\"", "[]"),
      ("{\"kind\"", "{\"kin\""), ("}", ",\"more\":[1]}"), ("{", "{\"name\":\"Bo\","),
      (":", " : "), ("\"Ana\"", "\"\\u0041na\""),
    ] {
      let json = Array(whole.replacing(old, with: new).utf8)
      let agent = Self.theirs(AgentMirror.self, json).flatMap(\.agent)
      #expect(Self.ours(Agent.self, json) == agent, "\(String(decoding: json, as: UTF8.self))")
    }
  }

  @Test func boundsDepth() {
    for depth in [2, 100, 511, 512, 513, 600] {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      compare([[Int]].self, text)
      let objects =
        String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)
      let json = Array("{\"name\":\"x\",\"more\":\(objects)}".utf8)
      #expect(
        Self.ours(Agent.self, json) == Self.theirs(AgentMirror.self, json).flatMap(\.agent))
    }
    // Far more than any stack could hold.
    let bomb = [UInt8](repeating: UInt8(ascii: "["), count: 10_000_000)
    #expect(Self.ours([Int].self, bomb) == nil)
  }

  /// Every way of cutting a body off, each in memory of exactly that size.
  @Test func readsNothingPastTheEnd() {
    let body = Samples.Log(seed: 3, steps: 12).steps.flatMap(\.changes).stored
    for length in 0..<min(body.count, 3000) {
      let part = Array(body[..<length])
      guard Self.ours([Change].self, part) == nil else {
        Issue.record("a body cut off after \(length) bytes was read")
        return
      }
    }
  }
}
