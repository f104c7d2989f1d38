CREATE TABLE "account" (
  "id" integer primary key,
  "name" text not null unique,
  "role" text not null,
  "password_hash" text not null,
  "last_visit" text);
CREATE TABLE "accusation" (
  "id" text primary key,
  "story" text not null,
  "body" text not null);
CREATE INDEX "accusation_story" on "accusation" ("story");
CREATE TABLE "address" (
  "url" text primary key,
  "version" text,
  "etag" text,
  "modified" text,
  "fetched" text,
  "due" text,
  "failures" integer not null);
CREATE TABLE "allegation" (
  "id" text primary key,
  "story" text not null,
  "incident" text not null,
  "term" text not null,
  "state" text not null,
  "in_force" text not null,
  "in_area" text not null,
  "body" text not null);
CREATE INDEX "allegation_incident" on "allegation" ("incident");
CREATE INDEX "allegation_story" on "allegation" ("story");
CREATE TABLE "claim" (
  "id" text primary key,
  "report" integer not null references "report" ("id"),
  "kind" text not null,
  "start_at" integer not null,
  "end_at" integer not null,
  "words" text not null,
  "state" text not null,
  "body" text not null);
CREATE INDEX "claim_report" on "claim" ("report",
  "start_at");
CREATE TABLE "copy" (
  "report" integer primary key references "report" ("id"),
  "of_report" integer not null,
  "story" text not null,
  "share" double precision not null,
  "certainty" text not null,
  "body" text not null);
CREATE INDEX "copy_of" on "copy" ("of_report");
CREATE INDEX "copy_story" on "copy" ("story");
CREATE TABLE "counter" (
  "name" text primary key,
  "value" integer not null);
CREATE TABLE "document" (
  "report" integer primary key references "report" ("id"),
  "version" text not null,
  "state" text not null,
  "title" text,
  "outlet" text,
  "author" text,
  "url" text,
  "published" text,
  "language" text,
  "text_sha256" text,
  "originator" text,
  "copy_of" text,
  "story" text);
CREATE INDEX "document_outlet" on "document" ("outlet");
CREATE INDEX "document_published" on "document" ("published");
CREATE INDEX "document_story" on "document" ("story");
CREATE TABLE "gap" (
  "id" text primary key,
  "report" integer,
  "what" text not null,
  "why" text not null,
  "detail" text not null,
  "severity" text not null,
  "entry" integer);
CREATE INDEX "gap_report" on "gap" ("report");
CREATE TABLE "incident" (
  "id" text primary key,
  "story" text not null,
  "title" text not null,
  "kind" text not null,
  "from_day" text,
  "to_day" text,
  "place" text,
  "lat" double precision,
  "lon" double precision,
  "body" text not null);
CREATE INDEX "incident_day" on "incident" ("from_day");
CREATE INDEX "incident_story" on "incident" ("story");
CREATE TABLE "kysely_migration" (
  "name" varchar(255) not null primary key,
  "timestamp" varchar(255) not null);
CREATE TABLE "kysely_migration_lock" (
  "id" varchar(255) not null primary key,
  "is_locked" integer default 0 not null);
CREATE TRIGGER log_no_delete before delete on "log" begin select raise(abort, 'log is append-only'); end;
CREATE TRIGGER log_no_update before update on "log" begin select raise(abort, 'log is append-only'); end;
CREATE TABLE "log" (
  "seq" integer primary key,
  "at" text not null,
  "who" text not null,
  "kind" text not null,
  "body" text not null,
  "previous" text not null unique,
  "hash" text not null unique);
CREATE INDEX "log_kind" on "log" ("kind",
  "seq");
CREATE TRIGGER original_no_delete before delete on "original" begin select raise(abort, 'original is append-only'); end;
CREATE TRIGGER original_no_update before update on "original" begin select raise(abort, 'original is append-only'); end;
CREATE TABLE "original" (
  "report" integer primary key references "report" ("id"),
  "bytes" blob not null);
CREATE TABLE "reading" (
  "report" integer not null references "report" ("id"),
  "version" text not null,
  "packed" blob not null, constraint "reading_key" primary key ("report",
  "version"));
CREATE TRIGGER report_no_delete before delete on "report" begin select raise(abort, 'report is append-only'); end;
CREATE TRIGGER report_no_update before update on "report" begin select raise(abort, 'report is append-only'); end;
CREATE TABLE "report" (
  "id" integer primary key,
  "identity" text not null unique,
  "sha256" text not null,
  "file" text not null,
  "format" text not null,
  "metadata" text not null,
  "size" integer not null,
  "entry" integer not null references "log" ("seq"));
CREATE INDEX "report_sha256" on "report" ("sha256");
CREATE TABLE "saved_view" (
  "account" integer not null references "account" ("id"),
  "name" text not null,
  "query" text not null, constraint "saved_view_key" primary key ("account",
  "name"));
CREATE TABLE "session" (
  "secret_sha256" text primary key,
  "account" integer not null references "account" ("id"),
  "form_token" text not null,
  "started" text not null,
  "expires" text not null,
  "last_visit" text);
CREATE INDEX "session_account" on "session" ("account");
CREATE TABLE "sketch" (
  "report" integer primary key references "report" ("id"),
  "entry" integer not null unique,
  "packed" blob not null);
CREATE TABLE "story" (
  "id" text primary key,
  "title" text not null,
  "from_day" text,
  "to_day" text,
  "reports" integer not null,
  "tallies" integer not null,
  "disputed" integer not null,
  "changed" integer not null,
  "members" text not null,
  "body" text not null);
CREATE INDEX "story_changed" on "story" ("changed",
  "id");
CREATE TABLE "tally" (
  "id" text primary key,
  "story" text not null,
  "title" text not null,
  "measure" text not null,
  "status" text not null,
  "best" double precision,
  "low" double precision,
  "high" double precision,
  "body" text not null);
CREATE INDEX "tally_story" on "tally" ("story");
CREATE TABLE "term" (
  "id" text not null,
  "story" text not null,
  "agreement" text not null,
  "type" text not null,
  "starts" text,
  "accepted" integer not null,
  "body" text not null, constraint "term_key" primary key ("id",
  "story"));
CREATE INDEX "term_story" on "term" ("story");
CREATE VIRTUAL TABLE words using fts5(title, text, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');
