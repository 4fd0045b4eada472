-- What was noted as printed, so that withdrawing a code can warn: paper can't be called back.
create table printing (
    id varchar(32) not null primary key,
    day char(10) not null,
    copies integer not null,
    organisation varchar(60) not null
);

create table printed_code (
    printing varchar(32) not null references printing (id),
    code char(6) not null references code (code),
    primary key (printing, code)
);

create index printed_code_code on printed_code (code);
