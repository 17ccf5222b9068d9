-- Under which council's procedures what is derived was made: a row for each time that it was made anew under others, kept for good; the last stands.

create table made_under (
  no bigint generated always as identity primary key,
  council text not null,                -- the pack's name
  digest text not null,                 -- of the pack's content and of the program's rules
  at timestamptz not null, by_person uuid not null,
  locked_until timestamptz,             -- whoever makes it anew says so again and again, so that one that died is followed by another
  done_at timestamptz
);
alter table made_under enable row level security;
alter table made_under force row level security;
revoke all on made_under from public;
grant select, insert, update (locked_until, done_at) on made_under to quorate_keeper;
create policy keeper on made_under to quorate_keeper using (true) with check (true);
