-- What officers and those who write an entry say to each other about it. Nothing is changed or removed: a word that was
-- wrong is followed by a better one, and both sides see the same.
create table entry_remark (
    id            uuid        primary key,
    entry_id      uuid        not null constraint entry_remark_entry references entry,
    entry_version integer     not null,
    author        uuid        not null,
    by_officer    boolean     not null,
    field         text        constraint entry_remark_field check (field ~ '^/[A-Za-z/]{1,60}$'),
    answer_to     uuid        constraint entry_remark_answer_to references entry_remark,
    words         text        not null constraint entry_remark_length check (char_length(words) between 1 and 2000),
    said_at       timestamptz not null
);

create index entry_remark_by_entry on entry_remark (entry_id, said_at, id);

grant select, insert on entry_remark to ${app_role};
