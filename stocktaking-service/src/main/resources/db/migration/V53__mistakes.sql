-- Mistakes in public entries, told by anybody. They name no person: who wants an answer writes under their own account, in
-- the conversation of an entry of theirs.
create table entry_mistake (
    id            uuid        primary key,
    entry_id      uuid        not null constraint entry_mistake_entry references entry,
    entry_number  integer     not null,
    words         text        not null constraint entry_mistake_length check (char_length(words) between 1 and 2000),
    told_at       timestamptz not null,
    officer       uuid,
    outcome       text        constraint entry_mistake_outcome_length check (char_length(outcome) between 1 and 2000),
    closed_at     timestamptz,
    constraint entry_mistake_closed_says_how check ((officer is null) = (closed_at is null)
        and (officer is null) = (outcome is null))
);

create index entry_mistake_open on entry_mistake (told_at, id) where closed_at is null;
create index entry_mistake_of_entry on entry_mistake (entry_id) where closed_at is null;

grant select, insert, update on entry_mistake to ${app_role};
