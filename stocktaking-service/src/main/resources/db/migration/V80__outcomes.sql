-- What other services tell about entries; each table is made from one topic and from nothing else. The sequence is that
-- of the last event applied, so that one that comes late changes nothing. The entry may be unknown here: it is told by
-- another service, perhaps before we hear of it, so there is no foreign key.
create table prize_outcome (
    project   uuid     primary key,
    sequence  bigint   not null,
    entry_id  uuid     not null,
    reference text     not null,
    edition   smallint not null,
    category  text     not null,
    state     text     not null constraint prize_outcome_state check (state in ('NOMINATED', 'CHAMPION', 'WINNER', 'DISQUALIFIED')),
    at        timestamptz not null
);
create index prize_outcome_entry on prize_outcome (entry_id);

create table forum_appearance (
    session   uuid     primary key,
    sequence  bigint   not null,
    state     text     not null constraint forum_appearance_state check (state in ('SCHEDULED', 'CANCELLED')),
    entries   uuid[]   not null,
    edition   smallint not null,
    title     jsonb    not null,
    starts_at timestamptz,
    room      text
);
create index forum_appearance_entries on forum_appearance using gin (entries);

create table register_support (
    contribution uuid     primary key,
    sequence     bigint   not null,
    edition      smallint not null,
    contributor  text,
    earmark      text     not null,
    stage        text     not null constraint register_support_stage check (stage in ('PLEDGED', 'COMMITTED', 'RECEIVED', 'WITHDRAWN'))
);

grant select, insert, update, delete on prize_outcome, forum_appearance, register_support to ${app_role};
