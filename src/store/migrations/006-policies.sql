-- Row-level security: everything as `quorate_app` under these; facts and derived tables by `quorate_keeper`, which has no right to words.

-- our own programs: they act under names of their own, in the audit too
insert into involvement (id, person, role, over, began_on, because, barred) values
  ('00000000-0000-4000-8000-000000000011', '00000000-0000-4000-8000-000000000001', 'command line', 'council', '2000-01-01', 'appointed', false),
  ('00000000-0000-4000-8000-000000000012', '00000000-0000-4000-8000-000000000002', 'post room', 'council', '2000-01-01', 'appointed', false);

do $$ declare t text; begin
  foreach t in array array['marking','marking_within','event','event_child','passage','data_key','seal','audit','child','conference','conference_child',
    'involvement','deadline','waiting','copy','opening','grant_row','label_role','event_cause','role_giver','role_reach','session','link','draft','file_part','notice','job'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('revoke all on %I from public', t);
  end loop;
  -- the keeper sees every fact and writes what is derived, never an event and never a word
  foreach t in array array['child','conference','conference_child','involvement','deadline','waiting','copy','opening'] loop
    execute format('grant select, insert, delete on %I to quorate_keeper', t);
    execute format('create policy keeper on %I to quorate_keeper using (true) with check (true)', t);
  end loop;
  -- made once and never changed
  foreach t in array array['marking','marking_within','event_child','notice','job','seal'] loop
    execute format('grant select, insert on %I to quorate_keeper', t);
    execute format('create policy keeper on %I for select to quorate_keeper using (true)', t);
    execute format('create policy keeper_adds on %I for insert to quorate_keeper with check (true)', t);
  end loop;
  foreach t in array array['event','audit','grant_row','label_role','event_cause','role_giver','role_reach'] loop
    execute format('grant select on %I to quorate_keeper', t);
    execute format('create policy keeper on %I for select to quorate_keeper using (true)', t);
  end loop;
end $$;
-- the loader of invented people is let in before anything is kept, and never where there is a record
create policy loader_comes_first on involvement as restrictive for insert to quorate_keeper with check (role <> 'loader' or not exists (select 1 from event));
grant usage on sequence event_no to quorate_app;
grant select (id, event, marking, by_person, digest) on passage to quorate_keeper;
create policy keeper on passage for select to quorate_keeper using (true);
grant insert on data_key to quorate_keeper;
create policy keeper_makes_key on data_key for insert to quorate_keeper with check (true);

-- the journal
grant select, insert on event to quorate_app;
create policy read_event on event for select to quorate_app using (by_person = me() or marking in (select markings_i_read()));
create policy cause_event on event for insert to quorate_app with check (may_cause(event));
grant select on event_child to quorate_app;
create policy read_event_child on event_child for select to quorate_app using (child in (select open_to_me()));
grant select, insert on passage to quorate_app;
-- a person reads their own words again, where the record they stand in is open
create policy read_passage on passage for select to quorate_app using (marking in (select markings_i_read()) or (by_person = me() and event in (select c.event from event_child c)));
create policy write_passage on passage for insert to quorate_app with check (by_person = me() and may_word(event, marking));
grant select on marking to quorate_app;
create policy read_marking on marking for select to quorate_app using (id in (select markings_i_read()));
grant select on data_key to quorate_app;
create policy use_key on data_key for select to quorate_app using (me() is not null);
grant insert on audit to quorate_app;
create policy write_audit on audit for insert to quorate_app with check (by_person = me());

-- what is derived: lists start from what a person holds, and leave out whom they are barred from
grant select on child, conference, conference_child, involvement, deadline, waiting, copy, opening, notice to quorate_app;
-- one's own: the band on every page says until when
create policy see_opening on opening for select to quorate_app using (person = me() and of not in (select barred_from()));
create policy see_child on child for select to quorate_app
  using (((select may_everywhere('see deadlines')) or of in (select children_i_may('see deadlines')) or of in (select children_i_may('see own work'))) and of not in (select barred_from()));
create policy see_conference on conference for select to quorate_app
  using (((select may_everywhere('see conference')) or of in (select conferences_i_may('see conference'))) and of not in (select conferences_closed()));
create policy see_conference_child on conference_child for select to quorate_app
  using (((select may_everywhere('see conference')) or child in (select children_i_may('see conference'))) and child not in (select barred_from()));
create policy see_involvement on involvement for select to quorate_app
  using ((person = me() or (select may_everywhere('see invitations')) or child in (select children_i_may('see invitations')) or (over <> 'child' and (select may_somewhere('manage people'))))
    and (child is null or child not in (select barred_from())));
create policy see_deadline on deadline for select to quorate_app
  using (((select may_everywhere('see deadlines')) or child in (select children_i_may('see deadlines'))) and child not in (select barred_from()));
create policy see_waiting on waiting for select to quorate_app
  using ((person = me() or (select may_everywhere('see deadlines')) or child in (select children_i_may('see deadlines'))) and child not in (select barred_from()));
create policy see_copy on copy for select to quorate_app
  using ((reader = me() or (select may_everywhere('see copies')) or child in (select children_i_may('see copies'))) and of not in (select conferences_barred()));
create policy see_notice on notice for select to quorate_app
  using ((person = me() or (select may_everywhere('see the outbox'))) and (conference is null or conference not in (select conferences_barred())));
grant update (sent_at) on notice to quorate_app;
create policy send_notice on notice for update to quorate_app
  using ((select may_everywhere('deliver copies'))) with check ((select may_everywhere('deliver copies')));
create policy deliver_reads_notice on notice for select to quorate_app using ((select may_everywhere('deliver copies')));
create policy deliver_reads_copy on copy for select to quorate_app using ((select may_everywhere('deliver copies')));

-- beside the journal
grant select on grant_row, label_role, event_cause, role_giver, role_reach to quorate_app;
create policy read_grants on grant_row for select to quorate_app using (me() is not null);
create policy read_labels on label_role for select to quorate_app using (me() is not null);
create policy read_causes on event_cause for select to quorate_app using (me() is not null);
create policy read_givers on role_giver for select to quorate_app using (me() is not null);
create policy read_reach on role_reach for select to quorate_app using (me() is not null);

grant select, insert, update (seen_at, ended_at) on session to quorate_app;
create policy own_session on session for select to quorate_app using (token = knock() or person = me());
create policy begin_session on session for insert to quorate_app with check (person = me());
-- what has ended does not go on
create policy go_on_with_session on session for update to quorate_app using (ended_at is null and (token = knock() or person = me())) with check (token = knock() or person = me());
grant select, insert, update (tries, used_at) on link to quorate_app;
create policy knock_with_link on link for select to quorate_app using (token = knock() or made_by = me());
create policy make_link on link for insert to quorate_app
  with check (made_by = me() and may_let_in(person));
create policy use_link on link for update to quorate_app using (token = knock() and used_at is null) with check (token = knock());
grant select, insert, update, delete on draft to quorate_app;
create policy own_draft on draft to quorate_app using (person = me()) with check (person = me());
grant select, insert on file_part to quorate_app;
-- one's own copy; any for whoever may release them (openCopy asks besides whether they may read every word) or delivers; a file one made, until it is a copy that is no longer one's to see
create policy read_file on file_part for select to quorate_app
  using (digest in (select c.digest from copy c where c.reader = me() or c.child in (select children_i_may('release copies')) or (select may_everywhere('release copies')))
    or (select may_everywhere('deliver copies')) or (made_by = me() and (digest in (select c.digest from copy c) or not is_copy(digest))));
create policy keep_file on file_part for insert to quorate_app with check (made_by = me());
grant select, update on job to quorate_app;
create policy do_job on job to quorate_app using ((select may_everywhere('deliver copies'))) with check ((select may_everywhere('deliver copies')));

-- the judge's functions look with the keeper's eyes, and nobody but the app may ask them
do $$ declare f text; begin
  foreach f in array array['barred_from()','held()','may_open(uuid)','numbered(text)','may_say_of_opening(event)','may_everywhere(text)','may_somewhere(text)','children_i_may(text)','conferences_i_may(text)',
    'conferences_closed()','conferences_barred()','named_by(uuid,uuid)','judge(text,uuid,uuid)','actions_on(uuid,uuid)','open_to_me()','markings_i_read()','held_by(uuid,uuid[])',
    'may_do_to(text,uuid[])','marking_fits(uuid,uuid[])','may_word(uuid,uuid)','may_in_conference(text,event)','in_own_name(text,event)','brings_nothing(text,uuid)','may_give(text,event)',
    'may_end(text,text,uuid,uuid[])','may_say_who(text,event)','may_put_right(text,event)','may_change_entry(text,event)','may_come_of(text,event)','may_cause(event)','may_let_in(uuid)','is_copy(text)'] loop
    execute format('alter function %s owner to quorate_keeper', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to quorate_app', f);
  end loop;
end $$;
