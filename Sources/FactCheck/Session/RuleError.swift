/// A rule of fact-checking that a request would break; the session is as it was.
public enum RuleError: Error, Hashable, Sendable {
  /// There is no such thing, or it was taken away.
  case unknown(ItemID, newest: Int)
  /// A text that must say something says nothing.
  case empty(field: String)
  /// A text is longer than `Session.longestText` bytes.
  case tooLong(field: String, bytes: Int)
  /// The range is empty, white space, outside the text, or cuts a character.
  case outsideArticle(ArticleID, Range<Int>)
  /// The text is in the session already.
  case alreadyLoaded(ArticleID)
  /// A topic is one word without white space, at most 64 characters.
  case badTopic(String)
  /// What is said of a picture, film or recording cannot stand.
  case badMedia(Media.Fault)
  /// No BCP 47 language tag.
  case badLanguage(String)
  /// The request would leave everything as it is.
  case nothingChanges(ItemID?)
  /// Claims hang on the article.
  case articleHasClaims(ArticleID, [ClaimID])
  /// The rating is no label of the scale.
  case notOnScale(String, RatingScale)
  /// A reworded claim's meaning was vouched for without its wording being changed.
  case sameMeaningWithoutWording(ClaimID)
  /// The day of publication has not come yet.
  case publishedInFuture(PartialDate)
  /// The day of publication is before that of the publication before it.
  case publishedBeforePublication(PartialDate, last: PartialDate)
  /// The day of publication is before a verdict that is published.
  case publishedBeforeVerdict(PartialDate, claim: ClaimID, decided: Timestamp)
  /// The claim has no verdict in force that could be approved.
  case nothingToApprove(ClaimID)
  /// A verdict needs a second person's approval, not its author's.
  case approvalByAuthor(ClaimID, author: String, approver: String)
  /// The verdict is approved already.
  case alreadyApproved(ClaimID, by: String)
  /// A reply is recorded for a claimant who was not asked.
  case repliedUnasked(ClaimID)
  /// The reply is dated before the question.
  case repliedBeforeAsked(asked: PartialDate, replied: PartialDate)
  /// Evidence names no page, file, title or quote.
  case evidenceWithoutSource
  /// The article under check cannot be evidence for its own claim.
  case articleAsEvidence(ClaimID, ArticleID)
  /// Standing ratings have no label on the new scale, and none was said to stand for them.
  case scaleNeedsMapping(labels: [String], scale: RatingScale)
  /// A mapping names a label that no standing verdict has.
  case mappingUnused(String, labels: [String])
  /// To split takes two places, to merge two claims.
  case needsTwo(String)
  /// Claims of different articles cannot become one.
  case acrossArticles([ClaimID])
  /// The claim stands on the newest version of its article.
  case onNewestVersion(ClaimID, ArticleID)
  /// A thing is named twice in one list.
  case namedTwice(ItemID)
  /// Notes hang on claims and articles.
  case noNotesOn(ItemID)
  /// All that the file holds is in the session already; the entry that took it in, where one did.
  case alreadyImported(entry: Int?)
  /// The report is one of this very session, as it was or will be elsewhere.
  case ownReport(id: String)
  /// Verdicts of the report have ratings that the session's scale has not.
  case importOffScale(labels: [String], scale: RatingScale)
  /// What others published is not edited.
  case reviewIsOthers(ReviewID)
  /// The claim's place in its article is not known.
  case unplaced(ClaimID)
  /// The analyst has taken no step that stands.
  case nothingToUndo(analyst: String, others: [String])
  /// No step was undone since the last change.
  case nothingToRedo(analyst: String)
  /// What would be redacted names no source: only evidence, notes and claims do.
  case notRedactable(ItemID)
  /// Later steps by others rest on the one to be undone or redone, or changed what it rests on.
  case builtUpon(entry: Int, by: [Int])
}
