"""Which addresses may be endpoints', and which machines may be reached."""

import ipaddress
import socket

import pytest

from footplate.webhooks.sending.deadline import Deadline
from footplate.webhooks.sending.destinations import UrlRefused, destination_of
from footplate.webhooks.sending.guard import Guard, Refused

PUBLIC = Guard()


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.254",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "64:ff9b:1::a00:1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:5db8:d70e::1",
        "3fff::1",
        "4000::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
    ],
)
def test_special_addresses_are_refused(address: str) -> None:
    assert PUBLIC.refusal(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address",
    ["93.184.215.14", "8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"],
)
def test_public_addresses_are_not(address: str) -> None:
    assert PUBLIC.refusal(ipaddress.ip_address(address)) == ""


def test_an_operator_opens_networks_and_nothing_beside_them() -> None:
    guard = Guard(networks=(ipaddress.ip_network("10.20.0.0/16"),))
    assert guard.refusal(ipaddress.ip_address("10.20.3.4")) == ""
    assert guard.refusal(ipaddress.ip_address("::ffff:10.20.3.4")) == ""
    assert guard.refusal(ipaddress.ip_address("10.21.0.1"))
    assert guard.refusal(ipaddress.ip_address("127.0.0.1"))


@pytest.mark.parametrize(
    "host", ["2130706433", "0x7f.1", "0177.0.0.1", "127.1", "localhost", "0", "0x7f000001"]
)
def test_loopback_written_oddly_is_refused_when_it_is_resolved(host: str) -> None:
    try:
        socket.getaddrinfo(host, 443)
    except OSError:
        pytest.skip("this system does not read it as an address")
    with pytest.raises(Refused):
        PUBLIC.addresses_of(host, 443, deadline=Deadline(5))


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com",
        "https://example.com/hooks?team=1&a=b",
        "https://example.com:8443/hooks",
        "https://EXAMPLE.com./hooks",
        "https://bücher.example/hooks",
        "https://[2606:4700:4700::1111]/hooks",
        "https://93.184.215.14/hooks",
    ],
)
def test_good_addresses(url: str) -> None:
    guard = Guard(ports=frozenset({443, 8443}))
    assert destination_of(url, guard=guard).scheme == "https"


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/hooks",
        "ftp://example.com/hooks",
        "file:///etc/passwd",
        "gopher://example.com",
        "//example.com/hooks",
        "example.com",
        "",
        "https://",
        "https:///hooks",
        "https://user@example.com/hooks",
        "https://user:secret@example.com/hooks",
        "https://example.com@127.0.0.1/",
        "https://example.com/hooks#fragment",
        "https://example.com:22/hooks",
        "https://example.com:6379/",
        "https://example.com:0/",
        "https://example.com:99999/",
        "https://example.com:x/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[64:ff9b::a00:1]/",
        "https://10.0.0.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://localhost/",
        "https://a.localhost/",
        "https://exa mple.com/",
        "https://example.com/\r\nX-Injected: 1",
        "https://example.com\\@127.0.0.1/",
        "https://exam%70le.com/",
        "https://example.com/\u2028",
        "https://example.com/ä",
        "https://-.com/",
        "https://" + "a" * 2000 + ".com",
        "https://[fe80::1%25eth0]/",
        "https://[::1",
    ],
)
def test_bad_addresses(url: str) -> None:
    with pytest.raises(UrlRefused):
        destination_of(url, guard=PUBLIC)


def test_what_is_read_once_is_what_is_connected_to() -> None:
    found = destination_of("https://EXAMPLE.com./a?b=c", guard=PUBLIC)
    assert (found.host, found.port, found.target) == ("example.com", 443, "/a?b=c")
    assert found.authority == "example.com"


class TestOnThisMachine:
    HERE = Guard(loopback=True)

    def test_plain_http_and_any_users_port_where_it_is_allowed(self) -> None:
        for url in ("http://127.0.0.1:4000/", "http://localhost:4000/", "http://[::1]:4000/"):
            assert destination_of(url, guard=self.HERE).port == 4000

    @pytest.mark.parametrize(
        "url",
        ["http://127.0.0.1:22/", "http://example.com/", "http://10.0.0.1:4000/", "http://0.0.0.0/"],
    )
    def test_nothing_else(self, url: str) -> None:
        with pytest.raises(UrlRefused):
            destination_of(url, guard=self.HERE)
