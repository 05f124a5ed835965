import Testing

@testable import JSON

@Suite("JSON with slips") struct LenientJSONTests {
  /// What is written, and what is read of it, as strict JSON would have it (words without quotes).
  static let slips: [(id: String, text: String, read: String)] = [
    ("J01 strict", #"{"a": [1, "b", null, {"c": true}]}"#, "{a:[1,b,null,{c:true}]}"),
    ("J02 commas too many", #"{"a": 1,, "b": [2,],}"#, "{a:1,b:[2]}"),
    ("J03 a semicolon behind", #"{"a": 1};"#, "{a:1}"),
    ("J04 CDATA", "//<![CDATA[\n{\"a\": 1}\n//]]>", "{a:1},>"),
    ("J05 a comment around", "<!-- {\"a\": 1} -->", "{a:1}"),
    ("J06 comments inside", "{ // one\n\"a\": /* two */ 1}", "{a:1}"),
    ("J07 a line end in a string", "{\"a\": \"b\nc\"}", "{a:b\nc}"),
    ("J08 quotes in a string", #"{"a": "say "no" now", "b": 1}"#, #"{a:say "no" now,b:1}"#),
    ("J09 a forgotten comma", "{\"a\": \"1\"\n \"b\": \"2\"}", "{a:1,b:2}"),
    ("J10 left open", #"{"a": [1, {"b": "cd"#, "{a:[1,{b:cd}]}"),
    ("J11 a key without a value", #"{"a":, "b": 1, "c"}"#, "{a:,b:1,c:}"),
    ("J12 a value without a key", #"{{"a": 1}, "b": 2}"#, "{:{a:1},b:2}"),
    ("J13 brackets too many", #"]]{"a": 1}}}]"#, "{a:1}"),
    ("J14 the wrong bracket", #"{"a": [1, 2}, "b": 3}"#, "{a:[1,2]},b,3"),
    ("J15 two values", #"{"a": 1}{"b": 2}"#, "{a:1},{b:2}"),
    ("J16 words as keys", "{a: 1, b: 'x'}", "{a:1,b:'x'}"),
    ("J17 escapes", #"["\u00e9\n\"\/\ud83d\ude00\ud83dx\q\u00"]"#, "[é\n\"/😀\u{FFFD}xqu00]"),
    ("J18 nothing", "", ""),
    ("J19 a mark before", "\u{FEFF}[1]", "[1]"),
    ("J21 a key left open", #"{"a": 1, "b"#, "{a:1,b:}"),
    ("J22 a comment left open", #"{"a": /* b"#, "{a:}"),
    ("J20 a backslash at the end", #"{"a": "b\"#, #"{a:b\}"#),
  ]

  @Test("slips", arguments: slips.indices)
  func reads(_ index: Int) {
    let (id, text, read) = Self.slips[index]
    let json = JSONTree(lenient: Array(text.utf8))
    let written = json.roots.map { Self.written($0, of: json) }.joined(separator: ",")
    #expect(written == read, "\(id)")
  }

  @Test func depthCostsNoStack() {
    let count = 100_000
    let text = Array(repeatElement(Array("[{\"a\":".utf8), count: count).joined())
    let json = JSONTree(lenient: text, values: 1_000_000)
    #expect(json.nodes.count >= 3 * count)
    #expect(json.roots == [0])
    #expect(Int(json.nodes[0].next) == json.nodes.count)
  }

  @Test func itEndsAtItsLimit() {
    let json = JSONTree(
      lenient: Array("[\(String(repeating: "1,", count: 10_000))]".utf8), values: 100)
    #expect(json.items(of: 0).count == 99)
  }

  /// A value as JSON without quotes; recursive, as tests know how deep they go.
  private static func written(_ value: Int, of json: JSONTree) -> String {
    let item = json.nodes[value]
    switch item.kind {
    case .array:
      return "["
        + json.items(of: value).map { written($0, of: json) }
        .joined(separator: ",") + "]"
    case .object:
      var fields: [String] = []
      var at = value + 1
      while at < Int(item.next) {
        let child = Int(json.nodes[at].next)
        fields.append("\(written(at, of: json)):\(written(child, of: json))")
        at = Int(json.nodes[child].next)
      }
      return "{" + fields.joined(separator: ",") + "}"
    case .string: return json.text(of: value)!
    default: return String(decoding: json.bytes[item.range], as: UTF8.self)
    }
  }
}
