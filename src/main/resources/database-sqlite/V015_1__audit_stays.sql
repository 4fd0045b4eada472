-- The audit log is only ever added to.
create trigger audit_unchanged before update on audit
begin
    select raise(abort, 'lines of the audit log are never changed');
end;

create trigger audit_undeleted before delete on audit
when not exists (select 1 from audit_ending where old.at < audit_ending.before)
begin
    select raise(abort, 'lines of the audit log are deleted by their age alone');
end;
