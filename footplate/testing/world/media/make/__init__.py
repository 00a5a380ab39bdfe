"""Draws, speaks and films the demo company's media. Run as a module; see `__main__`."""
