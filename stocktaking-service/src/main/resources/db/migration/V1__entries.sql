-- Initiatives, from the first draft on. What is said of one is a document (`content`), because a draft may leave out
-- anything and a version of ten years ago must still be shown; what the register is searched and counted by stands in the
-- columns of `public_entry`.
create sequence entry_reference as bigint;

create table entry (
    id                uuid        primary key,
    reference         text        not null constraint entry_reference_unique unique
                                  constraint entry_reference_form check (reference ~ '^S-[0-9]{4}-[0-9]{5,}$'),
    version           integer     not null,
    state             text        not null constraint entry_state check (state in
                                  ('DRAFT', 'SUBMITTED', 'RETURNED', 'REJECTED', 'PUBLISHED', 'WITHDRAWN', 'TAKEN_DOWN', 'MERGED')),
    revision          text        constraint entry_revision check (revision in ('DRAFT', 'SUBMITTED', 'RETURNED')),
    owner             uuid        not null,
    editors           uuid[]      not null,
    title             text        constraint entry_title_length check (char_length(title) between 1 and 200),
    organization_name text        constraint entry_organization_length check (char_length(organization_name) between 1 and 200),
    content           jsonb       not null,
    public_content    jsonb,
    public_number     integer     not null constraint entry_public_number_counts check (public_number >= 0),
    imported_from     text,
    imported_record   jsonb,
    sample            boolean     not null,
    created_at        timestamptz not null,
    submitted_at      timestamptz,
    published_at      timestamptz,
    updated_at        timestamptz,
    confirmed_at      timestamptz,
    closed_at         timestamptz,
    tombstone         text        constraint entry_tombstone_length check (char_length(tombstone) between 1 and 2000),
    merged_into       uuid        constraint entry_merged_into_entry references entry,
    constraint entry_only_a_public_one_is_revised check (revision is null or state = 'PUBLISHED'),
    constraint entry_published_has_content check (state <> 'PUBLISHED' or (public_content is not null and public_number > 0
        and published_at is not null and updated_at is not null and confirmed_at is not null)),
    constraint entry_sent_has_a_time check (state not in ('SUBMITTED', 'RETURNED', 'REJECTED') or submitted_at is not null),
    constraint entry_taken_down_says_why check ((state = 'TAKEN_DOWN') = (tombstone is not null)),
    constraint entry_merged_says_into_what check ((state = 'MERGED') = (merged_into is not null)),
    constraint entry_import_keeps_its_record check ((imported_from is null) = (imported_record is null))
);

-- The register as people page through it, newest first; the queue, oldest first; a person's own.
create index entry_register on entry (published_at desc, id desc) where state = 'PUBLISHED';
create index entry_queue on entry (submitted_at, id) where state = 'SUBMITTED' or revision = 'SUBMITTED';
create index entry_owner on entry (owner, created_at desc, id desc);
create index entry_editors on entry using gin (editors) where editors <> '{}';

-- The same initiative of the same organization stands in the register, or waits for it, once.
create unique index entry_once on entry (lower(organization_name), lower(title)) where state in ('SUBMITTED', 'RETURNED', 'PUBLISHED');

-- Every version that was public, kept for ever.
create table entry_version (
    entry_id     uuid        not null constraint entry_version_entry references entry,
    number       integer     not null constraint entry_version_counts_from_one check (number > 0),
    content      jsonb       not null,
    published_at timestamptz not null,
    constraint entry_version_once primary key (entry_id, number)
);

-- The register: one row a public entry, written in the transaction of the change. Columns that an imported record may
-- leave open are null where it does.
create table public_entry (
    id                uuid        primary key constraint public_entry_entry references entry,
    reference         text        not null constraint public_entry_reference_unique unique,
    number            integer     not null,
    content           jsonb       not null,
    language          text        not null constraint public_entry_language check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    title             text        not null,
    organization_name text        not null,
    country           text        constraint public_entry_country check (country ~ '^[A-Z]{2}$'),
    region            text        constraint public_entry_region check (region in ('AFR', 'AMS', 'ARB', 'ASP', 'CIS', 'EUR')),
    stakeholder_type  text,
    activity_type     text,
    coverage          text,
    status            text,
    action_lines      text[]      not null,
    sdgs              smallint[]  not null constraint public_entry_sdgs_known check (sdgs <@ array[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]::smallint[]),
    gdc_objectives    smallint[]  not null constraint public_entry_gdc_known check (gdc_objectives <@ array[1,2,3,4,5]::smallint[]),
    beneficiaries     text[]      not null,
    year              smallint    not null,
    imported_from     text,
    sample            boolean     not null,
    published_at      timestamptz not null,
    updated_at        timestamptz not null,
    confirmed_at      timestamptz not null
);

-- Who decided what, when and why. Nothing here is ever changed: a wrong decision is followed by a right one.
create table entry_decision (
    id            uuid        primary key,
    entry_id      uuid        not null constraint entry_decision_entry references entry,
    entry_version integer     not null,
    officer       uuid        not null,
    decision      text        not null constraint entry_decision_kind check (decision in
                              ('PUBLISH', 'RETURN', 'REJECT', 'EDIT', 'TAKE_DOWN', 'MERGE', 'RESTORE')),
    reason        text        not null constraint entry_decision_reason_length check (char_length(reason) <= 2000),
    other_entry   uuid        constraint entry_decision_other_entry references entry,
    decided_at    timestamptz not null,
    constraint entry_decision_says_why check (decision = 'PUBLISH' or reason <> ''),
    constraint entry_decision_merge_says_into_what check ((decision = 'MERGE') = (other_entry is not null))
);

create index entry_decision_by_entry on entry_decision (entry_id, decided_at);

grant usage on sequence entry_reference to ${app_role};
grant select, insert, update on entry to ${app_role};
grant select, insert on entry_version to ${app_role};
grant select, insert, update, delete on public_entry to ${app_role};
grant select, insert on entry_decision to ${app_role};
