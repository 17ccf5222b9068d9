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

-- Whoever may let somebody in may shut them out again: every session, unopened link and account of theirs, at once. Their roles are ended apart.
-- The keeper learns nothing of sessions by it: it may only change rows, without asking which, and the policies let it reach those of the one person named.
create function shutting_out() returns uuid language sql stable set search_path = public, pg_temp
  as $$ select nullif(current_setting('quorate.shut_out', true), '')::uuid $$;
grant update (ended_at) on session, joined_account to quorate_keeper;
grant update (used_at) on link to quorate_keeper;
grant delete on account to quorate_keeper;
create policy keeper_ends on session for update to quorate_keeper using (person = shutting_out() and ended_at is null) with check (person = shutting_out());
create policy keeper_ends on joined_account for update to quorate_keeper using (person = shutting_out() and ended_at is null) with check (person = shutting_out());
create policy keeper_ends on link for update to quorate_keeper using (person = shutting_out() and used_at is null) with check (person = shutting_out());
create policy keeper_ends on account for delete to quorate_keeper using (person = shutting_out());

create function shut_out(p_person uuid, p_now timestamptz) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare ended int; more int;
begin
  if not may_let_in(p_person) then raise insufficient_privilege using message = 'You may not end how this person signs in.'; end if;
  perform set_config('quorate.shut_out', p_person::text, true);
  update session set ended_at = p_now;
  get diagnostics ended = row_count;
  update link set used_at = p_now;
  delete from account;
  get diagnostics more = row_count;
  ended := ended + more;
  update joined_account set ended_at = p_now;
  get diagnostics more = row_count;
  perform set_config('quorate.shut_out', '', true);
  return ended + more;
end $$;
alter function shut_out(uuid, timestamptz) owner to quorate_keeper;
revoke execute on function shut_out(uuid, timestamptz) from public;
grant execute on function shut_out(uuid, timestamptz) to quorate_app;
