-- Sessions on a shared PostgreSQL, tables of version 1. The owner of the database runs this in one transaction.
--
-- All writing is done by the functions below, which run as the owner; all reading by SELECT under row policies. What other
-- engines that speak PostgreSQL's language lack is not used: triggers, sequences, advisory locks, large objects, extensions
-- and foreign keys. Every key begins with the session.
CREATE SCHEMA factdesk;

CREATE TABLE factdesk.meta(key text PRIMARY KEY, value text NOT NULL);
INSERT INTO factdesk.meta VALUES
  ('format', 'factdesk sessions'),
  ('tables', '1'),   -- the version of these tables
  ('reads', '1'),    -- a program must know at least this version of the tables to read them,
  ('writes', '1');   -- and this one to write them

-- Who works here: `role` is a role of the database, `name` the name that signs its entries.
CREATE TABLE factdesk.member(
  role text PRIMARY KEY,
  name text NOT NULL CHECK (octet_length(name) BETWEEN 1 AND 1048576),
  rank int NOT NULL CHECK (rank BETWEEN 1 AND 4),   -- 1 reads, 2 works, 3 edits, 4 administers
  circles text[] NOT NULL DEFAULT '{}');            -- the private circles whose sessions it sees

CREATE TABLE factdesk.session(
  id uuid PRIMARY KEY,                              -- made by the program, never used twice
  name text COLLATE "C" NOT NULL UNIQUE,
  circle text NOT NULL DEFAULT '',                  -- empty: all members see it
  creator text NOT NULL,
  created timestamptz NOT NULL DEFAULT now(),
  head bigint NOT NULL DEFAULT 0,                   -- the last entry's number and hash
  hash bytea NOT NULL,
  changed timestamptz NOT NULL DEFAULT now(),
  size bigint NOT NULL DEFAULT 0,                   -- bytes of bodies and lines
  -- counts for the list of sessions; only shown, never relied on
  summary text NOT NULL DEFAULT '' CHECK (octet_length(summary) <= 4096),
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('arriving', 'open'))
) WITH (fillfactor = 50);                           -- each append rewrites one row: its page keeps room for that

CREATE TABLE factdesk.entry(
  session uuid NOT NULL, seq bigint NOT NULL, id uuid NOT NULL, at text NOT NULL,
  analyst bytea NOT NULL, line bytea NOT NULL,      -- UTF-8; bytes, as a text of PostgreSQL cannot contain U+0000
  version int NOT NULL,
  -- what a program can still read: it refuses larger rows of a server
  body text NOT NULL CHECK (octet_length(body) + octet_length(line) <= 67108864),
  hash bytea NOT NULL,
  author text NOT NULL,                             -- the role that sent it, in a copied session not the one that signed it
  received timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (session, seq), UNIQUE (session, id));

-- The bytes that entries name, in pieces of at most 1 MiB. The server checks the hash of every piece. A blob of one piece is
-- the piece of its own hash. For a longer one, each role that brought it has its own list of pieces: nobody can replace what
-- somebody else brought, and readers use the list whose bytes have the blob's hash.
CREATE TABLE factdesk.piece(
  session uuid NOT NULL, blob bytea NOT NULL, piece bytea NOT NULL, bytes bytea NOT NULL,
  PRIMARY KEY (session, blob, piece));
ALTER TABLE factdesk.piece ALTER bytes SET STORAGE EXTERNAL;   -- most of them are compressed already
CREATE TABLE factdesk.piece_list(
  session uuid NOT NULL, blob bytea NOT NULL, author text NOT NULL, pieces bytea NOT NULL,
  PRIMARY KEY (session, blob, author));

-- Every name in a function is qualified and its search path fixed, because most run as the owner.
CREATE FUNCTION factdesk.me() RETURNS factdesk.member
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT m FROM factdesk.member m WHERE m.role = session_user $$;

-- The circles that the caller sees, with the empty one of all members; NULL for somebody who is no member.
CREATE FUNCTION factdesk.circles() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT m.circles || ARRAY[''] FROM factdesk.member m WHERE m.role = session_user $$;

