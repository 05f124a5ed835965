import FactCheck
import JSON

extension Report.Claim: JSONWritable {
  /// An element of `claims`.
  public var json: JSONValue {
    [
      "id": id, "article": article, "text": text, "summary": summary, "status": status,
      "skipped": skipped, "why": why, "quote": quote, "claimant": claimant,
      "reportingSource": reportingSource, "made": made, "place": place,
      "appearances": appearances, "contact": contact, "verdict": verdict,
      "verdictHistory": verdictHistory, "media": media, "evidence": evidence, "notes": notes,
      "topics": topics,
    ]
  }
}

extension Report.Quote: JSONWritable {
  /// The schema's `quote`.
  public var json: JSONValue {
    ["exact": exact, "prefix": prefix, "suffix": suffix, "start": start, "end": end]
  }
}

extension Report.Contact: JSONWritable {
  /// The schema's `contact`.
  public var json: JSONValue { ["asked": asked, "replied": replied, "reply": reply] }
}

extension Report.Verdict: JSONWritable {
  /// The schema's `verdict`.
  public var json: JSONValue {
    [
      "label": label, "value": value, "explanation": explanation, "decided": decided, "by": by,
      "approvedBy": approvedBy,
    ]
  }
}

extension Report.Media: JSONWritable {
  /// The schema's `media`.
  public var json: JSONValue {
    [
      "kind": kind, "url": url, "originalUrl": originalUrl,
      "originalContext": originalContext, "categories": categories,
    ]
  }
}

extension Report.Evidence: JSONWritable {
  /// An element of `evidence`.
  public var json: JSONValue {
    [
      "id": id, "title": title, "stance": stance, "url": url, "archives": archives,
      "publisher": publisher, "author": author, "published": published, "accessed": accessed,
      "quote": quote, "quoteCheck": quoteCheck, "locator": locator, "level": level,
      "interest": interest, "note": note, "alt": alt,
    ]
  }
}

extension Report.QuoteCheck: JSONWritable {
  /// The schema's `quoteCheck`.
  public var json: JSONValue {
    [
      "outcome": outcome, "captured": captured, "sha256": sha256, "page": page,
      "difference": difference, "omitted": omitted, "insertions": insertions,
    ]
  }
}
