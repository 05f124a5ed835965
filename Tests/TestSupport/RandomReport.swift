import FactCheck
import JSON
import ReportModel
import SeededRandom

/// Reports as any program may write them: all that the schema allows, also what our sessions never
/// make, such as ids of another kind, articles without their texts, and quotes without a place.
///
///     var random = RandomReport(seed: 7)
///     let bytes = JSONText.pretty(random.json())
public struct RandomReport: Sendable {
  var random: SplitMix64
  let texts: [String]
  var ids: Set<String> = []
  var levels: [(label: String, value: Int?)] = []

  /// Reports from a seed.
  /// - Parameter isHostile: whether texts are drawn from `HostileStrings` too.
  public init(seed: UInt64, isHostile: Bool = true) {
    random = SplitMix64(seed: seed)
    texts =
      [
        "Ferry traffic fell by half in 2025.", "The café on the pier closed", "5 million", "mayor",
        "The council votes on the fees in March.", "Crossings fell by about 6 %.", "e\u{301}té 👩‍👩‍👧",
      ] + (isHostile ? HostileStrings.short : [])
  }

  /// The next report; its keys are in the schema's order.
  public mutating func json() -> JSONValue {
    ids = []
    var object = Members()
    let scale = scale()
    let articles = (0..<1 + random.below(3)).map { article($0) }
    let claims = (0..<random.below(6)).map { _ in claim(of: random.pick(articles)!) }
    object.add("$schema", random.once(in: 12) ? .string("urn:factdesk:report:1") : nil)
    object.add("format", .string(Report.format))
    object.add(
      "id", .string("urn:uuid:6f1d3c52-8f0e-4b7a-9a55-0c2b7a1e\(1000 + random.below(9000))"))
    object.add("title", text())
    object.add("summary", maybe { $0.text() })
    object.add("methodology", maybe { $0.text() })
    object.add("language", .string(random.pick(["en", "und", "pt-BR", "zh-Hant", "EN-gb"])!))
    object.add("url", maybe { $0.url() })
    object.add("created", instant())
    object.add("modified", instant())
    object.add("published", maybe { $0.when() })
    object.add("license", maybe { $0.url() })
    object.add("generator", generator())
    object.add("reviewer", maybe { $0.agent() })
    object.add("articles", .array(articles.map(\.json)))
    object.add("scale", scale)
    object.add("claims", .array(claims.map(\.json)))
    object.add("corrections", maybe { $0.corrections(of: claims.map(\.id), "claim") })
    object.add(
      "conclusionCorrections", maybe { $0.corrections(of: articles.map(\.id), "article") })
    object.add("provenance", maybe { $0.provenance() })
    return object.json
  }

  private mutating func generator() -> JSONValue {
    var object = Members()
    object.add("name", .string(random.pick(["factdesk", "checkmate"])!))
    object.add("version", .string("1.\(random.below(9))"))
    return object.json
  }

  private mutating func provenance() -> JSONValue {
    var object = Members()
    object.add("entries", .integer(1 + random.below(500)))
    object.add("head", .string(Digest(of: "\(random.below(1000))").hex))
    return object.json
  }

  private mutating func corrections(of ids: [String], _ kind: String) -> JSONValue {
    .array(
      (0..<random.below(3)).map { _ in
        var object = Members()
        object.add("at", instant())
        object.add(kind, .string((random.once(in: 5) ? nil : random.pick(ids)) ?? "withdrawn-1"))
        object.add("words", kind == "claim" && random.once(in: 3) ? text() : nil)
        object.add("text", text())
        return object.json
      })
  }

