-- One database out of many reports: facts as each report tells them, the entities they become, and the log of what people
-- have corrected.
--
-- Facts (`mentions`, `spans`) and the log (`edits`) are kept; everything else is derived from them and from the reference
-- data, and may be derived again at any time (`doingoai rebuild`), to the same rows under the same public keys.
--
-- Facts were not kept before, so that the rows of an older database go: `doingoai reextract` makes them again from the
-- stored reports.

DROP VIEW quotes;
DROP VIEW events_by_year;
DROP VIEW reports_of_events;
DROP VIEW open_tasks;
DROP VIEW officials_at_events;
DROP VIEW visits;
DROP VIEW conferences;
DROP TRIGGER events_take_evidence;
DROP TRIGGER participants_take_evidence;
DROP TRIGGER officials_take_evidence;
DROP TRIGGER occupancies_take_evidence;
DROP TRIGGER organisations_take_evidence;
DROP TRIGGER tasks_take_evidence;
DROP TRIGGER citations_take_evidence;
DROP TABLE evidence;
DELETE FROM citations;
DELETE FROM document_names;
DELETE FROM documents;
DELETE FROM task_assignees;
DELETE FROM tasks;
DELETE FROM participants;
UPDATE events SET parent_id = NULL;
DELETE FROM events;
DELETE FROM occupancies;
DELETE FROM positions;
DELETE FROM official_names;
DELETE FROM officials;
DELETE FROM organisation_names;
UPDATE organisations SET parent_id = NULL, successor_id = NULL;
DELETE FROM organisations;

-- 'loaded' for facts that came ready-made (`doingoai load`): they are not extracted again.
ALTER TABLE reports ADD COLUMN extractor TEXT NOT NULL DEFAULT 'doingoai';

-- `needs` in settings: what is to be run before the database is whole again.
INSERT INTO settings (name, value) SELECT 'needs', 'reextract' WHERE EXISTS (SELECT 1 FROM reports)
ON CONFLICT (name) DO NOTHING;

-- Facts

CREATE TABLE mentions (
  -- A fact as one report tells it, with the words that it rests on.
  report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  -- From 1, in the order of the extraction.
  number INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'official' OR kind = 'occupancy' OR kind = 'organisation' OR kind = 'event'
    OR kind = 'participant' OR kind = 'task' OR kind = 'citation' OR kind = 'claim'),
  -- The mention of this report that it belongs to: of an occupancy the official, of a participant the event, of a task the
  -- event where it was given, of a citation the task in whose words it stands.
  owner INTEGER,
  -- The mention of this report whom it names: of a participant the official or organisation, of a task who gives it, of a
  -- citation the issuer.
  refers INTEGER,
  -- As the report has it: a name, the title of a post or of an event ('' if it has none), the words of a task.
  name TEXT NOT NULL,
  -- Of an event its kind, of a participant the role, of an occupancy how it is held, of a claim what is counted.
  subtype TEXT,
  country TEXT,
  -- Of an event, with the precision of the report.
  start_date TEXT,
  -- What else the report says, as a JSON object.
  data TEXT,
  -- The first words it rests on, as byte offsets into the text of the report; 0 for both where a fact came without a
  -- place. More words stand in `spans`.
  start_byte INTEGER NOT NULL CHECK (start_byte >= 0),
  end_byte INTEGER NOT NULL,
  -- The rule that made the fact.
  rule TEXT NOT NULL,
  -- 0…1: how likely the fact is right.
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  -- Derived: what it is clustered by (`nodes`), and the row it has become.
  node_id INTEGER,
  row_id INTEGER,
  PRIMARY KEY (report_id, number),
  CHECK (end_byte >= start_byte)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentions_by_row ON mentions (row_id, kind) WHERE row_id IS NOT NULL;

CREATE TABLE spans (
  -- Further words of a mention.
  report_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  start_byte INTEGER NOT NULL CHECK (start_byte >= 0),
  end_byte INTEGER NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (report_id, number, start_byte, end_byte, rule),
  FOREIGN KEY (report_id, number) REFERENCES mentions (report_id, number) ON DELETE CASCADE,
  CHECK (end_byte >= start_byte)
) STRICT, WITHOUT ROWID;

