"""The front door's configuration: one public port before the server, the client and the files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

# What the server answers; everything else is a page of the client.
SERVER_PATHS = (
    "/api/*",
    "/.well-known/*",
    "/admin/*",
    "/static/*",
    "/dev/*",
    "/healthz",
    "/readyz",
)

# The server's answer decides these even when the bytes come from disk. Everything
# else of its answer (its empty body's length, cookies) must not reach a file.
KEPT_MEDIA_HEADERS = (
    "Content-Type",
    "Content-Disposition",
    "Cache-Control",
    "X-Content-Type-Options",
    "Content-Security-Policy",
    "Cross-Origin-Resource-Policy",
    "Referrer-Policy",
    "Vary",
)


@dataclass(frozen=True)
class FrontDoor:
    """What the front door connects. Without `static` the client serves its own (under reload)."""

    host: str
    port: int
    server_port: int
    client_port: int
    media: Path
    state: Path
    static: Path | None
    trusted_proxies: tuple[str, ...] = ()


def render_caddyfile(door: FrontDoor) -> str:
    """The whole Caddyfile.

    A site written as an address would listen on every interface: the port alone
    and `bind` keep it where it belongs. Forwarding headers are believed from the
    trusted proxies alone; otherwise `X-Forwarded-For` is the address that really
    connected. Requests are not logged: their paths hold single-use links.
    """
    server = _upstream(door.server_port)
    return f"""\
{{
	admin off
	auto_https off
	persist_config off
	grace_period 3s
	storage file_system {quoted(door.state)}
	log {{
		output stderr
		level WARN
		format filter {{
			wrap json
			fields {{
				request>uri delete
				request>headers delete
				resp_headers delete
			}}
		}}
	}}
	servers {{
		protocols h1
{_trust(door.trusted_proxies)}		timeouts {{
			read_header 15s
			idle 2m
		}}
	}}
}}

:{door.port} {{
	bind {door.host}
	encode zstd gzip
	header {{
		-Server
		-Via
		defer
	}}

	handle /media/* {{
		reverse_proxy 127.0.0.1:{door.server_port} {{
{_indented(_PATIENCE, 3)}
			@file header X-Accel-Redirect *
			handle_response @file {{
				copy_response_headers {{
					include {" ".join(KEPT_MEDIA_HEADERS)}
				}}
				root * {quoted(door.media)}
				rewrite * {{rp.header.X-Accel-Redirect}}
				file_server
			}}
		}}
	}}

	@server path {" ".join(SERVER_PATHS)}
	handle @server {{
{_indented(server, 2)}
	}}
{_static(door.static)}
	handle {{
{_indented(_upstream(door.client_port), 2)}
	}}
{_WHILE_AWAY}
}}
"""


# A process that is being started again is waited for instead of answering 502.
# Answers pass on as they come, so progress can be streamed.
_PATIENCE = """\
flush_interval -1
lb_try_duration 5s
lb_try_interval 100ms"""


# What is said while the process behind a path does not answer: a program gets
# problem details (RFC 9457), a person a page that looks again by itself.
_WHILE_AWAY = """
	handle_errors 502 503 504 {
		header {
			-Server
			Cache-Control no-store
			Content-Security-Policy "default-src 'none'; style-src-attr 'unsafe-inline'; frame-ancestors 'none'"
			Referrer-Policy same-origin
			X-Content-Type-Options nosniff
			Retry-After 3
			defer
		}
		@program path /api/*
		handle @program {
			header Content-Type application/problem+json
			respond `{"type":"about:blank","title":"Footplate is starting again","status":503,"detail":"Try again in a few seconds."}` 503
		}
		handle {
			header Content-Type "text/html; charset=utf-8"
			respond `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="3"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Footplate is starting again</title><body style="font:16px/1.5 system-ui,sans-serif;margin:15vh auto 0;max-width:32rem;padding:0 1.5rem"><h1 style="font-size:1.25rem">Footplate is starting again</h1><p>This page looks again every few seconds. Nothing that you sent and saw accepted is lost.</p>` 503
		}
	}"""  # noqa: E501


def _trust(proxies: tuple[str, ...]) -> str:
    if not proxies:
        return ""
    return f"\t\ttrusted_proxies static {' '.join(proxies)}\n\t\ttrusted_proxies_strict\n"


def _upstream(port: int) -> str:
    return f"reverse_proxy 127.0.0.1:{port} {{\n{_indented(_PATIENCE, 1)}\n}}"


def _static(folder: Path | None) -> str:
    """The client's built assets from disk: their names hold a hash, so they never change."""
    if folder is None:
        return ""
    return f"""
	handle_path /_next/static/* {{
		root * {quoted(folder)}
		@there file
		header @there {{
			Cache-Control "public, max-age=31536000, immutable"
			X-Content-Type-Options nosniff
			Cross-Origin-Resource-Policy same-origin
		}}
		file_server
	}}
"""


def quoted(path: Path) -> str:
    """A path as one Caddyfile token.

    Raises `ValueError` for a path that none can hold: a brace would begin a
    placeholder, a backtick would end the token.
    """
    text = str(path)
    if any(character in text for character in "{}`\r\n"):
        raise ValueError(f"{text} holds a brace, a backtick or a line break: choose another path.")
    return f"`{text}`"


def _indented(text: str, depth: int) -> str:
    return "\n".join("\t" * depth + line for line in text.splitlines())
