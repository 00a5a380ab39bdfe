"""Corrections by hand: a manager marks something as done, sets it back, or gives more time.

Each is one row that nobody can change (`Correction`), a line of the audit log, and a mail to the
person whose training it is. Whatever a correction changes, the roll-ups equal a recount from the
rows afterwards.
"""
