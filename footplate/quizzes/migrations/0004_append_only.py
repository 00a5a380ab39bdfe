"""The journal and the bank's versions are only ever added to; the new tables have their walls."""

from django.db import migrations

from footplate.kernel.walls.operations import Wall

# The function is that of editions and snapshots: it names the table that it guards.
_FORWARD = """
create trigger quiz_answer_journal_append_only
  before update or delete on quiz_answer_journal
  for each row execute function refuse_change();
create trigger bank_question_versions_append_only
  before update or delete on bank_question_versions
  for each row execute function refuse_change();
"""
_BACKWARD = """
drop trigger bank_question_versions_append_only on bank_question_versions;
drop trigger quiz_answer_journal_append_only on quiz_answer_journal;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("quizzes", "0003_journal_bank_accommodations"),
        ("programs", "0002_immutable_editions"),
    ]

    operations = [
        Wall("quiz_answer_journal"),
        Wall("quiz_accommodations"),
        Wall("bank_questions"),
        Wall("bank_question_versions"),
        migrations.RunSQL(_FORWARD, _BACKWARD),
    ]
