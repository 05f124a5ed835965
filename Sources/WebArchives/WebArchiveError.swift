import ArchiveShim
import FactCheck

/// Why an archive cannot be written or read.
public enum WebArchiveError: Error, Equatable, Sendable {
  /// libarchive, which packs and unpacks ZIP files, is not installed.
  case noLibrary
  /// The library failed to write; with what it says.
  case notPacked(detail: String)
  /// The file is neither a WACZ nor a WARC file.
  case noArchive(path: String)
  /// The archive is damaged, or was made to mislead or to exhaust its reader.
  case unreadable(ArchivePlace, ArchiveFault)
  /// The archive has no record of this number.
  case noRecord(path: String, number: Int, records: Int)
  /// The archive has no copy of this page.
  case noPage(path: String, page: String)
  /// The record has no page that can be copied.
  case noCopy(ArchivePlace, RecordFault)
}

extension WebArchiveError {
  /// The library that ZIP files need, and the Debian package that contains it.
  public static let library = (name: "libarchive", package: "libarchive13")

  /// The version of the library that is installed, such as "3.6.2"; `nil` without one. Loads it.
  public static var libraryVersion: String? {
    guard zip_is_available() else { return nil }
    let version = zip_library_version()
    return "\(version / 1_000_000).\(version / 1000 % 1000).\(version % 1000)"
  }
}

/// A place in an archive.
public struct ArchivePlace: Equatable, Sendable {
  /// The archive's path as it was given.
  public let path: String
  /// The file in it; `nil` for the archive itself.
  public let file: String?
  /// The number of the record, from 1 over all files; `nil` if it is not about a record.
  public let record: Int?

  /// Makes a place.
  public init(path: String, file: String? = nil, record: Int? = nil) {
    self.path = path
    self.file = file
    self.record = record
  }
}

/// What is wrong with an archive.
public enum ArchiveFault: Error, Equatable, Sendable {
  /// The ZIP file is damaged; with what the library says.
  case zip(detail: String)
  /// A file has this name, which leads out of the archive.
  case name(String)
  /// Two files have this name.
  case twice(String)
  /// There are more files, records or headers than any archive has.
  case tooMany(String, limit: Int)
  /// The list of files, `datapackage.json`, is missing or not valid.
  case noPackage
  /// The file is not in the list of files.
  case notListed
  /// The file has another hash than the list of files says.
  case otherHash
  /// The list of files has it, and the archive does not.
  case missing
  /// The file does not have the length that the list of files says, in bytes.
  case otherSize(stated: Int)
  /// There is no WARC file.
  case noRecords
  /// The gzip data are damaged.
  case gzip
  /// The file ends in the middle of a record.
  case cut
  /// It unpacks to more than this many bytes.
  case unpacksTooLarge(limit: Int)
  /// No record begins where one should.
  case noHead
  /// A line of a head is longer than this.
  case longLine(limit: Int)
  /// A required header is missing, or its value is not valid.
  case header(String)
  /// The record is not followed by the end of a record, so that its length is wrong.
  case otherLength
  /// The record has another digest than it states.
  case otherDigest(String)
}

/// Why a record cannot be copied as a page.
public enum RecordFault: Equatable, Sendable {
  /// It is a record of another type: `request`, `metadata`.
  case type(String)
  /// It only says that the page was the same as in an earlier record.
  case revisit
  /// It is an answer without a page, with this status.
  case status(Int)
  /// The program that made it left out a part, for this reason.
  case truncated(String)
  /// Its body is compressed in a way that is not read: `br`.
  case encoding(String)
  /// Its compressed body is damaged.
  case damagedBody
  /// It is not an answer of HTTP.
  case noAnswer
  /// Its body is longer than this many bytes.
  case tooLarge(limit: Int)
  /// It states a time before there was a web, or in the future.
  case time(Timestamp)
  /// Its address is not of the web.
  case noAddress(String)
}
