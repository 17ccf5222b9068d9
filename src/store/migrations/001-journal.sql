-- The journal and its words: events (facts only), the passages they refer to, and who may read each.

create table marking (
  id uuid primary key,                 -- the digest of what it says, so that it is made once
  label text not null,
  within uuid[] not null,
  tells uuid[] not null,
  kept_from uuid[] not null
);
create index marking_of_nobody on marking (id) where within = '{}';
create table marking_within (child uuid not null, marking uuid not null references marking, primary key (child, marking));

create sequence event_no;
create table event (
  id uuid primary key,
  no bigint not null unique,
  type text not null,
  on_day date not null,
  kept_at timestamptz not null,
  by_person uuid not null,
  as_role text not null,
  on_word_of uuid,
  conference uuid,
  children uuid[] not null,
  about uuid,
  marking uuid not null references marking,
  facts jsonb not null,
  entry uuid,
  version int,
  salt bytea not null,
  digest bytea not null,
  unique (entry, version),
  -- a role in a child's record is an event of that child; a role over more than one child is an event of none
  constraint involvement_in_its_child check (type <> 'InvolvementBegan'
    or (facts->>'over' = 'child' and cardinality(children) = 1 and facts->>'child' = children[1]::text)
    or (facts->>'over' <> 'child' and children = '{}' and not facts ? 'child')),
  -- what happens, happens to a child; only people, teams, rooms, days and roles over more are nobody's record
  constraint about_a_child check (children <> '{}'
    or type in ('PersonRecorded', 'PersonNamed', 'TelephoneRecorded', 'TeamRecorded', 'RoomRecorded', 'InvolvementBegan', 'InvolvementEnded', 'NonWorkingDayAdded', 'NonWorkingDayTakenAway', 'Corrected', 'Withdrawn')),
  constraint about_whom_it_says check (about is null or not facts ? 'person' or about::text = facts->>'person')
);
create index event_of_conference on event (conference) where conference is not null;
create index event_of_person on event (about, no) where about is not null;
create index event_of_type on event (type, no) where children = '{}';

create table event_child (child uuid not null, event uuid not null references event, primary key (child, event));
create index event_child_of_event on event_child (event);

create table passage (
  id uuid primary key,
  event uuid not null references event,
  marking uuid not null references marking,
  by_person uuid not null,
  words bytea not null,                -- AES-256-GCM under a data key, bound to this row
  digest bytea not null                -- salted digest of the words, sealed with the event
);
create index passage_of_event on passage (event);
create index passage_of_marking on passage (marking);

create table data_key (id int primary key, wrapped bytea not null, made_at timestamptz not null);

-- The chain that makes tampering evident: sealed behind the journal, over whatever has no seal yet.
create table seal (
  no bigint primary key,
  event uuid not null unique,
  digest bytea not null,
  chain bytea not null,
  sealed_at timestamptz not null
);

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  by_person uuid,
  as_role text,
  what text not null check (what in ('opened', 'listed', 'kept', 'refused', 'signed in', 'signed out', 'link made')),
  action text not null,
  for_person uuid,                     -- whom a link lets in
  conference uuid,
  children uuid[] not null,
  events int not null default 0,
  act uuid,                            -- the id of the act that was kept, so that a repeat is seen to be one
  asked bytea                          -- keyed digest of all that its form said
);
create unique index audit_of_act on audit (act) where act is not null;
create index audit_by_time on audit using brin (at);
create index audit_of_child on audit using gin (children);
create index audit_of_person on audit (by_person, at);
