"""What the hot paths reach of the limit: PostgreSQL alone, running the very statements of each.

    python -m bench.hot_paths [seconds a measurement]

Three rounds, each path over HTTP and in pgbench right after one another, on a database of its own
behind the wall; eight at a time as sixteen learners. Wants `wrk` and `pgbench`. The budget is a
fifth: server, framework and load all share the machine with PostgreSQL. Submitting an attempt is
not among them: an attempt is submitted once.
"""

from __future__ import annotations

import os
import statistics
import sys
import time

from bench.learners import HOT_PATHS, make_learners
from bench.live_server import LiveServer, own_database, prepared_world
from bench.rates import APPLICATION_ROLE, in_database, over_http, statements_of

SECONDS = int(sys.argv[1]) if len(sys.argv) > 1 else 4
LEARNERS, ROUNDS, LEAST_SHARE, MOST_STATEMENTS = 16, 3, 0.20, 2


def main() -> int:
    with own_database() as url, prepared_world(url, FOOTPLATE_REQUESTS_PER_MINUTE="0") as world:
        from footplate.kernel import clock
        from footplate.testing.database import become_the_application

        learners = make_learners(world, LEARNERS, now=clock.now())
        become_the_application()
        os.environ["PGOPTIONS"] = APPLICATION_ROLE
        server = LiveServer()
        server.start()
        del os.environ["PGOPTIONS"]
        try:
            shares = []
            for path in HOT_PATHS:
                scripts = [statements_of(path, learner) for learner in learners]
                assert len(scripts[0]) <= MOST_STATEMENTS, scripts[0]
                pairs = []
                for _ in range(ROUNDS):
                    since = time.time_ns() // 1000
                    rate = over_http(server, path, learners, seconds=SECONDS, since=since)
                    pairs.append((rate, in_database(url, scripts, seconds=SECONDS)))
                share = statistics.median(rate / limit for rate, limit in pairs)
                rate, limit = (statistics.median(column) for column in zip(*pairs, strict=True))
                shares.append(share)
                print(
                    f"{path.name:14} {len(scripts[0])} statements {rate:8.0f} requests/s"
                    f" {limit:8.0f} in pgbench   {share:6.1%} of the limit",
                    flush=True,
                )
        finally:
            server.kill()
    met = min(shares) >= LEAST_SHARE
    print(f"at least {LEAST_SHARE:.0%} of the limit: {'met' if met else 'NOT MET'}")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