  private mutating func scale() -> JSONValue {
    var object = Members()
    if random.once(in: 3), let known = random.pick(RatingScale.builtIn) {
      levels = known.levels.map { ($0.label, $0.value) }
      if known.isFree { levels = [("Pants\u{A0}on fire", nil), ("so so", nil)] }
      object.add("name", .string(known.name))
      object.add("worst", known.ends.map { .integer($0.worst) })
      object.add("best", known.ends.map { .integer($0.best) })
    } else {
      let best = 2 + random.below(5)
      levels =
        (1...best).map { ("Step \($0)", $0) } + [("Unproven", nil)]
        + (random.once(in: 4) ? [("step 1", nil), ("e\u{301}", nil), ("é", nil)] : [])
      if random.once(in: 5) { levels.shuffle(using: &random) }
      object.add("name", .string(random.pick(["Harbour desk", "politifact", "free", " "])!))
      let hasEnds = random.below(4) > 0
      object.add("worst", hasEnds ? .integer(1) : nil)
      object.add("best", hasEnds ? .integer(best + random.below(2)) : nil)
    }
    object.add(
      "levels",
      .array(
        levels.map { level in
          var object = Members()
          object.add("label", .string(level.label))
          object.add("value", level.value.map { .integer($0) })
          object.add("description", random.once(in: 4) ? text() : nil)
          return object.json
        }))
    return object.json
  }
}

// What the parts are made of.
extension RandomReport {
  /// The members of an object, without those that are missing.
  struct Members {
    private var members: [JSONValue.Member] = []
    var json: JSONValue { .object(members) }

    mutating func add(_ key: String, _ value: JSONValue?) {
      if let value { members.append(.init(key, value)) }
    }
  }

  mutating func maybe(_ make: (inout Self) -> JSONValue) -> JSONValue? {
    random.once(in: 2) ? make(&self) : nil
  }

  mutating func text(followedBy more: String = "") -> JSONValue {
    .string(random.pick(texts)! + more)
  }

  mutating func texts(most: Int) -> JSONValue {
    .array((0..<random.below(most + 1)).map { _ in text() })
  }

  mutating func url() -> JSONValue {
    .string(
      random.once(in: 5)
        ? "https://Page.EXAMPLE/%c3%a9?q=[1]#frag"
        : "https://page\(random.below(9)).example/\(random.below(99))")
  }

  mutating func instant() -> JSONValue {
    .string(Timestamp(seconds: 1_700_000_000 + random.below(100_000_000)).description)
  }

  mutating func when() -> JSONValue {
    random.pick([
      .string("2026"), .string("2025-11"), .string("2026-01-3\(random.below(2))"), instant(),
    ])!
  }

  /// An id that no other part of the report has: mostly as ours are.
  mutating func id(_ letter: String, _ word: String) -> String {
    while true {
      let id =
        random.below(3) > 0
        ? "\(letter)\(1 + random.below(30))"
        : "\(word)\(random.pick(["-", ".", "_"])!)\(random.below(50))"
      if ids.insert(id).inserted { return id }
    }
  }

  mutating func agent() -> JSONValue {
    var object = Members()
    object.add("type", random.pick([.string("Person"), .string("Organization"), nil])!)
    object.add("name", text())
    object.add("jobTitle", maybe { $0.text() })
    object.add("url", maybe { $0.url() })
    object.add(
      "sameAs", random.once(in: 3) ? .array((0..<random.below(3)).map { _ in url() }) : nil)
    object.add(
      "otherNames", random.once(in: 4) ? .array((0..<random.below(3)).map { _ in text() }) : nil)
    object.add(
      "roles", random.once(in: 4) ? .array((0..<random.below(3)).map { _ in role() }) : nil)
    return object.json
  }

  private mutating func role() -> JSONValue {
    var object = Members()
    object.add("jobTitle", maybe { $0.text() })
    object.add("from", maybe { $0.when() })
    return object.json
  }

  mutating func archives() -> JSONValue {
    .array(
      (0..<random.below(3)).map { _ in
        var object = Members()
        let hasFile = random.once(in: 3)
        object.add("url", !hasFile || random.once(in: 3) ? url() : nil)
        object.add("file", hasFile ? .string("page \(random.below(9)).warc") : nil)
        object.add("captured", hasFile || random.once(in: 3) ? instant() : nil)
        object.add(
          "sha256",
          hasFile || random.once(in: 6) ? .string(Digest(of: "\(random.below(9))").hex) : nil)
        return object.json
      })
  }
}
