import FactCheck
import JSON

extension Report {
  /// The report as JSON, keys in the schema's order.
  public var json: JSONValue {
    var object = JSONObject()
    object.add("$schema", schema)
    object.add("format", Self.format)
    object.add("id", id)
    object.add("title", title)
    object.add("summary", summary)
    object.add("methodology", methodology)
    object.add("language", language)
    object.add("url", url)
    object.add("created", created)
    object.add("modified", modified)
    object.add("published", published)
    object.add("license", license)
    object.add("generator", generator.json)
    object.add("reviewer", reviewer?.json)
    object.add("articles", .array(articles.map(\.json)))
    object.add("scale", scale.json)
    object.add("claims", .array(claims.map(\.json)))
    object.add("corrections", corrections) { $0.json }
    object.add("provenance", provenance?.json)
    return object.value
  }
}

extension Report.Generator {
  var json: JSONValue {
    var object = JSONObject()
    object.add("name", name)
    object.add("version", version)
    return object.value
  }
}

extension Report.Provenance {
  var json: JSONValue {
    var object = JSONObject()
    object.add("entries", entries)
    object.add("head", head.hex)
    return object.value
  }
}

extension Report.Correction {
  var json: JSONValue {
    var object = JSONObject()
    object.add("at", at)
    object.add("claim", claim)
    object.add("text", text)
    return object.value
  }
}

extension Report.Agent {
  var json: JSONValue {
    var object = JSONObject()
    object.add("type", type?.rawValue)
    object.add("name", name)
    object.add("jobTitle", jobTitle)
    object.add("url", url)
    object.add("sameAs", sameAs) { .string($0.text) }
    return object.value
  }
}

extension Report.Article {
  var json: JSONValue {
    var object = JSONObject()
    object.add("id", id)
    object.add("title", title)
    object.add("url", url)
    object.add("archives", archives) { $0.json }
    object.add("publisher", publisher)
    object.add("authors", authors) { $0.json }
    object.add("published", published)
    object.add("accessed", accessed)
    object.add("language", language)
    object.add("sha256", sha256?.hex)
    object.add("content", content)
    object.add("headline", headline?.json)
    object.add("standfirst", standfirst?.json)
    object.add("notes", notes) { .string($0) }
    return object.value
  }
}

extension Report.Place {
  var json: JSONValue {
    var object = JSONObject()
    object.add("start", start)
    object.add("end", end)
    return object.value
  }
}

extension Report.Archive {
  var json: JSONValue {
    var object = JSONObject()
    object.add("url", url)
    object.add("file", file)
    object.add("captured", captured)
    object.add("sha256", sha256?.hex)
    return object.value
  }
}

extension Report.Scale {
  var json: JSONValue {
    var object = JSONObject()
    object.add("name", name)
    object.add("worst", worst)
    object.add("best", best)
    object.add("levels", .array(levels.map(\.json)))
    return object.value
  }
}

extension Report.Scale.Level {
  var json: JSONValue {
    var object = JSONObject()
    object.add("label", label)
    object.add("value", value)
    object.add("description", description)
    return object.value
  }
}
