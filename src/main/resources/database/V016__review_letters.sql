-- Letters that ask for a review. Whoever holds the link may answer once; only its hash is known here.
create table review_letter (
    hash char(64) not null primary key,
    code char(6) not null references code (code),
    -- the steward who is asked; null when the provider is, whose address is not kept
    person varchar(40),
    made bigint not null,
    ends bigint not null,
    answered bigint,
    answer varchar(10)
);

create index review_letter_code on review_letter (code, made);
