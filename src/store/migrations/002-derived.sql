-- What follows from the journal: rebuilt at will by the same function that keeps. `of` names the record a row follows from.

create table child (
  of uuid primary key,
  born_on date, expected_on date,
  number text,
  team uuid,
  plan_since date, harm text
);
create index child_of_team on child (team) where team is not null;
create index child_by_number on child (number) where number is not null;
create index child_on_plan on child (plan_since) where plan_since is not null;

create table conference (
  of uuid primary key,
  kind text not null,
  number text not null,
  children uuid[] not null,
  requested_on date, on_day date,
  starts_at time, ends_at time,
  room uuid, chair uuid, minute_taker uuid,
  stage text not null,
  held_on date,
  constraint chair_in_one_place exclude using gist (chair with =, tsrange(on_day + starts_at, on_day + ends_at) with &&)
    where (chair is not null and on_day is not null),
  constraint room_for_one exclude using gist (room with =, tsrange(on_day + starts_at, on_day + ends_at) with &&)
    where (room is not null and on_day is not null)
);
create index conference_by_day on conference (on_day);
create table conference_child (of uuid not null, child uuid not null, primary key (child, of));
create index conference_child_of on conference_child (of);

create table involvement (
  id uuid primary key,
  of uuid,                              -- the child, or the person for a role over more than one child; none for our own programs
  person uuid not null,
  role text not null,
  over text not null check (over in ('child', 'team', 'unit', 'council', 'service')),
  child uuid, team uuid, conference uuid,
  began_on date not null, until_on date,
  because text not null,
  barred boolean not null
);
create index involvement_of on involvement (of);
create index involvement_of_person on involvement (person);
create index involvement_of_child on involvement (child) where child is not null;

-- a record opened with a reason: read by whoever opened it until the moment is over, decided by the clock and ended by nothing that runs
create table opening (
  of uuid not null,                     -- the child
  opening uuid not null,
  person uuid not null,
  opened_at timestamptz not null, until_at timestamptz not null,
  primary key (of, opening)
);
create index opening_of_person on opening (person, until_at);

create table deadline (
  of uuid not null,                     -- a conference or a child
  child uuid not null,                  -- one of the children it counts for
  conference uuid,
  rule text not null,
  name text not null,
  because uuid not null,                -- the event it counts from, and that event's day
  since date not null,
  due date not null, due_at text,
  firm boolean not null,
  met_on date, met_by uuid,
  ended_on date,                        -- fell away without being met; ahead of today where it ends by itself
  primary key (of, rule, because, child)
);
create index deadline_open on deadline (due) where met_on is null and ended_on is null;
create index deadline_of_child on deadline (child);

create table waiting (
  of uuid not null,
  child uuid not null,
  conference uuid,
  kind text not null,
  subject uuid not null,                -- what waits: a person asked, a report, the conference itself
  person uuid,                          -- with whom, where it is one person
  role text,                            -- or with whom by role
  since date not null, due date,
  primary key (of, kind, subject, child)
);
create index waiting_with_person on waiting (person);
create index waiting_with_role on waiting (role);
create index waiting_of_child on waiting (child);

create table copy (
  of uuid not null,
  copy uuid primary key,
  child uuid not null,
  paper text not null,
  reader uuid not null,
  digest text not null,
  withheld int not null,
  how text not null,
  released_on date not null, sent_on date
);
create index copy_of on copy (of);
create index copy_of_reader on copy (reader);
create index copy_of_child on copy (child);
create index copy_by_digest on copy (digest);
