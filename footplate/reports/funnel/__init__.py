"""How far people come in a program, content by content, and how long each takes."""
