import FactCheck
import ReportModel

/// A report cannot cover the future. One day is allowed for time zones. `publish` refuses a future day, but an
/// older log or an imported report may contain one; publishing again fixes it, so only the last publication
/// counts.
struct FutureDate: LintRule {
  let name = "future-date"
  let summary = "a date is in the future"
  let severities = LintSeverities(house: .error, ifcn: .error, google: .error)

  func remarks(on subject: LintSubject) -> [LintRemark] {
    remarksOnReport(in: subject) + subject.articles.flatMap { remarks(on: $0, in: subject) }
      + subject.claims.flatMap { claim in
        remarks(on: claim, in: subject)
          + claim.evidence.flatMap {
            remarks(on: LintedEvidence(evidence: $0, claim: claim.claim), in: subject)
          }
      }
  }

  /// Findings on the report's own day, and on the days of reviews by others.
  private func remarksOnReport(in subject: LintSubject) -> [LintRemark] {
    guard subject.coversReport else { return [] }
    let published = message("published", subject.session.publications.last?.on, in: subject).map {
      LintRemark(.report, $0, SuggestedFix("publish", "--anyway"), of: .published)
    }
    return [published].compactMap { $0 }
      + subject.session.reviews.flatMap { review in
        let remove = SuggestedFix("remove", .address(review.id))
        return [
          message("published", review.details.published, in: subject).map {
            LintRemark(.review(review.id), $0, remove, of: .published)
          },
          message("made", review.details.made, in: subject).map {
            LintRemark(.review(review.id), "of a claim \($0)", remove, of: .made)
          },
        ].compactMap { $0 }
      }
  }

  private func remarks(on article: Article, in subject: LintSubject) -> [LintRemark] {
    let details = article.details
    return [("published", details.published), ("modified", details.modified)].compactMap {
      field, date in
      message(field, date, in: subject).map {
        LintRemark(
          .article(article.id), $0,
          SuggestedFix("edit", .address(article.id), .fixed("--\(field)"), .blank("DATE")),
          of: field == "published" ? .published : nil)
      }
    }
  }

  private func remarks(on claim: LintedClaim, in subject: LintSubject) -> [LintRemark] {
    var remarks = [
      message("made", claim.details.made, in: subject).map {
        claim.remark(
          $0, SuggestedFix("edit", .address(claim.id), "--made", .blank("DATE")), of: .made)
      }
    ]
    for (number, contact) in claim.attempts {
      remarks += [
        message("asked for a reply", contact.asked, in: subject).map {
          claim.remark($0, .attempt(number, on: claim, "--asked", .blank("DATE")), of: .asked)
        },
        message("replied to", contact.replied, in: subject).map {
          claim.remark($0, .attempt(number, on: claim, "--replied", .blank("DATE")))
        },
      ]
    }
    // If the log is ahead of the clock, a verdict decided now would be too.
    if let decided = claim.verdict?.decided.map({ PartialDate.instant($0) }),
      decided.isAfter(subject.session.modified ?? subject.now)
    {
      remarks.append(
        message("decided", decided, in: subject).map {
          claim.remark($0, .verdict(on: claim, in: subject))
        })
    }
    return remarks.compactMap { $0 }
  }

  private func remarks(on evidence: LintedEvidence, in subject: LintSubject) -> [LintRemark] {
    let details = evidence.details
    return [
      message("published", details.published, in: subject).map {
        evidence.remark($0, evidence.edit("--published", .blank("DATE")), of: .published)
      },
      message("accessed", details.accessed.map { PartialDate(lookedAt: $0) }, in: subject).map {
        evidence.remark($0, evidence.edit("--accessed", .blank("DATE")))
      },
    ].compactMap { $0 }
  }

  private func message(
    _ what: String, _ date: PartialDate?, in subject: LintSubject
  ) -> String? {
    guard let date, date.isAfter(subject.now) else { return nil }
    return "\(what) \(date.placed), which is in the future"
  }
}
