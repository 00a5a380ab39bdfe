"""Two addresses for supervisors and load balancers: does the process live, may it be used."""

import structlog
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse

from footplate.kernel import clock
from footplate.kernel.models import WorkerSign

# The worker signs every minute; a sign older than this means that jobs stand still.
WORKER_SILENCE_SECONDS = 120
_migrated: set[str] = set()
_walled: dict[str, bool] = {}
log = structlog.get_logger()


def healthz(request: HttpRequest) -> HttpResponse:
    """Answer that the process lives; asks nothing else."""
    return JsonResponse({"status": "ok"})


def readyz(request: HttpRequest) -> HttpResponse:
    """Answer 200 when the database answers and is migrated, else 503.

    The worker's last sign is told, not demanded: pages work while jobs wait. So is whether
    row-level security holds the server's role: an error in the log when not. Statements: 1 once
    the migrations were seen applied, a handful before.
    """
    try:
        migrated = _is_migrated()
        worker = _worker() if migrated else None
    except DatabaseError:
        return JsonResponse({"status": "unavailable", "database": "unreachable"}, status=503)
    if not migrated:
        return JsonResponse(
            {"status": "unavailable", "database": "ok", "migrations": "pending"}, status=503
        )
    return JsonResponse(
        {
            "status": "ready",
            "database": "ok",
            "migrations": "applied",
            "row_level_security": "holds" if _is_walled() else "bypassed",
            "worker": worker,
        }
    )


def _is_migrated() -> bool:
    """Return whether nothing is left to migrate; a yes is remembered for this database."""
    name = str(connection.settings_dict["NAME"])
    if name not in _migrated:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return False
        _migrated.add(name)
    return True


def _is_walled() -> bool:
    """Return whether row-level security holds the server's role; remembered, and loud if not."""
    name = str(connection.settings_dict["NAME"])
    if name not in _walled:
        with connection.cursor() as cursor:
            cursor.execute(
                "select not (rolsuper or rolbypassrls) from pg_roles where rolname = current_user"
            )
            (_walled[name],) = cursor.fetchone()
        if not _walled[name]:
            log.error("row_level_security_bypassed", remedy="docs/walls.md")
    return _walled[name]


def _worker() -> dict[str, object]:
    sign = WorkerSign.objects.filter(name="worker").first()
    if sign is None:
        return {"seen_at": None, "alive": False}
    silence_seconds = (clock.now() - sign.seen_at).total_seconds()
    return {
        "seen_at": sign.seen_at.isoformat().replace("+00:00", "Z"),
        "alive": silence_seconds <= WORKER_SILENCE_SECONDS,
    }
