import ArticleText
import FactCheck
import JSON
import Pictures
import ReportModel

// The items of a session in answers: as in a report, with additional data of the session.

package struct ClaimValue: JSONWritable {
  package let claim: Claim
  /// The printed page on which it begins.
  package let page: Int?
  package let evidence: [EvidenceValue]
  package let notes: [NoteValue]
  package let questions: [QuestionValue]
  /// How far it is on its way through the desk.
  let stage: ClaimStage
  /// The publisher of its article, if that counts as the reporting source because the claim names none.
  let inferredReporter: Agent?
  private let reported: Report.Claim

  /// - Parameter text: the text of the claim's article.
  package init(_ claim: Claim, in session: Session, text: IndexedText) {
    let verdict = claim.verdict
    self.claim = claim
    page = text.body.page(at: claim.passage.range.lowerBound)
    evidence = session.evidence(of: claim).map { EvidenceValue($0, in: session) }
    notes = session.notes(on: .claim(claim.id)).map(NoteValue.init)
    questions = QuestionValue.values(about: claim, in: session)
    stage = session.stage(of: claim)
    let reporter = session.reporter(of: claim)
    inferredReporter = reporter?.isInferred == true ? reporter?.agent : nil
    var reported = Report.Claim(
      claim, id: claim.id.description, article: claim.passage.article.description,
      quote: QuotedText(text.body, text.codePoints).quote(claim.passage),
      verdict: verdict.map { Report.Verdict($0, value: $0.value) })
    reported.verdictHistory = claim.earlierVerdicts.map { Report.Verdict($0, value: $0.value) }
    self.reported = reported
  }

  package var json: JSONValue {
    reported.json.adding([
      "evidence": evidence, "notes": notes, "questions": questions.isEmpty ? nil : questions,
      "sentences": claim.passage.sentenceAddress, "stage": stage.rawValue,
      "assignee": claim.assignment.assignee, "due": claim.assignment.due?.description,
      "secondVerdict": claim.secondReading.second?.json,
      "secondReading": claim.secondReading.word,
      "page": page, "inferredReportingSource": inferredReporter.map(Report.Agent.init),
    ])
  }

  /// Its place: `a1.3`, and the page if there are pages.
  var placeInWords: String {
    claim.passage.sentenceAddress + (page.map { "  p. \($0)" } ?? "")
  }
}

extension Claim {
  /// The earlier verdicts, oldest first.
  var earlierVerdicts: [Verdict] {
    let number = verdict?.number
    return remainingVerdicts.filter { $0.number != number }
  }
}

package struct EvidenceValue: JSONWritable {
  package let evidence: Evidence
  /// The question that it answers, if there is that question.
  let answer: QuestionAnswer?

  package init(_ evidence: Evidence, in session: Session) {
    self.evidence = evidence
    answer = session.answer(by: evidence)
  }

  package var json: JSONValue {
    var reported = Report.Evidence(evidence, id: evidence.id.description)
    reported.answers = answer.map { Report.Answer($0, question: $0.question.description) }
    // Answers have it also if no report does.
    reported.pictureFacts = nil
    return reported.json
      .adding([
        "claim": evidence.claim, "bytes": evidence.details.file?.byteCount,
        "private": evidence.details.isPrivate ? true : nil,
        "captures": evidence.details.captures.isEmpty
          ? nil : evidence.details.captures.map(CaptureValue.init),
        "redactedCaptures": evidence.details.redactedCaptures.isEmpty
          ? nil
          : evidence.details.redactedCaptures.compactMap { $0.number.map { "k\($0)" } },
        "redactedFile": evidence.details.redactedFile == nil ? nil : true,
        "redactedArchives": evidence.details.redactedArchives.isEmpty
          ? nil : evidence.details.redactedArchives.count,
        "gone": evidence.details.absence?.noticed,
        "picture": evidence.details.picture.map { picture in
          picture.json.adding([
            "type": evidence.details.file?.pictureKind?.rawValue,
            "public": picture.isPublic ? true : nil,
          ])
        },
        "quoteCapture": evidence.details.validQuoteCheck.map { "k\($0.capture)" },
        "quoteSentence": evidence.details.validQuoteCheck?.sentence,
        "quoteCheckReported": evidence.details.reportedCheck == nil ? nil : true,
      ])
  }
}

package struct NoteValue: JSONWritable {
  package let note: Note

  package init(_ note: Note) { self.note = note }

  package var json: JSONValue {
    [
      "id": note.id, "on": note.subject.description, "text": note.text,
      "private": note.isPrivate, "by": note.analyst,
    ]
  }
}

package struct ArticleValue: JSONWritable {
  package let article: Article
  /// The newest version of it, if there is a newer one.
  let replacedBy: ArticleID?
  /// The number of its claims, and of the checked ones.
  package let claims: Int
  package let checked: Int
  package let notes: [NoteValue]
  /// The conclusions on it and on its other versions, which are one article for readers; the current one last.
  let conclusions: [Conclusion]
  /// The scale of its conclusions.
  let scale: RatingScale

  package init(_ article: Article, in session: Session) {
    scale = session.scale
    conclusions = session.versions(of: article.id).flatMap(\.remainingConclusions)
    let claims = session.claims(of: article.id)
    let newest = session.newestVersion(of: article.id)
    self.article = article
    self.claims = claims.count
    checked = claims.count { $0.progress.status == .checked }
    replacedBy = newest == article.id ? nil : newest
    notes = session.notes(on: .article(article.id)).map(NoteValue.init)
  }

  package var json: JSONValue {
    let (details, content) = (article.details, article.content)
    var reported = Report.Article(article, id: article.id.description)
    reported.conclusion = conclusions.last.map { Report.Conclusion($0, value: $0.value) }
    return reported.json.adding([
      "notes": notes, "titleIsInferred": details.titleIsInferred, "modified": details.modified,
      "loaded": article.loaded, "fetchedFrom": content.fetch?.url, "file": content.fileName,
      "loader": content.loader, "encoding": content.encoding, "bytes": content.byteCount,
      "sentences": content.sentenceCount, "segmenterVersion": content.segmenterVersion,
      "paragraphs": content.paragraphCount, "replaces": article.replaces,
      "replacedBy": replacedBy, "claims": claims, "checked": checked,
      "conclusionHistory": conclusions.dropLast()
        .map { Report.Conclusion($0, value: $0.value) }.nonEmpty,
    ])
  }

  /// Its conclusions in words, the current one first.
  func conclusions(by clock: WallClock) -> [ClaimFact] {
    conclusions.reversed().enumerated().flatMap { index, conclusion in
      let rating =
        conclusion.rating.map { VerdictLook.rating($0, conclusion.value, on: scale) }
        ?? VerdictLook.noRating
      return ClaimFact.decision(
        conclusion, index == 0 ? "conclusion" : "earlier", rating, by: clock)
    }
  }
}
