-- What the migrations make: tables, rules, indexes, policies, rights and functions. Written by tests/store/schema.test.ts; never by hand.
table account: 
  person uuid not null
  name bytea not null
  password text not null
  code_key bytea not null
  last_code bigint not null default 0
  tries integer not null default 0
  tried_at timestamp with time zone
  made_at timestamp with time zone not null
table applied: 
  name text not null
  digest text not null
table audit: 
  id bigint not null identity
  at timestamp with time zone not null
  by_person uuid
  as_role text
  what text not null
  action text not null
  for_person uuid
  conference uuid
  children uuid[] not null
  events integer not null default 0
  act uuid
  asked bytea
table child: 
  of uuid not null
  born_on date
  expected_on date
  number text
  team uuid
  plan_since date
  harm text
table conference: 
  of uuid not null
  kind text not null
  number text not null
  children uuid[] not null
  requested_on date
  on_day date
  starts_at time without time zone
  ends_at time without time zone
  room uuid
  chair uuid
  minute_taker uuid
  stage text not null
  held_on date
table conference_child: 
  of uuid not null
  child uuid not null
table copy: 
  of uuid not null
  copy uuid not null
  child uuid not null
  paper text not null
  reader uuid not null
  digest text not null
  withheld integer not null
  how text not null
  released_on date not null
  sent_on date
table data_key: 
  id integer not null
  wrapped bytea not null
  made_at timestamp with time zone not null
table deadline: 
  of uuid not null
  child uuid not null
  conference uuid
  rule text not null
  name text not null
  because uuid not null
  since date not null
  due date not null
  due_at text
  firm boolean not null
  met_on date
  met_by uuid
  ended_on date
table draft: 
  person uuid not null
  place text not null
  fields bytea not null
  saved_at timestamp with time zone not null
table event: 
  id uuid not null
  no bigint not null
  type text not null
  on_day date not null
  kept_at timestamp with time zone not null
  by_person uuid not null
  as_role text not null
  on_word_of uuid
  conference uuid
  children uuid[] not null
  about uuid
  marking uuid not null
  facts jsonb not null
  entry uuid
  version integer
  salt bytea not null
  digest bytea not null
table event_cause: 
  type text not null
  action text not null
table event_child: 
  child uuid not null
  event uuid not null
table file_part: 
  digest text not null
  made_by uuid not null
  part integer not null
  of integer not null
  bytes bytea not null
  made_at timestamp with time zone not null
table grant_row: 
  role text not null
  action text not null
table involvement: 
  id uuid not null
  of uuid
  person uuid not null
  role text not null
  over text not null
  child uuid
  team uuid
  conference uuid
  began_on date not null
  until_on date
  because text not null
  barred boolean not null
table job: 
  id uuid not null
  kind text not null
  subject uuid
  run_at timestamp with time zone not null
  attempts integer not null default 0
  locked_until timestamp with time zone
  done_at timestamp with time zone
  fault text
table joined_account: 
  subject bytea not null
  person uuid not null
  joined_at timestamp with time zone not null
  ended_at timestamp with time zone
table label_role: 
  label text not null
  role text not null
table link: 
  token bytea not null
  person uuid not null
  word text
  purpose text not null
  made_by uuid not null
  made_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  tries integer not null default 0
table made_under: 
  no bigint not null identity
  council text not null
  digest text not null
  at timestamp with time zone not null
  by_person uuid not null
  locked_until timestamp with time zone
  done_at timestamp with time zone
table marking: 
  id uuid not null
  label text not null
  within uuid[] not null
  tells uuid[] not null
  kept_from uuid[] not null
table marking_within: 
  child uuid not null
  marking uuid not null
table name_token: 
  token bytea not null
  child uuid not null
  passage uuid not null
table notice: 
  id uuid not null
  person uuid not null
  says text not null
  conference uuid
  copy uuid
  made_at timestamp with time zone not null
  sent_at timestamp with time zone
table opening: 
  of uuid not null
  opening uuid not null
  person uuid not null
  opened_at timestamp with time zone not null
  until_at timestamp with time zone not null
table passage: 
  id uuid not null
  event uuid not null
  marking uuid not null
  by_person uuid not null
  words bytea not null
  digest bytea not null
table role_giver: 
  action text not null
  role text not null
table role_reach: 
  role text not null
  over text not null
