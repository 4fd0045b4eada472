-- Who of the staff wishes a weekly letter; nobody gets one unasked.
create table letter_wish (
    person varchar(32) not null primary key references person (id),
    -- stands in the link that stops the letters; another one each time somebody begins to wish
    id varchar(32) not null unique,
    -- until when they were told what is new
    told bigint not null,
    -- when the next letter is due; whoever moves it on sends that letter
    due bigint not null
);

create index letter_wish_due on letter_wish (due);
