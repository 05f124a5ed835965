import FactCheck
import JSON

extension Report.Article {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let id = fields.need("id") { $0.id }
    let title = fields.need("title") { $0.text }
    let url = fields.read("url") { $0.url }
    let archives = fields.read("archives") { $0.list { Report.Archive($0) } }
    let publisher = fields.read("publisher") { $0.text }
    let authors = fields.read("authors") { $0.list { Report.Agent($0) } }
    let published = fields.read("published") { $0.when }
    let accessed = fields.read("accessed") { $0.instant }
    let language = fields.need("language") { $0.language }
    let sha256 = fields.read("sha256") { $0.sha256 }
    let content = fields.read("content") { $0.normalizedText }
    let headline = fields.read("headline") { Report.Place($0) }
    let standfirst = fields.read("standfirst") { Report.Place($0) }
    let replacedBy = fields.read("replacedBy") { $0.id }
    let revisions = fields.read("revisions") { $0.list { Report.Revision($0) } }
    let conclusion = fields.read("conclusion") { Report.Conclusion($0) }
    let notes = fields.read("notes") { $0.list { $0.text } }
    fields.finish()
    guard let id, let title, let language else { return nil }
    self.init(
      id: id, title: title, url: url, archives: archives, publisher: publisher, authors: authors,
      published: published, accessed: accessed, language: language, sha256: sha256,
      content: content, headline: headline, standfirst: standfirst, replacedBy: replacedBy,
      revisions: revisions,
      conclusion: conclusion, notes: notes)
  }
}

extension Report.Conclusion {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let decision = Report.Decision(label: fields.read("label") { $0.text }, &fields)
    if fields.find("label") == nil {
      if fields.find("value") != nil { place.fault(.needs(key: "label")) }
      if fields.find("explanation") == nil { place.fault(.empty) }
    }
    fields.finish()
    self.init(decision: decision)
  }
}

extension Report.Revision {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let after = fields.read("after") { $0.instant }
    let on = fields.read("on") { $0.when }
    let changes = fields.need("changes") { place in
      if case .array(let list) = place.value, list.isEmpty { place.fault(.empty) }
      return place.list { Change($0) }
    }
    fields.finish()
    guard let changes else { return nil }
    self.init(after: after, on: on, changes: changes)
  }
}

extension Report.Revision.Change {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let removed = fields.read("removed") { $0.text }
    let added = fields.read("added") { $0.text }
    if fields.find("removed") == nil, fields.find("added") == nil { place.fault(.empty) }
    fields.finish()
    self.init(removed: removed, added: added)
  }
}

extension Report.Place {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let start = fields.need("start") { $0.number(in: 0...JSONPlace.largest) }
    let end = fields.need("end") { $0.number(in: 1...JSONPlace.largest) }
    fields.finish()
    guard let start, let end else { return nil }
    self.init(start: start, end: end)
  }
}

extension Report.Archive {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let url = fields.read("url") { $0.url }
    let file = fields.read("file") { $0.fileName }
    let captured = fields.read("captured") { $0.instant }
    let sha256 = fields.read("sha256") { $0.sha256 }
    if fields.find("url") == nil {
      for key in ["file", "sha256", "captured"] where fields.find(key) == nil {
        place.fault(.missing(key: key))
      }
    }
    fields.finish()
    self.init(url: url, file: file, captured: captured, sha256: sha256)
  }
}

extension Report.Scale {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let name = fields.need("name") { $0.text }
    let worst = fields.read("worst") { $0.number(in: 1...JSONPlace.largest) }
    let best = fields.read("best") { $0.number(in: 2...JSONPlace.largest) }
    for (key, other) in [("worst", "best"), ("best", "worst")]
    where fields.find(key) != nil && fields.find(other) == nil {
      place.fault(.needs(key: other))
    }
    let levels = fields.need("levels") { $0.list { Level($0) } }
    fields.finish()
    guard let name, let levels else { return nil }
    self.init(name: name, worst: worst, best: best, levels: levels)
  }
}

extension Report.Scale.Level {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let label = fields.need("label") { $0.text }
    let value = fields.read("value") { $0.number(in: 1...JSONPlace.largest) }
    let description = fields.read("description") { $0.text }
    fields.finish()
    guard let label else { return nil }
    self.init(label: label, value: value, description: description)
  }
}
