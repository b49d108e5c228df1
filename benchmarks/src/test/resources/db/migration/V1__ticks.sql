-- What the benchmark writes, and what its reader makes of the events.
create table tick (
    id uuid    primary key,
    n  integer not null
);

create table tock (
    id uuid primary key
);

grant select, insert, delete on tick, tock to ${app_role};