CREATE VIEW evidence AS
-- The words that a row rests on. The kind of fact names the table: event → events, official → officials, citation →
-- citations and so on; `mention` is the number of the mention in its report.
SELECT kind AS fact_kind, row_id AS fact_id, report_id, start_byte, end_byte, rule, confidence, number AS mention
FROM mentions WHERE row_id IS NOT NULL
UNION ALL
SELECT m.kind, m.row_id, m.report_id, s.start_byte, s.end_byte, s.rule, s.confidence, m.number
FROM mentions m JOIN spans s ON s.report_id = m.report_id AND s.number = m.number WHERE m.row_id IS NOT NULL;

-- Identity. All of it is derived; none of it is needed to read the database.

CREATE TABLE nodes (
  -- What is clustered: a name in a country and a field of posts.
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind = 'official' OR kind = 'organisation' OR kind = 'document'),
  -- Nodes of one block may be one row: the name without case, diacritics, hyphens and spaces.
  block TEXT NOT NULL,
  -- The name with diacritics.
  name_key TEXT NOT NULL,
  country TEXT NOT NULL DEFAULT '',
  field TEXT NOT NULL DEFAULT '',
  -- The number of the edit that split these mentions off, else 0.
  tag INTEGER NOT NULL DEFAULT 0,
  -- The smallest of its mentions.
  anchor TEXT NOT NULL,
  -- How many reports.
  mentions INTEGER NOT NULL DEFAULT 0,
  first_date TEXT,
  last_date TEXT,
  row_id INTEGER,
  UNIQUE (kind, block, name_key, country, field, tag)
) STRICT;
CREATE INDEX nodes_by_row ON nodes (row_id, kind);

