-- Finding a record by a name: keyed hashes of the beginnings of names, which say nothing by themselves, searched by equality; and taking back a file one uploaded.

create table name_token (
  token bytea not null,
  child uuid not null,
  passage uuid not null references passage,   -- the name it is of: what one may not read finds nothing
  primary key (token, child, passage)
);
create index name_token_of_child on name_token (child);
create index name_token_of_passage on name_token (passage);
alter table name_token enable row level security;
alter table name_token force row level security;
revoke all on name_token from public;
grant select, insert, delete on name_token to quorate_keeper;
create policy keeper on name_token to quorate_keeper using (true) with check (true);
grant select on name_token to quorate_app;
create policy find_name on name_token for select to quorate_app
  using (((select may_everywhere('find a record')) or child in (select children_i_may('find a record'))) and child not in (select barred_from()));

-- an upload is taken back once it is loaded, or when its day is over; a copy never is
grant delete on file_part to quorate_app;
create policy take_back_upload on file_part for delete to quorate_app using (made_by = me() and not is_copy(digest));
