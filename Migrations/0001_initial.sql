-- The database of doingoai: reports, the facts found in them, and the words that every fact rests on.
--
-- Nothing here needs more than plain SQLite 3.37 with FTS5: no collation, function or tokenizer of our own. What SQLite
-- cannot compute for Vietnamese (sort keys, folded names) stands in columns that the program fills:
--   *_sort    sorts in the order of the Vietnamese alphabet under plain ORDER BY
--   *_key     the same for spellings that differ in case, tone placement (hòa, hoà), hyphens or spaces only
--   *_folded  lower-case ASCII ("doi ngoai"), for LIKE
-- `key` is the public name of a row: it does not change and may be quoted elsewhere.
-- Words are checked with OR rather than IN, for which SQLite builds a table at every row.
-- Dates are ISO 8601 with the precision that the report gives: 2015, 2015-12, 2015-12-28; XXXX-12-28 where the year is
-- not known.

CREATE TABLE settings (
  -- What the program remembers about this file: `seeds_sha256`, the reference data last loaded.
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Reference data

CREATE TABLE countries (
  -- ISO 3166-1 alpha-2; XK, SU, CS, DD, YU, ZR are user-assigned or withdrawn codes.
  code TEXT PRIMARY KEY CHECK (code GLOB '[A-Z][A-Z]'),
  -- The usual short name in Vietnamese.
  name TEXT NOT NULL CHECK (length(name) > 0),
  official_name TEXT NOT NULL,
  name_sort TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE country_names (
  -- Every way of naming a country, its `name` among them.
  country TEXT NOT NULL REFERENCES countries (code) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) > 0),
  name_key TEXT NOT NULL,
  -- A demonym ("Việt", "Nhật") names the country in pairs and after "người" only.
  kind TEXT NOT NULL CHECK (kind = 'name' OR kind = 'alias' OR kind = 'demonym'),
  PRIMARY KEY (country, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX country_names_by_key ON country_names (name_key);

CREATE TABLE places (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (length(name) > 0),
  name_sort TEXT NOT NULL,
  -- Null when not known.
  kind TEXT CHECK (kind = 'capital' OR kind = 'city' OR kind = 'province' OR kind = 'district' OR kind = 'region'
    OR kind = 'building' OR kind = 'island' OR kind = 'other'),
  country TEXT REFERENCES countries (code)
) STRICT;
CREATE INDEX places_by_country ON places (country);

CREATE TABLE place_names (
  place_id INTEGER NOT NULL REFERENCES places (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) > 0),
  name_key TEXT NOT NULL,
  PRIMARY KEY (place_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_names_by_key ON place_names (name_key);

-- Reports

CREATE TABLE reports (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  -- SHA-256 of `text`, in hexadecimal: the identity of a report.
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  -- The name of the file it came from, without folders.
  file TEXT NOT NULL,
  title TEXT,
  published TEXT CHECK (published GLOB '[0-9][0-9][0-9][0-9]*'),
  -- Newspaper or agency.
  source TEXT,
  url TEXT,
  -- Separated by "; ".
  authors TEXT,
  language TEXT NOT NULL DEFAULT 'vi',
  byte_count INTEGER NOT NULL CHECK (byte_count >= 0),
  year INTEGER GENERATED ALWAYS AS (CAST(substr(published, 1, 4) AS INTEGER)) VIRTUAL,
  -- The whole text, UTF-8 in NFC, without NUL. Evidence counts bytes of it; it never changes.
  text TEXT NOT NULL
) STRICT;
CREATE INDEX reports_by_published ON reports (published);

CREATE TRIGGER reports_never_change BEFORE UPDATE OF text, sha256, byte_count ON reports
BEGIN
  SELECT raise(ABORT, 'the text of a report never changes: evidence points into it');
END;

-- Full text of reports. It is fed with đ written as d (unicode61 folds all other marks), so that "doi ngoai" and "đối
-- ngoại" find the same; highlight() and snippet() still show the text as written. Fold what you look for likewise:
--   SELECT snippet(reports_fts, 1, '[', ']', '…', 20) FROM reports_fts WHERE reports_fts MATCH '"doi ngoai"';
CREATE VIRTUAL TABLE reports_fts USING fts5 (
  title, text, content = 'reports', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

-- Officials, organisations, positions

CREATE TABLE organisations (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (length(name) > 0 AND instr(name, char(0)) = 0),
  name_sort TEXT NOT NULL,
  abbreviation TEXT,
  -- party, state, ministry, mass, international …
  kind TEXT,
  country TEXT REFERENCES countries (code),
  -- The body it is a part of.
  parent_id INTEGER REFERENCES organisations (id),
  -- The body that took over its work.
  successor_id INTEGER REFERENCES organisations (id)
) STRICT;
CREATE INDEX organisations_by_name ON organisations (name_sort);
CREATE INDEX organisations_by_parent ON organisations (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX organisations_by_successor ON organisations (successor_id) WHERE successor_id IS NOT NULL;

CREATE TABLE organisation_names (
  -- Every name of an organisation, its `name` among them.
  organisation_id INTEGER NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) > 0),
  name_key TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'name' OR kind = 'abbreviation' OR kind = 'alias'),
  PRIMARY KEY (organisation_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_names_by_key ON organisation_names (name_key);

CREATE TABLE officials (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (length(name) > 0 AND instr(name, char(0)) = 0),
  -- Vietnamese names by given name, then middle, then family name.
  name_sort TEXT NOT NULL,
  -- Of the posts, when known.
  country TEXT REFERENCES countries (code)
) STRICT;
CREATE INDEX officials_by_name ON officials (name_sort);
CREATE INDEX officials_by_country ON officials (country);

CREATE TABLE official_names (
  -- Every name of an official, its `name` among them.
  official_id INTEGER NOT NULL REFERENCES officials (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) > 0),
  name_key TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'name' OR kind = 'alias'),
  PRIMARY KEY (official_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX official_names_by_key ON official_names (name_key);

CREATE TABLE positions (
  -- A post, whoever holds it.
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  -- As the reports write it, with what it is of: "Trưởng Ban Đối ngoại Trung ương".
  title TEXT NOT NULL CHECK (length(title) > 0),
  title_key TEXT NOT NULL,
  title_folded TEXT NOT NULL,
  organisation_id INTEGER REFERENCES organisations (id),
  country TEXT REFERENCES countries (code)
) STRICT;
CREATE UNIQUE INDEX positions_by_title ON positions (title_key, ifnull(country, ''));
CREATE INDEX positions_by_organisation ON positions (organisation_id) WHERE organisation_id IS NOT NULL;

CREATE TABLE occupancies (
  -- Who held a position, and between which dates reports attest it. Not the dates of appointment and leave.
  id INTEGER PRIMARY KEY,
  official_id INTEGER NOT NULL REFERENCES officials (id) ON DELETE CASCADE,
  position_id INTEGER NOT NULL REFERENCES positions (id) ON DELETE CASCADE,
  -- holder; acting ("quyền Bộ trưởng"); former ("nguyên Chủ tịch nước"): the dates are then of the reports that call
  -- them so.
  status TEXT NOT NULL DEFAULT 'holder' CHECK (status = 'holder' OR status = 'acting' OR status = 'former'),
  first_attested TEXT CHECK (first_attested GLOB '[0-9][0-9][0-9][0-9]*'),
  last_attested TEXT CHECK (last_attested GLOB '[0-9][0-9][0-9][0-9]*'),
  UNIQUE (official_id, position_id, status),
  CHECK ((first_attested IS NULL) = (last_attested IS NULL) AND ifnull(first_attested <= last_attested, 1))
) STRICT;
CREATE INDEX occupancies_by_position ON occupancies (position_id);

-- Events

CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind = 'conference' OR kind = 'visit' OR kind = 'talks' OR kind = 'meeting' OR kind = 'call'
    OR kind = 'message' OR kind = 'signing' OR kind = 'ceremony' OR kind = 'appointment' OR kind = 'statement'),
  -- Of a visit: "cấp Nhà nước", "chính thức", "làm việc" …
  rank TEXT,
  -- The reports' own name of the event.
  title TEXT CHECK (length(title) > 0 AND instr(title, char(0)) = 0),
  title_folded TEXT,
  start_date TEXT CHECK (start_date GLOB '[0-9X][0-9X][0-9X][0-9X]*'),
  -- explicit: written with its year; relative: counted from publication; inferred: the year follows from what the
  -- report is about.
  start_basis TEXT CHECK (start_basis = 'explicit' OR start_basis = 'relative' OR start_basis = 'inferred'),
  end_date TEXT CHECK (end_date GLOB '[0-9X][0-9X][0-9X][0-9X]*'),
  date_precision TEXT GENERATED ALWAYS AS (CASE
    WHEN start_date IS NULL THEN NULL WHEN start_date GLOB '*X*' THEN 'partial'
    WHEN length(start_date) = 4 THEN 'year' WHEN length(start_date) = 7 THEN 'month' ELSE 'day' END) VIRTUAL,
  -- Null while the year is not known.
  year INTEGER GENERATED ALWAYS AS (CASE
    WHEN start_date GLOB '[0-9][0-9][0-9][0-9]*' THEN CAST(substr(start_date, 1, 4) AS INTEGER) END) VIRTUAL,
  -- The place as the reports name it.
  place TEXT,
  place_id INTEGER REFERENCES places (id),
  country TEXT REFERENCES countries (code),
  -- The event this one is a part of: talks during a visit.
  parent_id INTEGER REFERENCES events (id),
  status TEXT NOT NULL DEFAULT 'held' CHECK (status = 'held' OR status = 'planned' OR status = 'cancelled' OR status = 'postponed'),
  -- Not for partial dates, which do not compare.
  CHECK (start_date GLOB '*X*' OR end_date GLOB '*X*' OR ifnull(substr(start_date, 1, length(end_date)) <= end_date, 1))
) STRICT;
CREATE INDEX events_by_date ON events (start_date, kind);
CREATE INDEX events_by_kind ON events (kind, start_date);
CREATE INDEX events_by_year_and_kind ON events (year, kind);
CREATE INDEX events_by_country ON events (country);
CREATE INDEX events_by_place ON events (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX events_by_parent ON events (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE participants (
  -- Who takes part in an event: an official, an organisation or a country.
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role = 'organiser' OR role = 'host' OR role = 'chair' OR role = 'guest' OR role = 'counterpart'
    OR role = 'speaker' OR role = 'attendee' OR role = 'signatory' OR role = 'sender' OR role = 'recipient'
    OR role = 'appointee'),
  -- The country on whose side the participant is.
  side TEXT REFERENCES countries (code),
  type TEXT NOT NULL CHECK (type = 'official' OR type = 'organisation' OR type = 'country'),
  official_id INTEGER REFERENCES officials (id),
  organisation_id INTEGER REFERENCES organisations (id),
  country TEXT REFERENCES countries (code),
  -- As the report names the participant.
  name TEXT NOT NULL CHECK (length(name) > 0),
  -- The post as printed beside the name.
  title TEXT,
  CHECK ((type = 'official') = (official_id IS NOT NULL) AND (type = 'organisation') = (organisation_id IS NOT NULL)
    AND (type = 'country') = (country IS NOT NULL))
) STRICT;
CREATE INDEX participants_by_event ON participants (event_id, role);
CREATE INDEX participants_by_official ON participants (official_id) WHERE official_id IS NOT NULL;
CREATE INDEX participants_by_organisation ON participants (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX participants_by_country ON participants (country) WHERE country IS NOT NULL;

-- Tasks

CREATE TABLE tasks (
  -- What somebody with authority asks to be done.
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  -- Where it was given, when known.
  event_id INTEGER REFERENCES events (id) ON DELETE SET NULL,
  -- Only where the report counts ("Một là", "Thứ nhất").
  ordinal INTEGER CHECK (ordinal > 0),
  text TEXT NOT NULL CHECK (length(text) > 0 AND instr(text, char(0)) = 0),
  text_folded TEXT NOT NULL,
  -- The year it is for, when said.
  year INTEGER,
  -- Who gives it, as the report names them.
  assigner TEXT,
  assigner_official_id INTEGER REFERENCES officials (id),
  assigner_organisation_id INTEGER REFERENCES organisations (id),
  -- The words of the deadline: "trước ngày 30/8".
  due TEXT,
  status TEXT NOT NULL DEFAULT 'open' CHECK (status = 'open' OR status = 'done' OR status = 'dropped'),
  CHECK (assigner_official_id IS NULL OR assigner_organisation_id IS NULL)
) STRICT;
CREATE INDEX tasks_by_report ON tasks (report_id);
CREATE INDEX tasks_by_event ON tasks (event_id, ordinal);
CREATE INDEX tasks_by_year ON tasks (year);
CREATE INDEX tasks_by_assigner_official ON tasks (assigner_official_id) WHERE assigner_official_id IS NOT NULL;
CREATE INDEX tasks_by_assigner_organisation ON tasks (assigner_organisation_id) WHERE assigner_organisation_id IS NOT NULL;

CREATE TABLE task_assignees (
  -- Who is to do a task.
  task_id INTEGER NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) > 0),
  official_id INTEGER REFERENCES officials (id),
  organisation_id INTEGER REFERENCES organisations (id),
  PRIMARY KEY (task_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_assignees_by_official ON task_assignees (official_id) WHERE official_id IS NOT NULL;
CREATE INDEX task_assignees_by_organisation ON task_assignees (organisation_id) WHERE organisation_id IS NOT NULL;

-- Documents

CREATE TABLE documents (
  -- A legal, party or treaty text that reports cite.
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (length(name) > 0 AND instr(name, char(0)) = 0),
  name_sort TEXT NOT NULL,
  -- "Chỉ thị", "Nghị quyết", "Hiệp định" …, as in the reference data.
  kind TEXT,
  -- "272", "22-NQ/TW".
  number TEXT,
  -- Who issued it, as the reports say or the number implies.
  issuer TEXT,
  issuer_id INTEGER REFERENCES organisations (id),
  issued TEXT CHECK (issued GLOB '[0-9][0-9][0-9][0-9]*')
) STRICT;
CREATE INDEX documents_by_issuer ON documents (issuer_id) WHERE issuer_id IS NOT NULL;

CREATE TABLE document_names (
  -- Every name of a document, its `name` among them. `name_key` of a numbered one is of its kind and number.
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) > 0),
  name_key TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  PRIMARY KEY (document_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_names_by_key ON document_names (name_key);

CREATE TABLE citations (
  -- A document cited in a report.
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  -- The task in whose words it is cited.
  task_id INTEGER REFERENCES tasks (id) ON DELETE SET NULL,
  -- As the report names it.
  name TEXT NOT NULL CHECK (length(name) > 0),
  UNIQUE (document_id, report_id)
) STRICT;
CREATE INDEX citations_by_report ON citations (report_id);
CREATE INDEX citations_by_task ON citations (task_id) WHERE task_id IS NOT NULL;

-- Evidence

CREATE TABLE evidence (
  -- The words that a fact rests on. The quote is CAST(substr(CAST(text AS BLOB), start_byte + 1, end_byte - start_byte)
  -- AS TEXT) of the report's text; the view `quotes` does it. A fact that came without a place in the text has 0 for
  -- both. The kind of fact names the table: event → events, official → officials, citation → citations and so on.
  fact_kind TEXT NOT NULL CHECK (fact_kind = 'event' OR fact_kind = 'participant' OR fact_kind = 'official' OR fact_kind = 'occupancy'
    OR fact_kind = 'organisation' OR fact_kind = 'task' OR fact_kind = 'citation'),
  fact_id INTEGER NOT NULL,
  report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  start_byte INTEGER NOT NULL CHECK (start_byte >= 0),
  end_byte INTEGER NOT NULL,
  -- The rule that made the fact.
  rule TEXT NOT NULL,
  -- 0…1: how likely the fact is right.
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (fact_kind, fact_id, report_id, start_byte, end_byte, rule),
  CHECK (end_byte >= start_byte)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_by_report ON evidence (report_id, start_byte);

CREATE TRIGGER events_take_evidence AFTER DELETE ON events
BEGIN DELETE FROM evidence WHERE fact_kind = 'event' AND fact_id = old.id; END;
CREATE TRIGGER participants_take_evidence AFTER DELETE ON participants
BEGIN DELETE FROM evidence WHERE fact_kind = 'participant' AND fact_id = old.id; END;
CREATE TRIGGER officials_take_evidence AFTER DELETE ON officials
BEGIN DELETE FROM evidence WHERE fact_kind = 'official' AND fact_id = old.id; END;
CREATE TRIGGER occupancies_take_evidence AFTER DELETE ON occupancies
BEGIN DELETE FROM evidence WHERE fact_kind = 'occupancy' AND fact_id = old.id; END;
CREATE TRIGGER organisations_take_evidence AFTER DELETE ON organisations
BEGIN DELETE FROM evidence WHERE fact_kind = 'organisation' AND fact_id = old.id; END;
CREATE TRIGGER tasks_take_evidence AFTER DELETE ON tasks
BEGIN DELETE FROM evidence WHERE fact_kind = 'task' AND fact_id = old.id; END;
CREATE TRIGGER citations_take_evidence AFTER DELETE ON citations
BEGIN DELETE FROM evidence WHERE fact_kind = 'citation' AND fact_id = old.id; END;

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
FROM events e WHERE e.kind = 'conference';

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
FROM events e LEFT JOIN countries c ON c.code = e.country WHERE e.kind = 'visit';

CREATE VIEW officials_at_events AS
-- Officials at events: the post as printed there, and every post that the reports of the event give them.
SELECT e.id AS event_id, e.key AS event_key, e.kind AS event_kind, e.title AS event_title, e.start_date, e.year,
  o.id AS official_id, o.key AS official_key, o.name AS official, o.country AS official_country, p.role, p.title AS title_printed,
  (SELECT group_concat(po.title, '; ')
    FROM occupancies oc JOIN positions po ON po.id = oc.position_id
    WHERE oc.official_id = o.id AND EXISTS (
      SELECT 1 FROM evidence a JOIN evidence b ON b.fact_kind = 'event' AND b.fact_id = e.id AND b.report_id = a.report_id
      WHERE a.fact_kind = 'occupancy' AND a.fact_id = oc.id)) AS posts
FROM participants p JOIN events e ON e.id = p.event_id JOIN officials o ON o.id = p.official_id;

CREATE VIEW open_tasks AS
-- Tasks not yet done or dropped, with who gave them, who is to do them, and where they were given.
SELECT t.id, t.key, t.year, t.ordinal, t.text, t.assigner,
  (SELECT group_concat(name, '; ') FROM task_assignees WHERE task_id = t.id) AS assignees,
  t.due, t.event_id, e.title AS event_title, e.start_date AS event_date, r.key AS report_key
FROM tasks t JOIN reports r ON r.id = t.report_id LEFT JOIN events e ON e.id = t.event_id WHERE t.status = 'open';

CREATE VIEW reports_of_events AS
-- Which reports tell of which events.
SELECT DISTINCT e.id AS event_id, e.key AS event_key, e.kind AS event_kind, e.title AS event_title, e.start_date,
  r.id AS report_id, r.key AS report_key, r.title AS report_title, r.published, r.source, r.file
FROM evidence v JOIN events e ON e.id = v.fact_id JOIN reports r ON r.id = v.report_id WHERE v.fact_kind = 'event';

CREATE VIEW events_by_year AS
-- How many events of each kind took place or are planned in a year; year is null while unknown.
SELECT year, kind, count(*) AS events FROM events WHERE status IN ('held', 'planned') GROUP BY year, kind;

CREATE VIEW quotes AS
-- Every fact with the words it rests on.
SELECT v.fact_kind, v.fact_id, v.report_id, r.key AS report_key, v.start_byte, v.end_byte, v.rule, v.confidence,
  CAST(substr(CAST(r.text AS BLOB), v.start_byte + 1, v.end_byte - v.start_byte) AS TEXT) AS quote
FROM evidence v JOIN reports r ON r.id = v.report_id;
