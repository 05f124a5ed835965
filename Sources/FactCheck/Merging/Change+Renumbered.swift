// The changes of another log with the numbers of a session's: every kind of change names its items here.

extension Change {
  /// The change with the numbers of a session.
  func renumbered(_ numbers: inout Renumbering) -> Change {
    switch self {
    case .article(let id, let change):
      .article(numbers.number(id), change.renumbered(of: id, &numbers))
    case .claim(let id, let change):
      .claim(numbers.number(id), change.renumbered(of: id, &numbers))
    case .evidence(let id, let change): .evidence(numbers.number(id), change.renumbered(&numbers))
    case .note(let change): .note(change.renumbered(&numbers))
    case .question(let change): .question(change.renumbered(&numbers))
    case .scaleChanged(let from, let to, let ratings):
      .scaleChanged(from: from, to: to, ratings: ratings.map { $0.renumbered(&numbers) })
    case .reportEdited(let edits):
      .reportEdited(
        edits: edits.mapped { settings in
          var settings = settings
          if case .listed(let ids)? = settings.order {
            settings.order = .listed(ids.map { numbers.number($0) })
          }
          return settings
        })
    case .published(let publication):
      .published(publication: publication.renumbered(&numbers))
    case .publicationSigned(let number, let from, let to):
      .publicationSigned(number: numbers.publication(number), from: from, to: to)
    case .reviewsAdded(let reviews):
      .reviewsAdded(
        reviews: reviews.map { review in
          var review = review
          review.id = numbers.number(review.id)
          review.source = numbers.importing(review.source)
          return review
        })
    case .imported(let record): .imported(record: record.renumbered(&numbers))
    case .removed(let items): .removed(items: items.map { numbers.item($0) })
    case .restored(let items): .restored(items: items.map { numbers.item($0) })
    case .handedOver(let item, let text): .handedOver(item: numbers.item(item), text: text)
    case .redacted(let item, let entries): .redacted(item: numbers.item(item), entries: entries)
    case .undone(let entry, let changes):
      .undone(entry: entry, changes: changes.map { $0.renumbered(&numbers) })
    case .redone(let entry, let changes):
      .redone(entry: entry, changes: changes.map { $0.renumbered(&numbers) })
    case .merged, .conflictRecorded, .conflictSettled: self
    }
  }
}

extension ArticleChange {
  fileprivate func renumbered(of id: ArticleID, _ numbers: inout Renumbering) -> Self {
    switch self {
    case .loaded(let details, let content, let replaced):
      .loaded(details: details, content: content, replaces: replaced.map { numbers.number($0) })
    case .edited, .resegmented, .dismissed, .undismissed: self
    case .concluded(let conclusion):
      .concluded(conclusion.renumbered(as: numbers.item(item(of: id)), &numbers))
    case .conclusionConverted(let number, let from, let to):
      .conclusionConverted(
        number: numbers.item(.conclusion(id, number: number)).ordinal, from: from, to: to)
    }
  }
}

extension ClaimChange {
  fileprivate func renumbered(of id: ClaimID, _ numbers: inout Renumbering) -> Self {
    switch self {
    case .tagged(let passage, let details):
      .tagged(passage: passage.renumbered(&numbers), details: details)
    case .moved(let from, let to):
      .moved(from: from.renumbered(&numbers), to: to.renumbered(&numbers))
    case .edited, .statusChanged, .contactsChanged, .assigned: self
    case .decided(let verdict):
      .decided(verdict.renumbered(as: numbers.item(item(of: id)), &numbers))
    case .approvalChanged(let verdict, let from, let to):
      .approvalChanged(
        verdict: numbers.item(.verdict(id, number: verdict)).ordinal, from: from, to: to)
    case .secondVerdictChanged(let from, let to):
      .secondVerdictChanged(
        from: from?.renumbered(of: id, &numbers), to: to?.renumbered(of: id, &numbers))
    }
  }
}

extension SecondVerdict {
  fileprivate func renumbered(of id: ClaimID, _ numbers: inout Renumbering) -> Self {
    var second = renumbered(as: numbers.item(.verdict(id, number: number)), &numbers)
    if let settledBy {
      second.settledBy = numbers.item(.verdict(id, number: settledBy)).ordinal
    }
    return second
  }
}

