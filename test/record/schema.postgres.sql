table account: id integer not null
table account: name text not null
table account: role text not null
table account: password_hash text not null
table account: last_visit text
table account: PRIMARY KEY (id)
table account: UNIQUE (name)
CREATE UNIQUE INDEX account_name_key ON public.account USING btree (name)
CREATE UNIQUE INDEX account_pkey ON public.account USING btree (id)
table accusation: id text not null
table accusation: story text not null
table accusation: body text not null
table accusation: PRIMARY KEY (id)
CREATE INDEX accusation_story ON public.accusation USING btree (story)
CREATE UNIQUE INDEX accusation_pkey ON public.accusation USING btree (id)
table address: url text not null
table address: version text
table address: etag text
table address: modified text
table address: fetched text
table address: due text
table address: failures integer not null
table address: PRIMARY KEY (url)
CREATE UNIQUE INDEX address_pkey ON public.address USING btree (url)
table allegation: id text not null
table allegation: story text not null
table allegation: incident text not null
table allegation: term text not null
table allegation: state text not null
table allegation: in_force text not null
table allegation: in_area text not null
table allegation: body text not null
table allegation: PRIMARY KEY (id)
CREATE INDEX allegation_incident ON public.allegation USING btree (incident)
CREATE INDEX allegation_story ON public.allegation USING btree (story)
CREATE UNIQUE INDEX allegation_pkey ON public.allegation USING btree (id)
table claim: id text not null
table claim: report integer not null
table claim: kind text not null
table claim: start_at integer not null
table claim: end_at integer not null
table claim: words text not null
table claim: state text not null
table claim: body text not null
table claim: FOREIGN KEY (report) REFERENCES report(id)
table claim: PRIMARY KEY (id)
CREATE INDEX claim_report ON public.claim USING btree (report, start_at)
CREATE UNIQUE INDEX claim_pkey ON public.claim USING btree (id)
table copy: report integer not null
table copy: of_report integer not null
table copy: story text not null
table copy: share double precision not null
table copy: certainty text not null
table copy: body text not null
table copy: FOREIGN KEY (report) REFERENCES report(id)
table copy: PRIMARY KEY (report)
CREATE INDEX copy_of ON public.copy USING btree (of_report)
CREATE INDEX copy_story ON public.copy USING btree (story)
CREATE UNIQUE INDEX copy_pkey ON public.copy USING btree (report)
table counter: name text not null
table counter: value integer not null
table counter: PRIMARY KEY (name)
CREATE UNIQUE INDEX counter_pkey ON public.counter USING btree (name)
table document: report integer not null
table document: version text not null
table document: state text not null
table document: title text
table document: outlet text
table document: author text
table document: url text
table document: published text
table document: language text
table document: text_sha256 text
table document: originator text
table document: copy_of text
table document: story text
table document: FOREIGN KEY (report) REFERENCES report(id)
table document: PRIMARY KEY (report)
CREATE INDEX document_outlet ON public.document USING btree (outlet)
CREATE INDEX document_published ON public.document USING btree (published)
CREATE INDEX document_story ON public.document USING btree (story)
CREATE UNIQUE INDEX document_pkey ON public.document USING btree (report)
table gap: id text not null
table gap: report integer
table gap: what text not null
table gap: why text not null
table gap: detail text not null
table gap: severity text not null
table gap: entry integer
table gap: PRIMARY KEY (id)
CREATE INDEX gap_report ON public.gap USING btree (report)
CREATE UNIQUE INDEX gap_pkey ON public.gap USING btree (id)
table incident: id text not null
table incident: story text not null
table incident: title text not null
table incident: kind text not null
table incident: from_day text
table incident: to_day text
table incident: place text
table incident: lat double precision
table incident: lon double precision
table incident: body text not null
table incident: PRIMARY KEY (id)
CREATE INDEX incident_day ON public.incident USING btree (from_day)
CREATE INDEX incident_story ON public.incident USING btree (story)
CREATE UNIQUE INDEX incident_pkey ON public.incident USING btree (id)
table kysely_migration: name character varying not null
table kysely_migration: timestamp character varying not null
table kysely_migration: PRIMARY KEY (name)
CREATE UNIQUE INDEX kysely_migration_pkey ON public.kysely_migration USING btree (name)
table kysely_migration_lock: id character varying not null
table kysely_migration_lock: is_locked integer not null
table kysely_migration_lock: PRIMARY KEY (id)
CREATE UNIQUE INDEX kysely_migration_lock_pkey ON public.kysely_migration_lock USING btree (id)
table log: seq integer not null
table log: at text not null
table log: who text not null
table log: kind text not null
table log: body text not null
table log: previous text not null
table log: hash text not null
table log: PRIMARY KEY (seq)
table log: UNIQUE (hash)
table log: UNIQUE (previous)
CREATE INDEX log_kind ON public.log USING btree (kind, seq)
CREATE UNIQUE INDEX log_hash_key ON public.log USING btree (hash)
CREATE UNIQUE INDEX log_pkey ON public.log USING btree (seq)
CREATE UNIQUE INDEX log_previous_key ON public.log USING btree (previous)
CREATE TRIGGER log_keep BEFORE DELETE OR UPDATE OR TRUNCATE ON public.log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
table original: report integer not null
table original: bytes bytea not null
table original: FOREIGN KEY (report) REFERENCES report(id)
table original: PRIMARY KEY (report)
CREATE UNIQUE INDEX original_pkey ON public.original USING btree (report)
CREATE TRIGGER original_keep BEFORE DELETE OR UPDATE OR TRUNCATE ON public.original FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
table reading: report integer not null
table reading: version text not null
table reading: packed bytea not null
table reading: FOREIGN KEY (report) REFERENCES report(id)
table reading: PRIMARY KEY (report, version)
CREATE UNIQUE INDEX reading_key ON public.reading USING btree (report, version)
table report: id integer not null
table report: identity text not null
table report: sha256 text not null
table report: file text not null
table report: format text not null
table report: metadata text not null
table report: size integer not null
table report: entry integer not null
table report: FOREIGN KEY (entry) REFERENCES log(seq)
table report: PRIMARY KEY (id)
table report: UNIQUE (identity)
CREATE INDEX report_sha256 ON public.report USING btree (sha256)
CREATE UNIQUE INDEX report_identity_key ON public.report USING btree (identity)
CREATE UNIQUE INDEX report_pkey ON public.report USING btree (id)
CREATE TRIGGER report_keep BEFORE DELETE OR UPDATE OR TRUNCATE ON public.report FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
table saved_view: account integer not null
table saved_view: name text not null
table saved_view: query text not null
table saved_view: FOREIGN KEY (account) REFERENCES account(id)
table saved_view: PRIMARY KEY (account, name)
CREATE UNIQUE INDEX saved_view_key ON public.saved_view USING btree (account, name)
table session: secret_sha256 text not null
table session: account integer not null
table session: form_token text not null
table session: started text not null
table session: expires text not null
table session: last_visit text
table session: FOREIGN KEY (account) REFERENCES account(id)
table session: PRIMARY KEY (secret_sha256)
CREATE INDEX session_account ON public.session USING btree (account)
CREATE UNIQUE INDEX session_pkey ON public.session USING btree (secret_sha256)
table sketch: report integer not null
table sketch: entry integer not null
table sketch: packed bytea not null
table sketch: FOREIGN KEY (report) REFERENCES report(id)
table sketch: PRIMARY KEY (report)
table sketch: UNIQUE (entry)
CREATE UNIQUE INDEX sketch_entry_key ON public.sketch USING btree (entry)
CREATE UNIQUE INDEX sketch_pkey ON public.sketch USING btree (report)
table story: id text not null
table story: title text not null
table story: from_day text
table story: to_day text
table story: reports integer not null
table story: tallies integer not null
table story: disputed integer not null
table story: changed integer not null
table story: members text not null
table story: body text not null
table story: PRIMARY KEY (id)
CREATE INDEX story_changed ON public.story USING btree (changed, id)
CREATE UNIQUE INDEX story_pkey ON public.story USING btree (id)
table tally: id text not null
table tally: story text not null
table tally: title text not null
table tally: measure text not null
table tally: status text not null
table tally: best double precision
table tally: low double precision
table tally: high double precision
table tally: body text not null
table tally: PRIMARY KEY (id)
CREATE INDEX tally_story ON public.tally USING btree (story)
CREATE UNIQUE INDEX tally_pkey ON public.tally USING btree (id)
table term: id text not null
table term: story text not null
table term: agreement text not null
table term: type text not null
table term: starts text
table term: accepted integer not null
table term: body text not null
table term: PRIMARY KEY (id, story)
CREATE INDEX term_story ON public.term USING btree (story)
CREATE UNIQUE INDEX term_key ON public.term USING btree (id, story)
table words: report integer not null
table words: search tsvector not null
table words: PRIMARY KEY (report)
CREATE INDEX words_search ON public.words USING gin (search)
CREATE UNIQUE INDEX words_pkey ON public.words USING btree (report)
