-- A member's own search: theirs alone. The words are sealed with the key of addresses, so that
-- neither a steward nor a copy of this table tells them.
create table saved_search (
    id varchar(32) not null primary key,
    person varchar(40) not null,
    sealed text not null,
    made bigint not null,
    seen bigint not null
);

create index saved_search_person on saved_search (person);