extension EvidenceChange {
  fileprivate func renumbered(_ numbers: inout Renumbering) -> Self {
    switch self {
    case .added(let claim, let details):
      .added(claim: numbers.number(claim), details: details.renumbered(&numbers))
    case .edited(let edits): .edited(edits.mapped { $0.renumbered(&numbers) })
    case .moved(let from, let to): .moved(from: numbers.number(from), to: numbers.number(to))
    }
  }
}

extension NoteChange {
  fileprivate func renumbered(_ numbers: inout Renumbering) -> Self {
    switch self {
    case .written(var note):
      note.id = numbers.number(note.id)
      note.subject = note.subject.renumbered(&numbers)
      return .written(note)
    case .edited(let id, let from, let to):
      return .edited(numbers.number(id), from: from, to: to)
    case .moved(let id, let from, let to):
      return .moved(
        numbers.number(id), from: from.renumbered(&numbers), to: to.renumbered(&numbers))
    }
  }
}

extension QuestionChange {
  fileprivate func renumbered(_ numbers: inout Renumbering) -> Self {
    switch self {
    case .asked(var question):
      question.id = numbers.number(question.id)
      question.claim = numbers.number(question.claim)
      return .asked(question)
    case .edited(let id, let from, let to):
      return .edited(numbers.number(id), from: from, to: to)
    case .moved(let id, let from, let to):
      return .moved(numbers.number(id), from: numbers.number(from), to: numbers.number(to))
    }
  }
}

extension Passage {
  fileprivate func renumbered(_ numbers: inout Renumbering) -> Self {
    Passage(
      article: numbers.number(article), range: range, words: words, sentences: sentences)
  }
}

extension Note.Subject {
  fileprivate func renumbered(_ numbers: inout Renumbering) -> Self {
    switch self {
    case .article(let id): .article(numbers.number(id))
    case .claim(let id): .claim(numbers.number(id))
    }
  }
}

extension Decided {
  /// The decision as another one of the history, with references to the evidence as it is numbered here.
  fileprivate func renumbered(as item: ItemID, _ numbers: inout Renumbering) -> Self {
    var decision = self
    decision.number = item.ordinal
    if let rationale = markdownRationale {
      decision.rationale = EvidenceReference.renaming(rationale) { name in
        guard let id = EvidenceID(name.lowercased()) else { return .keep }
        let here = numbers.number(id)
        return here == id ? .keep : .rename(here.description)
      }
    }
    return decision
  }
}

extension EvidenceDetails {
  fileprivate func renumbered(_ numbers: inout Renumbering) -> Self {
    var details = self
    if let answers { details.answers?.question = numbers.number(answers.question) }
    for index in captures.indices {
      details.captures[index].number = numbers.capture(captures[index].number)
    }
    for (index, copy) in redactedCaptures.enumerated() {
      details.redactedCaptures[index].number = copy.number.map { numbers.capture($0) }
    }
    if let check = quoteCheck { details.quoteCheck?.capture = numbers.capture(check.capture) }
    return details
  }
}

extension RatingConversion {
  fileprivate func renumbered(_ numbers: inout Renumbering) -> Self {
    var conversion = self
    conversion.verdict = numbers.item(.verdict(claim, number: verdict)).ordinal
    conversion.claim = numbers.number(claim)
    return conversion
  }
}

extension Publication {
  fileprivate func renumbered(_ numbers: inout Renumbering) -> Self {
    var publication = self
    publication.number = numbers.publication(number)
    return publication
  }
}

extension ImportRecord {
  fileprivate func renumbered(_ numbers: inout Renumbering) -> Self {
    var record = self
    record.number = numbers.importing(number)
    for index in names.indices { record.names[index].item = numbers.item(names[index].item) }
    for index in wordings.indices {
      record.wordings[index].item = wordings[index].item.map { numbers.item($0) }
    }
    return record
  }
}

extension Renumbering {
  fileprivate mutating func publication(_ number: Int) -> Int {
    item(.publication(number: number)).ordinal
  }

  fileprivate mutating func importing(_ number: Int) -> Int {
    item(.importing(number: number)).ordinal
  }
}

extension ItemID {
  /// The number of an item that has no letter of its own, in its list.
  fileprivate var ordinal: Int {
    switch self {
    case .article(let id): id.number
    case .claim(let id): id.number
    case .evidence(let id): id.number
    case .note(let id): id.number
    case .question(let id): id.number
    case .review(let id): id.number
    case .verdict(_, let number), .conclusion(_, let number), .publication(let number),
      .importing(let number):
      number
    }
  }
}
