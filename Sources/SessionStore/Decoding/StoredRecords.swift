import FactCheck

// The records that changes are made of, in the order of the domain: who, what, where, how judged.

extension Agent: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      name: try value.read("name"), kind: try value.readIfPresent("kind"),
      role: try value.readIfPresent("role"), url: try value.readIfPresent("url"),
      sameAs: try value.readIfPresent("sameAs"))
  }
}

extension Archive: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      url: try value.readIfPresent("url"), file: try value.readIfPresent("file"),
      sha256: try value.readIfPresent("sha256"), captured: try value.readIfPresent("captured"),
      elsewhere: try value.readIfPresent("elsewhere"))
  }
}

extension KeptFile: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      name: try value.read("name"), sha256: try value.read("sha256"),
      byteCount: try value.read("byteCount"), captured: try value.read("captured"))
  }
}

extension ArticleDetails: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      title: try value.read("title"), titleIsInferred: try value.read("titleIsInferred"),
      authors: try value.read("authors"), publisher: try value.readIfPresent("publisher"),
      url: try value.readIfPresent("url"), published: try value.readIfPresent("published"),
      modified: try value.readIfPresent("modified"), language: try value.read("language"),
      archives: try value.read("archives"))
  }
}

extension ArticleContent: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      text: try value.read("text"), sentences: try value.read("sentences"),
      original: try value.read("original"), byteCount: try value.read("byteCount"),
      sentenceCount: try value.read("sentenceCount"),
      paragraphCount: try value.read("paragraphCount"), loader: try value.read("loader"),
      encoding: try value.read("encoding"), segmenterVersion: try value.read("segmenterVersion"),
      fileName: try value.readIfPresent("fileName"),
      found: try value.readIfPresent("found") ?? [], fetch: try value.readIfPresent("fetch"),
      pages: try value.readIfPresent("pages"), front: try value.readIfPresent("front"),
      accessed: try value.readIfPresent("accessed"), withheld: try value.readIfPresent("withheld"))
  }
}

extension ArticleFront: StoredReadable {
  /// A place as it is stored.
  private struct Place: StoredReadable {
    let range: Range<Int>

    init(_ value: StoredValue) throws(StoredValue.Fault) {
      let (start, end): (Int, Int) = (try value.read("start"), try value.read("end"))
      guard 0 <= start, start < end else {
        throw StoredValue.Fault(detail: "a place ends before it starts")
      }
      range = start..<end
    }
  }

  init(_ value: StoredValue) throws(StoredValue.Fault) {
    let headline: Place? = try value.readIfPresent("headline")
    let standfirst: Place? = try value.readIfPresent("standfirst")
    guard let front = Self(headline: headline?.range, standfirst: standfirst?.range) else {
      throw StoredValue.Fault(detail: "neither headline nor standfirst")
    }
    self = front
  }
}

extension WithheldText: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(sha256: try value.readIfPresent("sha256"))
  }
}

extension FoundDetail: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      try value.read("field"), try value.read("value"), from: try value.read("origin"))
  }
}

extension FetchRecord: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      url: try value.read("url"), at: try value.read("at"), response: try value.read("response"))
  }
}

extension SentenceSplit: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      sentences: try value.read("sentences"), sentenceCount: try value.read("sentenceCount"),
      segmenterVersion: try value.read("segmenterVersion"))
  }
}

extension Passage: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    let (start, end): (Int, Int) = (try value.read("start"), try value.read("end"))
    let (first, last): (Int, Int) = (try value.read("first"), try value.read("last"))
    guard Passage.isPossible(start, end, first, last) else {
      throw StoredValue.Fault(detail: "a passage ends before it starts")
    }
    self.init(
      article: try value.read("article"), range: start..<end, words: try value.read("words"),
      sentences: first...last)
  }
}

extension ClaimDetails: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      wording: try value.readIfPresent("wording"), summary: try value.readIfPresent("summary"),
      claimant: try value.readIfPresent("claimant"), carrier: try value.readIfPresent("carrier"),
      made: try value.readIfPresent("made"), place: try value.readIfPresent("place"),
      why: try value.readIfPresent("why"), topics: try value.read("topics"),
      appearances: try value.read("appearances"), media: try value.readIfPresent("media"))
  }
}

extension Media: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      kind: try value.readIfPresent("kind"), url: try value.readIfPresent("url"),
      original: try value.readIfPresent("original"), context: try value.readIfPresent("context"),
      categories: try value.read("categories"))
  }
}

extension ClaimStanding: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(try value.read("status"), reason: try value.readIfPresent("reason"))
  }
}

extension Contact: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      asked: try value.read("asked"), replied: try value.readIfPresent("replied"),
      reply: try value.readIfPresent("reply"))
  }
}

extension Verdict: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      number: try value.read("number"), rating: try value.read("rating"),
      value: try value.readIfPresent("value"), rationale: try value.readIfPresent("rationale"),
      analyst: try value.read("analyst"), decided: try value.readIfPresent("decided"),
      approvedBy: try value.readIfPresent("approvedBy"))
  }
}

extension EvidenceDetails: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      title: try value.readIfPresent("title"), stance: try value.read("stance"),
      url: try value.readIfPresent("url"), file: try value.readIfPresent("file"),
      publisher: try value.readIfPresent("publisher"), author: try value.readIfPresent("author"),
      published: try value.readIfPresent("published"),
      accessed: try value.readIfPresent("accessed"), archives: try value.read("archives"),
      quote: try value.readIfPresent("quote"), locator: try value.readIfPresent("locator"),
      level: try value.readIfPresent("level"), interest: try value.readIfPresent("interest"),
      note: try value.readIfPresent("note"))
  }
}

extension Note.Subject: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    switch try ItemID(value) {
    case .article(let id): self = .article(id)
    case .claim(let id): self = .claim(id)
    case let other: throw StoredValue.Fault(detail: "no notes hang on \(other)")
    }
  }
}

extension Note: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      id: try value.read("id"), subject: try value.read("subject"), text: try value.read("text"),
      isPrivate: try value.read("isPrivate"), analyst: try value.read("analyst"))
  }
}

extension RatingScale.Level: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      try value.read("label"), try value.readIfPresent("value"),
      description: try value.readIfPresent("description"))
  }
}

extension RatingScale: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(trusted: try value.read("name"), try value.read("levels"))
  }
}

extension RatingConversion: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      claim: try value.read("claim"), verdict: try value.read("verdict"),
      from: try value.read("from"), to: try value.read("to"))
  }
}

extension Publication: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(number: try value.read("number"), on: try value.read("on"))
  }
}
