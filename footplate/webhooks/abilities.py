"""What roles let people do with webhooks."""

READ, WRITE = "webhooks.read", "webhooks.write"
