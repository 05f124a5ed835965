/// The fixed words of a report. Each language has all of them (`Phrasebook`); a template names them
/// `{{words.articles}}`.
package enum Phrase: String, CaseIterable, Sendable {
  // Its head.
  case comma, by, verdictsBy, verdictsByFollowing, published, notPublished, noClaims
  // Its articles.
  case articles, article, articleNamed, publisher, address, read, language, note
  // Its claims.
  case glance, number, claim, claimant, verdict, open, skipped, checked
  case checkedClaims, openClaims, skippedClaims, fromArticle
  case saidBy, said, placeSaid, reportedBy, reportedByFollowing, asPublisher, alsoSeen, topics, why
  case checkedBefore
  case asked, askedPerson, way, deadline, replied, noReply, noReplyCame, noReplyBy, notChecked
  case explanation, decided, decidedFollowing, decidedBy, approvedBy, earlierVerdicts
  case conclusion
  // What was asked to check it.
  case whatWeAsked, notAnswered, notAnsweredBySource, evidenceNumber
  // Its evidence.
  case evidenceFor, evidenceAgainst, evidenceContext, untitled, primary, secondary, accessed
  case interest, file, archivedCopy, made, seeAlso, pictureShows
  case pictureSays, pictureDate, picturePlace, pictureDevice
  // Pictures, films and recordings.
  case media, image, video, audio, anyMedium, seenAt, originalAt, originalShowed
  case decontextualized, edited, original, satire, staged, transformed
  // After the claims.
  case corrections, scale, freeScale, scaleIs, bestToWorst, offAxis, method
  case changesSince, nothingChanged, verdictNow, conclusionNow
  case thisReport, licence, lastChanged, madeWith, logOf, head
  // Only on pages for browsers.
  case factCheck, claims, verdictsChart, textWithClaims, textLeftOut, backToText
  case ofScale, skipToClaims
  // Parts of an article that are not body text.
  case headline, standfirst
  // Versions of an article.
  case textChanged, textBefore, textNow, earlierVersion
}

/// Fixed words that depend on a number, at the place of `{}`.
package enum CountedPhrase: String, CaseIterable, Sendable {
  case claims, articles, checked, open, skipped, correctionsSince, entries, authors, copies
}

/// Fixed words with a place for others.
package enum Pattern: String, CaseIterable, Sendable {
  /// `Fact-check of {claims} in {articles}.`
  case subject
  /// The same without claims.
  case subjectWithoutClaims
  /// `{day} {month} {year}`
  case day
  /// `{month} {year}`
  case month
  /// `{date}, {time} UTC`
  case instant
  /// `on {date}`
  case onDay
  /// `in {date}`, of a month.
  case inMonth
  /// `in {date}`, of a year.
  case inYear
  /// `between {start} and {end}`, of days.
  case between
  /// `p. {number}`
  case onPage
  /// `sentence {number}`
  case inSentence
  /// `version of {date}`
  case versionOf
  /// `Quoted words checked against the copy of {date}`
  case quoteChecked
  /// The title of a report without one: `Fact-check: {title}`
  case title
  /// The same of several articles: `Fact-check of {articles}`
  case titleOfSeveral
  // Corrections: the beginning of a sentence, followed by `reason` or a full stop, or a complete sentence.
  case merged, mergedIntoWords, withdrawn, broughtBack, firstVerdict, reworded
  case verdictWithdrawn, verdictNoLongerHolds, nowNotChecked, nowOpen
  case givenAgain, newVerdict, confirmed, changed, changedWithScale
  case firstConclusion, newConclusion, conclusionWithdrawn, conclusionConfirmed
  case conclusionChanged, conclusionChangedWithScale
  /// `: {reason}`
  case reason
}
