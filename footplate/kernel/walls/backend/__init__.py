"""Django's PostgreSQL backend, whose connections stand where the running code stands."""
