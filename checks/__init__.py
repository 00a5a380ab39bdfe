"""The rules of the house, checked by machine. `python -m checks` runs them all."""