CREATE TABLE node_names (
  -- Spellings, and in how many reports.
  node_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  PRIMARY KEY (node_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE node_posts (
  -- Heads of posts: "tong thong", "bo truong ngoai giao".
  node_id INTEGER NOT NULL,
  post TEXT NOT NULL,
  PRIMARY KEY (node_id, post)
) STRICT, WITHOUT ROWID;

CREATE TABLE node_keys (
  -- Hashes of keys by which nodes of different names meet.
  key INTEGER NOT NULL,
  node_id INTEGER NOT NULL,
  PRIMARY KEY (key, node_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX node_keys_by_node ON node_keys (node_id);

CREATE TABLE event_keys (
  -- Hashes of keys by which mentions of events meet.
  key INTEGER NOT NULL,
  report_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (key, report_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_keys_by_mention ON event_keys (report_id, number);

CREATE TABLE judgements (
  -- Why two are one, or not, or in doubt: officials, organisations and documents by the signatures of their nodes, events by
  -- the anchors of their mentions.
  kind TEXT NOT NULL,
  left TEXT NOT NULL,
  right TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict = 'same' OR verdict = 'different' OR verdict = 'doubt'),
  score REAL NOT NULL,
  reasons TEXT NOT NULL,
  -- The entry of the log that decided.
  edit INTEGER,
  PRIMARY KEY (kind, left, right),
  CHECK (left < right)
) STRICT, WITHOUT ROWID;
CREATE INDEX judgements_by_right ON judgements (kind, right);

CREATE TABLE public_ids (
  -- Every key that a row may be asked for by: one for each of its names, titles and dates. Of several rows that claim one
  -- base, the one with the smallest anchor has it as its key; the key of the others is <base>-<12 digits of the anchor's
  -- SHA-256>.
  base TEXT NOT NULL,
  -- The smallest mention that gives rise to the claim.
  anchor TEXT NOT NULL,
  kind TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  PRIMARY KEY (base, anchor)
) STRICT, WITHOUT ROWID;
CREATE INDEX public_ids_by_row ON public_ids (row_id, kind);

-- Entities. `review`: open, confirmed or rejected by a person. Rejected rows keep their key and evidence; lists and views
-- leave them out.

ALTER TABLE officials ADD COLUMN review TEXT NOT NULL DEFAULT 'open'
  CHECK (review = 'open' OR review = 'confirmed' OR review = 'rejected');
ALTER TABLE organisations ADD COLUMN review TEXT NOT NULL DEFAULT 'open'
  CHECK (review = 'open' OR review = 'confirmed' OR review = 'rejected');
ALTER TABLE documents ADD COLUMN review TEXT NOT NULL DEFAULT 'open'
  CHECK (review = 'open' OR review = 'confirmed' OR review = 'rejected');
ALTER TABLE events ADD COLUMN review TEXT NOT NULL DEFAULT 'open'
  CHECK (review = 'open' OR review = 'confirmed' OR review = 'rejected');
ALTER TABLE tasks ADD COLUMN review TEXT NOT NULL DEFAULT 'open'
  CHECK (review = 'open' OR review = 'confirmed' OR review = 'rejected');

-- Held by one person at a time.
ALTER TABLE positions ADD COLUMN single INTEGER NOT NULL DEFAULT 0;
-- When there was such a post, where the reference data says so.
ALTER TABLE positions ADD COLUMN valid_from TEXT;
ALTER TABLE positions ADD COLUMN valid_to TEXT;

CREATE TABLE series (
  -- Conferences that come again every year.
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;
ALTER TABLE events ADD COLUMN series_id INTEGER REFERENCES series (id);
CREATE INDEX events_by_series ON events (series_id) WHERE series_id IS NOT NULL;

CREATE TABLE successions (
  -- Bodies whose work passed to others.
  predecessor_id INTEGER NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  successor_id INTEGER NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  date TEXT NOT NULL,
  legal_basis TEXT NOT NULL,
  note TEXT,
  PRIMARY KEY (predecessor_id, successor_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE claims (
  -- Totals that a report states, as it states them.
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  -- What is counted: activities, delegations_out, agreements …
  measure TEXT NOT NULL,
  value REAL NOT NULL,
  -- exact, near, over, about, at_least, at_most.
  qualifier TEXT NOT NULL,
  -- As written: "hoạt động đối ngoại".
  unit TEXT NOT NULL,
  -- "2015"; null while not known.
  period TEXT,
  event_id INTEGER REFERENCES events (id) ON DELETE SET NULL,
  quote TEXT NOT NULL,
  review TEXT NOT NULL DEFAULT 'open' CHECK (review = 'open' OR review = 'confirmed' OR review = 'rejected')
) STRICT;
CREATE INDEX claims_by_report ON claims (report_id);
CREATE INDEX claims_by_measure ON claims (measure, period);
CREATE INDEX claims_by_event ON claims (event_id) WHERE event_id IS NOT NULL;

-- The log

CREATE TABLE edits (
  -- What people have decided. An entry is undone by another one, never changed.
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action = 'merge' OR action = 'split' OR action = 'set' OR action = 'confirm'
    OR action = 'reject' OR action = 'note' OR action = 'undo'),
  kind TEXT NOT NULL,
  -- The public key when the entry was made.
  key TEXT NOT NULL,
  -- By which mentions its target is found again, as a JSON array.
  anchors TEXT NOT NULL,
  field TEXT,
  old TEXT,
  new TEXT,
  -- The anchors of the other side of a merge or split.
  other TEXT,
  reason TEXT,
  undoes INTEGER REFERENCES edits (id),
  CHECK ((action = 'undo') = (undoes IS NOT NULL))
) STRICT;
CREATE INDEX edits_that_undo ON edits (undoes) WHERE undoes IS NOT NULL;
CREATE TRIGGER edits_stay BEFORE UPDATE ON edits
BEGIN SELECT raise(ABORT, 'an entry of the log never changes; undo it'); END;
CREATE TRIGGER edits_never_go BEFORE DELETE ON edits
BEGIN SELECT raise(ABORT, 'an entry of the log is never erased; undo it'); END;

CREATE VIEW effective_edits AS
-- The entries that hold: those that no entry that holds undoes. Undoings are looked at from the last to the first.
WITH RECURSIVE walk (id, undone) AS (
  SELECT max(id) + 1, ',' FROM edits WHERE undoes IS NOT NULL
  UNION ALL
  SELECT e.id, CASE WHEN instr(w.undone, ',' || e.id || ',') THEN w.undone ELSE w.undone || e.undoes || ',' END
  FROM walk w JOIN edits e ON e.id = (SELECT max(u.id) FROM edits u WHERE u.undoes IS NOT NULL AND u.id < w.id)
)
SELECT * FROM edits
WHERE instr((SELECT undone FROM walk ORDER BY id LIMIT 1), ',' || id || ',') = 0;

CREATE TABLE edited_cells (
  -- The values that an entry of the log has set.
  kind TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  field TEXT NOT NULL,
  edit INTEGER NOT NULL,
  PRIMARY KEY (kind, row_id, field)
) STRICT, WITHOUT ROWID;

-- Views for first questions

CREATE VIEW conferences AS
-- Conferences with those who organise, chair and attend them.
SELECT e.id, e.key, e.title, e.start_date, e.end_date, e.year, e.place, e.country, e.status,
  (SELECT group_concat(name, '; ') FROM
    (SELECT name FROM participants WHERE event_id = e.id AND role = 'organiser'
      GROUP BY name ORDER BY min(id))) AS organisers,
  (SELECT group_concat(name, '; ') FROM
    (SELECT name FROM participants WHERE event_id = e.id AND role = 'chair'
      GROUP BY name ORDER BY min(id))) AS chairs,
  (SELECT group_concat(name, '; ') FROM
    (SELECT name FROM participants WHERE event_id = e.id AND role NOT IN ('organiser', 'chair')
      GROUP BY name ORDER BY min(id))) AS attendees,
  (SELECT count(*) FROM tasks WHERE event_id = e.id) AS tasks,
  (SELECT count(DISTINCT report_id) FROM evidence WHERE fact_kind = 'event' AND fact_id = e.id) AS reports
FROM events e WHERE e.kind = 'conference' AND e.review <> 'rejected';

CREATE VIEW visits AS
-- Visits: who came where, at which rank.
SELECT e.id, e.key, e.rank, e.start_date, e.end_date, e.year,
  (SELECT group_concat(name, '; ') FROM
    (SELECT name FROM participants WHERE event_id = e.id AND role = 'guest'
      GROUP BY name ORDER BY min(id))) AS visitors,
  (SELECT group_concat(DISTINCT side) FROM participants WHERE event_id = e.id AND role = 'guest') AS visitors_country,
  e.country AS visited_country, c.name AS visited_country_name, e.place,
  (SELECT group_concat(name, '; ') FROM
    (SELECT name FROM participants WHERE event_id = e.id AND role = 'host'
      GROUP BY name ORDER BY min(id))) AS hosts,
  e.status,
  (SELECT count(DISTINCT report_id) FROM evidence WHERE fact_kind = 'event' AND fact_id = e.id) AS reports
FROM events e LEFT JOIN countries c ON c.code = e.country
WHERE e.kind = 'visit' AND e.review <> 'rejected';

CREATE VIEW officials_at_events AS
-- Officials at events: the post as printed there, and the posts held on the day: those that reports attest before and after
-- the day, or that a report of the event gives within a year of it. Where there are none, or the year of the event is not
-- known, the posts that the reports of the event give at all.
WITH held AS (
  SELECT p.id AS participant_id, po.title, oc.status,
    ifnull(e.start_date GLOB '[0-9]*' AND oc.first_attested <= ifnull(e.end_date, e.start_date) || '~'
      AND oc.last_attested || '~' >= e.start_date, 0) AS on_day,
    (SELECT min(CASE WHEN r.published IS NULL OR e.year IS NULL THEN 1 ELSE abs(r.year - e.year) END)
      FROM mentions a JOIN mentions b ON b.report_id = a.report_id AND b.kind = 'event' AND b.row_id = e.id
      JOIN reports r ON r.id = a.report_id WHERE a.kind = 'occupancy' AND a.row_id = oc.id) AS years_off
  FROM participants p JOIN events e ON e.id = p.event_id JOIN occupancies oc ON oc.official_id = p.official_id
  JOIN positions po ON po.id = oc.position_id
)
SELECT e.id AS event_id, e.key AS event_key, e.kind AS event_kind, e.title AS event_title, e.start_date, e.year,
  o.id AS official_id, o.key AS official_key, o.name AS official, o.country AS official_country, p.role, p.title AS title_printed,
  ifnull(
    (SELECT group_concat(title, '; ') FROM (SELECT DISTINCT title FROM held
      WHERE participant_id = p.id AND status <> 'former' AND (on_day OR years_off <= 1) ORDER BY title)),
    (SELECT group_concat(title, '; ') FROM (SELECT DISTINCT title FROM held
      WHERE participant_id = p.id AND years_off IS NOT NULL ORDER BY title))) AS posts
FROM participants p JOIN events e ON e.id = p.event_id JOIN officials o ON o.id = p.official_id
WHERE e.review <> 'rejected' AND o.review <> 'rejected';

CREATE VIEW open_tasks AS
-- Tasks not yet done or dropped, with who gave them, who is to do them, and where they were given.
SELECT t.id, t.key, t.year, t.ordinal, t.text, t.assigner,
  (SELECT group_concat(name, '; ') FROM task_assignees WHERE task_id = t.id) AS assignees,
  t.due, t.event_id, e.title AS event_title, e.start_date AS event_date, r.key AS report_key
FROM tasks t JOIN reports r ON r.id = t.report_id LEFT JOIN events e ON e.id = t.event_id
WHERE t.status = 'open' AND t.review <> 'rejected';

CREATE VIEW reports_of_events AS
-- Which reports tell of which events.
SELECT DISTINCT e.id AS event_id, e.key AS event_key, e.kind AS event_kind, e.title AS event_title, e.start_date,
  r.id AS report_id, r.key AS report_key, r.title AS report_title, r.published, r.source, r.file
FROM evidence v JOIN events e ON e.id = v.fact_id JOIN reports r ON r.id = v.report_id
WHERE v.fact_kind = 'event' AND e.review <> 'rejected';

CREATE VIEW events_by_year AS
-- How many events of each kind took place or are planned in a year; year is null while unknown.
SELECT year, kind, count(*) AS events FROM events
WHERE status IN ('held', 'planned') AND review <> 'rejected' GROUP BY year, kind;

CREATE VIEW quotes AS
-- Every fact with the words it rests on.
SELECT v.fact_kind, v.fact_id, v.report_id, r.key AS report_key, v.start_byte, v.end_byte, v.rule, v.confidence,
  CAST(substr(CAST(r.text AS BLOB), v.start_byte + 1, v.end_byte - v.start_byte) AS TEXT) AS quote
FROM evidence v JOIN reports r ON r.id = v.report_id;

CREATE VIEW event_statements AS
-- What each report says of an event, field by field, beside what the others say. `total` is what it counts there.
-- Fields in `data` are cut out of it by plain text functions: SQLite forbids JSON in a view that others may have written.
-- A quotation mark within a value stands as char(1) while that is done.
SELECT * FROM (
  SELECT m.row_id AS event_id, f.field,
    CASE f.field WHEN 'kind' THEN m.subtype WHEN 'title' THEN nullif(m.name, '') WHEN 'start' THEN m.start_date
      WHEN 'country' THEN m.country ELSE
      CASE WHEN instr(d.data, f.mark) > 0 THEN replace(replace(substr(substr(d.data, instr(d.data, f.mark) + length(f.mark)), 1,
        instr(substr(d.data, instr(d.data, f.mark) + length(f.mark)), '"') - 1), char(1), '"'), '\\', '\') END END AS value,
    r.key AS report_key, r.source, r.published,
    CAST(substr(CAST(r.text AS BLOB), m.start_byte + 1, m.end_byte - m.start_byte) AS TEXT) AS quote
  FROM mentions m JOIN reports r ON r.id = m.report_id
  JOIN (SELECT report_id, number, replace(data, '\"', char(1)) AS data FROM mentions) d
    ON d.report_id = m.report_id AND d.number = m.number
  JOIN (SELECT 'kind' AS field, NULL AS mark UNION ALL SELECT 'title', NULL UNION ALL SELECT 'start', NULL
    UNION ALL SELECT 'country', NULL UNION ALL SELECT 'end', '"end": "' UNION ALL SELECT 'place', '"place": "'
    UNION ALL SELECT 'rank', '"rank": "' UNION ALL SELECT 'status', '"status": "') f
  WHERE m.kind = 'event' AND m.row_id IS NOT NULL
  UNION ALL
  SELECT p.event_id, f.field || ' of ' || coalesce(o.name, b.name, p.name),
    CASE f.field WHEN 'name' THEN m.name WHEN 'role' THEN m.subtype ELSE
      CASE WHEN instr(d.data, f.mark) > 0 THEN replace(replace(substr(substr(d.data, instr(d.data, f.mark) + length(f.mark)), 1,
        instr(substr(d.data, instr(d.data, f.mark) + length(f.mark)), '"') - 1), char(1), '"'), '\\', '\') END END,
    r.key, r.source, r.published,
    CAST(substr(CAST(r.text AS BLOB), m.start_byte + 1, m.end_byte - m.start_byte) AS TEXT)
  FROM mentions m JOIN participants p ON p.id = m.row_id JOIN reports r ON r.id = m.report_id
  JOIN (SELECT report_id, number, replace(data, '\"', char(1)) AS data FROM mentions) d
    ON d.report_id = m.report_id AND d.number = m.number
  LEFT JOIN officials o ON o.id = p.official_id LEFT JOIN organisations b ON b.id = p.organisation_id
  JOIN (SELECT 'name' AS field, NULL AS mark UNION ALL SELECT 'role', NULL UNION ALL SELECT 'post', '"title": "') f
  WHERE m.kind = 'participant'
) WHERE value IS NOT NULL
UNION ALL
SELECT c.event_id, 'total of ' || c.measure, CAST(c.value AS TEXT), r.key, r.source, r.published, c.quote
FROM claims c JOIN reports r ON r.id = c.report_id WHERE c.event_id IS NOT NULL AND c.review <> 'rejected';

CREATE VIEW event_conflicts AS
-- Where reports of one event disagree: each value with how many say so, and who. A date of unknown year agrees with the
-- same day of any year.
WITH said AS (
  SELECT event_id, field, value, report_key,
    CASE WHEN field IN ('start', 'end') AND length(value) = 10 THEN substr(value, 6)
      WHEN field = 'title' THEN lower(value) ELSE value END AS compared
  FROM event_statements
)
SELECT e.key AS event_key, s.event_id, s.field, max(s.value) AS value, count(DISTINCT s.report_key) AS reports,
  group_concat(DISTINCT s.report_key) AS report_keys
FROM said s JOIN events e ON e.id = s.event_id
WHERE e.review <> 'rejected' AND (
  SELECT count(DISTINCT o.compared) FROM said o WHERE o.event_id = s.event_id AND o.field = s.field) > 1
GROUP BY s.event_id, s.field, s.compared;

CREATE VIEW claims_beside_counts AS
-- Totals that reports state, beside what this database counts of the same kind in the same year.
SELECT c.measure, c.period, c.qualifier, c.value AS claimed, CASE WHEN c.period IS NOT NULL AND c.measure IN ('agreements', 'talks', 'meetings', 'calls',
  'messages', 'conferences', 'visits', 'delegations_out', 'delegations_in', 'activities') THEN (
  SELECT count(*) FROM events e WHERE e.year = CAST(c.period AS INTEGER) AND e.status = 'held' AND e.review <> 'rejected'
  AND CASE c.measure
    WHEN 'agreements' THEN e.kind = 'signing'
    WHEN 'talks' THEN e.kind = 'talks'
    WHEN 'meetings' THEN e.kind = 'meeting'
    WHEN 'calls' THEN e.kind = 'call'
    WHEN 'messages' THEN e.kind = 'message'
    WHEN 'conferences' THEN e.kind = 'conference'
    WHEN 'visits' THEN e.kind = 'visit'
    WHEN 'delegations_out' THEN e.kind = 'visit' AND ifnull(e.country, '') <> 'VN'
      AND EXISTS (SELECT 1 FROM participants p WHERE p.event_id = e.id AND p.role = 'guest' AND p.side = 'VN')
    WHEN 'delegations_in' THEN e.kind = 'visit' AND e.country = 'VN'
      AND EXISTS (SELECT 1 FROM participants p WHERE p.event_id = e.id AND p.role = 'guest' AND p.side <> 'VN')
    ELSE 1 END) END AS counted,
  c.unit, c.quote, r.key AS report_key, c.key AS claim_key
FROM claims c JOIN reports r ON r.id = c.report_id WHERE c.review <> 'rejected';

CREATE VIEW cell_evidence AS
-- What a cell of a table rests on: the words of each report that says just this, or the entry of the log that has set it
-- (`edit`, a row of `edits`; then there are no words). Ask for a table and a row:
--   SELECT column_name, quote, report_id FROM cell_evidence WHERE table_name = 'events' AND row_id = 17;
SELECT c.table_name, c.row_id, c.column_name, c.report_id, c.start_byte, c.end_byte,
  CAST(substr(CAST(r.text AS BLOB), c.start_byte + 1, c.end_byte - c.start_byte) AS TEXT) AS quote, NULL AS edit
FROM (
  SELECT 'events' AS table_name, e.id AS row_id, f.name AS column_name, m.report_id, m.start_byte, m.end_byte
  FROM events e JOIN mentions m ON m.row_id = e.id AND m.kind = 'event'
  JOIN (SELECT 'kind' AS name UNION ALL SELECT 'title' UNION ALL SELECT 'start_date' UNION ALL
    SELECT 'end_date' UNION ALL SELECT 'place' UNION ALL SELECT 'country' UNION ALL SELECT 'rank' UNION ALL
    SELECT 'status') f
  WHERE CASE f.name
    WHEN 'kind' THEN m.subtype = e.kind
    WHEN 'title' THEN m.name = e.title
    WHEN 'start_date' THEN m.start_date = e.start_date
      OR m.start_date GLOB 'XXXX-*' AND substr(m.start_date, 6) = substr(e.start_date, 6)
    WHEN 'end_date' THEN instr(m.data, '"end": "' || replace(replace(e.end_date, '\', '\\'), '"', '\"') || '"') > 0
    WHEN 'place' THEN instr(m.data, '"place": "' || replace(replace(e.place, '\', '\\'), '"', '\"') || '"') > 0
    WHEN 'country' THEN m.country = e.country
    WHEN 'rank' THEN instr(m.data, '"rank": "' || replace(replace(e.rank, '\', '\\'), '"', '\"') || '"') > 0
    WHEN 'status' THEN instr(m.data, '"status": "' || replace(replace(e.status, '\', '\\'), '"', '\"') || '"') > 0 END
  UNION ALL
  SELECT 'participants', p.id, f.name, m.report_id, m.start_byte, m.end_byte
  FROM participants p JOIN mentions m ON m.row_id = p.id AND m.kind = 'participant'
  JOIN (SELECT 'role' AS name UNION ALL SELECT 'name' UNION ALL SELECT 'title' UNION ALL SELECT 'type' UNION ALL
    SELECT 'country') f
  WHERE CASE f.name
    WHEN 'role' THEN m.subtype = p.role
    WHEN 'name' THEN m.name = p.name
    WHEN 'title' THEN instr(m.data, '"title": "' || replace(replace(p.title, '\', '\\'), '"', '\"') || '"') > 0
    WHEN 'type' THEN instr(m.data, '"type": "' || replace(replace(p.type, '\', '\\'), '"', '\"') || '"') > 0
    WHEN 'country' THEN m.country = p.country END
  UNION ALL
  SELECT 'officials', o.id, f.name, m.report_id, m.start_byte, m.end_byte
  FROM officials o JOIN mentions m ON m.row_id = o.id AND m.kind = 'official'
  JOIN (SELECT 'name' AS name UNION ALL SELECT 'country') f
  WHERE CASE f.name
    WHEN 'name' THEN m.name = o.name
    WHEN 'country' THEN m.country = o.country END
  UNION ALL
  SELECT 'organisations', o.id, f.name, m.report_id, m.start_byte, m.end_byte
  FROM organisations o JOIN mentions m ON m.row_id = o.id AND m.kind = 'organisation'
  JOIN (SELECT 'name' AS name UNION ALL SELECT 'country' UNION ALL SELECT 'kind' UNION ALL SELECT 'abbreviation') f
  WHERE CASE f.name
    WHEN 'name' THEN m.name = o.name
    WHEN 'country' THEN m.country = o.country
    WHEN 'kind' THEN instr(m.data, '"kind": "' || replace(replace(o.kind, '\', '\\'), '"', '\"') || '"') > 0
    WHEN 'abbreviation' THEN instr(m.data, '"abbreviation": "' || replace(replace(o.abbreviation, '\', '\\'), '"', '\"') || '"') > 0 END
  UNION ALL
  SELECT 'occupancies', oc.id, f.name, m.report_id, m.start_byte, m.end_byte
  FROM occupancies oc JOIN mentions m ON m.row_id = oc.id AND m.kind = 'occupancy'
  JOIN (SELECT 'position_id' AS name UNION ALL SELECT 'status' UNION ALL SELECT 'first_attested' UNION ALL
    SELECT 'last_attested') f
  WHERE CASE f.name
    WHEN 'position_id' THEN 1
    WHEN 'status' THEN m.subtype = oc.status
    WHEN 'first_attested' THEN oc.first_attested IN (SELECT r.published FROM reports r WHERE r.id = m.report_id
      UNION ALL SELECT e.start_date FROM mentions e WHERE e.report_id = m.report_id AND e.kind = 'event')
    WHEN 'last_attested' THEN oc.last_attested IN (SELECT r.published FROM reports r WHERE r.id = m.report_id
      UNION ALL SELECT e.start_date FROM mentions e WHERE e.report_id = m.report_id AND e.kind = 'event') END
  UNION ALL
  SELECT 'documents', d.id, f.name, m.report_id, m.start_byte, m.end_byte
  FROM documents d JOIN citations c ON c.document_id = d.id JOIN mentions m ON m.row_id = c.id AND m.kind = 'citation'
  JOIN (SELECT 'name' AS name UNION ALL SELECT 'kind' UNION ALL SELECT 'number' UNION ALL SELECT 'issuer' UNION ALL
    SELECT 'issued') f
  WHERE CASE f.name
    WHEN 'name' THEN m.name = d.name
    WHEN 'kind' THEN instr(m.data, '"kind": "' || replace(replace(d.kind, '\', '\\'), '"', '\"') || '"') > 0
    WHEN 'number' THEN instr(m.data, '"number": "' || replace(replace(d.number, '\', '\\'), '"', '\"') || '"') > 0
    WHEN 'issuer' THEN instr(m.data, '"issuer": "' || replace(replace(d.issuer, '\', '\\'), '"', '\"') || '"') > 0
    WHEN 'issued' THEN instr(m.data, '"issued": "' || replace(replace(d.issued, '\', '\\'), '"', '\"') || '"') > 0 END
  UNION ALL
  SELECT 'tasks', t.id, f.name, m.report_id, m.start_byte, m.end_byte
  FROM tasks t JOIN mentions m ON m.row_id = t.id AND m.kind = 'task'
  JOIN (SELECT 'text' AS name UNION ALL SELECT 'ordinal' UNION ALL SELECT 'year' UNION ALL SELECT 'due' UNION ALL
    SELECT 'assigner') f
  WHERE CASE f.name
    WHEN 'text' THEN m.name = t.text
    WHEN 'ordinal' THEN instr(replace(m.data, '}', ','), '"ordinal": ' || t.ordinal || ',') > 0
    WHEN 'year' THEN instr(replace(m.data, '}', ','), '"year": ' || t.year || ',') > 0
    WHEN 'due' THEN instr(m.data, '"due": "' || replace(replace(t.due, '\', '\\'), '"', '\"') || '"') > 0
    WHEN 'assigner' THEN instr(m.data, '"assigner": "' || replace(replace(t.assigner, '\', '\\'), '"', '\"') || '"') > 0 END
  UNION ALL
  SELECT 'claims', c.id, f.name, m.report_id, m.start_byte, m.end_byte
  FROM claims c JOIN mentions m ON m.row_id = c.id AND m.kind = 'claim'
  JOIN (SELECT 'measure' AS name UNION ALL SELECT 'value' UNION ALL SELECT 'qualifier' UNION ALL
    SELECT 'unit' UNION ALL SELECT 'period') f
  WHERE CASE f.name
    WHEN 'measure' THEN m.subtype = c.measure
    WHEN 'value' THEN instr(m.data, '"value": ' || CAST(c.value AS INTEGER)) > 0
    WHEN 'qualifier' THEN instr(m.data, '"qualifier": "' || replace(replace(c.qualifier, '\', '\\'), '"', '\"') || '"') > 0
    WHEN 'unit' THEN instr(m.data, '"unit": "' || replace(replace(c.unit, '\', '\\'), '"', '\"') || '"') > 0
    WHEN 'period' THEN instr(m.data, '"period": "' || replace(replace(c.period, '\', '\\'), '"', '\"') || '"') > 0 END
) c JOIN reports r ON r.id = c.report_id
UNION ALL
SELECT kind || 's', row_id,
  CASE field WHEN 'start' THEN 'start_date' WHEN 'end' THEN 'end_date' WHEN 'parent' THEN 'parent_id'
    WHEN 'series' THEN 'series_id' WHEN 'event' THEN 'event_id' ELSE field END, NULL, NULL, NULL, NULL, edit
FROM edited_cells;
