"""The audit log: who did what to whom, when, from where and why, sealed in a ledger.

`record` adds a line; `ledger` seals lines into blocks; `verification` says whether anything was
changed since. docs/audit.md tells what this proves and what it does not.
"""

from footplate.kernel.audit.recording import record, record_unless_lately

__all__ = ["record", "record_unless_lately"]
