create table thing (
    id      uuid    primary key,
    title   text    not null constraint thing_title_once unique,
    version integer not null
);

grant select, insert, update, delete on thing to ${app_role};
