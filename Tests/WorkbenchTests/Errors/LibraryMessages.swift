import CSQLite
import ClaimLibrary
import Glibc

@testable import Database
@testable import Presentation
@testable import Workbench

extension MessageRow {
  private static let oneClaim = ["load DIR/article.txt", "tag 2"]

  /// Two earlier checks of a claim.
  static let twoChecks = [
    #"# write a.jsonl [{"claim":"Zebras sing."},{"claim":"Owls read."}]"#,
    "library add DIR/a.jsonl",
    "same c1 a.jsonl:1", "same c1 a.jsonl:2",
  ]

  /// Every way in which the library refuses.
  static let library: [MessageRow] = [
    .init(
      "LibraryError.notALibrary", after: ["# write library.sqlite Notes of somebody else."],
      "library", "not-a-library", "DIR/library.sqlite is not a library of factdesk",
      hint: "move it to another place; the library is then made in its place"),
    .init(
      "LibraryError.unknownArchive", "library remove reviews", "unknown-archive",
      "the library has no archive reviews", hint: "library add FILE adds one"),
    .init(
      "LibraryError.unknownArchive",
      after: ["# write reviews.jsonl {\"claim\":\"A\"}", "library add DIR/reviews.jsonl"],
      "library remove x", "unknown-archive", "the library has no archive x",
      hint: "it has reviews.jsonl"),
    .init(
      "LibraryError.unknownRecord",
      after: ["# write reviews.jsonl {\"claim\":\"A\"}", "library add DIR/reviews.jsonl"],
      "open reviews.jsonl:99", "unknown-record",
      "the archive reviews.jsonl has no record reviews.jsonl:99",
      hint: "find --everywhere WORDS lists records with their addresses"),
    .init(
      "LibraryError.noRecords", after: ["# write empty.json []"], "library add DIR/empty.json",
      "no-records", "DIR/empty.json has no record of a fact-check",
      hint: "library add reads ClaimReview, reports of factdesk and JSON records with a claim"),
    .init(
      "LibraryError.noRecords", after: ["# write page.html <p>The ferry sails.</p>"],
      "library add DIR/page.html", "no-records", "DIR/page.html has no record of a fact-check",
      hint: "library add reads ClaimReview, reports of factdesk and JSON records with a claim"),
    .init(
      "CommandFault.usage", "library add", "usage", "library add needs a file or a web address",
      hint: "usage: library [add SOURCE…|remove ARCHIVE|rebuild|check]; for details: help library",
      status: .misuse),
    .init(
      "CommandFault.usage", "library check now", "usage", "library check needs nothing else",
      hint: "usage: library [add SOURCE…|remove ARCHIVE|rebuild|check]; for details: help library",
      status: .misuse),
    .init(
      "RuleError.noSuchEarlierCheck", after: oneClaim + twoChecks, "same c1 --remove",
      "no-such-earlier-check", "c1 has 2 earlier checks",
      hint: "show c1 lists them; choose one: same c1 --remove 1"),
    .init(
      "RuleError.noSuchEarlierCheck", after: oneClaim + twoChecks, "same c1 --remove 3",
      "no-such-earlier-check", "c1 has 2 earlier checks, and no earlier check 3",
      hint: "show c1 lists them; choose one: same c1 --remove 1"),
    .init(
      "RuleError.nothingChanges", after: oneClaim + twoChecks, "same c1 a.jsonl:1",
      "nothing-changes", "nothing to change: c1 already has these values"),
    .init(
      "DeskError.noSuchMatch", after: oneClaim, "same c1 @1", "no-such-match",
      "@1 means a result of match, and there is none",
      hint: "match c1 looks for earlier checks"),
    .init(
      "DeskError.noSuchMatch", after: oneClaim + twoChecks + ["match \"Zebras sing.\""],
      "same c1 @2", "no-such-match", "there is no @2: the last match has 1 result"),
    .init(
      "DeskError.matchOfOther", after: oneClaim + twoChecks + ["tag 3", "match c1 --all"],
      "same c2 @1", "match-of-other", "@1 is a result of match for c1, not for c2",
      hint: "match c2 lists its own; an address of the library is for any claim"),
    .init(
      "DeskError.notInLibrary", after: oneClaim, "same c1 reviews.jsonl:7", "not-in-library",
      "the library has nothing at reviews.jsonl:7",
      hint: "match and find --everywhere list addresses"),
    .init(
      "DeskError.noCheck", after: oneClaim + ["tag 3"], "same c1 desk:c2", "no-check",
      "desk:c2 is no earlier check of it: it has no verdict, or is the claim itself"),
    .init(
      "DeskError.noCheck", after: oneClaim + ["verdict c1 False --because Counted."],
      "same c1 desk:c1", "no-check",
      "desk:c1 is no earlier check of it: it has no verdict, or is the claim itself"),
    .init(
      "AddressError.wrongKind", after: oneClaim, "same c1 c2", "wrong-kind",
      "\"c2\" is not a result of match (@1), an address of the library (reviews.jsonl:12) or a review (r2)"
    ),
    .init(
      "AddressError.wrongKind", after: oneClaim, "match n1", "wrong-kind",
      "\"n1\" is not a claim, a sentence or a text"),
    .init(
      "CommandFault.usage", after: oneClaim, "same c1", "usage", "same needs an earlier check",
      hint: "usage: same CLAIM HIT, same CLAIM --remove [N]; for details: help same",
      status: .misuse),
    .init(
      "DeskError.badValue", after: oneClaim, "same c1 r1 --remove", "bad-value",
      "--remove expects the number of an earlier check, from 1, not \"r1\""),
    .init(
      "DeskError.badValue", "match Text --top 0", "bad-value",
      "--top expects a number from 1 to 20, not \"0\""),
    .init("RuleError.empty", "match \" \"", "empty", "the text must not be empty"),
    .init(
      "DeskError.badValue", "library fill", "bad-value",
      "library expects add, remove, rebuild or check, not \"fill\""),
    .init(
      "DeskError.badValue", "library add -", "bad-value",
      "library add expects a file or a web address, not \"-\""),
  ]

