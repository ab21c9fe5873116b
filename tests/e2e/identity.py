"""A provider of identities for the tests (OpenID Connect), on loopback: whoever follows a link is signed in as that user."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "afterword", "not a secret"
USERS = ("ana", "ben")


class _Provider(BaseHTTPRequestHandler):
    """Discovery, a page to choose a user, tokens and keys."""

    key = RSAKey.generate_key(2048, {"kid": "one"})
    nonces: dict[str, str] = {}  # noqa: RUF012 (one provider a process, as http.server wants it)
    address = ""

    def do_GET(self) -> None:
        path, asked = urlsplit(self.path).path, parse_qs(urlsplit(self.path).query)
        if path == "/.well-known/openid-configuration":
            self._json(
                {
                    "issuer": self.address,
                    "authorization_endpoint": f"{self.address}/authorize",
                    "token_endpoint": f"{self.address}/token",
                    "jwks_uri": f"{self.address}/keys",
                    "response_types_supported": ["code"],
                    "subject_types_supported": ["public"],
                    "id_token_signing_alg_values_supported": ["RS256"],
                }
            )
        elif path == "/keys":
            self._json({"keys": [self.key.as_dict(private=False)]})
        elif path == "/authorize":
            links = []
            for user in USERS:
                code = f"{user}-{time.monotonic_ns()}"
                self.nonces[code] = asked.get("nonce", [""])[0]
                query = urlencode({"code": code, "state": asked["state"][0]})
                links.append(f'<a href="{asked["redirect_uri"][0]}?{query}">{user}</a>')
            self._send("text/html", " ".join(links).encode())
        else:
            self.send_error(404)

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["content-length"])).decode())
        code = form["code"][0]
        user, now = code.partition("-")[0], int(time.time())
        claims = {"iss": self.address, "aud": CLIENT, "sub": user, "email": f"{user}@id.example"}
        claims |= {"iat": now, "exp": now + 3600, "nonce": self.nonces.pop(code)}  # type: ignore[dict-item]
        token = jwt.encode({"alg": "RS256", "kid": "one"}, claims, self.key)
        self._json({"access_token": "x", "token_type": "Bearer", "expires_in": 3600, "id_token": token})

    def _json(self, content: Any) -> None:
        self._send("application/json", json.dumps(content).encode())

    def _send(self, kind: str, content: bytes) -> None:
        self.send_response(200)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def provider() -> Iterator[str]:
    """The provider's address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Provider)
    _Provider.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield _Provider.address
    finally:
        server.shutdown()


def secrets(provider: str, page: str) -> str:
    """What .streamlit/secrets.toml says so that the page lets people sign in there."""
    return f"""[auth]
redirect_uri = "{page}/oauth2callback"
cookie_secret = "a long random string, of the tests alone"
client_id = "{CLIENT}"
client_secret = "{SECRET}"
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""
