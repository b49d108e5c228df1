-- Figures of the register: how many entries name what, on any day. A change of the register appends what it adds and
-- takes away to `figure_change`; a job adds that up into the two tables of sums and forgets it. Nobody waits for anybody:
-- no row of the sums is touched by a request. A reader takes the sums and what is not added up yet in one statement, and
-- so sees exactly what is committed.
create table figure_change (
    id               bigint   generated always as identity primary key,
    day              date     not null,
    sign             smallint not null constraint figure_change_sign check (sign in (-1, 1)),
    region           text     not null,
    stakeholder_type text     not null,
    year             smallint not null,
    cells            smallint[] not null,
    explained        smallint[] not null,
    labels           text[]   not null
);

create index figure_change_by_day on figure_change (day, id);

-- The matrix as it changed on a day, in a month, in a year (`grain`): which cells (0 is every entry, 1 to 396 a pair of
-- an action line and a goal or objective), by how many entries, by how many of them that explain the pair. What stood on
-- a day is the sum of the years before, the months of its year before and the days of its month, 64 rows at most.
-- `*` and year 0 stand for all, the empty text for an entry that does not say. Cells ascend, and none is without a change.
create table matrix_sum (
    region           text      not null,
    stakeholder_type text      not null,
    year             smallint  not null,
    grain            text      not null constraint matrix_sum_grain check (grain in ('DAY', 'MONTH', 'YEAR')),
    start            date      not null,
    cells            smallint[] not null,
    entries          integer[] not null,
    explained        integer[] not null,
    constraint matrix_sum_once primary key (region, stakeholder_type, year, grain, start),
    constraint matrix_sum_in_step check (cardinality(cells) = cardinality(entries) and cardinality(cells) = cardinality(explained))
);

-- How many entries of the register have two labels today, by the year in which they joined it. A label is a facet with
-- one of its codes; without a facet it is every entry. The facet that comes first in the alphabet stands first.
create table figure_cell (
    facet       text collate "C" not null,
    code        text collate "C" not null,
    other_facet text collate "C" not null,
    other_code  text collate "C" not null,
    year        smallint not null,
    entries     integer  not null constraint figure_cell_counts check (entries <> 0),
    constraint figure_cell_once primary key (facet, other_facet, code, other_code, year)
);

create index figure_cell_by_other on figure_cell (other_facet, other_code, facet);

-- When the sums were made again from the entries, and whether that changed anything.
create table figure_rebuild (
    id              uuid        primary key,
    officer         uuid,
    started_at      timestamptz not null,
    ended_at        timestamptz,
    entries         integer,
    checksum_before text,
    checksum_after  text
);

grant select, insert, update, delete on figure_change, matrix_sum, figure_cell to ${app_role};
grant select, insert, update on figure_rebuild to ${app_role};
