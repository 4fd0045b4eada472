-- What somebody without an account suggested. Who they are is not asked; only the day is kept.
create table suggestion (
    id varchar(32) not null primary key,
    address varchar(2048) not null,
    identity varchar(2048) not null unique,
    why varchar(500) not null,
    category varchar(60) not null,
    day char(10) not null,
    state varchar(10) not null,
    -- of the steward who decided; empty until then
    decided_by varchar(40) not null,
    -- what came of it
    code char(6)
);

create index suggestion_state on suggestion (state, day);

-- How many of the day totals "something is wrong" a steward has dealt with.
create table problem_heard (
    code char(6) not null references code (code),
    way varchar(20) not null,
    total bigint not null,
    heard bigint not null,
    heard_by varchar(40) not null,
    primary key (code, way)
);

-- Which members say that a resource helped; shown by profession alone.
create table helped (
    code char(6) not null references code (code),
    person varchar(40) not null,
    profession varchar(40) not null,
    day char(10) not null,
    primary key (code, person)
);

-- How members used a resource, for colleagues.
create table practice_note (
    id varchar(32) not null primary key,
    code char(6) not null references code (code),
    person varchar(40) not null,
    profession varchar(40) not null,
    words varchar(600) not null,
    written bigint not null,
    state varchar(10) not null,
    decided_by varchar(40) not null
);

create index practice_note_code on practice_note (code, state);

create index visit_total_said on visit_total (code, way)
    where way in ('said-broken', 'said-wrong', 'said-unsafe');
