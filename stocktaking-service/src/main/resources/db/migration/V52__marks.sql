-- What became of an initiative elsewhere: at the Prizes, at the Forum. Filled from the events of those services; an entry
-- that has none shows nothing. One row a thing that happened, so that hearing of it twice changes nothing.
create table entry_mark (
    entry_id    uuid     not null constraint entry_mark_entry references entry,
    kind        text     not null constraint entry_mark_kind check (kind in
                         ('PRIZE_SUBMITTED', 'PRIZE_NOMINATED', 'PRIZE_CHAMPION', 'PRIZE_WINNER', 'FORUM_SESSION')),
    subject     uuid     not null,
    edition     smallint not null,
    on_day      date,
    action_line text,
    title       text     constraint entry_mark_title_length check (char_length(title) between 1 and 300),
    constraint entry_mark_once primary key (entry_id, kind, subject)
);

grant select, insert, update, delete on entry_mark to ${app_role};
