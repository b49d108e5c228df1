-- The answers given to requests with an Idempotency-Key, for 24 hours. The key belongs to who sent it.
-- The answer is json and not jsonb: it is given back as it was written, not searched.
create table idempotency_answer (
    subject     text        not null,
    key         text        not null,
    fingerprint text        not null,
    answer      json        not null,
    answered_at timestamptz not null,
    constraint idempotency_answer_once primary key (subject, key)
);

create index idempotency_answer_age on idempotency_answer (answered_at);

grant select, insert, update, delete on idempotency_answer to ${app_role};
