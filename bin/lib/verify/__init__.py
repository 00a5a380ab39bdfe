"""Every check of the house: what `bin/check` and `bin/test` run, time and count."""
