-- A report of the register: what was asked (`query`, `on_day`), the figures that were found, and their checksum. The same
-- question gives the same figures for ever, because versions and decisions are kept; `rerun_checksum` shows it.
create sequence register_report_reference as bigint;

create table register_report (
    id             uuid        primary key,
    version        integer     not null,
    reference      text        not null constraint register_report_reference_unique unique,
    state          text        not null constraint register_report_state check (state in ('MAKING', 'READY', 'PUBLISHED', 'FAILED')),
    kind           text        not null constraint register_report_kind check (kind in ('REGIONAL', 'YEARLY')),
    region         text        constraint register_report_region check (region in ('AFR', 'AMS', 'ARB', 'ASP', 'CIS', 'EUR')),
    year           integer,
    query          text        not null constraint register_report_query_length check (char_length(query) <= 2000),
    on_day         date        not null,
    foreword       jsonb       not null,
    figures        jsonb,
    checksum       text,
    officer        uuid        not null,
    asked_at       timestamptz not null,
    made_at        timestamptz,
    published_at   timestamptz,
    rerun_asked    boolean     not null,
    rerun_at       timestamptz,
    rerun_checksum text,
    constraint register_report_is_about_something check (case kind when 'REGIONAL' then region is not null else year is not null end),
    constraint register_report_made_has_figures check (state in ('MAKING', 'FAILED') or (figures is not null and checksum is not null))
);

create index register_report_waiting on register_report (asked_at) where state = 'MAKING' or rerun_asked;

grant usage on sequence register_report_reference to ${app_role};
grant select, insert, update on register_report to ${app_role};
