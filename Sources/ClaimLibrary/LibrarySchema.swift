import ClaimSearch

/// The tables of a library. `docs/formats/library.md` describes them.
enum LibrarySchema {
  /// The version of the tables; a library of an earlier one is made again.
  static let version = 1
  /// SQLite's mark of the kind of file: `FDlb`.
  static let applicationID = 0x4644_6C62

  /// The tables beside those of the index.
  static let tables = """
    CREATE TABLE source(
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('session', 'archive')),
      name TEXT NOT NULL,
      -- A session's file: its state when it was read, its last entry's number and hash.
      mark TEXT, sequence INTEGER, head TEXT,
      -- An archive: where it is, when it was added, and how many of its records cannot be read.
      location TEXT, added TEXT, refused INTEGER,
      UNIQUE (kind, name)
    );
    -- What only a session's claims have.
    CREATE TABLE session_claim(
      claim INTEGER PRIMARY KEY,
      status TEXT NOT NULL,
      topics TEXT NOT NULL,
      analyst TEXT,
      evidence INTEGER NOT NULL
    );
    -- What tells the records of archives apart.
    CREATE TABLE archive_record(
      claim INTEGER PRIMARY KEY,
      identity BLOB NOT NULL UNIQUE
    );
    """
}
