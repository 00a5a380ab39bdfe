"""The audit log as a team's admins read it: lists, exports, the ledger's state."""
