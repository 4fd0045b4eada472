-- What is known of each resource's link, as families need to know it: open, or paused and why.
create table link_state (
    code char(6) not null primary key references code (code),
    standing varchar(10) not null,
    since bigint not null,
    reason varchar(200) not null,
    -- when a machine last saw it work; null when it never did
    worked bigint
);

-- The last time a person said that a resource is still right.
create table review (
    code char(6) not null primary key references code (code),
    reviewed bigint not null,
    organisation varchar(120) not null,
    due bigint not null
);

-- Who does something that must not be done twice at once; times are the store's own.
create table lease (
    name varchar(20) not null primary key,
    holder varchar(40) not null,
    -- grows with each holder: what an earlier one still tries to write is refused
    fence bigint not null,
    until bigint not null
);

-- A round of checks: which links were taken together, and whether it counted.
create table link_round (
    number bigint not null primary key,
    begun bigint not null,
    finished bigint,
    links integer not null,
    void varchar(300) not null
);

-- What one check saw: small facts, no page. Kept for 13 months.
create table link_check (
    round bigint not null,
    code char(6) not null,
    checked bigint not null,
    address varchar(2048) not null,
    finding varchar(20) not null,
    words varchar(1000) not null,
    proposal varchar(2048) not null,
    not_before bigint,
    status integer not null,
    hops integer not null,
    final_address varchar(2048) not null,
    title varchar(200) not null,
    excerpt varchar(280) not null,
    fingerprint varchar(256) not null,
    word_count integer not null,
    kind varchar(10) not null,
    mark varchar(64) not null,
    language varchar(20) not null,
    hidden integer not null,
    named integer not null,
    harm integer not null,
    took integer not null,
    judged integer not null,
    primary key (round, code)
);

create index link_check_code on link_check (code, round);

-- What is thought of each link, over time.
create table link_watch (
    code char(6) not null primary key references code (code),
    address varchar(2048) not null,
    verdict varchar(20) not null,
    since bigint not null,
    words varchar(1000) not null,
    proposal varchar(2048) not null,
    paused bigint,
    -- the finding that repeats now: how often it counted, first and last
    streak varchar(20) not null,
    streak_count integer not null,
    streak_first bigint not null,
    streak_last bigint not null,
    -- how many checks in a row were not well, and since when
    ill_checks integer not null,
    ill_since bigint,
    nameless_since bigint,
    -- the check at which it was last known to be right, and whether a person said so
    known_round bigint,
    known_by_person integer not null,
    last_round bigint,
    asks_since bigint,
    person_looked bigint,
    due bigint not null,
    -- the round that has it now
    round bigint
);

create index link_watch_due on link_watch (due);

-- What people decided about links; the first of two who lift a pause stands here alone for a while.
create table link_decision (
    id varchar(32) not null primary key,
    code char(6) not null,
    decided bigint not null,
    person varchar(40) not null,
    name varchar(120) not null,
    organisation varchar(120) not null,
    what varchar(20) not null,
    words varchar(1000) not null
);

create index link_decision_code on link_decision (code, decided);

-- How many links stood how at the end of a day.
create table link_health (
    day char(10) not null,
    health varchar(10) not null,
    total integer not null,
    primary key (day, health)
);
