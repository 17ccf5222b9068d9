-- The judge: who is asking, what they hold, and what that lets them do and read. Owned by the keeper, which sees every fact.

-- PL/pgSQL where one function asks another for every row: before PostgreSQL 18 a function in plain SQL is planned anew at each such call
-- (measured on 15: judging an event took 1.6 ms in SQL and takes 0.3)
-- `rows` tells the planner how few there are: it would suppose a thousand, and read whole tables for them (measured: 26 ms became 1 with 50,000 markings)
create function me() returns uuid language plpgsql stable set search_path = public, pg_temp
  as $$ begin return nullif(current_setting('quorate.person', true), '')::uuid; end $$;
create function today() returns date language plpgsql stable set search_path = public, pg_temp
  as $$ begin return coalesce(nullif(current_setting('quorate.today', true), '')::date, current_date); end $$;
-- this moment, by the program's clock
create function moment() returns timestamptz language plpgsql stable set search_path = public, pg_temp
  as $$ begin return coalesce(nullif(current_setting('quorate.now', true), '')::timestamptz, now()); end $$;
-- the records that judge has opened in this transaction
create function opened() returns uuid[] language sql stable set search_path = public, pg_temp
  as $$ select coalesce(string_to_array(nullif(current_setting('quorate.opened', true), ''), ',')::uuid[], '{}') $$;
-- the digest of a secret that somebody not yet known holds: it shows the one row that it opens
create function knock() returns bytea language sql stable set search_path = public, pg_temp
  as $$ select decode(nullif(current_setting('quorate.knock', true), ''), 'hex') $$;

-- children of whom I am barred: whatever else I hold, nothing of theirs is mine to see
create function barred_from() returns setof uuid language plpgsql stable rows 1 security definer set search_path = public, pg_temp as $$ begin return query
  select child from involvement where person = me() and barred and child is not null
; end $$;

-- conferences on no child but those of whom I am barred
create function conferences_closed() returns setof uuid language sql stable rows 1 security definer set search_path = public, pg_temp as $$
  select b.of from conference_child b where b.child in (select barred_from())
  except select c.of from conference_child c where c.child not in (select barred_from())
$$;
-- conferences on any child of whom I am barred: a copy of theirs was made for somebody who was not
create function conferences_barred() returns setof uuid language sql stable rows 1 security definer set search_path = public, pg_temp as $$
  select b.of from conference_child b where b.child in (select barred_from())
$$;

-- what I hold today: a role in a child's record, or everywhere
create function held() returns table (role text, child uuid, everywhere boolean)
language plpgsql stable rows 8 security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin return query
  with mine as materialized (
    select i.role, i.over, i.child, i.team from involvement i
     where i.person = me() and not i.barred and i.began_on <= today() and (i.until_on is null or i.until_on > today()))
  select m.role, m.child, false from mine m where m.over = 'child' and m.child not in (select barred_from())
  union all
  select m.role, c.of, false from mine m join child c on c.team = m.team where m.over = 'team' and c.of not in (select barred_from())
  union all
  select m.role, null, m.over <> 'service' from mine m where m.over in ('unit', 'council', 'service')
  union all
  select 'reader with a reason', o.of, false from opening o where o.person = me() and o.opened_at <= moment() and o.until_at > moment() and o.of not in (select barred_from())
; end $$;

