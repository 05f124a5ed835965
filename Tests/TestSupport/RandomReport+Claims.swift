import FactCheck
import JSON
import ReportModel
import SeededRandom

extension RandomReport {
  /// An article, with the text that claims may quote.
  struct MadeArticle {
    var id: String
    var content: [Unicode.Scalar]?
    var json: JSONValue
  }

  /// A claim.
  struct MadeClaim {
    var id: String
    var json: JSONValue
  }

  mutating func article(_ number: Int) -> MadeArticle {
    let id = id("a", "article")
    var object = Members()
    object.add("id", .string(id))
    object.add("title", text())
    object.add("url", maybe { $0.url() })
    object.add("archives", random.once(in: 3) ? archives() : nil)
    object.add("publisher", maybe { $0.text() })
    object.add(
      "authors", random.once(in: 3) ? .array((0..<random.below(3)).map { _ in agent() }) : nil)
    object.add("published", maybe { $0.when() })
    object.add("accessed", random.once(in: 4) ? instant() : nil)
    object.add("language", .string(random.pick(["en", "und", "cs"])!))
    let sentences = (0..<1 + random.below(6)).map { _ in random.pick(texts)! }
    // As every report holds it: LF alone, no mark of order in front, no NUL.
    let words = "Text \(number). " + sentences.joined(separator: ". ")
    let scalars = words.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar == "\r" ? "\n" : scalar == "\0" ? "\u{FFFD}" : scalar
    }
    let content = String(String.UnicodeScalarView(scalars))
    let isWhole = random.below(4) > 0
    object.add(
      "sha256", random.below(4) > 0 ? .string(Digest(of: content).hex) : nil)
    object.add("content", isWhole ? .string(content) : nil)
    object.add("headline", random.once(in: 3) ? place(in: scalars.count) : nil)
    object.add("standfirst", random.once(in: 4) ? place(in: scalars.count) : nil)
    object.add("revisions", random.once(in: 6) ? .array([revision()]) : nil)
    object.add("conclusion", random.once(in: 3) ? conclusion() : nil)
    object.add("notes", random.once(in: 4) ? texts(most: 2) : nil)
    return MadeArticle(id: id, content: isWhole ? scalars : nil, json: object.json)
  }

  mutating func claim(of article: MadeArticle) -> MadeClaim {
    let id = id("c", "claim")
    let status = random.pick(["open", "checked", "skipped"])!
    var object = Members()
    object.add("id", .string(id))
    object.add("article", .string(article.id))
    object.add("text", text())
    object.add("summary", maybe { $0.text() })
    object.add("status", .string(status))
    object.add("skipped", status == "skipped" ? maybe { $0.text() } : nil)
    object.add("why", maybe { $0.text() })
    object.add("quote", random.below(5) > 0 ? quote(in: article) : nil)
    object.add("claimant", maybe { $0.agent() })
    object.add("reportingSource", random.once(in: 4) ? agent() : nil)
    object.add("made", maybe { $0.when() })
    object.add("place", maybe { $0.text() })
    object.add(
      "appearances", random.once(in: 4) ? .array((0..<random.below(3)).map { _ in url() }) : nil)
    let contacts = random.once(in: 4) ? (0...random.below(3)).map { _ in contact() } : []
    object.add("contact", contacts.first.map { Self.summary(from: $0, to: contacts) })
    object.add(
      "contacts",
      contacts.count > 1 || random.once(in: 9) && !contacts.isEmpty ? .array(contacts) : nil)
    object.add("earlierChecks", earlierChecks(of: id))
    object.add("verdict", status == "checked" ? verdict() : nil)
    object.add(
      "verdictHistory",
      random.once(in: 3) ? .array((0..<random.below(3)).map { _ in verdict() }) : nil)
    object.add("media", random.once(in: 5) ? media() : nil)
    let questions = questions(about: id)
    object.add("questions", questions.isEmpty ? nil : .array(questions.map(\.json)))
    object.add(
      "evidence",
      maybe { random in
        .array(
          (0..<random.random.below(3)).map { index in
            random.evidence(
              answering: questions.indices.contains(index) ? questions[index].id : nil)
          })
      })
    object.add("notes", random.once(in: 4) ? texts(most: 2) : nil)
    object.add(
      "topics",
      random.once(in: 3)
        ? .array(
          random.some(["ferries", "two words", "économie", "🚢"], most: 3).map { .string($0) })
        : nil)
    return MadeClaim(id: id, json: object.json)
  }

  /// A place in a text of so many code points.
  private mutating func place(in count: Int) -> JSONValue {
    var object = Members()
    let start = random.below(count)
    object.add("start", .integer(start))
    object.add("end", .integer(start + 1 + random.below(count - start)))
    return object.json
  }

  private mutating func quote(in article: MadeArticle) -> JSONValue {
    var object = Members()
    guard let content = article.content, random.below(5) > 0 else {
      object.add("exact", text())
      object.add("prefix", maybe { $0.text() })
      object.add("suffix", random.once(in: 3) ? .string("") : nil)
      let start = random.below(100)
      let hasPlace = random.once(in: 3) && article.content == nil
      object.add("start", hasPlace ? .integer(start) : nil)
      object.add("end", hasPlace ? .integer(start + 1 + random.below(50)) : nil)
      return object.json
    }
    func words(_ range: Range<Int>) -> JSONValue {
      .string(String(String.UnicodeScalarView(content[range])))
    }
    let start = random.below(content.count)
    let end = start + 1 + random.below(min(60, content.count - start))
    let context = random.pick([32, 32, 5])!
    object.add("exact", words(start..<end))
    object.add("prefix", random.below(5) > 0 ? words(max(0, start - context)..<start) : nil)
    object.add(
      "suffix", random.below(5) > 0 ? words(end..<min(content.count, end + context)) : nil)
    let hasPlace = random.below(5) > 0
    object.add("start", hasPlace ? .integer(start) : nil)
    object.add("end", hasPlace ? .integer(end) : nil)
    return object.json
  }

  private mutating func revision() -> JSONValue {
    var object = Members()
    object.add("after", maybe { $0.instant() })
    object.add("on", maybe { $0.when() })
    object.add(
      "changes",
      .array(
        (0...random.below(2)).map { _ in
          var change = Members()
          let isRemoved = random.once(in: 2)
          change.add("removed", isRemoved ? text() : nil)
          change.add("added", !isRemoved || random.once(in: 2) ? text() : nil)
          return change.json
        }))
    return object.json
  }

  private mutating func verdict() -> JSONValue {
    var object = Members()
    addDecision(to: &object, hasLabel: true)
    object.add("approvedBy", random.once(in: 4) ? text() : nil)
    return object.json
  }

  private mutating func conclusion() -> JSONValue {
    var object = Members()
    addDecision(to: &object, hasLabel: random.below(3) > 0)
    return object.json
  }

  /// Adds a label, or a reason, or both.
  private mutating func addDecision(to object: inout Members, hasLabel: Bool) {
    if hasLabel, let level = random.pick(levels) {
      object.add("label", .string(level.label))
      object.add("value", level.value.map { .integer($0) })
    }
    let hasReason = !hasLabel || random.once(in: 2)
    let reference = random.pick(["", " [e1]", " [evidence-2, e3]", " *[x](https://x.example)*"])!
    object.add("explanation", hasReason ? text(followedBy: reference) : nil)
    object.add("markup", random.once(in: 3) && hasReason ? .string("markdown") : nil)
    object.add("decided", random.below(4) > 0 ? instant() : nil)
    object.add("by", random.below(4) > 0 ? text() : nil)
  }

  private mutating func contact() -> JSONValue {
    var object = Members()
    object.add("asked", when())
    object.add("person", maybe { $0.text() })
    object.add("way", maybe { $0.text() })
    object.add("deadline", maybe { $0.when() })
    let isAnswered = random.once(in: 2)
    object.add("replied", isAnswered ? when() : nil)
    object.add("reply", isAnswered ? maybe { $0.text() } : nil)
    object.add("noReply", !isAnswered && random.once(in: 2) ? .bool(true) : nil)
    return object.json
  }

  /// The first question and the last reply.
  private static func summary(from first: JSONValue, to contacts: [JSONValue]) -> JSONValue {
    func member(_ key: String, of contact: JSONValue?) -> JSONValue? {
      guard case .object(let members)? = contact else { return nil }
      return members.first { $0.key == key }?.value
    }
    let answered = contacts.last { member("replied", of: $0) != nil }
    var object = Members()
    object.add("asked", member("asked", of: first))
    object.add("replied", member("replied", of: answered))
    object.add("reply", member("reply", of: answered))
    return object.json
  }

  /// Earlier checks of some claims. No number is drawn for them: the reports that tests know by their seeds have the same
  /// other parts.
  private func earlierChecks(of id: String) -> JSONValue? {
    guard let digit = id.utf8.last, digit % 4 == 1 else { return nil }
    var object = Members()
    object.add("text", .string("Said in \(id) <b>&\u{202E}*before*"))
    object.add("title", digit % 3 == 0 ? .string("Title\nof two lines") : nil)
    object.add("label", .string("Nearly *true*"))
    object.add("publisher", digit % 2 == 1 ? .string("Desk | \(id)") : nil)
    object.add("published", .string("2025-03"))
    object.add("url", digit % 3 == 1 ? .string("https://facts.example/\(id)?a=1&b=2") : nil)
    var second = Members()
    second.add("text", .string("Only this"))
    return .array([object.json, second.json])
  }

  private mutating func media() -> JSONValue {
    var object = Members()
    object.add("kind", maybe { .string($0.random.pick(["image", "video", "audio"])!) })
    object.add("url", maybe { $0.url() })
    object.add("originalUrl", maybe { $0.url() })
    object.add("originalContext", maybe { $0.text() })
    object.add(
      "categories",
      .array(
        random.some(
          ["DecontextualizedContent", "EditedOrCroppedContent", "StagedContent"], most: 3
        )
        .map { .string($0) }))
    return object.json
  }

  /// What the report says of a quote and a copy. No number is drawn for it: the reports that tests know by their
  /// seeds have the same other parts.
  private func quoteCheck(of quote: String) -> JSONValue {
    let count = quote.unicodeScalars.count
    let outcome = QuoteCheck.Outcome.allCases[count % QuoteCheck.Outcome.allCases.count]
    var object = Members()
    object.add("outcome", .string(outcome.rawValue))
    object.add("captured", .string("2026-02-03T09:35:00Z"))
    object.add("sha256", .string(Digest(of: Array(quote.utf8)).hex))
    object.add("page", count.isMultiple(of: 3) ? .integer(count + 1) : nil)
    object.add("difference", outcome == .close ? .string("[-one-] {+two+}") : nil)
    object.add("omitted", count.isMultiple(of: 5) ? .integer(3) : nil)
    object.add("insertions", count.isMultiple(of: 2) ? .array([.string("the mayor")]) : nil)
    return object.json
  }

  /// Questions about a claim: none, one or two. No number is drawn for them, as for the comparison of a quote.
  private func questions(about claim: String) -> [(id: String, json: JSONValue)] {
    let seed = claim.utf8.reduce(0) { $0 + Int($1) }
    return (0..<seed % 3).map { number in
      var object = Members()
      let id = "q.\(claim).\(number)"
      object.add("id", .string(id))
      object.add("text", .string(texts[(seed + number) % texts.count]))
      return (id, object.json)
    }
  }

  /// What evidence answers. It has words unless the source has no answer.
  private func answer(to question: String, quote: JSONValue?) -> JSONValue {
    let seed = question.utf8.reduce(0) { $0 + Int($1) } / 3
    let kinds = QuestionAnswer.Kind.allCases
    let kind = seed.isMultiple(of: 5) ? nil : kinds[seed % kinds.count]
    let needsText = quote == nil && kind != .unanswerable
    var object = Members()
    object.add("question", .string(question))
    object.add(
      "text", needsText || seed.isMultiple(of: 2) ? .string(texts[seed % texts.count]) : nil)
    object.add("type", kind.map { .string($0.rawValue) })
    return object.json
  }

  private mutating func evidence(answering question: String? = nil) -> JSONValue {
    var object = Members()
    object.add("id", .string(id("e", "evidence")))
    object.add("title", text())
    object.add("stance", .string(random.pick(["supports", "refutes", "context"])!))
    object.add("url", maybe { $0.url() })
    object.add("archives", random.once(in: 4) ? archives() : nil)
    object.add("publisher", maybe { $0.text() })
    object.add("author", random.once(in: 4) ? text() : nil)
    object.add("published", maybe { $0.when() })
    object.add("accessed", random.once(in: 3) ? instant() : nil)
    let quote = random.once(in: 3) ? text() : nil
    object.add("quote", quote)
    if case .string(let words)? = quote { object.add("quoteCheck", quoteCheck(of: words)) }
    object.add("answers", question.map { answer(to: $0, quote: quote) })
    object.add("locator", random.once(in: 4) ? text() : nil)
    object.add("level", random.pick([.string("primary"), .string("secondary"), nil])!)
    object.add("interest", random.once(in: 5) ? text() : nil)
    object.add("note", maybe { $0.text() })
    object.add("alt", random.once(in: 5) ? text() : nil)
    if case .string(let words)? = quote { object.add("picture", picture(from: words)) }
    return object.json
  }

  /// What the file of a picture states; no number is drawn for it, either.
  private func picture(from words: String) -> JSONValue? {
    let seed = words.unicodeScalars.count
    guard seed.isMultiple(of: 2) else { return nil }
    var object = Members()
    object.add("width", seed.isMultiple(of: 4) ? .integer(seed + 1) : nil)
    object.add("height", seed.isMultiple(of: 4) ? .integer(seed + 2) : nil)
    object.add("made", seed.isMultiple(of: 3) ? .string(words) : nil)
    object.add("place", .string(texts[seed % texts.count]))
    object.add("device", seed.isMultiple(of: 5) ? .string(words) : nil)
    return object.json
  }
}
