-- Portable between SQLite and PostgreSQL. Times are epoch milliseconds (UTC), days ISO text;
-- lists are joined by ';', or by line feeds where an entry may hold a ';'.

-- How often each topic was announced: how processes hear of each other's changes.
create table change_feed (
    topic varchar(40) not null primary key,
    number bigint not null
);

-- Every code that was ever given out. Rows are never deleted: a code is never reused.
create table code (
    code char(6) not null primary key,
    kind varchar(20) not null,
    minted bigint not null
);

create table category (
    code char(6) not null primary key references code (code),
    slug varchar(60) not null unique,
    place integer not null,
    name varchar(80) not null,
    tag varchar(24) not null,
    group_name varchar(60) not null,
    intro varchar(2000) not null,
    urgent varchar(1000) not null,
    curiosity text not null,
    terms text not null,
    related text not null,
    wording varchar(2000) not null
);

create table resource (
    code char(6) not null primary key references code (code),
    key varchar(80) not null unique,
    title varchar(200) not null,
    url varchar(2048) not null,
    -- the address without what makes no difference: two resources never share one
    url_identity varchar(2048) not null unique,
    provider varchar(120) not null,
    format varchar(20) not null,
    summary varchar(2000) not null,
    categories varchar(200) not null,
    audiences varchar(200) not null,
    nations varchar(100) not null,
    area varchar(120) not null,
    languages varchar(200) not null,
    phone varchar(40) not null,
    ages varchar(7) not null,
    evidence varchar(20) not null,
    added bigint not null,
    changed bigint not null
);

-- A field that a person edited here: an import leaves it alone.
create table edited_field (
    code char(6) not null references resource (code),
    field varchar(20) not null,
    edited bigint not null,
    edited_by varchar(120) not null,
    primary key (code, field)
);

-- A resource that was withdrawn; its row moves here.
create table retirement (
    code char(6) not null primary key references code (code),
    key varchar(80) not null unique,
    title varchar(200) not null,
    categories varchar(200) not null,
    reason varchar(500) not null,
    instead char(6) references code (code),
    retired bigint not null
);

-- Day totals per code and way in. Nothing else about a visit is kept anywhere.
create table visit_total (
    code char(6) not null,
    day char(10) not null,
    way varchar(20) not null,
    total bigint not null,
    primary key (code, day, way)
);