table seal: 
  no bigint not null
  event uuid not null
  digest bytea not null
  chain bytea not null
  sealed_at timestamp with time zone not null
table session: 
  token bytea not null
  person uuid not null
  made_at timestamp with time zone not null
  seen_at timestamp with time zone not null
  ended_at timestamp with time zone
  form_secret text not null
  how text not null default 'link'::text
  idle_minutes integer not null default 30
table to_seal: 
  event uuid not null
table waiting: 
  of uuid not null
  child uuid not null
  conference uuid
  kind text not null
  subject uuid not null
  person uuid
  role text
  since date not null
  due date
rule account_name_key on account: UNIQUE (name)
rule account_pkey on account: PRIMARY KEY (person)
rule applied_pkey on applied: PRIMARY KEY (name)
rule audit_pkey on audit: PRIMARY KEY (id)
rule audit_what_check on audit: CHECK ((what = ANY (ARRAY['opened'::text, 'listed'::text, 'kept'::text, 'refused'::text, 'signed in'::text, 'signed out'::text, 'link made'::text])))
rule child_pkey on child: PRIMARY KEY (of)
rule chair_in_one_place on conference: EXCLUDE USING gist (chair WITH =, tsrange((on_day + starts_at), (on_day + ends_at)) WITH &&) WHERE (((chair IS NOT NULL) AND (on_day IS NOT NULL)))
rule conference_pkey on conference: PRIMARY KEY (of)
rule room_for_one on conference: EXCLUDE USING gist (room WITH =, tsrange((on_day + starts_at), (on_day + ends_at)) WITH &&) WHERE (((room IS NOT NULL) AND (on_day IS NOT NULL)))
rule conference_child_pkey on conference_child: PRIMARY KEY (child, of)
rule copy_pkey on copy: PRIMARY KEY (copy)
rule data_key_pkey on data_key: PRIMARY KEY (id)
rule deadline_pkey on deadline: PRIMARY KEY (of, rule, because, child)
rule draft_pkey on draft: PRIMARY KEY (person, place)
rule about_a_child on event: CHECK (((children <> '{}'::uuid[]) OR (type = ANY (ARRAY['PersonRecorded'::text, 'PersonNamed'::text, 'TelephoneRecorded'::text, 'TeamRecorded'::text, 'RoomRecorded'::text, 'InvolvementBegan'::text, 'InvolvementEnded'::text, 'NonWorkingDayAdded'::text, 'NonWorkingDayTakenAway'::text, 'Corrected'::text, 'Withdrawn'::text]))))
rule about_whom_it_says on event: CHECK (((about IS NULL) OR (NOT (facts ? 'person'::text)) OR ((about)::text = (facts ->> 'person'::text))))
rule event_entry_version_key on event: UNIQUE (entry, version)
rule event_marking_fkey on event: FOREIGN KEY (marking) REFERENCES marking(id)
rule event_no_key on event: UNIQUE (no)
rule event_pkey on event: PRIMARY KEY (id)
rule involvement_in_its_child on event: CHECK (((type <> 'InvolvementBegan'::text) OR (((facts ->> 'over'::text) = 'child'::text) AND (cardinality(children) = 1) AND ((facts ->> 'child'::text) = (children[1])::text)) OR (((facts ->> 'over'::text) <> 'child'::text) AND (children = '{}'::uuid[]) AND (NOT (facts ? 'child'::text)))))
rule event_cause_pkey on event_cause: PRIMARY KEY (type, action)
rule event_child_event_fkey on event_child: FOREIGN KEY (event) REFERENCES event(id)
rule event_child_pkey on event_child: PRIMARY KEY (child, event)
rule file_part_check on file_part: CHECK (((part >= 0) AND (part < of)))
rule file_part_pkey on file_part: PRIMARY KEY (digest, made_by, part)
rule grant_row_pkey on grant_row: PRIMARY KEY (role, action)
rule involvement_over_check on involvement: CHECK ((over = ANY (ARRAY['child'::text, 'team'::text, 'unit'::text, 'council'::text, 'service'::text])))
rule involvement_pkey on involvement: PRIMARY KEY (id)
rule job_pkey on job: PRIMARY KEY (id)
rule joined_account_pkey on joined_account: PRIMARY KEY (subject)
rule label_role_pkey on label_role: PRIMARY KEY (label, role)
rule link_pkey on link: PRIMARY KEY (token)
rule made_under_pkey on made_under: PRIMARY KEY (no)
rule marking_pkey on marking: PRIMARY KEY (id)
rule marking_within_marking_fkey on marking_within: FOREIGN KEY (marking) REFERENCES marking(id)
rule marking_within_pkey on marking_within: PRIMARY KEY (child, marking)
rule name_token_passage_fkey on name_token: FOREIGN KEY (passage) REFERENCES passage(id)
rule name_token_pkey on name_token: PRIMARY KEY (token, child, passage)
rule notice_pkey on notice: PRIMARY KEY (id)
rule opening_pkey on opening: PRIMARY KEY (of, opening)
rule passage_event_fkey on passage: FOREIGN KEY (event) REFERENCES event(id)
rule passage_marking_fkey on passage: FOREIGN KEY (marking) REFERENCES marking(id)
rule passage_pkey on passage: PRIMARY KEY (id)
rule role_giver_pkey on role_giver: PRIMARY KEY (action, role)
rule role_reach_pkey on role_reach: PRIMARY KEY (role, over)
rule seal_event_key on seal: UNIQUE (event)
rule seal_pkey on seal: PRIMARY KEY (no)
rule session_how_check on session: CHECK ((how = ANY (ARRAY['example'::text, 'link'::text, 'name and code'::text, 'council account'::text])))
rule session_pkey on session: PRIMARY KEY (token)
rule to_seal_event_fkey on to_seal: FOREIGN KEY (event) REFERENCES event(id)
rule to_seal_pkey on to_seal: PRIMARY KEY (event)
rule waiting_pkey on waiting: PRIMARY KEY (of, kind, subject, child)
index CREATE INDEX audit_by_time ON public.audit USING brin (at)
index CREATE UNIQUE INDEX audit_of_act ON public.audit USING btree (act) WHERE (act IS NOT NULL)
index CREATE INDEX audit_of_child ON public.audit USING gin (children)
index CREATE INDEX audit_of_person ON public.audit USING btree (by_person, at)
index CREATE INDEX child_by_number ON public.child USING btree (number) WHERE (number IS NOT NULL)
index CREATE INDEX child_of_team ON public.child USING btree (team) WHERE (team IS NOT NULL)
index CREATE INDEX child_on_plan ON public.child USING btree (plan_since) WHERE (plan_since IS NOT NULL)
index CREATE INDEX conference_by_day ON public.conference USING btree (on_day)
index CREATE INDEX conference_child_of ON public.conference_child USING btree (of)
index CREATE INDEX copy_by_digest ON public.copy USING btree (digest)
index CREATE INDEX copy_of ON public.copy USING btree (of)
index CREATE INDEX copy_of_child ON public.copy USING btree (child)
index CREATE INDEX copy_of_reader ON public.copy USING btree (reader)
index CREATE INDEX deadline_of_child ON public.deadline USING btree (child)
index CREATE INDEX deadline_open ON public.deadline USING btree (due) WHERE ((met_on IS NULL) AND (ended_on IS NULL))
index CREATE INDEX event_child_of_event ON public.event_child USING btree (event)
index CREATE INDEX event_of_conference ON public.event USING btree (conference) WHERE (conference IS NOT NULL)
index CREATE INDEX event_of_person ON public.event USING btree (about, no) WHERE (about IS NOT NULL)
index CREATE INDEX event_of_type ON public.event USING btree (type, no) WHERE (children = '{}'::uuid[])
index CREATE INDEX involvement_of ON public.involvement USING btree (of)
index CREATE INDEX involvement_of_child ON public.involvement USING btree (child) WHERE (child IS NOT NULL)
index CREATE INDEX involvement_of_person ON public.involvement USING btree (person)
index CREATE INDEX job_waiting ON public.job USING btree (run_at) WHERE (done_at IS NULL)
index CREATE INDEX joined_account_of_person ON public.joined_account USING btree (person)
index CREATE INDEX marking_of_nobody ON public.marking USING btree (id) WHERE (within = '{}'::uuid[])
index CREATE INDEX name_token_of_child ON public.name_token USING btree (child)
index CREATE INDEX name_token_of_passage ON public.name_token USING btree (passage)
index CREATE INDEX notice_of_person ON public.notice USING btree (person, made_at)
index CREATE INDEX notice_waiting ON public.notice USING btree (made_at) WHERE (sent_at IS NULL)
index CREATE INDEX opening_of_person ON public.opening USING btree (person, until_at)
index CREATE INDEX passage_of_event ON public.passage USING btree (event)
index CREATE INDEX passage_of_marking ON public.passage USING btree (marking)
index CREATE INDEX session_of_person ON public.session USING btree (person)
index CREATE INDEX waiting_of_child ON public.waiting USING btree (child)
index CREATE INDEX waiting_with_person ON public.waiting USING btree (person)
index CREATE INDEX waiting_with_role ON public.waiting USING btree (role)
row security on account: forced
row security on applied: none
row security on audit: forced
row security on child: forced
row security on conference: forced
row security on conference_child: forced
row security on copy: forced
row security on data_key: forced
row security on deadline: forced
row security on draft: forced
row security on event: forced
row security on event_cause: forced
row security on event_child: forced
row security on file_part: forced
row security on grant_row: forced
row security on involvement: forced
row security on job: forced
row security on joined_account: forced
row security on label_role: forced
row security on link: forced
row security on made_under: forced
row security on marking: forced
row security on marking_within: forced
row security on name_token: forced
row security on notice: forced
row security on opening: forced
row security on passage: forced
row security on role_giver: forced
row security on role_reach: forced
row security on seal: forced
row security on session: forced
row security on to_seal: forced
row security on waiting: forced
policy end_account on account for delete to quorate_app
  using (person = me())