-- May I open this child's record with a reason, holding nothing in it? Never one of whom I am barred, nor of my own family.
create function may_open(p_child uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$ begin return (
  select p_child not in (select barred_from())
     and exists (select 1 from held() h join grant_row g on g.role = h.role where g.action = 'open with a reason')
     and exists (select 1 from child k where k.of = p_child)
     and not exists (select 1 from involvement i where i.person = me() and i.child = p_child and i.role in ('parent', 'child', 'advocate'))
     and not exists (select 1 from event_child c join event e on e.id = c.event where c.child = p_child and e.type = 'RelationRecorded' and e.about = me())
); end $$;

create function may_everywhere(p_action text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$ begin return (
  select exists (select 1 from held() h join grant_row g on g.role = h.role where h.everywhere and g.action = p_action)
); end $$;
create function may_somewhere(p_action text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$ begin return (
  select exists (select 1 from held() h join grant_row g on g.role = h.role where g.action = p_action)
); end $$;
-- children in whose record my role lets me do this (roles over everything apart: ask may_everywhere)
create function children_i_may(p_action text) returns setof uuid
language plpgsql stable rows 40 security definer set search_path = public, pg_temp as $$ begin return query
  select distinct h.child from held() h join grant_row g on g.role = h.role where h.child is not null and g.action = p_action
; end $$;
create function conferences_i_may(p_action text) returns setof uuid
language sql stable rows 40 security definer set search_path = public, pg_temp as $$
  select distinct c.of from conference_child c where c.child in (select children_i_may(p_action))
$$;

-- the record that has exactly this number, a child's or a conference's, of whoever may open it with a reason
create function numbered(p_number text) returns table (child uuid, conference uuid)
language sql stable rows 1 security definer set search_path = public, pg_temp as $$
  select k.of, null::uuid from child k where k.number = p_number and may_open(k.of)
  union all
  select b.child, c.of from conference c join conference_child b on b.of = c.of where c.number = upper(p_number) and may_open(b.child)
$$;

-- the children named by an address: those of the conference, or the child with those whose records share an event with it
create function named_by(p_conference uuid, p_child uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when p_conference is not null then (select c.children from conference c where c.of = p_conference and (p_child is null or p_child = any (c.children)))
    when p_child is not null then (select array_agg(distinct b.child) from event_child a join event_child b on b.event = a.event where a.child = p_child)
  end
$$;

-- May I do this here? The capacity in which I may, and the records that this opens; no row where I may not.
create function judge(p_action text, p_conference uuid, p_child uuid) returns table (as_role text, children uuid[])
language plpgsql stable rows 1 security definer set search_path = public, pg_temp as $$
declare
  named uuid[] := named_by(p_conference, p_child);
begin
  if p_conference is null and p_child is null then
    return query select h.role, '{}'::uuid[] from held() h join grant_row g on g.role = h.role and g.action = p_action order by h.everywhere desc, h.role limit 1;
    return;
  end if;
  return query
    with mine as materialized (select h.* from held() h join grant_row g on g.role = h.role and g.action = p_action),
         mayed as materialized (
           select n.child, (select m.role from mine m where m.everywhere or m.child = n.child or p_action = 'open with a reason' order by m.everywhere, m.role limit 1) as role
             from unnest(named) as n (child)
            where n.child not in (select barred_from()) and (p_action <> 'open with a reason' or may_open(n.child)))
    select (array_agg(d.role order by d.child is distinct from p_child, d.child))[1], array_agg(d.child order by d.child) from mayed d where d.role is not null
    having count(*) > 0 and (p_child is null or p_child = any (array_agg(d.child)));
end $$;

-- everything I may do here: menus and buttons are drawn from this
create function actions_on(p_conference uuid, p_child uuid) returns setof text
language sql stable rows 20 security definer set search_path = public, pg_temp as $$
  select distinct g.action from held() h join grant_row g on g.role = h.role
   where case
     when p_conference is null and p_child is null then true
     -- as judge has it: of a child, that child; of a conference, any of its children; never one of whom I am barred
     else exists (select 1 from unnest(named_by(p_conference, p_child)) as n (child)
       where (h.everywhere or h.child = n.child or (g.action = 'open with a reason' and may_open(n.child))) and n.child not in (select barred_from()) and (p_child is null or n.child = p_child))
   end
$$;

-- of the records opened in this transaction, those in which I hold something: whatever opened them, nobody else reads them
create function open_to_me() returns setof uuid
language sql stable rows 4 security definer set search_path = public, pg_temp as $$
  select o.child from unnest(opened()) as o (child)
   where o.child not in (select barred_from()) and exists (select 1 from held() h where h.everywhere or h.child = o.child)
$$;

-- markings whose passages I may read: of the records opened in this transaction, and of nobody's record
create function markings_i_read() returns setof uuid
language sql stable rows 40 security definer set search_path = public, pg_temp as $$
  with mine as materialized (select distinct h.child, h.everywhere, l.label from held() h join label_role l on l.role = h.role),
       open as materialized (select o as child from open_to_me() as o)
  select m.id from marking m
   where m.within = '{}' and exists (select 1 from mine x where x.label = m.label) and not me() = any (m.kept_from)
  union
  select m.id from open o join marking_within w on w.child = o.child join marking m on m.id = w.marking
   where not me() = any (m.kept_from)
     and exists (select 1 from mine x where x.label = m.label and (x.everywhere or x.child = o.child))
     and not exists (
       select 1 from unnest(m.tells) as t (child)
        where t.child not in (select open.child from open)
           or not exists (select 1 from mine x where x.label = m.label and (x.everywhere or x.child = t.child)))
$$;

-- what a person holds, for whoever may release copies or see who is asked: the reader of a copy. A bar holds whatever else has ended.
create function held_by(p_person uuid, p_children uuid[]) returns table (role text, child uuid, everywhere boolean, barred boolean)
language sql stable rows 8 security definer set search_path = public, pg_temp as $$
  select i.role, case when i.over = 'team' then c.of else i.child end, i.over in ('unit', 'council'),
         i.barred or exists (select 1 from involvement b where b.person = p_person and b.barred and b.child = coalesce(c.of, i.child))
    from involvement i left join child c on i.over = 'team' and c.team = i.team
   where i.person = p_person and case when i.barred then i.over = 'child' else i.began_on <= today() and (i.until_on is null or i.until_on > today()) end
     and (i.over in ('unit', 'council', 'service') or coalesce(c.of, i.child) = any (p_children))
$$;
