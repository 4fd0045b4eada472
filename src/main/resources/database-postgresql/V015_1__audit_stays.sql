-- The audit log is only ever added to.
create function audit_unchanged() returns trigger language plpgsql as $$
begin
    raise exception 'lines of the audit log are never changed';
end $$;

create trigger audit_unchanged before update on audit
for each row execute function audit_unchanged();

create function audit_undeleted() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from audit_ending where old.at < audit_ending.before) then
        raise exception 'lines of the audit log are deleted by their age alone';
    end if;
    return old;
end $$;

create trigger audit_undeleted before delete on audit
for each row execute function audit_undeleted();

create function audit_unemptied() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is not emptied';
end $$;

create trigger audit_unemptied before truncate on audit
for each statement execute function audit_unemptied();
