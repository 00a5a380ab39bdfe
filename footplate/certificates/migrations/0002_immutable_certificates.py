"""What was issued never changes: the database itself refuses."""

from django.db import migrations

# The document is named once; a revocation is written once. Everything else is as issued.
_FORWARD = """
create function certificates_stay_as_issued() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'certificates are never deleted' using errcode = 'restrict_violation';
  end if;
  if (to_jsonb(new) - '{pdf_path,pdf_sha256,revoked_at,revoked_reason,revoked_by_id}'::text[])
     is distinct from
     (to_jsonb(old) - '{pdf_path,pdf_sha256,revoked_at,revoked_reason,revoked_by_id}'::text[])
  then
    raise exception 'what a certificate says never changes' using errcode = 'restrict_violation';
  end if;
  if old.pdf_sha256 <> '' and (new.pdf_sha256, new.pdf_path) <> (old.pdf_sha256, old.pdf_path)
  then
    raise exception 'an issued document never changes' using errcode = 'restrict_violation';
  end if;
  if old.revoked_at is not null
     and (new.revoked_at, new.revoked_reason, new.revoked_by_id)
         is distinct from (old.revoked_at, old.revoked_reason, old.revoked_by_id)
  then
    raise exception 'a revocation never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger certificates_stay_as_issued
  before update or delete on training_certificates
  for each row execute function certificates_stay_as_issued();
"""
_BACKWARD = """
drop trigger certificates_stay_as_issued on training_certificates;
drop function certificates_stay_as_issued();
"""


class Migration(migrations.Migration):
    dependencies = [("certificates", "0001_initial")]
    operations = [migrations.RunSQL(_FORWARD, _BACKWARD)]
