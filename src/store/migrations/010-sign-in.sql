-- How somebody shows who they are: an account of ours (a name, a password, a code from their telephone), or an account in the council's own directory.

create table account (
  person uuid primary key,
  name bytea not null unique,           -- keyed digest of the name they sign in with, so that a dump names nobody
  password text not null,               -- argon2id
  code_key bytea not null,              -- what their telephone makes codes from, encrypted
  last_code bigint not null default 0,  -- the half-minute of the last code used: none is used twice
  tries int not null default 0, tried_at timestamptz,
  made_at timestamptz not null
);

create table joined_account (
  subject bytea primary key,            -- keyed digest of the directory, its tenant and its own lasting id for them; never an e-mail address
  person uuid not null,
  joined_at timestamptz not null, ended_at timestamptz
);
create index joined_account_of_person on joined_account (person);

-- how it was begun, and how long it may lie idle: less for whoever may let others in
alter table session add column how text not null default 'link' check (how in ('example', 'link', 'name and code', 'council account'));
alter table session add column idle_minutes int not null default 30;

do $$ declare t text; begin
  foreach t in array array['account', 'joined_account'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('revoke all on %I from public', t);
  end loop;
end $$;

grant select, insert, update, delete on account to quorate_app;
create policy knock_with_name on account for select to quorate_app using (name = knock() or person = me());
create policy try_account on account for update to quorate_app using (name = knock() or person = me()) with check (name = knock() or person = me());
create policy make_account on account for insert to quorate_app with check (person = me());
create policy end_account on account for delete to quorate_app using (person = me());

grant select, insert, update (ended_at) on joined_account to quorate_app;
create policy knock_with_subject on joined_account for select to quorate_app using (subject = knock() or person = me());
create policy join_account on joined_account for insert to quorate_app with check (person = me());
create policy part_from_account on joined_account for update to quorate_app using (person = me()) with check (person = me());
