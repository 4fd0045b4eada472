-- Named sets of resources that people on the staff put together and share.
create table pack (
    code char(6) not null primary key references code (code),
    title varchar(80) not null,
    cover varchar(1000) not null,
    sharing varchar(20) not null,
    -- the ids of the person who made it and of their organisation then, which may be empty
    owner varchar(32) not null,
    organisation varchar(32) not null,
    version integer not null,
    made bigint not null,
    changed bigint not null,
    -- whether everybody could ever read it: then its withdrawn code says so
    shown integer not null,
    withdrawn bigint
);

create table pack_part (
    pack char(6) not null references pack (code),
    place integer not null,
    code char(6) not null references code (code),
    note varchar(300) not null,
    primary key (pack, place)
);