CREATE FUNCTION factdesk.refuse(state text, words text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS
$$ BEGIN RAISE EXCEPTION USING ERRCODE = state, MESSAGE = words; END $$;

-- The caller, of at least this rank.
CREATE FUNCTION factdesk.ranked(p_rank int) RETURNS factdesk.member
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE m factdesk.member := factdesk.me();
BEGIN
  IF m.role IS NULL OR m.rank < p_rank THEN
    PERFORM factdesk.refuse('FD403', 'this needs the rank ' || (ARRAY['reads', 'works', 'edits', 'administers'])[p_rank]);
  END IF;
  RETURN m;
END $$;

-- The session's row, locked, for a caller of at least this rank who sees it. Because of the lock, a repeated call waits for
-- the attempt before it. And even a call that finds its entry there has written, so its commit waits for the standby too.
CREATE FUNCTION factdesk.locked(p_session uuid, p_rank int, p_state text DEFAULT 'open') RETURNS factdesk.session
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE s factdesk.session;
BEGIN
  SELECT * INTO s FROM factdesk.session x
    WHERE x.id = p_session AND x.circle = ANY (factdesk.circles()) AND x.state = p_state FOR UPDATE;
  IF s.id IS NULL THEN PERFORM factdesk.refuse('FD404', 'no such session'); END IF;
  PERFORM factdesk.ranked(p_rank);
  RETURN s;
END $$;

-- The hash of an entry, as docs/formats/session.md defines it.
CREATE FUNCTION factdesk.net(field text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS
$$ SELECT octet_length($1)::text || ':' || $1 || ',' $$;
CREATE FUNCTION factdesk.hex_hash(bytes bytea) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS
$$ SELECT encode(sha256($1), 'hex') $$;
-- The hash of a line: after the salt at the end of the body, from version 2 on.
CREATE FUNCTION factdesk.line_hash(version int, line bytea, body text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT factdesk.hex_hash(CASE WHEN $1 < 2 THEN ''::bytea ELSE
    COALESCE(convert_to(substring($3 from ',"salt":"([0-9a-f]{64})"}$'), 'UTF8'), ''::bytea) END || $2) $$;
CREATE FUNCTION factdesk.chained(previous bytea, seq bigint, id uuid, at text, analyst bytea, version int, line bytea, body text)
RETURNS bytea LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT sha256(
    convert_to(factdesk.net('factdesk-entry/' || CASE WHEN $6 < 2 THEN '1' ELSE '2' END)
      || factdesk.net(encode($1, 'hex')) || factdesk.net($2::text) || factdesk.net($3::text) || factdesk.net($4)
      || octet_length($5)::text || ':', 'UTF8')
    || $5
    || convert_to(',' || factdesk.net($6::text) || factdesk.net(factdesk.line_hash($6, $7, $8))
      || factdesk.net(factdesk.hex_hash(convert_to($8, 'UTF8'))), 'UTF8')) $$;

-- Whether an entry has the form in which one is appended. A log with another could not be read again. What the changes mean
-- is not known here.
CREATE FUNCTION factdesk.is_entry(p_at text, p_version int, p_body text) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM left(p_at, 10)::date, p_body::json;
  RETURN p_at ~ '^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$' AND (p_version = 1 AND p_body ~ '^\[\{'
    OR p_version IN (2, 3) AND p_body ~ '^\{"changes":\[\{' AND p_body ~ '\],"salt":"[0-9a-f]{64}"\}$');
EXCEPTION WHEN data_exception THEN RETURN false;
END $$;

-- The hashes in a text: hexadecimal, with commas between them.
CREATE FUNCTION factdesk.hashes(p_hex text) RETURNS SETOF bytea
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS
$$ SELECT decode(h, 'hex') FROM unnest(string_to_array(NULLIF($1, ''), ',')) h $$;

-- Appends entry `p_seq` to a session whose row the caller has locked.
CREATE FUNCTION factdesk.add_entry(s factdesk.session, p_seq bigint, p_id uuid, p_at text, p_line bytea, p_version int,
  p_body text, p_hash bytea, p_blobs text, p_summary text, OUT outcome text, OUT seq bigint, OUT hash bytea)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE m factdesk.member := factdesk.me(); v_analyst bytea := convert_to(m.name, 'UTF8'); v_missing bytea;
BEGIN
  IF s.head <> p_seq - 1 THEN outcome := 'conflict'; seq := s.head; hash := s.hash; RETURN; END IF;
  SELECT b INTO v_missing FROM factdesk.hashes(p_blobs) b
    WHERE NOT EXISTS (SELECT FROM factdesk.piece p WHERE p.session = s.id AND p.blob = b AND p.piece = b)
      AND NOT EXISTS (SELECT FROM factdesk.piece_list l WHERE l.session = s.id AND l.blob = b) LIMIT 1;
  IF v_missing IS NOT NULL THEN outcome := 'unknownBlob'; seq := s.head; hash := v_missing; RETURN; END IF;
  IF NOT factdesk.is_entry(p_at, p_version, p_body) THEN PERFORM factdesk.refuse('FD400', 'not an entry'); END IF;
  IF factdesk.chained(s.hash, p_seq, p_id, p_at, v_analyst, p_version, p_line, p_body) IS DISTINCT FROM p_hash THEN
    PERFORM factdesk.refuse('FD409', 'the hash is not that of this entry, signed by ' || m.name || ', after entry ' || s.head);
  END IF;
  INSERT INTO factdesk.entry(session, seq, id, at, analyst, line, version, body, hash, author)
    VALUES (s.id, p_seq, p_id, p_at, v_analyst, p_line, p_version, p_body, p_hash, session_user);
  UPDATE factdesk.session x SET head = p_seq, hash = p_hash, changed = now(),
    summary = CASE WHEN p_summary = '' THEN x.summary ELSE p_summary END,
    size = x.size + octet_length(p_body) + octet_length(p_line) WHERE x.id = s.id;
  outcome := 'done'; seq := p_seq; hash := p_hash;
END $$;

-- Appends entry `p_seq`, or says why not: 'known' (the session has this id), 'conflict' (it has other entries after the one
-- before), 'unknownBlob' (it lacks bytes of one of the hashes in `p_blobs`, which all must be those that the entry names).
--
-- It sends no NOTIFY, which would hold a lock of the whole server until the commit is on the disk: clients do, afterwards.
CREATE FUNCTION factdesk.append(p_session uuid, p_seq bigint, p_id uuid, p_at text, p_line bytea, p_version int, p_body text,
  p_hash bytea, p_blobs text, p_summary text, OUT outcome text, OUT seq bigint, OUT hash bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE s factdesk.session := factdesk.locked(p_session, 2); x record;
BEGIN
  SELECT e.seq, e.hash INTO seq, hash FROM factdesk.entry e WHERE e.session = p_session AND e.id = p_id;
  IF seq IS NOT NULL THEN outcome := 'known'; RETURN; END IF;
  SELECT * INTO x FROM factdesk.add_entry(s, p_seq, p_id, p_at, p_line, p_version, p_body, p_hash, p_blobs, p_summary);
  outcome := x.outcome; seq := x.seq; hash := x.hash;
END $$;

-- Redacts: gives entries their new bodies and drops blobs, and appends the entry that says so; answers as `append` does.
-- `p_struck` is a JSON list of objects of `entry` and `body`. The hashes of what was first written must stay, or a redaction
-- could hide a forgery, and the new entry must have the hash of every new body, or nobody could check it.
CREATE FUNCTION factdesk.redact(p_session uuid, p_struck text, p_dropped text, p_seq bigint, p_id uuid, p_at text, p_line bytea,
  p_version int, p_body text, p_hash bytea, p_summary text, OUT outcome text, OUT seq bigint, OUT hash bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE s factdesk.session := factdesk.locked(p_session, 3); x record; e factdesk.entry; v_old json; v_new json;
BEGIN
  SELECT o.seq, o.hash INTO seq, hash FROM factdesk.entry o WHERE o.session = p_session AND o.id = p_id;
  IF seq IS NOT NULL THEN outcome := 'known'; RETURN; END IF;
  SELECT * INTO x FROM factdesk.add_entry(s, p_seq, p_id, p_at, p_line, p_version, p_body, p_hash, '', p_summary);
  outcome := x.outcome; seq := x.seq; hash := x.hash;
  IF outcome <> 'done' THEN RETURN; END IF;
  FOR x IN SELECT (j->>'entry')::bigint AS number, j->>'body' AS body FROM json_array_elements(p_struck::json) t(j) LOOP
    SELECT * INTO e FROM factdesk.entry o WHERE o.session = p_session AND o.seq = x.number;
    IF left(e.body, 12) = '{"redacted":' THEN v_old := e.body::json #> '{redacted,written}';
    ELSE v_old := json_build_object('body', factdesk.hex_hash(convert_to(e.body, 'UTF8')),
      'line', factdesk.line_hash(e.version, e.line, e.body)); END IF;
    v_new := x.body::json #> '{redacted,written}';
    IF left(x.body, 12) <> '{"redacted":' OR x.number >= p_seq OR v_new->>'body' IS NULL
      OR v_new->>'body' IS DISTINCT FROM v_old->>'body' OR v_new->>'line' IS DISTINCT FROM v_old->>'line'
      OR position('"' || factdesk.hex_hash(convert_to(x.body, 'UTF8')) || '"' in p_body) = 0
    THEN PERFORM factdesk.refuse('FD409', 'not what a redaction leaves of entry ' || COALESCE(x.number::text, '?')); END IF;
    UPDATE factdesk.entry o SET line = convert_to('[redacted]', 'UTF8'), body = x.body
      WHERE o.session = p_session AND o.seq = x.number;
  END LOOP;
  DELETE FROM factdesk.piece p WHERE p.session = p_session AND p.blob IN (SELECT factdesk.hashes(p_dropped));
  DELETE FROM factdesk.piece_list l WHERE l.session = p_session AND l.blob IN (SELECT factdesk.hashes(p_dropped));
END $$;

-- Keeps a piece of a blob; one that is there stays.
CREATE FUNCTION factdesk.put(p_session uuid, p_blob bytea, p_piece bytea, p_bytes bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM factdesk.ranked(2);
  IF NOT EXISTS (SELECT FROM factdesk.session s WHERE s.id = p_session AND s.circle = ANY (factdesk.circles()))
  THEN PERFORM factdesk.refuse('FD404', 'no such session'); END IF;
  IF sha256(p_bytes) <> p_piece OR octet_length(p_blob) <> 32 OR octet_length(p_bytes) > 1048576
  THEN PERFORM factdesk.refuse('FD409', 'not the bytes of this hash'); END IF;
  INSERT INTO factdesk.piece VALUES (p_session, p_blob, p_piece, p_bytes) ON CONFLICT DO NOTHING;
END $$;

-- Says of which pieces a blob consists, in order; `p_pieces` has their hashes without anything between them.
CREATE FUNCTION factdesk.list_pieces(p_session uuid, p_blob bytea, p_pieces bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM factdesk.ranked(2);
  IF NOT EXISTS (SELECT FROM factdesk.session s WHERE s.id = p_session AND s.circle = ANY (factdesk.circles()))
  THEN PERFORM factdesk.refuse('FD404', 'no such session'); END IF;
  IF octet_length(p_blob) <> 32 OR octet_length(p_pieces) % 32 <> 0 OR octet_length(p_pieces) NOT BETWEEN 64 AND 32768
    OR EXISTS (SELECT FROM generate_series(0, octet_length(p_pieces) / 32 - 1) n
      WHERE NOT EXISTS (SELECT FROM factdesk.piece p
        WHERE p.session = p_session AND p.blob = p_blob AND p.piece = substring(p_pieces from n * 32 + 1 for 32)))
  THEN PERFORM factdesk.refuse('FD409', 'not a list of pieces that are kept'); END IF;
  INSERT INTO factdesk.piece_list VALUES (p_session, p_blob, session_user, p_pieces)
    ON CONFLICT (session, blob, author) DO UPDATE SET pieces = excluded.pieces;
END $$;

CREATE FUNCTION factdesk.check_name(p_name text) RETURNS void
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF p_name IS NULL OR p_name !~ '^[A-Za-z0-9_][A-Za-z0-9._-]{0,63}$' THEN PERFORM factdesk.refuse('FD400', 'not a name'); END IF;
END $$;

-- Creates a session, 'open' or 'arriving' for a copied log; answers 'done', 'known' (this call was made before) or 'exists'.
CREATE FUNCTION factdesk.create_session(p_id uuid, p_name text, p_circle text, p_state text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE m factdesk.member := factdesk.ranked(2); v_known uuid;
BEGIN
  IF NOT COALESCE(p_circle = ANY (factdesk.circles()), false) THEN PERFORM factdesk.refuse('FD403', 'not one of your circles'); END IF;
  PERFORM factdesk.check_name(p_name);
  INSERT INTO factdesk.session(id, name, circle, creator, hash, state)
    VALUES (p_id, p_name, p_circle, session_user, decode(repeat('00', 32), 'hex'), p_state)
    ON CONFLICT DO NOTHING RETURNING id INTO v_known;
  IF v_known IS NOT NULL THEN RETURN 'done'; END IF;
  RETURN CASE WHEN EXISTS (SELECT FROM factdesk.session s WHERE s.id = p_id AND s.name = p_name AND s.creator = session_user)
    THEN 'known' ELSE 'exists' END;
END $$;

-- Copies entries into a session that is arriving and the caller's own, each signed by whoever signed it. `p_entries` is a
-- JSON list; lines, names and hashes in it are hexadecimal. The hash of a redacted entry cannot be worked out here; readers
-- check that the redaction confirms it.
CREATE FUNCTION factdesk.copy_entries(p_session uuid, p_entries text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE s factdesk.session := factdesk.locked(p_session, 2, 'arriving'); x record; n bigint := s.head; h bytea := s.hash;
  total bigint := 0;
BEGIN
  IF s.creator <> session_user THEN PERFORM factdesk.refuse('FD403', 'not yours'); END IF;
  FOR x IN SELECT (e->>'seq')::bigint AS seq, (e->>'id')::uuid AS id, e->>'at' AS at, decode(e->>'analyst', 'hex') AS analyst,
      decode(e->>'line', 'hex') AS line, (e->>'version')::int AS version, e->>'body' AS body, decode(e->>'hash', 'hex') AS hash
    FROM json_array_elements(p_entries::json) WITH ORDINALITY t(e, o) ORDER BY o LOOP
    IF x.seq <> n + 1 OR x.hash IS NULL OR octet_length(x.hash) <> 32 OR left(x.body, 12) <> '{"redacted":'
      AND factdesk.chained(h, x.seq, x.id, x.at, x.analyst, x.version, x.line, x.body) IS DISTINCT FROM x.hash
    THEN PERFORM factdesk.refuse('FD409', 'entry ' || COALESCE(x.seq::text, '?') || ' is not chained to the one before'); END IF;
    INSERT INTO factdesk.entry(session, seq, id, at, analyst, line, version, body, hash, author)
      VALUES (p_session, x.seq, x.id, x.at, x.analyst, x.line, x.version, x.body, x.hash, session_user);
    n := x.seq; h := x.hash; total := total + octet_length(x.body) + octet_length(x.line);
  END LOOP;
  UPDATE factdesk.session y SET head = n, hash = h, size = y.size + total WHERE y.id = p_session;
END $$;
CREATE FUNCTION factdesk.arrived(p_session uuid, p_summary text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE s factdesk.session := factdesk.locked(p_session, 2, 'arriving');
BEGIN
  IF s.creator <> session_user OR s.head = 0 THEN PERFORM factdesk.refuse('FD403', 'not yours, or empty'); END IF;
  UPDATE factdesk.session y SET state = 'open', summary = p_summary WHERE y.id = p_session;
END $$;

-- Whether any session has a name, also one that the caller does not see.
CREATE FUNCTION factdesk.is_taken(p_name text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT (factdesk.me()).role IS NOT NULL AND EXISTS (SELECT FROM factdesk.session s WHERE s.name = $1) $$;

-- Renames a session; 23505 if another has the name.
CREATE FUNCTION factdesk.rename(p_session uuid, p_name text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE s factdesk.session := factdesk.locked(p_session, 2);
BEGIN
  PERFORM factdesk.check_name(p_name);
  UPDATE factdesk.session y SET name = p_name WHERE y.id = p_session;
END $$;

-- Moves a session into a private circle of the caller's, or with an empty name out of it.
CREATE FUNCTION factdesk.enclose(p_session uuid, p_circle text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE s factdesk.session := factdesk.locked(p_session, 3);
BEGIN
  IF NOT COALESCE(p_circle = ANY (factdesk.circles()), false) THEN PERFORM factdesk.refuse('FD403', 'not one of your circles'); END IF;
  UPDATE factdesk.session y SET circle = p_circle WHERE y.id = p_session;
END $$;

-- Enrols a role, or changes its name, rank or circles; with rank 0 it is no member any more. One who administers must remain.
CREATE FUNCTION factdesk.enrol(p_role text, p_name text, p_rank int, p_circles text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- One at a time: two could remove each other.
  PERFORM FROM factdesk.meta WHERE key = 'format' FOR UPDATE;
  PERFORM factdesk.ranked(4);
  IF p_rank = 0 THEN DELETE FROM factdesk.member m WHERE m.role = p_role;
  ELSE
    IF p_circles <> '' AND p_circles !~ '^[A-Za-z0-9_-]{1,64}(,[A-Za-z0-9_-]{1,64})*$' THEN
      PERFORM factdesk.refuse('FD400', 'not the names of circles');
    END IF;
    INSERT INTO factdesk.member VALUES (p_role, p_name, p_rank, COALESCE(string_to_array(NULLIF(p_circles, ''), ','), '{}'))
      ON CONFLICT (role) DO UPDATE SET name = excluded.name, rank = excluded.rank, circles = excluded.circles;
  END IF;
  IF NOT EXISTS (SELECT FROM factdesk.member m WHERE m.rank = 4) THEN
    PERFORM factdesk.refuse('FD409', 'nobody would administer');
  END IF;
END $$;

-- (SELECT f()) is worked out once for a statement, a bare f() for every row.
ALTER TABLE factdesk.member ENABLE ROW LEVEL SECURITY;
ALTER TABLE factdesk.session ENABLE ROW LEVEL SECURITY;
ALTER TABLE factdesk.entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE factdesk.piece ENABLE ROW LEVEL SECURITY;
ALTER TABLE factdesk.piece_list ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON factdesk.member FOR SELECT USING ((SELECT factdesk.circles()) IS NOT NULL);
CREATE POLICY seen ON factdesk.session FOR SELECT USING (circle = ANY ((SELECT factdesk.circles())::text[]));
CREATE POLICY seen ON factdesk.entry FOR SELECT USING (EXISTS (SELECT FROM factdesk.session s WHERE s.id = session));
CREATE POLICY seen ON factdesk.piece FOR SELECT USING (EXISTS (SELECT FROM factdesk.session s WHERE s.id = session));
CREATE POLICY seen ON factdesk.piece_list FOR SELECT USING (EXISTS (SELECT FROM factdesk.session s WHERE s.id = session));

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA factdesk FROM PUBLIC;
GRANT USAGE ON SCHEMA factdesk TO PUBLIC;   -- CONNECT on the database and the rows of `member` say who comes in
GRANT SELECT ON factdesk.meta, factdesk.member, factdesk.session, factdesk.entry, factdesk.piece, factdesk.piece_list TO PUBLIC;
GRANT EXECUTE ON FUNCTION factdesk.me, factdesk.circles, factdesk.append, factdesk.redact, factdesk.put, factdesk.list_pieces,
  factdesk.create_session, factdesk.copy_entries, factdesk.arrived, factdesk.is_taken, factdesk.rename, factdesk.enclose,
  factdesk.enrol TO PUBLIC;
INSERT INTO factdesk.member VALUES (session_user, session_user, 4);
