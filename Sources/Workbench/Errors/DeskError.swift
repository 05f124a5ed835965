import ExportFormats
import FactCheck
import ReportModel
import Templates

/// Why the desk cannot do what a command asks, where no rule of the session is at stake.
package enum DeskError: Error, Sendable, Equatable {
  /// No session has this name.
  case noSuchSession(String, nearest: [String])
  /// The session on the desk was named and has no change yet, so that there is no file of it.
  case notYetSaved(String, nearest: [String])
  /// No session may have this name.
  case badSessionName(String)
  /// The name is a word of the launch line.
  case takenSessionName(String)
  /// The analyst said no.
  case declined
  /// A notice counts from the last publication, and there was none.
  case neverPublished
  /// A report was to be published by a script with so many open claims, or errors that lint finds.
  case notReady(open: Int, errors: Int)
  /// A source was to be struck out by a script that did not say its address again.
  case unconfirmed(ItemID)
  /// The log tells nothing of the thing's source, or no longer.
  case nothingToRedact(ItemID)
  /// The address that was said again is another one's.
  case otherConfirmed(ItemID, String)
  /// The home folder, in which sessions would lie, is not there or no full path.
  case noHome(String)
  /// A value that an option does not take.
  case badValue(option: String, value: String, wanted: String)
  /// A web address that is none.
  case badAddress(option: String, value: String, fault: WebAddress.Fault)
  /// Two options that exclude each other, or one that needs another.
  case options(String)
  /// Standard input is the script, or empty.
  case inputIsScript
  /// An item of a feed comes without an address.
  case noAddress(String)
  /// `paste` was to be loaded, and nothing was pasted.
  case nothingPasted
  /// The editor was left without a text, or with the text as it was.
  case nothingWritten(isAsBefore: Bool)
  /// Standard input holds no text.
  case nothingRead
  /// A setting that there is not.
  case noSuchSetting(String)
  /// An alias that is a command, or that runs in a circle.
  case badAlias(String, reason: String)
  /// A file that a scale was to be read from holds none.
  case badScale(path: String, reason: String)
  /// A file that a lint profile was to be read from holds none.
  case badProfile(path: String, reason: String)
  /// A file that should be a report is none.
  case badReport(path: String, ReportReadError)
  /// The session has nothing that could be reported.
  case nothingToReport
  /// The article came from a file, and nobody said from which it should come now.
  case nothingToReload(ArticleID)
  /// Nothing like a claim's words stands in the newer version.
  case wordsAreGone(ClaimID, ArticleID)
  /// There is no such export format.
  case noSuchFormat(String, known: [String])
  /// A template that cannot be used, or not with this report.
  case badTemplate(path: String, TemplateFault)
  /// One of several sessions that an export reads lacks what the format needs.
  case inSession(String, FormatRefusal)
  /// A file is there and may not be overwritten.
  case fileExists(String)
  /// A report was to be written over a session.
  case wouldReplaceSession(String)
  /// A file could not be written.
  case cannotWrite(String, reason: String)
  /// A file could not be written, as its disk is full.
  case outOfRoom(String)
  /// A file was written, but the system did not confirm that it is on the disk for good.
  case mayNotLast(String, reason: String)
  /// Help was asked on what there is no help for.
  case noSuchHelp(String, suggestions: [String])
  /// Standard output could not be written, for the system's reason.
  case outputLost(Int32)
  /// A mode of keys was asked for where no person sits at a terminal.
  case needsTerminal
  /// What a later version brings.
  case notSupported(String, hint: String)
}
