-- Editions of the Forum: a read model, made from the events of the Forum and from nothing else. The sequence is that of
-- the last event applied, so that one that comes late changes nothing. What an edition may say is decided by the Forum;
-- only what the page and the API rely on is asked for here.
create table edition (
    id        uuid    primary key,
    sequence  bigint  not null,
    year      integer not null,
    name      jsonb   not null constraint edition_name_in_english check (name ? 'en'),
    starts_on date    not null,
    ends_on   date    not null,
    sample    boolean not null
);

create index edition_list on edition (year desc, id desc);

grant select, insert, update, delete on edition to ${app_role};
