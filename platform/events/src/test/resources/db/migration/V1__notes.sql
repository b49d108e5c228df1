-- What the reader under test has done, in the order in which it did it.
create table note (
    position   bigint generated always as identity primary key,
    subject    uuid    not null,
    n          integer not null,
    trace      text    not null
);

create table thing (
    id uuid primary key,
    n  integer not null
);

grant select, insert, delete on note to ${app_role};
grant select, insert, update on thing to ${app_role};
