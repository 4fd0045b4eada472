-- How people of the staff come in. No secret is kept but as a hash, except the key of a code
-- generator, which must be known to check its codes.

create table invitation (
    hash varchar(64) not null primary key,
    id varchar(32) not null unique,
    email varchar(254) not null,
    role varchar(10) not null,
    organisation varchar(32) references organisation (id),
    invited_by varchar(32) references person (id),
    made bigint not null,
    ends bigint not null
);

-- Small errands that end within the hour and are done once: a challenge, a second step, a new password.
create table ticket (
    hash varchar(64) not null primary key,
    errand varchar(20) not null,
    person varchar(32) references person (id),
    note text not null,
    ends bigint not null
);

create table password (
    person varchar(32) not null primary key references person (id),
    hash varchar(400) not null,
    changed bigint not null
);

-- Wrong tries in a row, by a hash of what was tried: known and unknown addresses look alike.
create table wrong_try (
    hash varchar(64) not null primary key,
    tries integer not null,
    latest bigint not null
);

create table code_generator (
    person varchar(32) not null primary key references person (id),
    secret varchar(64) not null,
    -- the newest step of time whose code was used: no code works twice
    used_step bigint not null,
    added bigint not null
);

create table recovery_code (
    hash varchar(64) not null primary key,
    person varchar(32) not null references person (id)
);

create index recovery_code_person on recovery_code (person);

create table passkey (
    id varchar(1400) not null primary key,
    person varchar(32) not null references person (id),
    name varchar(60) not null,
    credential text not null,
    uses bigint not null,
    added bigint not null,
    latest bigint,
    -- since when its counter went backwards, as a copied key's would
    suspect bigint
);

create index passkey_person on passkey (person);

-- Somebody of another sign-in, by whom it is and who it is there; never by an e-mail address.
create table work_account (
    issuer varchar(300) not null,
    subject varchar(300) not null,
    person varchar(32) not null references person (id),
    added bigint not null,
    primary key (issuer, subject)
);

create index work_account_person on work_account (person);