policy keeper_ends on account for delete to quorate_keeper
  using (person = shutting_out())
policy knock_with_name on account for select to quorate_app
  using ((name = knock()) OR (person = me()))
policy make_account on account for insert to quorate_app
  with check (person = me())
policy try_account on account for update to quorate_app
  using ((name = knock()) OR (person = me()))
  with check ((name = knock()) OR (person = me()))
policy keeper on audit for select to quorate_keeper
  using true
policy write_audit on audit for insert to quorate_app
  with check (by_person = me())
policy keeper on child for all to quorate_keeper
  using true
  with check true
policy see_child on child for select to quorate_app
  using ((( SELECT may_everywhere('see deadlines'::text) AS may_everywhere) OR (of IN ( SELECT children_i_may('see deadlines'::text) AS children_i_may)) OR (of IN ( SELECT children_i_may('see own work'::text) AS children_i_may))) AND (NOT (of IN ( SELECT barred_from() AS barred_from))))
policy keeper on conference for all to quorate_keeper
  using true
  with check true
policy see_conference on conference for select to quorate_app
  using ((( SELECT may_everywhere('see conference'::text) AS may_everywhere) OR (of IN ( SELECT conferences_i_may('see conference'::text) AS conferences_i_may))) AND (NOT (of IN ( SELECT conferences_closed() AS conferences_closed))))
