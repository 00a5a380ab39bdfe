"""What follows from the host and port that were asked for."""

from pathlib import Path

import pytest

from footplate.config.supervisor.options import Options, is_loopback, trusted_proxies


def options(host: str, *, port: int = 3000) -> Options:
    return Options(
        data=Path("/nowhere"),
        host=host,
        port=port,
        empty=False,
        node=Path("node"),
        client_build=None,
        reload=False,
        detached=False,
    )


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.9.9", "::1", "localhost"])
def test_knows_the_addresses_of_this_machine_alone(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.0.0.7", "example.org", "", "*"])
def test_takes_everything_else_for_public(host: str) -> None:
    assert not is_loopback(host)


def test_the_public_origin_follows_from_host_and_port(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FOOTPLATE_BASE_URL", raising=False)
    monkeypatch.setattr("footplate.config.supervisor.options._own_address", lambda: "10.0.0.7")
    assert options("127.0.0.1", port=3210).base_url == "http://127.0.0.1:3210"
    assert options("::1").base_url == "http://[::1]:3000"
    assert options("0.0.0.0").base_url == "http://10.0.0.7:3000"


def test_trusted_proxies_are_addresses_and_networks_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("FOOTPLATE_TRUSTED_PROXIES", raising=False)
    assert trusted_proxies() == []
    monkeypatch.setenv("FOOTPLATE_TRUSTED_PROXIES", "10.0.0.1, 192.168.0.0/24,,2001:db8::/32")
    assert trusted_proxies() == ["10.0.0.1/32", "192.168.0.0/24", "2001:db8::/32"]
    monkeypatch.setenv("FOOTPLATE_TRUSTED_PROXIES", "proxy } respond")
    with pytest.raises(ValueError, match="FOOTPLATE_TRUSTED_PROXIES"):
        trusted_proxies()


def test_the_operator_may_name_the_public_origin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOOTPLATE_BASE_URL", "https://learn.example.org/")
    assert options("10.0.0.7").base_url == "https://learn.example.org"
