import FactCheck
import JSON

extension Report.Claim {
  var json: JSONValue {
    var object = JSONObject()
    object.add("id", id)
    object.add("article", article)
    object.add("text", text)
    object.add("summary", summary)
    object.add("status", status.rawValue)
    object.add("skipped", skipped)
    object.add("why", why)
    object.add("quote", quote?.json)
    object.add("claimant", claimant?.json)
    object.add("carrier", carrier?.json)
    object.add("made", made)
    object.add("place", place)
    object.add("appearances", appearances) { .string($0.text) }
    object.add("contact", contact?.json)
    object.add("verdict", verdict?.json)
    object.add("verdictHistory", verdictHistory) { $0.json }
    object.add("media", media?.json)
    object.add("evidence", evidence) { $0.json }
    object.add("notes", notes) { .string($0) }
    object.add("topics", topics) { .string($0) }
    return object.value
  }
}

extension Report.Quote {
  var json: JSONValue {
    var object = JSONObject()
    object.add("exact", exact)
    object.add("prefix", prefix)
    object.add("suffix", suffix)
    object.add("start", start)
    object.add("end", end)
    return object.value
  }
}

extension Report.Contact {
  var json: JSONValue {
    var object = JSONObject()
    object.add("asked", asked)
    object.add("replied", replied)
    object.add("reply", reply)
    return object.value
  }
}

extension Report.Verdict {
  var json: JSONValue {
    var object = JSONObject()
    object.add("label", label)
    object.add("value", value)
    object.add("explanation", explanation)
    object.add("decided", decided)
    object.add("by", by)
    object.add("approvedBy", approvedBy)
    return object.value
  }
}

extension Report.Media {
  var json: JSONValue {
    var object = JSONObject()
    object.add("kind", kind?.rawValue)
    object.add("url", url)
    object.add("originalUrl", originalUrl)
    object.add("originalContext", originalContext)
    object.add("categories", .array(categories.map { .string($0.rawValue) }))
    return object.value
  }
}

extension Report.Evidence {
  var json: JSONValue {
    var object = JSONObject()
    object.add("id", id)
    object.add("title", title)
    object.add("stance", stance.rawValue)
    object.add("url", url)
    object.add("archives", archives) { $0.json }
    object.add("publisher", publisher)
    object.add("author", author)
    object.add("published", published)
    object.add("accessed", accessed)
    object.add("quote", quote)
    object.add("locator", locator)
    object.add("level", level?.rawValue)
    object.add("interest", interest)
    object.add("note", note)
    return object.value
  }
}