policy keeper on conference_child for all to quorate_keeper
  using true
  with check true
policy see_conference_child on conference_child for select to quorate_app
  using ((( SELECT may_everywhere('see conference'::text) AS may_everywhere) OR (child IN ( SELECT children_i_may('see conference'::text) AS children_i_may))) AND (NOT (child IN ( SELECT barred_from() AS barred_from))))
policy deliver_reads_copy on copy for select to quorate_app
  using ( SELECT may_everywhere('deliver copies'::text) AS may_everywhere)
policy keeper on copy for all to quorate_keeper
  using true
  with check true
policy see_copy on copy for select to quorate_app
  using (((reader = me()) OR ( SELECT may_everywhere('see copies'::text) AS may_everywhere) OR (child IN ( SELECT children_i_may('see copies'::text) AS children_i_may))) AND (NOT (of IN ( SELECT conferences_barred() AS conferences_barred))))
policy keeper_makes_key on data_key for insert to quorate_keeper
  with check true
policy use_key on data_key for select to quorate_app
  using (me() IS NOT NULL)
policy keeper on deadline for all to quorate_keeper
  using true
  with check true
policy see_deadline on deadline for select to quorate_app
  using ((( SELECT may_everywhere('see deadlines'::text) AS may_everywhere) OR (child IN ( SELECT children_i_may('see deadlines'::text) AS children_i_may))) AND (NOT (child IN ( SELECT barred_from() AS barred_from))))
