import FactCheck
import JSON

extension Report.Claim {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let id = fields.need("id") { $0.id }
    let article = fields.need("article") { $0.id }
    let text = fields.need("text") { $0.text }
    let summary = fields.read("summary") { $0.text }
    let status = fields.need("status") { $0.word(ClaimStatus.self) }
    let skipped = fields.read("skipped") { place in
      if let status, status != .skipped { place.fault(.notSkipped) }
      return place.text
    }
    let why = fields.read("why") { $0.text }
    let quote = fields.read("quote") { Report.Quote($0) }
    let claimant = fields.read("claimant") { Report.Agent($0) }
    let reportingSource = fields.read(place.version.key("reportingSource")) { Report.Agent($0) }
    let made = fields.read("made") { $0.when }
    let said = fields.read("place") { $0.text }
    let appearances = fields.read("appearances") { $0.list { $0.url } }
    let contact = fields.read("contact") { Report.Contact(summary: $0) }
    let contacts = fields.read("contacts") { place in
      if case .array(let list) = place.value, list.isEmpty { place.fault(.empty) }
      return place.list { Report.Contact($0) }
    }
    let earlierChecks = fields.read("earlierChecks") { place in
      if case .array(let list) = place.value, list.isEmpty { place.fault(.empty) }
      return place.list { Report.EarlierCheck($0) }
    }
    let verdict = fields.read("verdict") { Report.Verdict($0) }
    if status == .checked, fields.find("verdict") == nil { place.fault(.missing(key: "verdict")) }
    let history = fields.read("verdictHistory") { $0.list { Report.Verdict($0) } }
    let media = fields.read("media") { Report.Media($0) }
    let questions = fields.read("questions") { $0.list { Report.Question($0) } }
    let evidence = fields.read("evidence") { $0.list { Report.Evidence($0) } }
    let notes = fields.read("notes") { $0.list { $0.text } }
    let topics = fields.read("topics") { place in
      let topics = place.list { $0.text }
      place.refuseRepeats(topics) { $0 }
      return topics
    }
    fields.finish()
    guard let id, let article, let text, let status else { return nil }
    self.init(
      id: id, article: article, text: text, summary: summary, status: status, skipped: skipped,
      why: why, quote: quote, claimant: claimant, reportingSource: reportingSource, made: made,
      place: said, appearances: appearances, contact: contact, contacts: contacts,
      earlierChecks: earlierChecks, verdict: verdict, verdictHistory: history, media: media,
      questions: questions, evidence: evidence, notes: notes, topics: topics)
  }
}

extension Report.Quote {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let exact = fields.need("exact") { $0.text }
    let prefix = fields.read("prefix") { $0.anyText }
    let suffix = fields.read("suffix") { $0.anyText }
    let start = fields.read("start") { $0.number(in: 0...JSONPlace.largest) }
    let end = fields.read("end") { place in
      let end = place.number(in: 1...JSONPlace.largest)
      if let start, let end, start >= end { place.fault(.endsEarly) }
      return end
    }
    for (key, other) in [("start", "end"), ("end", "start")]
    where fields.find(key) != nil && fields.find(other) == nil {
      place.fault(.needs(key: other))
    }
    fields.finish()
    guard let exact else { return nil }
    self.init(exact: exact, prefix: prefix, suffix: suffix, start: start, end: end)
  }
}

extension Report.Contact {
  /// Reads the first question and the last reply.
  init?(summary place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let asked = fields.need("asked") { $0.when }
    let replied = fields.read("replied") { $0.when }
    let reply = fields.read("reply") { $0.text }
    fields.finish()
    guard let asked else { return nil }
    self.init(asked: asked, replied: replied, reply: reply)
  }

  /// Reads one attempt of several.
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let asked = fields.need("asked") { $0.when }
    let person = fields.read("person") { $0.text }
    let way = fields.read("way") { $0.text }
    let deadline = fields.read("deadline") { $0.when }
    let replied = fields.read("replied") { $0.when }
    let reply = fields.read("reply") { $0.text }
    let noReply = fields.read("noReply") { $0.onlyTrue }
    fields.finish()
    guard let asked else { return nil }
    self.init(
      asked: asked, person: person, way: way, deadline: deadline, replied: replied, reply: reply,
      noReply: noReply)
  }
}

extension Report.EarlierCheck {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let text = fields.need("text") { $0.text }
    let title = fields.read("title") { $0.text }
    let label = fields.read("label") { $0.text }
    let publisher = fields.read("publisher") { $0.text }
    let published = fields.read("published") { $0.when }
    let url = fields.read("url") { $0.url }
    fields.finish()
    guard let text else { return nil }
    self.init(
      text: text, title: title, label: label, publisher: publisher, published: published, url: url)
  }
}

