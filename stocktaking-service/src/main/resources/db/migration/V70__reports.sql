-- A call for reports: a template of sections in six languages, and the days within which reports are taken.
create sequence report_call_reference as bigint;
create sequence report_reference as bigint;

create table report_call (
    id           uuid        primary key,
    version      integer     not null,
    reference    text        not null constraint report_call_reference_unique unique,
    title        jsonb       not null,
    introduction jsonb       not null,
    sections     jsonb       not null,
    opens_at     timestamptz not null,
    closes_at    timestamptz not null,
    sample       boolean     not null,
    created_at   timestamptz not null,
    published_at timestamptz,
    constraint report_call_closes_after_it_opens check (closes_at > opens_at)
);

-- A report in answer to a call. `answers` is a document, section key to text, because each call has sections of its own.
create table report (
    id                uuid        primary key,
    version           integer     not null,
    reference         text        not null constraint report_reference_unique unique,
    call_id           uuid        not null constraint report_call_of references report_call,
    state             text        not null constraint report_state check (state in ('DRAFT', 'RECEIVED', 'PUBLISHED', 'DECLINED', 'WITHDRAWN')),
    sender            uuid        not null,
    kind              text        constraint report_kind check (kind in ('NATIONAL', 'STAKEHOLDER', 'GROUP')),
    organization_name text        constraint report_organization_length check (char_length(organization_name) between 1 and 200),
    countries         text[]      not null,
    stakeholder_type  text,
    language          text        constraint report_language check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    answers           jsonb       not null,
    consent           boolean     not null,
    sample            boolean     not null,
    created_at        timestamptz not null,
    sent_at           timestamptz,
    published_at      timestamptz,
    -- Nothing is public without consent, whatever the code does.
    constraint report_published_by_consent check (state <> 'PUBLISHED' or consent),
    constraint report_sent_has_a_time check (state in ('DRAFT', 'WITHDRAWN') or sent_at is not null)
);

-- An organization has one report a call.
create unique index report_once on report (call_id, lower(organization_name)) where state in ('RECEIVED', 'PUBLISHED', 'DECLINED');
create index report_of_call on report (call_id, sent_at, id) where state in ('RECEIVED', 'PUBLISHED', 'DECLINED');
create index report_public on report (call_id, published_at desc, id desc) where state = 'PUBLISHED';
create index report_sender on report (sender, created_at desc, id desc);

-- Who decided what about a report, when and why; never changed.
create table report_decision (
    id             uuid        primary key,
    report_id      uuid        not null constraint report_decision_report references report,
    report_version integer     not null,
    officer        uuid        not null,
    decision       text        not null constraint report_decision_kind check (decision in ('PUBLISH', 'DECLINE', 'WITHHOLD')),
    reason         text        not null constraint report_decision_reason_length check (char_length(reason) <= 2000),
    decided_at     timestamptz not null,
    constraint report_decision_says_why check (decision = 'PUBLISH' or reason <> '')
);
create index report_decision_by_report on report_decision (report_id, decided_at);

grant usage on sequence report_call_reference, report_reference to ${app_role};
grant select, insert, update on report_call, report to ${app_role};
grant select, insert on report_decision to ${app_role};