policy own_draft on draft for all to quorate_app
  using (person = me())
  with check (person = me())
policy cause_event on event for insert to quorate_app
  with check may_cause(event.*)
policy keeper on event for select to quorate_keeper
  using true
policy read_event on event for select to quorate_app
  using ((by_person = me()) OR (marking IN ( SELECT markings_i_read() AS markings_i_read)))
policy keeper on event_cause for select to quorate_keeper
  using true
policy read_causes on event_cause for select to quorate_app
  using (me() IS NOT NULL)
policy keeper on event_child for select to quorate_keeper
  using true
policy keeper_adds on event_child for insert to quorate_keeper
  with check true
policy read_event_child on event_child for select to quorate_app
  using (child IN ( SELECT open_to_me() AS open_to_me))
policy keep_file on file_part for insert to quorate_app
  with check (made_by = me())
policy read_file on file_part for select to quorate_app
  using ((digest IN ( SELECT c.digest FROM copy c WHERE ((c.reader = me()) OR (c.child IN ( SELECT children_i_may('release copies'::text) AS children_i_may)) OR ( SELECT may_everywhere('release copies'::text) AS may_everywhere)))) OR ( SELECT may_everywhere('deliver copies'::text) AS may_everywhere) OR ((made_by = me()) AND ((digest IN ( SELECT c.digest FROM copy c)) OR (NOT is_copy(digest)))))
policy take_back_upload on file_part for delete to quorate_app
  using ((made_by = me()) AND (NOT is_copy(digest)))
policy keeper on grant_row for select to quorate_keeper
  using true
policy read_grants on grant_row for select to quorate_app
  using (me() IS NOT NULL)
policy keeper on involvement for all to quorate_keeper
  using true
  with check true
policy loader_comes_first on involvement for insert to quorate_keeper
  with check ((role <> 'loader'::text) OR (NOT (EXISTS ( SELECT 1 FROM event))))
policy see_involvement on involvement for select to quorate_app
  using (((person = me()) OR ( SELECT may_everywhere('see invitations'::text) AS may_everywhere) OR (child IN ( SELECT children_i_may('see invitations'::text) AS children_i_may)) OR ((over <> 'child'::text) AND ( SELECT may_somewhere('manage people'::text) AS may_somewhere))) AND ((child IS NULL) OR (NOT (child IN ( SELECT barred_from() AS barred_from)))))
policy do_job on job for all to quorate_app
  using ( SELECT may_everywhere('deliver copies'::text) AS may_everywhere)
  with check ( SELECT may_everywhere('deliver copies'::text) AS may_everywhere)
policy keeper on job for select to quorate_keeper
  using true
policy keeper_adds on job for insert to quorate_keeper
  with check true
policy join_account on joined_account for insert to quorate_app
  with check (person = me())
policy keeper_ends on joined_account for update to quorate_keeper
  using ((person = shutting_out()) AND (ended_at IS NULL))
  with check (person = shutting_out())
policy knock_with_subject on joined_account for select to quorate_app
  using ((subject = knock()) OR (person = me()))
policy part_from_account on joined_account for update to quorate_app
  using (person = me())
  with check (person = me())
policy keeper on label_role for select to quorate_keeper
  using true
policy read_labels on label_role for select to quorate_app
  using (me() IS NOT NULL)
policy keeper_ends on link for update to quorate_keeper
  using ((person = shutting_out()) AND (used_at IS NULL))
  with check (person = shutting_out())
policy knock_with_link on link for select to quorate_app
  using ((token = knock()) OR (made_by = me()))
policy make_link on link for insert to quorate_app
  with check ((made_by = me()) AND may_let_in(person))
policy use_link on link for update to quorate_app
  using ((token = knock()) AND (used_at IS NULL))
  with check (token = knock())
policy keeper on made_under for all to quorate_keeper
  using true
  with check true
policy keeper on marking for select to quorate_keeper
  using true
policy keeper_adds on marking for insert to quorate_keeper
  with check true
policy read_marking on marking for select to quorate_app
  using (id IN ( SELECT markings_i_read() AS markings_i_read))
policy keeper on marking_within for select to quorate_keeper
  using true
policy keeper_adds on marking_within for insert to quorate_keeper
  with check true
