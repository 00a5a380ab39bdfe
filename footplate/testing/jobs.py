"""Jobs in tests: run in the test's own thread and transaction, so that no worker is needed."""

import json

from django.db import connection
from procrastinate.contrib.django import app

from footplate.kernel import walls

_NEXT = """
delete from procrastinate_jobs where id = (
  select id from procrastinate_jobs
  where status = 'todo' and (scheduled_at is null or scheduled_at <= now())
  order by priority desc, id limit 1
) returning task_name, args
"""
_MOST = 1000


def run_jobs() -> list[str]:
    """Run every waiting job, and those that they enqueue; return the tasks' names in order.

    Jobs that are scheduled for later stay. A failure is raised here, where a worker would retry.
    """
    ran: list[str] = []
    while len(ran) < _MOST:
        with connection.cursor() as cursor:
            cursor.execute(_NEXT)
            row = cursor.fetchone()
        if row is None:
            return ran
        name, args = row
        with walls.door("jobs"):
            app.tasks[name].func(**(json.loads(args) if isinstance(args, str) else args))
        ran.append(name)
    raise AssertionError(f"jobs enqueue jobs without end: {ran[-5:]}")
