import FactCheck

// The records of what was taken in from files.

extension PublishedReview: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      id: try value.read("id"), details: try value.read("details"),
      source: try value.read("source"))
  }
}

extension ReviewDetails: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      claim: try value.read("claim"), claimant: try value.readIfPresent("claimant"),
      otherClaimants: try value.readIfPresent("otherClaimants"),
      made: try value.readIfPresent("made"), appearances: try value.read("appearances"),
      rating: try value.readIfPresent("rating"), value: try value.readIfPresent("value"),
      worst: try value.readIfPresent("worst"), best: try value.readIfPresent("best"),
      explanation: try value.readIfPresent("explanation"),
      reviewer: try value.readIfPresent("reviewer"),
      otherReviewers: try value.readIfPresent("otherReviewers"),
      url: try value.readIfPresent("url"),
      published: try value.readIfPresent("published"),
      language: try value.readIfPresent("language"))
  }
}

extension ImportRecord: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      number: try value.read("number"), source: try value.read("source"),
      report: try value.readIfPresent("report"), names: try value.read("names"),
      wordings: try value.read("wordings"))
  }
}

extension ImportSource: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      format: try value.read("format"), fileName: try value.readIfPresent("fileName"),
      content: try value.read("content"))
  }
}

extension ImportedReport: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      id: try value.read("id"), created: try value.read("created"),
      modified: try value.read("modified"), generator: try value.read("generator"),
      version: try value.read("version"), corrections: try value.read("corrections"),
      isContinued: try value.read("isContinued"))
  }
}

extension ImportedReport.Correction: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      at: try value.read("at"), claim: try value.read("claim"), text: try value.read("text"))
  }
}

extension PublicName: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(try value.read("item"), try value.read("id"))
  }
}

extension KeptWording: StoredReadable {
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    self.init(
      item: try value.readIfPresent("item"), field: try value.read("field"),
      said: try value.readIfPresent("said"), holds: try value.readIfPresent("holds"))
  }
}
