-- Who works with the index. Families are nowhere in here.
create table organisation (
    id varchar(32) not null primary key,
    name varchar(120) not null,
    -- the name without capitals and spare spaces: no two organisations share one
    name_identity varchar(120) not null unique,
    added bigint not null
);

create table person (
    id varchar(32) not null primary key,
    name varchar(80) not null,
    email varchar(254) not null,
    -- in small letters; once somebody is deleted, their id
    email_identity varchar(254) not null unique,
    profession varchar(40) not null,
    role varchar(10) not null,
    organisation varchar(32) references organisation (id),
    added bigint not null,
    suspended bigint,
    deleted bigint
);

create index person_organisation on person (organisation);

-- Who is signed in. Only the hash of what the browser holds is kept.
create table session (
    hash varchar(64) not null primary key,
    id varchar(32) not null unique,
    person varchar(32) not null references person (id),
    way varchar(20) not null,
    strong integer not null,
    began bigint not null,
    seen bigint not null,
    proved bigint not null
);

create index session_person on session (person);

-- What people on the staff did, separate from any log of the service. Rows are never changed.
create table audit (
    id varchar(44) not null primary key,
    at bigint not null,
    person varchar(32) references person (id),
    what varchar(60) not null,
    whom varchar(32) references person (id),
    about varchar(300) not null
);

create index audit_at on audit (at);
