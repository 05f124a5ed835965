import FactCheck

// Edits: a replacement a field, most of them missing.

extension Replacement: StoredReadable where Value: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(unchecked: try value.readIfPresent("from"), try value.readIfPresent("to"))
  }
}

extension ArticleEdits: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init()
    title = try value.readIfPresent("title")
    titleIsInferred = try value.readIfPresent("titleIsInferred")
    authors = try value.readIfPresent("authors")
    publisher = try value.readIfPresent("publisher")
    url = try value.readIfPresent("url")
    published = try value.readIfPresent("published")
    modified = try value.readIfPresent("modified")
    language = try value.readIfPresent("language")
    archives = try value.readIfPresent("archives")
  }
}

extension ClaimEdits: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init()
    wording = try value.readIfPresent("wording")
    summary = try value.readIfPresent("summary")
    claimant = try value.readIfPresent("claimant")
    carrier = try value.readIfPresent("carrier")
    made = try value.readIfPresent("made")
    place = try value.readIfPresent("place")
    why = try value.readIfPresent("why")
    topics = try value.readIfPresent("topics")
    appearances = try value.readIfPresent("appearances")
    media = try value.readIfPresent("media")
  }
}

extension EvidenceEdits: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init()
    title = try value.readIfPresent("title")
    stance = try value.readIfPresent("stance")
    url = try value.readIfPresent("url")
    file = try value.readIfPresent("file")
    publisher = try value.readIfPresent("publisher")
    author = try value.readIfPresent("author")
    published = try value.readIfPresent("published")
    accessed = try value.readIfPresent("accessed")
    archives = try value.readIfPresent("archives")
    quote = try value.readIfPresent("quote")
    locator = try value.readIfPresent("locator")
    level = try value.readIfPresent("level")
    interest = try value.readIfPresent("interest")
    note = try value.readIfPresent("note")
  }
}

extension ReportEdits: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init()
    title = try value.readIfPresent("title")
    url = try value.readIfPresent("url")
    summary = try value.readIfPresent("summary")
    reviewer = try value.readIfPresent("reviewer")
    method = try value.readIfPresent("method")
    license = try value.readIfPresent("license")
    language = try value.readIfPresent("language")
  }
}