policy find_name on name_token for select to quorate_app
  using ((( SELECT may_everywhere('find a record'::text) AS may_everywhere) OR (child IN ( SELECT children_i_may('find a record'::text) AS children_i_may))) AND (NOT (child IN ( SELECT barred_from() AS barred_from))))
policy keeper on name_token for all to quorate_keeper
  using true
  with check true
policy deliver_reads_notice on notice for select to quorate_app
  using ( SELECT may_everywhere('deliver copies'::text) AS may_everywhere)
policy keeper on notice for select to quorate_keeper
  using true
policy keeper_adds on notice for insert to quorate_keeper
  with check true
policy see_notice on notice for select to quorate_app
  using (((person = me()) OR ( SELECT may_everywhere('see the outbox'::text) AS may_everywhere)) AND ((conference IS NULL) OR (NOT (conference IN ( SELECT conferences_barred() AS conferences_barred)))))
policy send_notice on notice for update to quorate_app
  using ( SELECT may_everywhere('deliver copies'::text) AS may_everywhere)
  with check ( SELECT may_everywhere('deliver copies'::text) AS may_everywhere)
policy keeper on opening for all to quorate_keeper
  using true
  with check true
policy see_opening on opening for select to quorate_app
  using ((person = me()) AND (NOT (of IN ( SELECT barred_from() AS barred_from))))
policy keeper on passage for select to quorate_keeper
  using true
policy read_passage on passage for select to quorate_app
  using ((marking IN ( SELECT markings_i_read() AS markings_i_read)) OR ((by_person = me()) AND (event IN ( SELECT c.event FROM event_child c))))
policy write_passage on passage for insert to quorate_app
  with check ((by_person = me()) AND may_word(event, marking))
policy keeper on role_giver for select to quorate_keeper
  using true
policy read_givers on role_giver for select to quorate_app
  using (me() IS NOT NULL)
policy keeper on role_reach for select to quorate_keeper
  using true
policy read_reach on role_reach for select to quorate_app
  using (me() IS NOT NULL)
policy keeper on seal for select to quorate_keeper
  using true
policy keeper_adds on seal for insert to quorate_keeper
  with check true
policy begin_session on session for insert to quorate_app
  with check (person = me())
policy go_on_with_session on session for update to quorate_app
  using ((ended_at IS NULL) AND ((token = knock()) OR (person = me())))
  with check ((token = knock()) OR (person = me()))
policy keeper_ends on session for update to quorate_keeper
  using ((person = shutting_out()) AND (ended_at IS NULL))
  with check (person = shutting_out())
policy own_session on session for select to quorate_app
  using ((token = knock()) OR (person = me()))
policy keeper on to_seal for all to quorate_keeper
  using true
  with check true
policy keeper on waiting for all to quorate_keeper
  using true
  with check true
policy see_waiting on waiting for select to quorate_app
  using (((person = me()) OR ( SELECT may_everywhere('see deadlines'::text) AS may_everywhere) OR (child IN ( SELECT children_i_may('see deadlines'::text) AS children_i_may))) AND (NOT (child IN ( SELECT barred_from() AS barred_from))))
