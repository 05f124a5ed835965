import FactCheck
import JSON

// Writes each part of a report: keys in the schema's order. Answers of commands use the same writers.

extension Report: JSONWritable {
  /// All members in the order of the schema; missing ones are left out.
  public var json: JSONValue {
    [
      "$schema": schema, "format": Self.format, "id": id, "title": title, "summary": summary,
      "methodology": methodology, "language": language, "url": url, "created": created,
      "modified": modified, "published": published, "license": license, "generator": generator,
      "reviewer": reviewer, "articles": articles, "scale": scale, "claims": claims,
      "corrections": corrections, "conclusionCorrections": conclusionCorrections,
      "provenance": provenance,
    ]
  }
}

extension Report.Generator: JSONWritable {
  /// `name` and `version`.
  public var json: JSONValue { ["name": name, "version": version] }
}

extension Report.Provenance: JSONWritable {
  /// `entries` and `head`.
  public var json: JSONValue { ["entries": entries, "head": head] }
}

extension Report.Correction: JSONWritable {
  /// `at`, `claim`, `words` and `text`.
  public var json: JSONValue { ["at": at, "claim": claim, "words": words, "text": text] }
}

extension Report.ConclusionCorrection: JSONWritable {
  /// `at`, `article` and `text`.
  public var json: JSONValue { ["at": at, "article": article, "text": text] }
}

extension Report.Agent: JSONWritable {
  /// The schema's `agent`.
  public var json: JSONValue {
    [
      "type": type, "name": name, "jobTitle": jobTitle, "url": url, "sameAs": sameAs,
      "otherNames": otherNames, "roles": roles,
    ]
  }
}

extension Report.Agent.Role: JSONWritable {
  /// An element of `roles`.
  public var json: JSONValue { ["jobTitle": jobTitle, "from": from] }
}

extension Report.Article: JSONWritable {
  /// An element of `articles`.
  public var json: JSONValue {
    [
      "id": id, "title": title, "url": url, "archives": archives, "publisher": publisher,
      "authors": authors, "published": published, "accessed": accessed, "language": language,
      "sha256": sha256, "content": content, "headline": headline, "standfirst": standfirst,
      "replacedBy": replacedBy, "revisions": revisions, "conclusion": conclusion, "notes": notes,
    ]
  }
}

extension Report.Conclusion: JSONWritable {
  /// The `conclusion` of an article.
  public var json: JSONValue { decision.json(label: label) }
}

extension Report.Revision: JSONWritable {
  /// An element of `revisions`.
  public var json: JSONValue { ["after": after, "on": on, "changes": changes] }
}

extension Report.Revision.Change: JSONWritable {
  /// An element of `changes`.
  public var json: JSONValue { ["removed": removed, "added": added] }
}

extension Report.Place: JSONWritable {
  /// The schema's `place`.
  public var json: JSONValue { ["start": start, "end": end] }
}

extension Report.Archive: JSONWritable {
  /// An element of the schema's `archives`.
  public var json: JSONValue {
    ["url": url, "file": file, "captured": captured, "sha256": sha256]
  }
}

extension Report.Scale: JSONWritable {
  /// The schema's `scale`.
  public var json: JSONValue { ["name": name, "worst": worst, "best": best, "levels": levels] }
}

extension Report.Scale.Level: JSONWritable {
  /// An element of `levels`.
  public var json: JSONValue { ["label": label, "value": value, "description": description] }
}
