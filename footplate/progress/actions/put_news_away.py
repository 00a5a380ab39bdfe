"""Putting away what a new edition brought."""

from uuid import UUID

from django.db import connection, transaction

from footplate.kernel.caller import Caller
from footplate.progress.policies import access_training

_PUT_AWAY = """
update training_invitations
set news = jsonb_set(news, '{seen}', 'true')
where id = %(invitation)s::uuid and news is not null
"""


@transaction.atomic
def put_news_away(*, actor: Caller, invitation_id: UUID) -> None:
    """Take the actor's word that they have read what is new in their training.

    The summary is gone until another edition brings more; marks of single contents stay until
    those are opened. Again changes nothing. Raises `NotFound`. Statements: 3.
    """
    access_training(caller=actor, invitation_id=invitation_id, lock=True)
    with connection.cursor() as cursor:
        cursor.execute(_PUT_AWAY, {"invitation": invitation_id})
