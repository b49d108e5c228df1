-- The editions of the Forum. A year has one; it is never deleted, because the other services have heard of it.
create table edition (
    id        uuid    primary key,
    year      integer not null constraint edition_one_a_year unique
                      constraint edition_year_range check (year between 2003 and 2100),
    version   integer not null constraint edition_version_counts_from_one check (version >= 1),
    name      jsonb   not null constraint edition_name_in_english check (name ? 'en')
                      constraint edition_name_languages check (name - array['ar', 'zh', 'en', 'fr', 'ru', 'es'] = '{}')
                      constraint edition_name_length
                      check (not jsonb_path_exists(name, '$.* ? (@.type() != "string" || !(@ like_regex "^.{1,200}$" flag "s"))')),
    starts_on date    not null,
    ends_on   date    not null,
    venue     text    not null constraint edition_venue_length check (char_length(venue) between 1 and 200),
    sample    boolean not null,
    constraint edition_ends_after_its_start check (ends_on >= starts_on)
);

-- When something is open: from the first instant on, and no longer at the last.
create table edition_window (
    edition_id uuid        not null constraint edition_window_edition references edition,
    name       text        not null constraint edition_window_name
                           check (name in ('STOCKTAKING_CALL', 'PRIZE_SUBMISSION', 'PRIZE_VOTE', 'FORUM_REGISTRATION', 'OPEN_CONSULTATION')),
    opens_at   timestamptz not null,
    closes_at  timestamptz not null,
    constraint edition_window_once primary key (edition_id, name),
    constraint edition_window_closes_after_it_opens check (closes_at > opens_at)
);

-- What was said of an edition, by whom and when. Nothing here is ever changed: a wrong version is followed by a right one.
create table edition_version (
    edition_id uuid        not null constraint edition_version_edition references edition,
    version    integer     not null,
    state      jsonb       not null,
    officer    uuid        not null,
    written_at timestamptz not null,
    constraint edition_version_once primary key (edition_id, version)
);

grant select, insert, update on edition to ${app_role};
grant select, insert, update, delete on edition_window to ${app_role};
grant select, insert on edition_version to ${app_role};
