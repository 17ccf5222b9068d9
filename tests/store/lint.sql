-- What row-level security must never lack: one row for each fault, none where all is well. Modelled on Supabase's splinter, in our own words.
with ours as (
  select c.oid, c.relname as name, c.relkind as kind, c.relrowsecurity as on_, c.relforcerowsecurity as forced, c.relowner as owner, c.reloptions as options
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = 'public' and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
), tables as (select * from ours where kind in ('r', 'p')),
-- the migrations' own notes, which only the owner reads
notes as (select * from tables where name in ('applied', 'kysely_migration', 'kysely_migration_lock')),
served as (select r.* from pg_roles r where r.rolname in ('quorate_app', 'quorate_keeper', 'quorate_nobody')),
functions as (
  select p.oid, p.proname as name, p.prosecdef as definer, p.proconfig as config, p.proacl as acl, p.proowner as owner
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where n.nspname = 'public' and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
)
select 'table without row-level security' as fault, name as what from tables where not on_ and name not in (select name from notes)
union all select 'table whose owner is not bound by its policies', name from tables where not forced and name not in (select name from notes)
union all select 'table without a policy', t.name from tables t where t.name not in (select name from notes) and not exists (select 1 from pg_policy p where p.polrelid = t.oid)
union all select 'note of the migrations that somebody may touch', n.name from notes n, served s
  where has_table_privilege(s.oid, n.oid, 'select') or has_table_privilege(s.oid, n.oid, 'insert') or has_table_privilege(s.oid, n.oid, 'update') or has_table_privilege(s.oid, n.oid, 'delete')
union all select 'right of everybody', t.name from tables t, pg_class c, aclexplode(c.relacl) a where c.oid = t.oid and a.grantee = 0
union all select 'right of the role that may do nothing', t.name from tables t, served s
  where s.rolname = 'quorate_nobody' and (has_table_privilege(s.oid, t.oid, 'select, insert, update, delete, truncate, references, trigger') or has_any_column_privilege(s.oid, t.oid, 'select, insert, update'))
union all select 'right to empty, refer to or hang a trigger on a table', t.name || ' of ' || s.rolname from tables t, served s where has_table_privilege(s.oid, t.oid, 'truncate, references, trigger')
union all select 'policy that writes without a check', tablename || '.' || policyname from pg_policies where schemaname = 'public' and cmd in ('INSERT', 'UPDATE', 'ALL') and with_check is null
union all select 'policy for everybody', tablename || '.' || policyname from pg_policies where schemaname = 'public' and roles && array['public']::name[]
union all select 'policy that lets all rows through', tablename || '.' || policyname from pg_policies
  where schemaname = 'public' and (btrim(qual, '() ') in ('true', '1 = 1') or btrim(with_check, '() ') in ('true', '1 = 1'))
    and not (roles = array['quorate_keeper']::name[] and tablename in ('marking', 'marking_within', 'event', 'event_child', 'seal', 'audit', 'child', 'conference', 'conference_child', 'involvement', 'deadline', 'waiting',
      'copy', 'opening', 'name_token', 'to_seal', 'notice', 'job', 'grant_row', 'label_role', 'event_cause', 'role_giver', 'role_reach', 'made_under'))
    -- of passages the keeper has the ids and digests, of keys the right to add one
    and not (roles = array['quorate_keeper']::name[] and (tablename, cmd) in (('passage', 'SELECT'), ('data_key', 'INSERT')))
union all select 'policy that somebody could widen by a setting', tablename || '.' || policyname from pg_policies where schemaname = 'public' and (qual ~ 'current_setting' or with_check ~ 'current_setting')
union all select 'keeper''s right to words or secrets', x.name || '.' || x.col from (values ('passage', 'words'), ('data_key', 'wrapped'), ('session', 'token'), ('link', 'token'), ('draft', 'fields'), ('file_part', 'bytes')) as x (name, col)
  where has_column_privilege('quorate_keeper', x.name, x.col, 'select') or has_column_privilege('quorate_keeper', x.name, x.col, 'update')
union all select 'keeper''s right to write what only people cause', x.name from (values ('event'), ('passage'), ('audit'), ('session'), ('link'), ('draft'), ('file_part'), ('grant_row'), ('label_role'), ('event_cause'), ('role_giver'), ('role_reach')) as x (name)
  where has_table_privilege('quorate_keeper', x.name, 'insert, update, delete')
union all select 'right to change or delete what was kept', x.name || ' of ' || s.rolname from (values ('event'), ('event_child'), ('passage'), ('marking'), ('marking_within'), ('seal'), ('audit'), ('data_key')) as x (name), served s
  where has_table_privilege(s.oid, x.name, 'update, delete') or has_any_column_privilege(s.oid, x.name, 'update')
union all select 'function that runs as its owner without a search path', name from functions where definer and not coalesce(config::text like '%search_path=public, pg_temp%', false)
union all select 'function without a search path', name from functions where not coalesce(config::text like '%search_path=%', false)
union all select 'function that runs as its owner, for everybody', f.name from functions f where f.definer and (f.acl is null or exists (select 1 from aclexplode(f.acl) a where a.grantee = 0))
union all select 'function that runs as somebody other than the keeper', f.name from functions f join pg_roles r on r.oid = f.owner where f.definer and r.rolname <> 'quorate_keeper'
union all select 'view that looks with its owner''s eyes', name from ours where kind = 'v' and not coalesce(options::text ~ 'security_invoker=(true|on|1)', false)
union all select 'stored view, which has no policies', name from ours where kind = 'm'
union all select 'trigger', t.tgname || ' on ' || o.name from pg_trigger t join ours o on o.oid = t.tgrelid where not t.tgisinternal
union all select 'role that passes by every policy', rolname from served where rolsuper or rolbypassrls
union all select 'role that is more than a role', rolname from served where rolcanlogin or rolcreaterole or rolcreatedb or rolinherit or rolreplication
union all select 'table that a serving role owns', t.name from tables t join served s on s.oid = t.owner
union all select 'role that is a member of another', s.rolname || ' of ' || r.rolname from served s join pg_auth_members m on m.member = s.oid join pg_roles r on r.oid = m.roleid
union all select 'right to make things', s.rolname from served s where has_schema_privilege(s.oid, 'public', 'create')
