"""Everything that runs when Footplate runs, under one process that starts, watches and ends it.

`python -m footplate.config.supervisor run` is what `bin/up` becomes once set-up is
done; `stop` is `bin/down`; `with-database` runs one command beside the database.
"""