extension Report.Verdict {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let label = fields.need("label") { $0.text }
    let decision = Report.Decision(label: label ?? "", &fields)
    let approvedBy = fields.read("approvedBy") { $0.text }
    fields.finish()
    guard label != nil else { return nil }
    self.init(decision: decision, approvedBy: approvedBy)
  }
}

extension Report.Decision {
  /// Reads the members beside the label.
  init(label: Label, _ fields: inout JSONFields) {
    self.init(
      label: label, value: fields.read("value") { $0.number(in: 1...JSONPlace.largest) },
      explanation: fields.read("explanation") { $0.text },
      markup: fields.read("markup") { $0.word(TextMarkup.self) },
      decided: fields.read("decided") { $0.instant }, by: fields.read("by") { $0.text })
  }
}

extension Report.Media {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let kind = fields.read("kind") { $0.word(FactCheck.Media.Kind.self) }
    let url = fields.read("url") { $0.url }
    let originalUrl = fields.read("originalUrl") { $0.url }
    let originalContext = fields.read("originalContext") { $0.text }
    let categories = fields.need("categories") { place in
      if case .array(let list) = place.value, list.isEmpty { place.fault(.empty) }
      let categories = place.list { $0.word(FactCheck.Media.Category.self) }
      place.refuseRepeats(categories) { $0.schemaWord }
      return categories
    }
    fields.finish()
    guard let categories else { return nil }
    self.init(
      kind: kind, url: url, originalUrl: originalUrl, originalContext: originalContext,
      categories: categories)
  }
}

extension Report.Question {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let id = fields.need("id") { $0.id }
    let text = fields.need("text") { $0.text }
    fields.finish()
    guard let id, let text else { return nil }
    self.init(id: id, text: text)
  }
}

extension Report.Answer {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let question = fields.need("question") { $0.id }
    let text = fields.read("text") { $0.text }
    let type = fields.read("type") { $0.word(QuestionAnswer.Kind.self) }
    fields.finish()
    guard let question else { return nil }
    self.init(question: question, text: text, type: type)
  }
}

extension Report.QuoteCheck {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let outcome = fields.need("outcome") { $0.word(FactCheck.QuoteCheck.Outcome.self) }
    let captured = fields.need("captured") { $0.instant }
    let sha256 = fields.need("sha256") { $0.sha256 }
    let page = fields.read("page") { $0.number(in: 1...JSONPlace.largest) }
    let difference = fields.read("difference") { $0.text }
    let omitted = fields.read("omitted") { $0.number(in: 1...JSONPlace.largest) }
    let insertions = fields.read("insertions") { $0.list { $0.text } }
    fields.finish()
    guard let outcome, let captured, let sha256 else { return nil }
    self.init(
      outcome: outcome, captured: captured, sha256: sha256, page: page, difference: difference,
      omitted: omitted, insertions: insertions ?? [])
  }
}

extension Report.PictureFacts {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let width = fields.read("width") { $0.number(in: 1...JSONPlace.largest) }
    let height = fields.read("height") { $0.number(in: 1...JSONPlace.largest) }
    let made = fields.read("made") { $0.text }
    let location = fields.read("place") { $0.text }
    let device = fields.read("device") { $0.text }
    fields.finish()
    self.init(
      width: width, height: height, made: made, place: location, device: device, isPublic: true)
  }
}

extension Report.Evidence {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let id = fields.need("id") { $0.id }
    let title = fields.need("title") { $0.text }
    let stance = fields.need("stance") { $0.word(Stance.self) }
    let url = fields.read("url") { $0.url }
    let archives = fields.read("archives") { $0.list { Report.Archive($0) } }
    let publisher = fields.read("publisher") { $0.text }
    let author = fields.read("author") { $0.text }
    let published = fields.read("published") { $0.when }
    let accessed = fields.read("accessed") { $0.instant }
    let quote = fields.read("quote") { $0.text }
    let quoteCheck = fields.read("quoteCheck") { Report.QuoteCheck($0) }
    let answers = fields.read("answers") { Report.Answer($0) }
    let locator = fields.read("locator") { $0.text }
    let level = fields.read("level") { $0.word(SourceLevel.self) }
    let interest = fields.read("interest") { $0.text }
    let note = fields.read("note") { $0.text }
    let alt = fields.read("alt") { $0.text }
    let pictureFacts = fields.read("picture") { Report.PictureFacts($0) }
    fields.finish()
    guard let id, let title, let stance else { return nil }
    self.init(
      id: id, title: title, stance: stance, url: url, archives: archives, publisher: publisher,
      author: author, published: published, accessed: accessed, quote: quote,
      quoteCheck: quoteCheck, answers: answers, locator: locator,
      level: level, interest: interest, note: note, alt: alt, pictureFacts: pictureFacts)
  }
}
