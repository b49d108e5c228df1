-- Mails, written in the transaction of what they tell of. A row outlives its mail, because its key is what keeps the same
-- mail from being written again next week; whom it went to and what it said are erased long before.
create table mail_outbox (
    id             uuid        primary key,
    key            text        not null constraint mail_outbox_once unique,
    series         text,
    person         uuid,
    language       text        not null,
    address        text,
    subject        text,
    body_text      text,
    body_html      text,
    unsubscribe    text,
    when_uncertain text        not null constraint mail_outbox_when_uncertain check (when_uncertain in ('LEAVE', 'REPEAT')),
    state          text        not null constraint mail_outbox_state
                       check (state in ('WAITING', 'HELD', 'SENDING', 'SENT', 'UNCERTAIN', 'DEAD')),
    attempts       integer     not null default 0,
    repeated       boolean     not null default false,
    reason         text,
    added_at       timestamptz not null,
    due_at         timestamptz not null,
    give_up_at     timestamptz not null,
    claimed_at     timestamptz,
    ended_at       timestamptz,
    sent_again_by  text,
    sent_again_at  timestamptz,
    constraint mail_outbox_ends check ((ended_at is not null) = (state in ('SENT', 'UNCERTAIN', 'DEAD'))),
    constraint mail_outbox_can_be_sent
        check (ended_at is not null
               or (address is not null and subject is not null and body_text is not null and body_html is not null))
);

-- A mail that somebody waits for goes before the thousands of a series.
create index mail_outbox_due on mail_outbox ((series is not null), due_at) where state = 'WAITING';
create index mail_outbox_on_its_way on mail_outbox (claimed_at) where state = 'SENDING';
create index mail_outbox_failed on mail_outbox (state, id) where state in ('UNCERTAIN', 'DEAD');
create index mail_outbox_series on mail_outbox (series, state) where series is not null;
create index mail_outbox_person on mail_outbox (person) where person is not null;
create index mail_outbox_to_erase on mail_outbox (ended_at) where ended_at is not null and address is not null;
create index mail_outbox_to_forget on mail_outbox (ended_at) where ended_at is not null and address is null;

alter table mail_outbox set (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000);

-- How to reach a person, as her own access token said when she last did something here.
create table mail_contact (
    person          uuid        primary key,
    address         text        not null,
    name            text,
    language        text        not null,
    noted_at        timestamptz not null,
    unsubscribed_at timestamptz
);

grant select, insert, update, delete on mail_outbox to ${app_role};
grant select, insert, update, delete on mail_contact to ${app_role};
