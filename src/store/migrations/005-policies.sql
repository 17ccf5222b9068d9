-- Row-level security: everything as `quorate_app` under these; facts and derived tables by `quorate_keeper`, which has no right to words.

-- our own programs: they act under names of their own, in the audit too
insert into involvement (id, person, role, over, began_on, because, barred) values
  ('00000000-0000-4000-8000-000000000011', '00000000-0000-4000-8000-000000000001', 'command line', 'council', '2000-01-01', 'appointed', false),
  ('00000000-0000-4000-8000-000000000012', '00000000-0000-4000-8000-000000000002', 'post room', 'council', '2000-01-01', 'appointed', false);

do $$ declare t text; begin
  foreach t in array array['marking','marking_within','event','event_child','passage','data_key','seal','audit','child','conference','conference_child',
    'involvement','deadline','waiting','copy','grant_row','label_role','event_cause','role_giver','session','link','draft','file_part','notice','job'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('revoke all on %I from public', t);
  end loop;
  -- the keeper sees every fact and writes what is derived, never an event and never a word
  foreach t in array array['marking','marking_within','event_child','child','conference','conference_child','involvement','deadline','waiting','copy','notice','job'] loop
    execute format('grant select, insert, update, delete on %I to quorate_keeper', t);
    execute format('create policy keeper on %I to quorate_keeper using (true) with check (true)', t);
  end loop;
  foreach t in array array['event','seal','audit','grant_row','label_role','event_cause','role_giver'] loop
    execute format('grant select on %I to quorate_keeper', t);
    execute format('create policy keeper on %I for select to quorate_keeper using (true)', t);
  end loop;
end $$;
grant usage on sequence event_no to quorate_app;
grant select (id, event, marking, by_person, digest) on passage to quorate_keeper;
create policy keeper on passage for select to quorate_keeper using (true);
grant insert on data_key to quorate_keeper;
create policy keeper_makes_key on data_key for insert to quorate_keeper with check (true);
grant insert on seal to quorate_keeper;
create policy keeper_seals on seal for insert to quorate_keeper with check (true);

-- the journal
grant select, insert on event to quorate_app;
create policy read_event on event for select to quorate_app using (by_person = me() or marking in (select markings_i_read()));
create policy cause_event on event for insert to quorate_app with check (by_person = me() and may_cause(type, children, facts));
grant select on event_child to quorate_app;
create policy read_event_child on event_child for select to quorate_app using (child in (select unnest(opened())));
grant select, insert on passage to quorate_app;
-- a person reads their own words again, of records that are open
create policy read_passage on passage for select to quorate_app using (marking in (select markings_i_read()) or (by_person = me() and (select opened() <> '{}')));
create policy write_passage on passage for insert to quorate_app with check (by_person = me());
grant select on marking to quorate_app;
create policy read_marking on marking for select to quorate_app using (id in (select markings_i_read()));
grant select on data_key to quorate_app;
create policy use_key on data_key for select to quorate_app using (me() is not null);
grant insert on audit to quorate_app;
create policy write_audit on audit for insert to quorate_app with check (by_person = me());

-- what is derived: lists start from what a person holds
grant select on child, conference, conference_child, involvement, deadline, waiting, copy, notice to quorate_app;
create policy see_child on child for select to quorate_app
  using ((select may_everywhere('see deadlines')) or of in (select children_i_may('see deadlines')) or of in (select children_i_may('see own work')));
create policy see_conference on conference for select to quorate_app
  using ((select may_everywhere('see conference')) or of in (select conferences_i_may('see conference')));
create policy see_conference_child on conference_child for select to quorate_app
  using ((select may_everywhere('see conference')) or child in (select children_i_may('see conference')));
create policy see_involvement on involvement for select to quorate_app
  using (person = me() or (select may_everywhere('see invitations')) or child in (select children_i_may('see invitations')) or (over <> 'child' and (select may_somewhere('manage people'))));
create policy see_deadline on deadline for select to quorate_app
  using ((select may_everywhere('see deadlines')) or child in (select children_i_may('see deadlines')));
create policy see_waiting on waiting for select to quorate_app
  using (person = me() or (select may_everywhere('see deadlines')) or child in (select children_i_may('see deadlines')));
create policy see_copy on copy for select to quorate_app
  using (reader = me() or (select may_everywhere('see copies')) or child in (select children_i_may('see copies')));
create policy see_notice on notice for select to quorate_app using (person = me() or (select may_everywhere('see the outbox')));
grant update (sent_at) on notice to quorate_app;
create policy send_notice on notice for update to quorate_app
  using ((select may_everywhere('deliver copies'))) with check ((select may_everywhere('deliver copies')));
create policy deliver_reads_notice on notice for select to quorate_app using ((select may_everywhere('deliver copies')));
create policy deliver_reads_copy on copy for select to quorate_app using ((select may_everywhere('deliver copies')));

-- beside the journal
grant select on grant_row, label_role, event_cause, role_giver to quorate_app;
create policy read_grants on grant_row for select to quorate_app using (me() is not null);
create policy read_labels on label_role for select to quorate_app using (me() is not null);
create policy read_causes on event_cause for select to quorate_app using (me() is not null);
create policy read_givers on role_giver for select to quorate_app using (me() is not null);

grant select, insert, update on session to quorate_app;
create policy own_session on session for select to quorate_app using (token = knock() or person = me());
create policy begin_session on session for insert to quorate_app with check (person = me());
create policy go_on_with_session on session for update to quorate_app using (token = knock() or person = me()) with check (token = knock() or person = me());
grant select, insert, update on link to quorate_app;
create policy knock_with_link on link for select to quorate_app using (token = knock() or made_by = me());
create policy make_link on link for insert to quorate_app
  with check (made_by = me() and ((select may_somewhere('manage people')) or (select may_somewhere('send invitations'))));
create policy use_link on link for update to quorate_app using (token = knock()) with check (token = knock());
grant select, insert, update, delete on draft to quorate_app;
create policy own_draft on draft to quorate_app using (person = me()) with check (person = me());
grant select, insert on file_part to quorate_app;
create policy read_file on file_part for select to quorate_app using (made_by = me() or digest in (select c.digest from copy c));
create policy keep_file on file_part for insert to quorate_app with check (made_by = me());
grant select, update on job to quorate_app;
create policy do_job on job to quorate_app using ((select may_everywhere('deliver copies'))) with check ((select may_everywhere('deliver copies')));

-- the judge's functions look with the keeper's eyes, and nobody but the app may ask them
do $$ declare f text; begin
  foreach f in array array['barred_from()','held()','may_everywhere(text)','may_somewhere(text)','children_i_may(text)','conferences_i_may(text)',
    'named_by(uuid,uuid)','judge(text,uuid,uuid)','actions_on(uuid,uuid)','markings_i_read()','may_cause(text,uuid[],jsonb)','held_by(uuid,uuid[])'] loop
    execute format('alter function %s owner to quorate_keeper', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to quorate_app', f);
  end loop;
end $$;
