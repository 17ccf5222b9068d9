-- What everything later stands on: exclusion over ranges and ids together, and a note of what was applied.
create extension if not exists btree_gist;

-- The digest of each migration as it was when applied, and of each table the program declares. The owner's alone, so without policies.
create table applied (
  name text primary key,
  digest text not null
);

-- Before PostgreSQL 15 anybody could make tables here; a database that came from there still lets them.
revoke create on schema public from public;
