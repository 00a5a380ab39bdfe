"""What a clone needs before Footplate can run: Python packages, Node, the client's build.

Only the standard library is used here: none of Footplate's packages exist yet.
"""
