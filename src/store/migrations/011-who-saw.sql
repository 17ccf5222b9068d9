-- Who opened a record, was shown it in a list, or tried to: read from the audit by whoever answers for that record, and by nobody else.

create function who_saw(p_child uuid, p_before bigint, p_most int)
returns table (id bigint, at timestamptz, by_person uuid, as_role text, what text, action text, conference uuid)
language sql stable rows 100 security definer set search_path = public, pg_temp as $$
  select a.id, a.at, a.by_person, a.as_role, a.what, a.action, a.conference from audit a
   where a.children @> array[p_child] and (p_before is null or a.id < p_before)
     and p_child in (select open_to_me()) and p_child not in (select barred_from())
     and ((select may_everywhere('see who looked')) or p_child in (select children_i_may('see who looked')))
   order by a.id desc limit p_most
$$;
alter function who_saw(uuid, bigint, int) owner to quorate_keeper;
revoke execute on function who_saw(uuid, bigint, int) from public;
grant execute on function who_saw(uuid, bigint, int) to quorate_app;
