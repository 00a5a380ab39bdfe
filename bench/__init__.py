"""Measurements and trials that take too long for a test. Each prints its figures.

Run one as `python -m bench.<name>` with `DATABASE_URL` naming a PostgreSQL whose user may make
databases; each makes a database of its own there and drops it.
"""
