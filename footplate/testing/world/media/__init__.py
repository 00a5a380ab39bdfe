"""Recordings and figures of the demo company, and what makes them."""
