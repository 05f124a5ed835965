import ArticleLoading
import ExportFormats
import FactCheck
import Pictures
import ReportModel
import Signing
import Templates

/// Why the desk cannot run a command, apart from the session's rules.
package enum DeskError: Error, Sendable, Equatable {
  /// No session has this name; it may be the name of a new one, unless its data are needed.
  case noSuchSession(String, nearest: [String], mayBeNew: Bool)
  /// The session on the desk has a name but no change yet, so that its file does not exist.
  case notYetSaved(String, nearest: [String])
  /// The name is not valid for a session.
  case badSessionName(String)
  /// The name is a word of the launch line.
  case reservedSessionName(String)
  /// A session of this name exists, so that none can be created or copied there.
  case sessionExists(typed: String, path: String)
  /// An address of a server has a password in it, and begins so.
  case passwordInAddress(String)
  /// An address of a server does not name the session.
  case noSessionInAddress(String)
  /// An address names a session where only the server is expected.
  case sessionInAddress(String, session: String)
  /// The server enrolled this user under another name than the analyst's.
  case otherAnalyst(String, enrolled: String, at: String)
  /// The line was recorded when its outcome was still unknown, as this entry.
  case alreadyRecorded(entry: Int)
  /// The session has this name already.
  case sameSessionName(String)
  /// The session to merge is the one on the desk.
  case mergesItself(String)
  /// The session to merge is damaged.
  case damagedCopy(String)
  /// The session to merge has no entry in common with the one on the desk.
  case otherLog(String)
  /// Only one of two logs was cleaned of some words, in these entries; with the other session, or `nil` for this one.
  case wordsRedactedApart(entries: [Int], by: String?)
  /// The session's file has gone, and leaving the session would lose what was read from it.
  case leavesLostSession(String)
  /// The analyst said no.
  case declined
  /// A notice counts from the last publication, and there was none.
  case neverPublished
  /// A script asked to publish a report with open claims, or with errors of lint.
  case notReady(open: Int, errors: Int)
  /// The claim has a verdict that the analyst, who reads blind, does not see.
  case hiddenVerdict(ClaimID)
  /// A report, or a comparison with one, would show so many verdicts that the analyst, who reads blind, does not see.
  case hiddenFromReports(count: Int)
  /// A script asked to redact a source without repeating its address.
  case unconfirmed(ItemID)
  /// The log contains nothing about the item's source, or no longer.
  case nothingToRedact(ItemID, wasRedacted: Bool)
  /// The repeated address is another item's.
  case otherConfirmed(ItemID, String)
  /// A script asked to record archived copies without saying that it is sure.
  case unconfirmedCopies
  /// Evidence without a web address has no page to archive.
  case noPage(EvidenceID)
  /// Evidence has no archived copy with an address.
  case noArchivedCopy(EvidenceID)
  /// Private evidence, whose addresses are not sent to an archive.
  case privateFromArchive([EvidenceID])
  /// No service to make archived copies was set.
  case noSaveService
  /// No entry contains words to redact in a text that can do without them.
  case noWordsToRedact(unsearched: [String])
  /// Words to redact were not repeated, or not as they were; with what was repeated.
  case otherWordsConfirmed(String?)
  /// The home folder for sessions does not exist, or is not an absolute path.
  case noHome(String)
  /// A value that an option does not accept.
  case badValue(option: String, value: String, expected: String)
  /// A text that is no date.
  case badDate(option: String, value: String)
  /// A date whose numbers can be day and month or month and day.
  case ambiguousDate(option: String, value: String, CalendarDay, CalendarDay)
  /// A date in the future, where none is likely.
  case futureDate(option: String, PartialDate)
  /// A word without a plus sign where topics are expected.
  case topicWithoutPlus(String)
  /// A word that is not a path contains bytes that are not UTF-8.
  case notUTF8(String)
  /// The page of evidence could not be fetched, or not be read.
  case sourceNotRead(LoadError)
  /// An archive for the library could not be fetched.
  case archiveNotRead(LoadError)
  /// The session has no verdict, and its log no entry, by an analyst of this name.
  case unknownAnalyst(String, known: [String])
  /// The source of evidence could not be copied by a command, `capture` or `recapture`.
  case sourceNotCopied(LoadError, EvidenceID, command: String)
  /// A text that is not a web address.
  case badAddress(option: String, value: String, fault: WebAddress.Fault)
  /// Two options exclude each other, or one needs another.
  case options(String)
  /// Standard input is the script, so that the line cannot read a text from it.
  case inputIsScript(line: String)
  /// An item of a feed has no address.
  case noAddress(String)
  /// `paste` was used, but nothing was pasted.
  case nothingPasted
  /// The editor ended without a text, or with the text unchanged.
  case nothingWritten(isAsBefore: Bool)
  /// Standard input contains no text.
  case nothingRead
  /// The last `match` has no result of this number, but only so many.
  case noSuchMatch(String, count: Int)
  /// A result of `match` was found for another claim than the one of the line.
  case matchOfOther(String, ClaimID, expected: ClaimID)
  /// The library has no claim or record at this address.
  case notInLibrary(String)
  /// A claim of the library is no earlier check: it has no verdict, or is the claim itself.
  case noCheck(String)
  /// The setting does not exist.
  case noSuchSetting(String)
  /// No template is set.
  case noTemplate
  /// A desk cannot have the setting.
  case settingOfPerson(String)
  /// A line of a desk's settings is not `set NAME VALUE`.
  case notDeskLine
  /// An alias has a command's name, or refers to itself.
  case badAlias(String, reason: String)
  /// A file is not a valid scale.
  case badScale(path: String, reason: String)
  /// A file is not a valid lint profile.
  case badProfile(path: String, reason: String)
  /// No program is set by this setting.
  case noHelper(String)
  /// A script asked a helper without saying that it is sure; with the names of the helper and the command.
  case unconfirmedHelper(String, command: String)
  /// A line of a file is no weight of a feature.
  case badWeights(path: String, line: Int, reason: String)
  /// A line of a file of settings names a file that cannot be used.
  case unusableSetting(String, reason: String)
  /// A file is not a valid report.
  case badReport(path: String, ReportReadError)
  /// The fields of the report that were to be cleared are empty.
  case alreadyEmpty([String])
  /// The session contains nothing to report.
  case nothingToReport
  /// The article came from a file, and no new source was given.
  case nothingToReload(ArticleID)
  /// No evidence of an item has an address to capture.
  case nothingToCapture(String)
  /// No evidence of an item has a page that was captured before.
  case nothingToRecapture(String)
  /// The typed address is not that of the evidence.
  case otherSource(EvidenceID, WebAddress)
  /// Evidence without a capture, from which nothing can be quoted.
  case nothingCaptured(EvidenceID)
  /// A copy, or the evidence of this name, has no picture of the page, or no PDF of it.
  case noPictureOfPage(String, isPrint: Bool)
  /// A capture has fewer sentences.
  case pastCopyEnd(String, sentence: Int, count: Int)
  /// A capture does not have words to quote.
  case notInCopy(String, words: String)
  /// No capture has this number.
  case noSuchCapture(String)
  /// A redaction removed the capture of this name, which the evidence had.
  case redactedCapture(String, [EvidenceID])
  /// The newer version contains nothing similar to a claim's words.
  case wordsAreGone(ClaimID, ArticleID)
  /// The item has no address that a browser opens.
  case nothingToBrowse(ItemID)
  /// There is no folder for the page of a report that is only looked at.
  case nowhereForPage
  /// The export format does not exist.
  case noSuchFormat(String, known: [String])
  /// A template cannot be used, or not with this report.
  case badTemplate(path: String, TemplateFault)
  /// A file whose name states a picture is none, or none that a reader's program could open.
  case badPicture(file: String, PictureKind, PictureFault)
  /// One of several sessions for an export lacks what the format needs.
  case inSession(String, FormatRefusal)
  /// A file exists and may not be overwritten.
  case fileExists(String)
  /// The last publication was not signed, or there was none.
  case neverSigned
  /// The session no longer makes the report that was signed on a day.
  case signedReportDiffers(PartialDate)
  /// The signature that the log has of the report published on a day is not what the log says of it.
  case badSignature(PartialDate, RecordedSignatureFault)
  /// That signature could not be checked; with the reason.
  case uncheckedSignature(PartialDate, SigningError)
  /// The report that was signed on a day contains evidence that is private now.
  case signedReportShowsPrivate([EvidenceID], PartialDate)
  /// A timestamp of an earlier signature is beside the report to be signed without one.
  case otherTimestamp(String)
  /// The report would overwrite a session.
  case wouldReplaceSession(String)
  /// A file could not be written.
  case cannotWrite(String, reason: String)
  /// A file could not be written, because its disk is full.
  case outOfRoom(String)
  /// A file was written, but the system did not confirm that it is durable.
  case mayNotLast(String, reason: String)
  /// There is no help on this word.
  case noSuchHelp(String, suggestions: [String])
  /// Writing to standard output failed, with the system's reason.
  case outputLost(Int32)
  /// A mode of keys needs a person at a terminal.
  case needsTerminal
  /// A later version will support this.
  case notSupported(String, hint: String)
}
