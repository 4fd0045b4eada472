-- Every change to a resource or category, whole: who, when, what. Rows are never changed, but for
-- names of people who left. The newest row of a resource is what stands in its own table.
alter table resource add column version integer not null default 1;
alter table category add column version integer not null default 1;

create table resource_version (
    code char(6) not null references code (code),
    number integer not null,
    deed varchar(20) not null,
    made bigint not null,
    author varchar(40) not null,
    author_name varchar(120) not null,
    organisation varchar(40) not null,
    -- the second steward who agreed, where one had to; both empty else
    second varchar(40) not null,
    second_name varchar(120) not null,
    why varchar(500) not null,
    key varchar(80) not null,
    title varchar(200) not null,
    url varchar(2048) not null,
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
    primary key (code, number)
);

create index resource_version_made on resource_version (made);

create table category_version (
    code char(6) not null references code (code),
    number integer not null,
    deed varchar(20) not null,
    made bigint not null,
    author varchar(40) not null,
    author_name varchar(120) not null,
    organisation varchar(40) not null,
    second varchar(40) not null,
    second_name varchar(120) not null,
    why varchar(500) not null,
    slug varchar(60) not null,
    name varchar(80) not null,
    tag varchar(24) not null,
    group_name varchar(60) not null,
    intro varchar(2000) not null,
    urgent varchar(1000) not null,
    curiosity text not null,
    terms text not null,
    related text not null,
    wording varchar(2000) not null,
    primary key (code, number)
);

-- What was here before changes were noted.
insert into resource_version (code, number, deed, made, author, author_name, organisation, second,
    second_name, why, key, title, url, provider, format, summary, categories, audiences, nations,
    area, languages, phone, ages, evidence)
select code, 1, 'began', changed, '', '', '', '', '', '', key, title, url, provider, format, summary,
    categories, audiences, nations, area, languages, phone, ages, evidence
from resource;

insert into category_version (code, number, deed, made, author, author_name, organisation, second,
    second_name, why, slug, name, tag, group_name, intro, urgent, curiosity, terms, related, wording)
select code, 1, 'began', 0, '', '', '', '', '', '', slug, name, tag, group_name, intro, urgent,
    curiosity, terms, related, wording
from category;

-- A change that waits for a second steward.
create table proposal (
    id varchar(32) not null primary key,
    -- null for a resource that is new
    code char(6) references code (code),
    base integer not null,
    made bigint not null,
    author varchar(40) not null,
    author_name varchar(120) not null,
    organisation varchar(40) not null,
    why varchar(500) not null,
    state varchar(10) not null,
    key varchar(80) not null,
    title varchar(200) not null,
    url varchar(2048) not null,
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
    evidence varchar(20) not null
);

create index proposal_state on proposal (state, made);

-- Forms that were saved: sent again, they get the same answer and do nothing. Kept for a month.
create table saved_form (
    author varchar(40) not null,
    token varchar(40) not null,
    made bigint not null,
    code char(6),
    number integer not null,
    proposal varchar(32),
    primary key (author, token)
);