rights on account: quorate_app delete, insert, select, update; quorate_keeper delete
rights on applied: none
rights on audit: quorate_app insert; quorate_keeper select
rights on audit_id_seq: none
rights on child: quorate_app select; quorate_keeper delete, insert, select
rights on conference: quorate_app select; quorate_keeper delete, insert, select
rights on conference_child: quorate_app select; quorate_keeper delete, insert, select
rights on copy: quorate_app select; quorate_keeper delete, insert, select
rights on data_key: quorate_app select; quorate_keeper insert
rights on deadline: quorate_app select; quorate_keeper delete, insert, select
rights on draft: quorate_app delete, insert, select, update
rights on event: quorate_app insert, select; quorate_keeper select
rights on event_cause: quorate_app select; quorate_keeper select
rights on event_child: quorate_app select; quorate_keeper insert, select
rights on event_no: quorate_app usage
rights on file_part: quorate_app delete, insert, select
rights on grant_row: quorate_app select; quorate_keeper select
rights on involvement: quorate_app select; quorate_keeper delete, insert, select
rights on job: quorate_app select, update; quorate_keeper insert, select
rights on joined_account: quorate_app insert, select
rights on label_role: quorate_app select; quorate_keeper select
rights on link: quorate_app insert, select
rights on made_under: quorate_keeper insert, select
rights on made_under_no_seq: none
rights on marking: quorate_app select; quorate_keeper insert, select
rights on marking_within: quorate_keeper insert, select
rights on name_token: quorate_app select; quorate_keeper delete, insert, select
rights on notice: quorate_app select; quorate_keeper insert, select
rights on opening: quorate_app select; quorate_keeper delete, insert, select
rights on passage: quorate_app insert, select
rights on role_giver: quorate_app select; quorate_keeper select
rights on role_reach: quorate_app select; quorate_keeper select
rights on seal: quorate_keeper insert, select
rights on session: quorate_app insert, select
rights on to_seal: quorate_keeper delete, insert, select
rights on waiting: quorate_app select; quorate_keeper delete, insert, select
rights on ended_at of joined_account: quorate_app update; quorate_keeper update
rights on used_at of link: quorate_app update; quorate_keeper update
rights on tries of link: quorate_app update
rights on locked_until of made_under: quorate_keeper update
rights on done_at of made_under: quorate_keeper update
rights on sent_at of notice: quorate_app update
rights on id of passage: quorate_keeper select
rights on event of passage: quorate_keeper select
rights on marking of passage: quorate_keeper select
rights on by_person of passage: quorate_keeper select
rights on digest of passage: quorate_keeper select
rights on seen_at of session: quorate_app update
rights on ended_at of session: quorate_app update; quorate_keeper update
function actions_on(p_conference uuid, p_child uuid) returns SETOF text, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function barred_from() returns SETOF uuid, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function brings_nothing(p_role text, p_child uuid) returns boolean, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function children_i_may(p_action text) returns SETOF uuid, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function children_in(p_facts jsonb) returns uuid[], immutable, search_path=public, pg_temp: everybody
function conferences_barred() returns SETOF uuid, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function conferences_closed() returns SETOF uuid, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function conferences_i_may(p_action text) returns SETOF uuid, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function held() returns TABLE(role text, child uuid, everywhere boolean), stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function held_by(p_person uuid, p_children uuid[]) returns TABLE(role text, child uuid, everywhere boolean, barred boolean), stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function in_own_name(p_action text, e event) returns boolean, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function is_copy(p_digest text) returns boolean, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function judge(p_action text, p_conference uuid, p_child uuid) returns TABLE(as_role text, children uuid[]), stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function knock() returns bytea, stable, search_path=public, pg_temp: everybody
function marking_fits(p_marking uuid, p_children uuid[]) returns boolean, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function markings_i_read() returns SETOF uuid, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function may_cause(e event) returns boolean, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function may_change_entry(p_action text, e event) returns boolean, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function may_come_of(p_action text, e event) returns boolean, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function may_do_to(p_action text, p_children uuid[]) returns boolean, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function may_end(p_action text, p_type text, p_involvement uuid, p_children uuid[]) returns boolean, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function may_everywhere(p_action text) returns boolean, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function may_give(p_action text, e event) returns boolean, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function may_in_conference(p_action text, e event) returns boolean, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function may_let_in(p_person uuid) returns boolean, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function may_open(p_child uuid) returns boolean, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function may_put_right(p_action text, e event) returns boolean, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function may_say_of_opening(e event) returns boolean, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function may_say_who(p_action text, e event) returns boolean, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function may_somewhere(p_action text) returns boolean, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function may_word(p_event uuid, p_marking uuid) returns boolean, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function me() returns uuid, stable, search_path=public, pg_temp: everybody
function moment() returns timestamp with time zone, stable, search_path=public, pg_temp: everybody
function named_by(p_conference uuid, p_child uuid) returns uuid[], stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function numbered(p_number text) returns TABLE(child uuid, conference uuid), stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function open_to_me() returns SETOF uuid, stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function opened() returns uuid[], stable, search_path=public, pg_temp: everybody
function shut_out(p_person uuid, p_now timestamp with time zone) returns integer, volatile, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
function shutting_out() returns uuid, stable, search_path=public, pg_temp: everybody
function today() returns date, stable, search_path=public, pg_temp: everybody
function who_saw(p_child uuid, p_before bigint, p_most integer) returns TABLE(id bigint, at timestamp with time zone, by_person uuid, as_role text, what text, action text, conference uuid), stable, as its owner quorate_keeper, search_path=public, pg_temp: quorate_app execute
