-- What is kept beside the journal: sessions, links, drafts, files, notices and jobs; and the tables of who may do what.

create table grant_row (role text not null, action text not null, primary key (role, action));
create table label_role (label text not null, role text not null, primary key (label, role));
create table event_cause (type text not null, action text not null, primary key (type, action));
create table role_giver (action text not null, role text not null, primary key (action, role));
create table role_reach (role text not null, over text not null, primary key (role, over));

create table session (
  token bytea primary key,              -- the digest of what the browser holds
  person uuid not null,
  made_at timestamptz not null, seen_at timestamptz not null, ended_at timestamptz,
  form_secret text not null
);
create index session_of_person on session (person);

create table link (
  token bytea primary key,              -- the digest of what the letter or message holds
  person uuid not null,
  word text,                            -- the second secret, hashed; none for a link the command line printed
  purpose text not null,
  made_by uuid not null, made_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz,
  tries int not null default 0
);

create table draft (
  person uuid not null, place text not null,
  fields bytea not null, saved_at timestamptz not null,
  primary key (person, place)
);

-- each maker's parts are their own, so that nobody spoils a file of another by knowing its name
create table file_part (
  digest text not null, made_by uuid not null, part int not null, of int not null check (part >= 0 and part < of),
  bytes bytea not null, made_at timestamptz not null,
  primary key (digest, made_by, part)
);

create table notice (
  id uuid primary key,
  person uuid not null, says text not null, conference uuid, copy uuid,
  made_at timestamptz not null, sent_at timestamptz
);
create index notice_waiting on notice (made_at) where sent_at is null;
create index notice_of_person on notice (person, made_at);

create table job (
  id uuid primary key,
  kind text not null, subject uuid,
  run_at timestamptz not null, attempts int not null default 0, locked_until timestamptz, done_at timestamptz, fault text
);
create index job_waiting on job (run_at) where done_at is null;
