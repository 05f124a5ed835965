import ClaimSearch

/// The tables of a library beside those of the index. `docs/formats/library.md` describes them.
package enum LibrarySchema {
  /// The version of the tables; a library of an earlier one is made again.
  package static let version = 3 << 8 | ClaimIndex.version
  /// SQLite's mark of the kind of file: `FDlb`.
  static let applicationID = 0x4644_6C62

  static let tables = """
    -- A session or an archive that the library has read.
    CREATE TABLE source(
      -- What the column archive of its claims says: a session's file, an archive's name.
      archive TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      -- A session: the state of its file, and its last entry, when it was read.
      mark TEXT,
      sequence INTEGER,
      head TEXT,
      -- An archive: where it is, and when records were last added from it.
      location TEXT,
      added TEXT
    ) WITHOUT ROWID;
    -- What only a session's claims have.
    CREATE TABLE session_claim(
      archive TEXT NOT NULL,
      record TEXT NOT NULL,
      status TEXT NOT NULL,
      topics TEXT NOT NULL,
      analyst TEXT,
      evidence INTEGER NOT NULL,
      -- The texts of the earlier checks that a person recorded, one on each line.
      earlier TEXT NOT NULL,
      stage TEXT NOT NULL,
      assignee TEXT,
      -- A day: 2026-12-05.
      due TEXT,
      PRIMARY KEY (archive, record)
    ) WITHOUT ROWID;
    -- What waits for whom, without reading the texts of claims.
    CREATE INDEX session_claim_waiting ON session_claim(archive, assignee, stage, due) WHERE stage <> 'done';
    -- What tells the records of archives apart, so that none is added twice.
    CREATE TABLE archive_record(
      identity BLOB PRIMARY KEY,
      archive TEXT NOT NULL
    ) WITHOUT ROWID;
    """
}
