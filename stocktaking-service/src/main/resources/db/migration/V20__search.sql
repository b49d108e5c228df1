-- What the register is searched by, written in the transaction of each change. An entry keeps its ordinal for ever, also
-- while it is out of the register; what is found by words and filters is worked out as sets of ordinals.
create extension if not exists pg_trgm;

-- Lists are put in order by the search now.
drop index entry_register;

create table search_entry (
    ordinal   integer  generated always as identity primary key,
    id        uuid     not null constraint search_entry_once unique constraint search_entry_entry references entry,
    -- The transaction that wrote the row: by it and by its own last snapshot a process knows which rows are news to it.
    changed   xid8     not null,
    -- By which rules the words were made; rows of older rules are made anew.
    recipe    smallint not null,
    title_key text     collate "C",
    words     tsvector,
    constraint search_entry_is_whole_or_empty check ((title_key is null) = (words is null))
);

create index search_entry_changed on search_entry (changed);

-- New words wait in a list that every search reads, so the list is kept short.
create index search_entry_words on search_entry using gin (words) with (gin_pending_list_limit = 256);

-- What became of an entry at the Prizes, in the register or not.
create table search_prize (
    id      uuid   primary key constraint search_prize_entry references entry,
    results text[] not null constraint search_prize_results_known check (results <@ array['WINNER', 'CHAMPION', 'NOMINATED'])
);

-- The words of the register, to help who types one of them wrong. The sketch has a Latin letter or a digit for each letter
-- of any script: trigrams are made of those in every locale.
create table search_word (
    language text not null,
    word     text not null collate "C",
    sketch   text not null,
    constraint search_word_once primary key (language, word)
);

create index search_word_sketch on search_word using gin (sketch gin_trgm_ops);

grant select, insert, update on search_entry to ${app_role};
grant select, insert, update, delete on search_prize to ${app_role};
grant select, insert on search_word to ${app_role};
