import FactCheck
import JSON

extension Report.Claim: JSONWritable {
  /// An element of `claims`.
  public var json: JSONValue {
    [
      "id": id, "article": article, "text": text, "summary": summary, "status": status,
      "skipped": skipped, "why": why, "quote": quote, "claimant": claimant,
      "reportingSource": reportingSource, "made": made, "place": place,
      "appearances": appearances, "contact": contact, "contacts": contacts,
      "earlierChecks": earlierChecks, "verdict": verdict, "verdictHistory": verdictHistory,
      "media": media, "questions": questions, "evidence": evidence,
      "notes": notes,
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
  /// An element of `contacts`; the summary in `contact` has fewer members.
  public var json: JSONValue {
    [
      "asked": asked, "person": person, "way": way, "deadline": deadline, "replied": replied,
      "reply": reply, "noReply": noReply,
    ]
  }
}

extension Report.EarlierCheck: JSONWritable {
  /// An element of `earlierChecks`.
  public var json: JSONValue {
    [
      "text": text, "title": title, "label": label, "publisher": publisher,
      "published": published, "url": url,
    ]
  }
}

extension Report.Verdict: JSONWritable {
  /// The schema's `verdict`.
  public var json: JSONValue {
    decision.json(label: label).adding(["approvedBy": approvedBy])
  }
}

extension Report.Decision {
  /// The members of a verdict and of a conclusion.
  func json(label: String?) -> JSONValue {
    [
      "label": label, "value": value, "explanation": explanation, "markup": markup,
      "decided": decided, "by": by,
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
      "quote": quote, "quoteCheck": quoteCheck, "answers": answers, "locator": locator,
      "level": level,
      "interest": interest, "note": note, "alt": alt, "picture": pictureFacts,
    ]
  }
}

extension Report.Question: JSONWritable {
  /// An element of `questions`.
  public var json: JSONValue { ["id": id, "text": text] }
}

extension Report.Answer: JSONWritable {
  /// The schema's `answers`.
  public var json: JSONValue { ["question": question, "text": text, "type": type] }
}

extension Report.PictureFacts: JSONWritable {
  /// The schema's `picture`.
  public var json: JSONValue {
    ["width": width, "height": height, "made": made, "place": place, "device": device]
  }
}

extension Report.QuoteCheck: JSONWritable {
  /// The schema's `quoteCheck`.
  public var json: JSONValue {
    [
      "outcome": outcome, "captured": captured, "sha256": sha256, "page": page,
      "difference": difference, "omitted": omitted,
      "insertions": insertions.isEmpty ? nil : insertions,
    ]
  }
}
