"""What the demo company teaches: one folder a program."""
