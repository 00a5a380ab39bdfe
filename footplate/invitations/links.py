"""The secret link of an invitation."""

from uuid import UUID

from footplate.kernel.links import link_token, new_nonce, token_sha256

PURPOSE = "invitation"


def invitation_token(*, invitation_id: UUID, nonce: bytes) -> str:
    """Return the token of the link in an invitation's mail."""
    return link_token(purpose=PURPOSE, record_id=invitation_id, nonce=nonce)


def fresh_secret(invitation_id: UUID) -> tuple[bytes, bytes]:
    """Return a new nonce for this invitation and the SHA-256 of the token that it makes."""
    nonce = new_nonce()
    return nonce, token_sha256(invitation_token(invitation_id=invitation_id, nonce=nonce))
