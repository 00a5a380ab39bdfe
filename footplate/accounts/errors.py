"""What can go wrong with accounts."""

from footplate.kernel.problems import Problem


class AccountExists(Problem):
    status, code, title = 409, "account_exists", "There is already an account with this address."
