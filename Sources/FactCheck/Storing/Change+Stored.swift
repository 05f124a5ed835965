import JSON

extension Change: Storable {
  /// Reads an object with one key, the change's name, and its parts as the value. The kinds that most
  /// logs are full of come first.
  package init(_ value: JSONView) throws(JSONView.Fault) {
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
    default: throw JSONView.Fault(detail: "a change of unknown kind, \(try kind.string)")
    }
  }

  /// Writes an object with one key, the change's name, and its parts as the value.
  package func write(to json: inout CompactJSON) {
    json.object { json in
      switch self {
      case .claimTagged(let claim, let passage, let details):
        json.member("claimTagged") { json in
          json.put("claim", claim)
          json.put("details", details)
          json.put("passage", passage)
        }
      case .evidenceAdded(let evidence, let claim, let details):
        json.member("evidenceAdded") { json in
          json.put("claim", claim)
          json.put("details", details)
          json.put("evidence", evidence)
        }
      case .verdictDecided(let claim, let verdict):
        json.member("verdictDecided") { json in
          json.put("claim", claim)
          json.put("verdict", verdict)
        }
      case .statusChanged(let claim, let from, let to):
        json.member("statusChanged") { json in
          json.put("claim", claim)
          json.put("from", from)
          json.put("to", to)
        }
      case .noted(let note):
        json.member("noted") { json in
          json.put("note", note)
        }
      case .claimEdited(let claim, let edits, let sameMeaning):
        json.member("claimEdited") { json in
          json.put("claim", claim)
          json.put("edits", edits)
          json.put("sameMeaning", sameMeaning)
        }
      case .articleLoaded(let article, let details, let content, let replaces):
        json.member("articleLoaded") { json in
          json.put("article", article)
          json.put("content", content)
          json.put("details", details)
          json.put("replaces", replaces)
        }
      case .reviewsAdded(let reviews):
        json.member("reviewsAdded") { json in
          json.put("reviews", reviews)
        }
      case .imported(let record):
        json.member("imported") { json in
          json.put("record", record)
        }
      case .articleEdited(let article, let edits):
        json.member("articleEdited") { json in
          json.put("article", article)
          json.put("edits", edits)
        }
      case .articleResegmented(let article, let from, let to):
        json.member("articleResegmented") { json in
          json.put("article", article)
          json.put("from", from)
          json.put("to", to)
        }
      case .claimMoved(let claim, let from, let to):
        json.member("claimMoved") { json in
          json.put("claim", claim)
          json.put("from", from)
          json.put("to", to)
        }
      case .contactChanged(let claim, let from, let to):
        json.member("contactChanged") { json in
          json.put("claim", claim)
          json.put("from", from)
          json.put("to", to)
        }
      case .approvalChanged(let claim, let verdict, let from, let to):
        json.member("approvalChanged") { json in
          json.put("claim", claim)
          json.put("from", from)
          json.put("to", to)
          json.put("verdict", verdict)
        }
      case .evidenceEdited(let evidence, let edits):
        json.member("evidenceEdited") { json in
          json.put("edits", edits)
          json.put("evidence", evidence)
        }
      case .evidenceMoved(let evidence, let from, let to):
        json.member("evidenceMoved") { json in
          json.put("evidence", evidence)
          json.put("from", from)
          json.put("to", to)
        }
      case .noteEdited(let note, let from, let to):
        json.member("noteEdited") { json in
          json.put("from", from)
          json.put("note", note)
          json.put("to", to)
        }
      case .noteMoved(let note, let from, let to):
        json.member("noteMoved") { json in
          json.put("from", from)
          json.put("note", note)
          json.put("to", to)
        }
      case .scaleChanged(let from, let to, let ratings):
        json.member("scaleChanged") { json in
          json.put("from", from)
          json.put("ratings", ratings)
          json.put("to", to)
        }
      case .reportEdited(let edits):
        json.member("reportEdited") { json in
          json.put("edits", edits)
        }
      case .published(let publication):
        json.member("published") { json in
          json.put("publication", publication)
        }
      case .removed(let items):
        json.member("removed") { json in
          json.put("items", items)
        }
      case .restored(let items):
        json.member("restored") { json in
          json.put("items", items)
        }
      case .redacted(let item, let entries):
        json.member("redacted") { json in
          json.put("entries", entries)
          json.put("item", item)
        }
      case .undone(let entry, let changes):
        json.member("undone") { json in
          json.put("changes", changes)
          json.put("entry", entry)
        }
      case .redone(let entry, let changes):
        json.member("redone") { json in
          json.put("changes", changes)
          json.put("entry", entry)
        }
      }
    }
  }
}

extension JSONView {
  /// The value of a key that must be there.
  package func read<Value: Storable>(_ key: StaticString) throws(Fault) -> Value {
    try Value(required(key))
  }

  /// The value of a key; `nil` when there is none or it is null.
  package func readIfPresent<Value: Storable>(_ key: StaticString) throws(Fault) -> Value? {
    guard let value = try present(key) else { return nil }
    return try Value(value)
  }
}

extension CompactJSON {
  /// Writes a member that is an object.
  mutating func member(_ key: StaticString, _ write: (inout CompactJSON) -> Void) {
    self.key(key)
    object(write)
  }

  /// Writes a member, unless it is absent.
  mutating func put(_ key: StaticString, _ value: (some Storable)?) {
    guard let value else { return }
    self.key(key)
    value.write(to: &self)
  }
}

/// Whether a key is this word: for `switch`.
private func ~= (word: StaticString, key: JSONView) -> Bool { key.spells(word) }
