-- The register of initiatives. Columns that an imported record may leave open are null where it does; the form asks for
-- all of them.
create sequence entry_reference as bigint;

create table entry (
    id                   uuid        primary key,
    reference            text        not null constraint entry_reference_unique unique
                                     constraint entry_reference_form check (reference ~ '^S-[0-9]{4}-[0-9]{5,}$'),
    version              integer     not null,
    state                text        not null constraint entry_state
                                     check (state in ('SUBMITTED', 'RETURNED', 'REJECTED', 'PUBLISHED', 'WITHDRAWN')),
    owner                uuid        not null,
    language             text        not null constraint entry_language check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    title                text        not null constraint entry_title_length check (char_length(title) between 1 and 200),
    description          text        not null constraint entry_description_length check (char_length(description) between 1 and 6000),
    activity_type        text,
    organization_name    text        not null constraint entry_organization_length check (char_length(organization_name) between 1 and 200),
    organization_country char(2),
    stakeholder_type     text,
    action_lines         text[]      not null,
    sdgs                 smallint[]  not null constraint entry_sdgs_known check (sdgs <@ array[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]::smallint[]),
    gdc_objectives       smallint[]  not null constraint entry_gdc_known check (gdc_objectives <@ array[1,2,3,4,5]::smallint[]),
    coverage             text,
    status               text,
    start_date           date,
    end_date             date,
    website              text        constraint entry_website_length check (char_length(website) <= 500),
    imported_from        text,
    imported_record      jsonb,
    sample               boolean     not null,
    submitted_at         timestamptz not null,
    published_at         timestamptz,
    constraint entry_ends_after_its_start check (end_date >= start_date),
    constraint entry_published_has_a_time check (state <> 'PUBLISHED' or published_at is not null),
    constraint entry_import_keeps_its_record check ((imported_from is null) = (imported_record is null))
);

-- The register as people page through it, newest first; and the queue, oldest first.
create index entry_register on entry (published_at desc, id desc) where state = 'PUBLISHED';
create index entry_queue on entry (submitted_at, id) where state = 'SUBMITTED';
create index entry_owner on entry (owner, submitted_at desc, id desc);

-- The same initiative of the same organization stands in the register once.
create unique index entry_once on entry (lower(organization_name), lower(title)) where state not in ('REJECTED', 'WITHDRAWN');

-- Who decided what, when and why. Nothing here is ever changed: a wrong decision is followed by a right one.
create table entry_decision (
    id            uuid        primary key,
    entry_id      uuid        not null constraint entry_decision_entry references entry,
    entry_version integer     not null,
    officer       uuid        not null,
    decision      text        not null constraint entry_decision_kind check (decision in ('PUBLISH', 'RETURN', 'REJECT')),
    reason        text        not null constraint entry_decision_reason_length check (char_length(reason) <= 2000),
    decided_at    timestamptz not null,
    constraint entry_decision_says_why check (decision = 'PUBLISH' or reason <> '')
);

create index entry_decision_by_entry on entry_decision (entry_id, decided_at);

grant usage on sequence entry_reference to ${app_role};
grant select, insert, update on entry to ${app_role};
grant select, insert on entry_decision to ${app_role};
