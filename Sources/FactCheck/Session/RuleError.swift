/// A request violates a rule of fact-checking; the session is unchanged.
public enum RuleError: Error, Hashable, Sendable {
  /// The item does not exist, or was removed.
  case unknown(ItemID, newest: Int)
  /// A required text is empty.
  case empty(field: String)
  /// A text is longer than `Session.longestText` bytes.
  case tooLong(field: String, bytes: Int)
  /// The range is empty, white space, outside the text, or cuts a character.
  case outsideArticle(ArticleID, Range<Int>)
  /// The text is in the session already.
  case alreadyLoaded(ArticleID)
  /// A topic must be one word without white space, of at most 64 characters.
  case badTopic(String)
  /// The description of a picture, film or recording is not valid.
  case badMedia(Media.Fault)
  /// A name of an analyst must have a letter or a digit, and be a line of at most `Assignment.longestName` bytes.
  case notAName(String)
  /// Not a BCP 47 language tag.
  case badLanguage(String)
  /// The request changes nothing: the item, or without one the report, has these values already.
  case nothingChanges(ItemID?)
  /// The article still has claims.
  case articleHasClaims(ArticleID, [ClaimID])
  /// The scale has no such label.
  case notOnScale(String, RatingScale)
  /// The same meaning was confirmed without a new wording.
  case sameMeaningWithoutWording(ClaimID)
  /// The day of publication is in the future.
  case publishedInFuture(PartialDate)
  /// The day of publication is before the last publication; with the day at that instant at the desk.
  case publishedBeforePublication(PartialDate, last: PartialDate, on: CalendarDay? = nil)
  /// The day of publication is before a verdict in the report; with the day at that instant at the desk.
  case publishedBeforeVerdict(PartialDate, claim: ClaimID, decided: Timestamp, on: CalendarDay)
  /// The claim has no current verdict whose rationale could change.
  case noCurrentVerdict(ClaimID)
  /// The claim has no current verdict to approve.
  case nothingToApprove(ClaimID)
  /// Analysts cannot approve their own verdicts.
  case approvalByAuthor(ClaimID, author: String, approver: String)
  /// The verdict is already approved.
  case alreadyApproved(ClaimID, by: String)
  /// A claim without a verdict has nothing beside which a second one could be given.
  case secondWithoutFirst(ClaimID)
  /// Analysts cannot give the second verdict beside their own.
  case secondByAuthor(ClaimID, author: String, analyst: String)
  /// The claim has a second verdict.
  case secondIsThere(ClaimID, by: String)
  /// Who gave the second verdict cannot replace the first one.
  case verdictBySecondReader(ClaimID, reader: String, analyst: String)
  /// The claim does not have two verdicts that differ.
  case nothingToSettle(ClaimID, SecondReading)
  /// Who gave one of the two verdicts cannot settle them.
  case settledByReader(ClaimID, reader: String, analyst: String)
  /// A reply without a question to the claimant.
  case repliedUnasked(ClaimID)
  /// The reply is dated before the question.
  case repliedBeforeAsked(asked: PartialDate, replied: PartialDate)
  /// The reply is due before the question.
  case dueBeforeAsked(asked: PartialDate, deadline: PartialDate)
  /// The claim has no attempt of this number to reach the claimant, but only so many.
  case noSuchContact(ClaimID, attempt: Int, count: Int)
  /// The claim has no earlier check of this number; without a number, it has none or several.
  case noSuchEarlierCheck(ClaimID, number: Int?, count: Int)
  /// Nobody of this name was asked about the claim.
  case personNotAsked(ClaimID, person: String)
  /// Each of these attempts, by number, could be meant.
  case contactUnclear(ClaimID, attempts: [Int])
  /// No claim names a claimant or a reporting source of this name; with the names that claims have.
  case unknownClaimant(String, known: [String])
  /// Another claimant has this name already.
  case claimantExists(String)
  /// Evidence names no page, file, title or quote.
  case evidenceWithoutSource
  /// Words describe a picture of evidence that keeps none; with the name of the file that it keeps.
  case altWithoutPicture(file: String?)
  /// The checked article is not evidence for its own claim.
  case articleAsEvidence(ClaimID, ArticleID)
  /// Ratings in use have no label on the new scale, and no mapping.
  case scaleNeedsMapping(labels: [String], scale: RatingScale)
  /// The session has this scale already.
  case sameScale(RatingScale)
  /// A mapping names a label that no verdict has.
  case mappingUnused(String, labels: [String])
  /// Splitting needs two passages, merging two claims.
  case needsTwo(String)
  /// Two of the passages for a split are the same.
  case samePlaces
  /// Claims of different articles cannot be merged.
  case acrossArticles([ClaimID])
  /// The claim is on the newest version of its article.
  case onNewestVersion(ClaimID, ArticleID)
  /// The list names an item twice.
  case namedTwice(ItemID)
  /// Only claims and articles can have notes.
  case noNotesOn(ItemID)
  /// The question is about another claim than the evidence.
  case answersOtherClaim(QuestionID, ClaimID)
  /// Neither an answer nor a quote answers the question.
  case answerWithoutWords(QuestionID)
  /// The session has all of the file already; with the entry that imported it, if there was one.
  case alreadyImported(entry: Int?)
  /// The report came from this session.
  case ownReport(id: String)
  /// The report has ratings that are not on the session's scale.
  case importOffScale(labels: [String], scale: RatingScale)
  /// Reviews by others cannot be edited.
  case reviewIsOthers(ReviewID)
  /// The place of the claim's words is unknown.
  case unplaced(ClaimID)
  /// The analyst has no step left to undo.
  case nothingToUndo(analyst: String, others: [String])
  /// No step was undone since the last change.
  case nothingToRedo(analyst: String)
  /// The item names no source: only evidence, notes and claims do.
  case notRedactable(ItemID)
  /// The session has no conflict of this number, but only so many.
  case noSuchConflict(Int, count: Int)
  /// The conflict is decided already.
  case conflictDecided(Int, ConflictChoice)
  /// The waiting step needs what these conflicts make, of which nothing was taken.
  case conflictNeeds(Int, conflicts: [Int])
  /// The waiting step cannot be repeated on the session as it is now.
  case conflictDoesNotFit(Int)
  /// There is no way to keep both of what conflicts.
  case notBoth(Int)
  /// Later steps by others depend on the one to be undone or redone, or changed what it depends on.
  case builtUpon(entry: Int, by: [Int])
}
