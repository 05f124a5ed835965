import Testing

@testable import SessionStore

/// What SQLite reports of a damaged file, in words for people.
@Suite("Words for damaged files") struct FileDamageTests {
  @Test(arguments: [
    ("ok", []),
    ("*** in database main ***", []),
    (
      "*** in database main ***\nTree 2 page 7 cell 1: Rowid 5 out of order\nPage 9: never used",
      ["page 7 of it is damaged", "page 9 of it is damaged"]
    ),
    ("Page 12 is never used", ["page 12 of it is damaged"]),
    ("On tree page 3 cell 0: 2nd reference to page 5", ["page 3 of it is damaged"]),
    ("Freelist: size is 3 but should be 4", ["a part of it is not in SQLite's format"]),
    ("NULL value in meta.key", ["a field of its marks of the format is empty"]),
    ("NUMERIC value in entry.line", ["a field of its entries is of another type"]),
    (
      "row 3 missing from index sqlite_autoindex_entry_1",
      ["the index of its entries does not fit them"]
    ),
    (
      "wrong # of entries in index sqlite_autoindex_blob_1",
      ["the index of its stored data does not fit them"]
    ),
    ("non-unique entry in index other", ["the index of its tables does not fit them"]),
    ("database disk image is malformed", ["a part of it is not in SQLite's format"]),
  ])
  func findingsAreInWordsForPeople(row: String, findings: [String]) {
    #expect(FileDamage.findings(row) == findings)
  }

  @Test(arguments: [
    ("database disk image is malformed", "a part of it is not in SQLite's format"),
    ("file is not a database", "its beginning is damaged"),
    ("no such table: entry", "its entries are missing"),
    ("no such table: other", "its tables are missing"),
    ("malformed database schema (entry) - near x", "its tables have a different form"),
    ("no such column: seq", "its tables have a different form"),
  ])
  func errorsAreInWordsForPeople(words: String, text: String) {
    #expect(FileDamage.text(words) == text)
  }
}
