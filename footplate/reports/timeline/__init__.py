"""What happened in one person's training, in the order in which it happened."""
