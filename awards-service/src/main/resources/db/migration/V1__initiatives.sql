-- Initiatives of the register that can be entered for the prize: a read model, made from the events of stocktaking and
-- from nothing else. The sequence is that of the last event applied, so that one that comes late changes nothing.
create table initiative (
    id                   uuid        primary key,
    sequence             bigint      not null,
    state                text        not null constraint initiative_state check (state in ('PUBLISHED', 'WITHDRAWN')),
    reference            text        not null,
    owner                uuid,
    language             text,
    title                text,
    description          text,
    organization_name    text,
    organization_country char(2),
    stakeholder_type     text,
    action_lines         text[],
    sdgs                 smallint[],
    sample               boolean,
    published_at         timestamptz,
    constraint initiative_published_is_whole check (
        state = 'WITHDRAWN'
        or num_nulls(owner, language, title, description, organization_name, action_lines, sdgs, sample, published_at) = 0)
);

create index initiative_list on initiative (published_at desc, id desc) where state = 'PUBLISHED';

grant select, insert, update, delete on initiative to ${app_role};
