-- Day totals of our own words in questions that found little (decision 8). No question is kept.
create table unanswered_word (
    day char(10) not null,
    word varchar(40) not null,
    total bigint not null,
    primary key (day, word)
);
