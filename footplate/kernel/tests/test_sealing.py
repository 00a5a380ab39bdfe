"""Secrets at rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from footplate.kernel.sealing import SealBroken, seal, unseal


@given(st.text())
def test_what_is_sealed_comes_back_and_cannot_be_read_meanwhile(text: str) -> None:
    sealed = seal(text, purpose="tests")
    assert unseal(sealed, purpose="tests") == text
    assert len(text) < 4 or text not in sealed


def test_the_same_text_looks_different_each_time() -> None:
    assert seal("a", purpose="tests") != seal("a", purpose="tests")


def test_another_purpose_does_not_open_it() -> None:
    with pytest.raises(SealBroken):
        unseal(seal("a", purpose="tests"), purpose="others")


def test_another_server_does_not_open_it(settings: Settings) -> None:
    sealed = seal("a", purpose="tests")
    settings.SECRET_KEY = "another secret of another server, long enough to be one"
    with pytest.raises(SealBroken):
        unseal(sealed, purpose="tests")


@pytest.mark.parametrize("place", [0, 20, -1])
def test_a_changed_seal_is_noticed(place: int) -> None:
    sealed = list(seal("some text", purpose="tests"))
    sealed[place] = "A" if sealed[place] != "A" else "B"
    with pytest.raises(SealBroken):
        unseal("".join(sealed), purpose="tests")