  /// What only another version, a broken disk or another program brings about.
  static let rareOfLibrary: [(any Error, Explanation)] =
    [
      (
        LibraryError.tooNew("l", version: 513, supported: 257),
        Explanation(
          "library-too-new", "l is a library of version 513, and this factdesk reads version 257",
          hint: "install a newer factdesk, or move the library to another place")
      ),
      (
        LibraryError.inTheWay("l.damaged"),
        Explanation(
          "library-in-the-way",
          "the library is damaged and cannot be renamed, because l.damaged is not one of factdesk",
          hint: "move it to another place")
      ),
      (
        LibraryError.tooLarge("l.json", limit: 256_000_000),
        Explanation(
          "too-large",
          "l.json has more than 256,000,000 bytes, which is the limit for a page or a report")
      ),
      (
        LibraryError.notUTF8("reviews.json", encoding: "UTF-16LE"),
        Explanation(
          "bad-encoding", "reviews.json is in UTF-16LE, and archives are read in UTF-8",
          hint: "iconv -f UTF-16LE -t UTF-8 FILE > NEW converts a file")
      ),
      (
        LibraryError.sharedArchive("zoo.jsonl", library: "l"),
        Explanation(
          "library-read-only",
          "zoo.jsonl is in the library l, which you may only read; nothing was removed",
          hint: "whoever may write there removes it")
      ),
      (
        LibraryError.cannotOpen("l", errno: EIO),
        Explanation("library-not-opened", "l cannot be opened: Input/output error")
      ),
      (
        DatabaseError(.closed, path: "l"),
        Explanation("library-not-opened", "l: bad parameter or other API misuse")
      ),
    ]
    + [
      (
        SQLITE_BUSY,
        Explanation("library-busy", "another program is writing l", hint: "try again")
      ),
      (SQLITE_FULL, Explanation("disk-full", "l was not written: the disk is full")),
      (SQLITE_INTERRUPT, .interrupted),
      (
        SQLITE_READONLY,
        Explanation("library-read-only", "you have no permission to write l")
      ),
      (
        SQLITE_CORRUPT,
        Explanation(
          "library-damaged", "l is damaged: database disk image is malformed",
          hint: "the next command that needs it makes it again")
      ),
    ].map { code, explanation in
      (DatabaseError(SQLiteFailure(code: code, handle: nil), path: "l"), explanation)
    }
}
