-- What admins let the site say about itself: each row is the whole as it stood from then on. What is
-- null was left to the settings with which the server is started.
create table site_version (
    number bigint not null primary key,
    at bigint not null,
    person varchar(32) references person (id),
    name varchar(40),
    leave_address varchar(300),
    -- lines, with a line break between them
    urgent varchar(500),
    logo varchar(64)
);

-- Whom to call about a child, by area, in the order in which it is shown.
create table site_concern (
    version bigint not null references site_version (number),
    place integer not null,
    area varchar(60) not null,
    who varchar(80) not null,
    phone varchar(40) not null,
    hours varchar(80) not null,
    address varchar(300) not null,
    primary key (version, place)
);

-- Logos, by the SHA-256 of the file; in base64.
create table site_logo (
    hash varchar(64) not null primary key,
    type varchar(20) not null,
    screen text not null,
    paper text not null
);

-- The key of a code generator, sealed with a key that is not in the store; secret is then empty.
alter table code_generator add column sealed varchar(200);

-- Lines of the audit log from before this moment may be deleted, as long as the row is here: for
-- the length of one transaction.
create table audit_ending (
    before bigint not null
);
