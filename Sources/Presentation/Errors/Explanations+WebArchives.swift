import WebArchives

extension WebArchiveError: ExplainedError {
  package var explanation: Explanation { Explanations.explanation(of: self) }
}

extension Explanations {
  /// Why an archive of pages cannot be written or read.
  package static func explanation(of error: WebArchiveError) -> Explanation {
    switch error {
    case .noLibrary:
      Explanation(
        "no-library",
        "a WACZ file needs the library \(WebArchiveError.library.name), which is not installed",
        hint: "apt-get install \(WebArchiveError.library.package)")
    case .notPacked(let detail):
      Explanation("not-packed", "the archive could not be packed: \(detail)")
    case .noArchive(let path):
      Explanation(
        "not-an-archive", "\(path) is neither a WACZ nor a WARC file",
        hint: "a page that was saved by hand: capture eN --file FILE")
    case .unreadable(let place, let fault):
      Explanation(
        "bad-archive", "\(text(place)): \(text(fault))",
        hint: "nothing was kept; get the file again from its source")
    case .noRecord(let path, let number, let count):
      Explanation(
        "no-record", "\(path) has no record \(number), only \(Counted.text(count, "record"))",
        hint: "import \(path) lists them")
    case .noPage(let path, let page):
      Explanation(
        "not-in-archive", "\(path) has no copy of \(page)",
        hint:
          "import \(path) lists its records; capture eN --from FILE --record N copies any of them"
      )
    case .noCopy(let place, let fault):
      Explanation(
        "not-copied", "\(text(place)): \(text(fault))",
        hint: "import \(place.path) lists the records of pages")
    }
  }

  /// The place in words: `a.wacz, archive/data.warc.gz, record 3`.
  private static func text(_ place: ArchivePlace) -> String {
    [place.path, place.file, place.record.map { "record \($0)" }].compactMap { $0 }
      .joined(separator: ", ")
  }

  private static func text(_ fault: ArchiveFault) -> String {
    switch fault {
    case .zip(let detail): "the ZIP file is damaged: \(detail)"
    case .name(let name): "the name of one of its files leads out of it: \(name)"
    case .twice(let name): "it has two files named \(name)"
    case .tooMany(let things, let limit): "it has more than \(Counted.grouped(limit)) \(things)"
    case .noPackage: "it has no valid list of its files"
    case .notListed: "the list of files does not have it"
    case .otherHash: "it was changed: its hash is not the one that the list of files gives"
    case .missing: "the list of files has it, and the archive does not"
    case .otherSize(let stated):
      "it does not have the length that the list of files gives (\(Counted.text(stated, "byte")))"
    case .noRecords: "it has no WARC file"
    case .gzip: "the compressed data are damaged or cut"
    case .cut: "it ends in the middle of the record"
    case .unpacksTooLarge(let limit): "it unpacks to more than \(Counted.text(limit, "byte"))"
    case .noHead: "no record begins where the last one ends"
    case .longLine(let limit): "a line of its headers is longer than \(Counted.text(limit, "byte"))"
    case .header(let name): "the header \(name) is missing or not valid"
    case .otherLength: "its length is wrong"
    case .otherDigest(let name): "it was changed: it does not have the digest of \(name)"
    }
  }

  /// Why a record is not copied, in words that follow a colon.
  static func text(_ fault: RecordFault) -> String {
    switch fault {
    case .type(let type): "it is a record of the type \(type), not a page"
    case .revisit: "it only says that the page was the same as in an earlier record"
    case .status(let status): "the server answered \(status), without the page"
    case .truncated(let reason): "a part was left out when it was made (\(reason))"
    case .encoding(let name): "its body is compressed as \(name), which Factdesk does not read"
    case .damagedBody: "its compressed body is damaged"
    case .noAnswer: "it is not an answer of a web server"
    case .tooLarge(let limit): "its body has more than \(Counted.text(limit, "byte"))"
    case .time(let time): "it cannot have been made at \(time)"
    case .noAddress: "its address is not a web address"
    }
  }
}
