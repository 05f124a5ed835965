import FactCheck

extension Change: StoredReadable {
  /// Reads an object with one key, the change's name, and its parts as the value. The kinds that most
  /// logs are full of come first.
  init(_ value: StoredValue) throws(StoredValue.Fault) {
    let (kind, value) = try value.onlyField
    switch kind {
    case "claimTagged":
      self = .claimTagged(
        claim: try value.read("claim"), passage: try value.read("passage"),
        details: try value.read("details"))
    case "evidenceAdded":
      self = .evidenceAdded(
        evidence: try value.read("evidence"), claim: try value.read("claim"),
        details: try value.read("details"))
    case "verdictDecided":
      self = .verdictDecided(claim: try value.read("claim"), verdict: try value.read("verdict"))
    case "statusChanged":
      self = .statusChanged(
        claim: try value.read("claim"), from: try value.read("from"), to: try value.read("to"))
    case "noted":
      self = .noted(note: try value.read("note"))
    case "claimEdited":
      self = .claimEdited(
        claim: try value.read("claim"), edits: try value.read("edits"),
        sameMeaning: try value.readIfPresent("sameMeaning"))
    case "articleLoaded":
      self = .articleLoaded(
        article: try value.read("article"), details: try value.read("details"),
        content: try value.read("content"), replaces: try value.readIfPresent("replaces"))
    case "reviewsAdded": self = .reviewsAdded(reviews: try value.read("reviews"))
    case "imported": self = .imported(record: try value.read("record"))
    case "articleEdited":
      self = .articleEdited(article: try value.read("article"), edits: try value.read("edits"))
    case "articleResegmented":
      self = .articleResegmented(
        article: try value.read("article"), from: try value.read("from"), to: try value.read("to"))
    case "claimMoved":
      self = .claimMoved(
        claim: try value.read("claim"), from: try value.read("from"), to: try value.read("to"))
    case "contactChanged":
      self = .contactChanged(
        claim: try value.read("claim"), from: try value.readIfPresent("from"),
        to: try value.readIfPresent("to"))
    case "approvalChanged":
      self = .approvalChanged(
        claim: try value.read("claim"), verdict: try value.read("verdict"),
        from: try value.readIfPresent("from"), to: try value.readIfPresent("to"))
    case "evidenceEdited":
      self = .evidenceEdited(evidence: try value.read("evidence"), edits: try value.read("edits"))
    case "evidenceMoved":
      self = .evidenceMoved(
        evidence: try value.read("evidence"), from: try value.read("from"), to: try value.read("to")
      )
    case "noteEdited":
      self = .noteEdited(
        note: try value.read("note"), from: try value.read("from"), to: try value.read("to"))
    case "noteMoved":
      self = .noteMoved(
        note: try value.read("note"), from: try value.read("from"), to: try value.read("to"))
    case "scaleChanged":
      self = .scaleChanged(
        from: try value.read("from"), to: try value.read("to"), ratings: try value.read("ratings"))
    case "reportEdited":
      self = .reportEdited(edits: try value.read("edits"))
    case "published":
      self = .published(publication: try value.read("publication"))
    case "removed":
      self = .removed(items: try value.read("items"))
    case "restored":
      self = .restored(items: try value.read("items"))
    case "redacted":
      self = .redacted(item: try value.read("item"), entries: try value.read("entries"))
    case "undone":
      self = .undone(entry: try value.read("entry"), changes: try value.read("changes"))
    case "redone":
      self = .redone(entry: try value.read("entry"), changes: try value.read("changes"))
    default: throw StoredValue.Fault(detail: "a change of unknown kind, \(try kind.string)")
    }
  }
}

/// Whether a key is this word: for `switch`.
private func ~= (word: StaticString, key: StoredValue) -> Bool { key.spells(word) }
