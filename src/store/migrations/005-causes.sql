-- May this be written? An event at a time: by whoever may do what it comes of, in their own name, about children they hold and things that are those children's.

-- the children that the facts of an event name, wherever they stand
create function children_in(p_facts jsonb) returns uuid[]
language plpgsql immutable set search_path = public, pg_temp as $$ begin return (
  select coalesce(array_agg(c::uuid), '{}') from (
    select p_facts->>'child' as c where p_facts ? 'child'
    union all select jsonb_array_elements_text(p_facts->'children') where jsonb_typeof(p_facts->'children') = 'array'
    union all select jsonb_array_elements_text(p_facts->'subjects') where jsonb_typeof(p_facts->'subjects') = 'array'
    union all select jsonb_array_elements_text(p_facts->'contactWith') where jsonb_typeof(p_facts->'contactWith') = 'array') as named
); end $$;

-- May I do this to every one of these children? A record that does not exist yet may be begun by whoever may add one.
create function may_do_to(p_action text, p_children uuid[]) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$ begin return (
  select may_somewhere(p_action) and not exists (
    select 1 from unnest(p_children) as n (child)
     where n.child in (select barred_from())
        or not ((select may_everywhere(p_action)) or n.child in (select children_i_may(p_action))
                or (p_action = 'add a record' and not exists (select 1 from child k where k.of = n.child))
                or (p_action = 'open with a reason' and may_open(n.child))))
); end $$;

-- Is this marking one for these children? What is in a record is read by those who hold it, and what is in nobody's by the directory's readers.
create function marking_fits(p_marking uuid, p_children uuid[]) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$ begin return (
  select exists (select 1 from marking m where m.id = p_marking and m.within <@ p_children and m.tells <@ m.within and (m.within = '{}') = (p_children = '{}'))
); end $$;

