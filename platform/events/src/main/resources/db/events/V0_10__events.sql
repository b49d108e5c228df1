-- What a service has said and not yet seen on the broker. The row is written in the transaction of the change it tells
-- of, and is deleted once the broker has it: the table is short, unless the broker is away.
create table outbox_event (
    seq         bigint generated always as identity primary key,
    id          uuid        not null constraint outbox_event_id_unique unique,
    topic       text        not null,
    key         text,
    type        text        not null,
    headers     jsonb       not null,
    data        bytea       not null,
    occurred_at timestamptz not null
);

-- Rows live for milliseconds; without this the relay would walk over the dead ones.
alter table outbox_event set (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000,
                              autovacuum_vacuum_cost_delay = 0);

-- A reader of a topic. Raising the generation makes every replica begin again at the start of the log, and shuts out
-- those that have not noticed: each batch of effects holds this row while it commits.
create table event_reader (
    name       text    primary key,
    topic      text    not null,
    generation integer not null default 0 constraint event_reader_generation_counts_up check (generation >= 0),
    rebuilt_at timestamptz
);

-- Which messages a reader has acted on, so that a second delivery does nothing.
create table inbox_message (
    reader      text        not null constraint inbox_message_reader references event_reader,
    event_id    uuid        not null,
    received_at timestamptz not null,
    constraint inbox_message_once primary key (reader, event_id)
);

create index inbox_message_age on inbox_message (received_at);

-- Messages that could not be applied, whole, with the reason. They stay after a replay, as the record of it.
create table dead_letter (
    id            uuid        primary key,
    reader        text        not null constraint dead_letter_reader references event_reader,
    topic         text        not null,
    kafka_partition integer   not null,
    kafka_offset  bigint      not null,
    type          text,
    reason        text        not null,
    key           text,
    headers       jsonb       not null,
    data          bytea       not null,
    received_at   timestamptz not null,
    replayed_at   timestamptz,
    replayed_by   text,
    constraint dead_letter_once unique (reader, topic, kafka_partition, kafka_offset),
    constraint dead_letter_replay_has_an_officer check ((replayed_at is null) = (replayed_by is null))
);

grant select, insert, delete on outbox_event to ${app_role};
grant select, insert, update on event_reader to ${app_role};
grant select, insert, delete on inbox_message to ${app_role};
grant select, insert, update on dead_letter to ${app_role};
