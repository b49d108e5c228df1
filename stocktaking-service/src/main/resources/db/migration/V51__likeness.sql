-- By what a new initiative is compared with those in the register: one row a text, so that an initiative is found in each
-- language it is told in. Trigrams forgive a changed year, a swapped word, a typing error.
create extension if not exists pg_trgm;

create table entry_likeness (
    entry_id          uuid not null constraint entry_likeness_entry references entry,
    language          text not null,
    title             text not null,
    organization_name text not null,
    opening           text not null constraint entry_likeness_opening_length check (char_length(opening) <= 300),
    constraint entry_likeness_once primary key (entry_id, language)
);

create index entry_likeness_title on entry_likeness using gin (title gin_trgm_ops);
create index entry_likeness_opening on entry_likeness using gin (opening gin_trgm_ops);

insert into entry_likeness (entry_id, language, title, organization_name, opening)
select id, language, title, organization_name, left(content ->> 'description', 300)
from public_entry
union
select id, text ->> 'language', text ->> 'title', organization_name, left(text ->> 'description', 300)
from public_entry, jsonb_array_elements(content -> 'translations') as text
where text ->> 'language' <> public_entry.language and text ->> 'title' is not null;

grant select, insert, delete on entry_likeness to ${app_role};
