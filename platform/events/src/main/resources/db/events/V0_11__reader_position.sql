-- How far a reader has come in its log, written together with its effects. The broker's own memory of it ends a week
-- after the reader has gone; this one does not. A log is a topic as it was made: deleted and made again, it is another.
create table reader_position (
    reader          text    not null constraint reader_position_reader references event_reader,
    log             uuid    not null,
    kafka_partition integer not null,
    next_offset     bigint  not null constraint reader_position_counts_up check (next_offset >= 0),
    constraint reader_position_once primary key (reader, log, kafka_partition)
);

grant select, insert, update, delete on reader_position to ${app_role};
