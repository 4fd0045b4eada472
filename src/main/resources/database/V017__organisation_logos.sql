-- The logo of an organisation, which stands with its name on its packs and on what is printed from
-- them: each row is what stood from then on. The logo itself is among those of the site.
create table organisation_logo (
    organisation varchar(32) not null references organisation (id),
    number bigint not null,
    at bigint not null,
    person varchar(32) references person (id),
    -- null: none from then on
    hash varchar(64) references site_logo (hash),
    primary key (organisation, number)
);
