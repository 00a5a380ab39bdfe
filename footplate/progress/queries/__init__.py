"""What a learner's pages read: each in one statement."""
