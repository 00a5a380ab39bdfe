"""One person's training as their manager sees it."""
