-- Events and names meet by other keys than those stored (`event_keys`, `node_keys`): all rows are to be derived again, by
-- `rebuild`, unless `reextract`, which does that as well, is due already.
INSERT INTO settings (name, value) SELECT 'needs', 'rebuild' WHERE EXISTS (SELECT 1 FROM mentions)
ON CONFLICT (name) DO NOTHING;