-- May these words be kept with that event? By whoever wrote the event, in the transaction that did, under a marking for its children.
create function may_word(p_event uuid, p_marking uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$ begin return (
  select exists (select 1 from event e where e.id = p_event and e.by_person = me() and e.xmin = pg_current_xact_id()::xid and marking_fits(p_marking, e.children))
); end $$;

-- Is this of a conference in which I may do this? A new one is begun by being asked for, or by a census; nothing of another's is touched.
create function may_in_conference(p_action text, e event) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$ begin return (
  select case
    when e.conference is null then not (e.facts ? 'conference') or e.type in ('InvolvementBegan', 'PlanBegan', 'PlanEnded')
    when (e.facts->>'conference')::uuid <> e.conference then false
    when exists (select 1 from conference c where c.of = e.conference and c.children <> '{}') then exists (
      select 1 from conference c, unnest(c.children) as n (child) where c.of = e.conference and may_do_to(p_action, array[n.child]))
    else not exists (select 1 from event o where o.conference = e.conference and o.by_person <> (select me()) and not o.children && e.children)
  end
); end $$;

-- Is it said in one's own name? An answer, a family's view and a report are their giver's; a score and a view too, unless whoever keeps the map writes down what was said.
create function in_own_name(p_action text, e event) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$ begin return (
  select case
    when p_action in ('answer an invitation', 'give a family view') then (e.facts->>'person')::uuid = me()
    when e.type in ('ScoreGiven', 'ViewGiven') then (e.facts->>'person')::uuid = me() or may_do_to('keep the map', e.children)
    -- what is wrong in one's own copy of the minutes; on a reader's word by whoever sees every copy
    when e.type = 'MinutesAmendmentAsked' then (e.facts->>'person')::uuid = me() or may_do_to('see copies', e.children)
    when p_action = 'write a report' then
      not exists (select 1 from event o where o.conference = e.conference and o.facts->>'report' = e.facts->>'report' and o.facts ? 'from' and o.facts->>'from' <> e.facts->>'from')
      and ((e.facts->>'from')::uuid = me()
           -- another social worker of the child carries on what the first began
           or (may_do_to('show a report to the family', e.children)
               and exists (select 1 from event o where o.conference = e.conference and o.facts->>'report' = e.facts->>'report' and o.facts->>'from' = e.facts->>'from')))
    else true
  end
); end $$;

-- Would this role bring me nothing: no action and no label that I have not there already?
create function brings_nothing(p_role text, p_child uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  with mine as materialized (select h.role from held() h where h.everywhere or h.child = p_child)
  select not exists (select g.action from grant_row g where g.role = p_role except select g.action from grant_row g join mine on mine.role = g.role)
     and not exists (select l.label from label_role l where l.role = p_role except select l.label from label_role l join mine on mine.role = l.role)
$$;

-- May I give this role? One that the action gives, where that role can be held, to another; to myself only what brings me nothing, or the child I begin.
create function may_give(p_action text, e event) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$ begin return (
  select exists (select 1 from role_giver g where g.action = p_action and g.role = e.facts->>'role')
     and exists (select 1 from role_reach r where r.role = e.facts->>'role' and r.over = e.facts->>'over')
     and (e.facts->>'over' = 'child' or p_action = 'manage people')
     and e.about = (e.facts->>'person')::uuid
     and not exists (select 1 from involvement i where i.id = (e.facts->>'involvement')::uuid)
     and (e.about <> me()
          or (e.facts->>'over' = 'child' and brings_nothing(e.facts->>'role', e.children[1]))
          or (p_action = 'add a record' and e.facts->>'role' = 'social worker' and not exists (select 1 from child k where k.of = e.children[1])))
); end $$;

-- May I end this part, or bar somebody from it? Another's, in the child of the event, of a role that the action gives; the unit may bar anybody.
create function may_end(p_action text, p_type text, p_involvement uuid, p_children uuid[]) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from involvement i
     where i.id = p_involvement and i.person <> me()
       and case when i.over = 'child' then p_children = array[i.child] else p_children = '{}' and p_action = 'manage people' end
       and (exists (select 1 from role_giver g where g.action = p_action and g.role = i.role) or (p_type = 'PersonBarred' and may_everywhere(p_action))))
$$;

-- May I say who this person is? Somebody new, or one of these children's people; who stands in the directory is changed by whoever manages people.
create function may_say_who(p_action text, e event) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$ begin return (
  select e.about = (e.facts->>'person')::uuid and case
    when exists (select 1 from event o where o.about = e.about and o.children = '{}' and o.type = 'PersonRecorded') then
      e.children = '{}' and (p_action = 'manage people'
        or (e.type = 'PersonNamed' and not exists (select 1 from event o where o.about = e.about and o.children = '{}' and (o.type = 'PersonNamed' or (o.type = 'PersonRecorded' and o.by_person <> me())))))
    else e.children <> '{}' or p_action = 'manage people' or (e.type = 'PersonRecorded' and not exists (select 1 from event o where o.about = e.about))
  end
); end $$;

-- May I put this right? An event of the same record; one that gives, ends or bars a part only where I could do that.
create function may_put_right(p_action text, e event) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  named event;
begin
  select * into named from event where id = (e.facts->>'event')::uuid;
  if named.id is null or named.children <> e.children or named.conference is distinct from e.conference or (e.children = '{}' and named.about is distinct from e.about) then return false; end if;
  if named.type in ('Corrected', 'Withdrawn') then return may_put_right(p_action, jsonb_populate_record(e, jsonb_build_object('facts', named.facts))); end if;
  -- that a record was opened is never taken back
  if named.type in ('RecordOpenedWithReason', 'OpeningEnded', 'OpeningReviewed') then return false; end if;
  if p_action = 'record a decision' then return exists (select 1 from event_cause c where c.type = named.type and c.action = p_action); end if;
  return case
    when named.type in ('InvolvementBegan', 'InvolvementEnded') then exists (
      select 1 from event_cause c where c.type = 'InvolvementEnded' and may_do_to(c.action, e.children) and may_end(c.action, named.type, (named.facts->>'involvement')::uuid, e.children))
    when named.type = 'PersonBarred' then may_do_to('change a record', e.children) and may_end('change a record', named.type, (named.facts->>'involvement')::uuid, e.children)
    when e.children = '{}' then may_somewhere('manage people')
    else true
  end;
end $$;

-- A new version of an entry is of the same conference, by somebody who may do this to a child that the last one is about.
create function may_change_entry(p_action text, e event) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$ begin return (
  select e.entry is null or coalesce((
    select o.conference is not distinct from e.conference and exists (select 1 from unnest(o.children) as n (child) where may_do_to(p_action, array[n.child]))
      from event o where o.entry = e.entry order by o.version desc limit 1), true)
); end $$;

-- Opening with a reason is in one's own name and for an hour at most; its end is its opener's; whether it was right is somebody else's to say. All of it in the records that were opened.
create function may_say_of_opening(e event) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  theirs uuid[] := array(select o.of from opening o where o.opening = (e.facts->>'opening')::uuid);
begin
  if e.type = 'RecordOpenedWithReason' then
    return theirs = '{}' and e.about = me() and (e.facts->>'person')::uuid = me()
       and (e.facts->>'openedAt')::timestamptz <= moment() and (e.facts->>'untilAt')::timestamptz <= moment() + interval '60 minutes'
       and children_in(e.facts) <@ e.children and e.children <@ children_in(e.facts);
  end if;
  return theirs <> '{}' and theirs <@ e.children and e.children <@ theirs
     and exists (select 1 from opening o where o.opening = (e.facts->>'opening')::uuid and (o.person = me()) = (e.type = 'OpeningEnded'));
end $$;

-- May this event come of this action of mine?
create function may_come_of(p_action text, e event) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$ begin return (
  select case when e.children = '{}' then may_somewhere(p_action) else may_do_to(p_action, e.children || children_in(e.facts)) end
     and may_in_conference(p_action, e) and in_own_name(p_action, e) and may_change_entry(p_action, e)
     and case
       when e.type = 'InvolvementBegan' then may_give(p_action, e)
       when e.type in ('InvolvementEnded', 'PersonBarred') then may_end(p_action, e.type, (e.facts->>'involvement')::uuid, e.children)
         and (e.children <> '{}' or e.about = (select i.person from involvement i where i.id = (e.facts->>'involvement')::uuid))
       when e.type in ('PersonRecorded', 'PersonNamed') then may_say_who(p_action, e)
       when e.type in ('Corrected', 'Withdrawn') then may_put_right(p_action, e)
       when e.type in ('RecordOpenedWithReason', 'OpeningEnded', 'OpeningReviewed') then may_say_of_opening(e)
       -- the bytes of one reader's copy are never another's
       when e.type = 'CopyReleased' then not exists (select 1 from copy c where c.digest = e.facts->>'digest' and c.reader <> (e.facts->>'reader')::uuid)
       else true
     end
     -- a census speaks only of children it knows by a number
     and (p_action <> 'import census' or not exists (select 1 from child k where k.of = any (e.children) and k.number is null))
); end $$;

-- May I cause this event? In a capacity that I have, of an action that causes such events.
create function may_cause(e event) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$ begin return (
  select e.by_person = me() and marking_fits(e.marking, e.children) and e.as_role in (select h.role from held() h)
     and exists (select 1 from event_cause c where c.type = e.type and may_come_of(c.action, e))
); end $$;

-- May I make a link that lets this person in? Whoever manages people, anybody but themselves; whoever sends invitations, those who hold nothing but what asking gives. Our own programs, nobody.
create function may_let_in(p_person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  with theirs as materialized (select i.role from involvement i where i.person = p_person and (i.until_on is null or i.until_on > today()))
  select p_person <> me() and not exists (select 1 from theirs where role not in (select r.role from role_reach r))
     and (may_somewhere('manage people')
          or (may_everywhere('send invitations') and exists (select 1 from theirs)
              and not exists (select 1 from theirs where role not in (select g.role from role_giver g where g.action = 'propose who comes') and role <> 'child')))
$$;

-- Is this the name of some reader's copy?
create function is_copy(p_digest text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from copy c where c.digest = p_digest)
$$;
