"""Servers on loopback that speak OpenAI's protocol, well or badly: the model's side of the tests."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Act = Callable[["Caller"], None]


class Caller(BaseHTTPRequestHandler):
    """One request, with short ways to answer it."""

    protocol_version = "HTTP/1.1"
    served: Served

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        self.served.requests.append((self.path, dict(self.headers), json.loads(body or b"{}")))
        acts = self.served.acts
        act = acts[min(len(self.served.requests), len(acts)) - 1]
        with suppress(BrokenPipeError, ConnectionResetError):  # who asked has left
            act(self)
        self.close_connection = True

    def do_GET(self) -> None:
        self.whole(json.dumps({"object": "list", "data": [{"id": "tiny", "object": "model"}]}).encode())

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def whole(self, body: bytes, status: int = 200, kind: str = "application/json", **headers: str) -> None:
        """Answer at once."""
        self.send_response(status)
        for name, value in {
            "content-type": kind,
            "content-length": str(len(body)),
            "connection": "close",
            **headers,
        }.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def begin(self, kind: str = "text/event-stream") -> None:
        """Begin an answer that comes in pieces."""
        self.send_response(200)
        self.send_header("content-type", kind)
        self.send_header("connection", "close")
        self.end_headers()

    def piece(self, text: str | None = None, **more: Any) -> None:
        """A piece of a streamed answer."""
        choice = {
            "index": 0,
            "delta": {"content": text} if text is not None else {},
            "finish_reason": None,
            **more,
        }
        event = {
            "id": "x",
            "object": "chat.completion.chunk",
            "created": 0,
            "model": "tiny",
            "choices": [choice],
        }
        self.wfile.write(b"data: " + json.dumps(event).encode() + b"\n\n")
        self.wfile.flush()

    def end(self, reason: str = "stop") -> None:
        """The end of a streamed answer, with the tokens counted."""
        self.piece(finish_reason=reason)
        usage = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}
        event = {
            "id": "x",
            "object": "chat.completion.chunk",
            "created": 0,
            "model": "tiny",
            "choices": [],
            "usage": usage,
        }
        self.wfile.write(b"data: " + json.dumps(event).encode() + b"\n\ndata: [DONE]\n\n")


@dataclass
class Served:
    """What a server was asked, and what it does, act by act; the last one from then on."""

    acts: tuple[Act, ...]
    url: str = ""
    requests: list[tuple[str, dict[str, str], dict[str, Any]]] = field(default_factory=list)


@contextmanager
def server(*acts: Act) -> Iterator[Served]:
    """A server on a free port of loopback, gone at the end."""
    served = Served(acts)
    handler = type("Handler", (Caller,), {"served": served})
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    httpd.daemon_threads = True
    served.url = f"http://127.0.0.1:{httpd.server_port}/v1"
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield served
    finally:
        httpd.shutdown()
        httpd.server_close()


def says(*lines: str) -> Act:
    """A well-behaved answer, word by word."""

    def act(caller: Caller) -> None:
        caller.begin()
        for word in "\n".join(lines).split(" "):
            caller.piece(word + " ")
        caller.end()

    return act


def status(code: int, message: str = "no", **headers: str) -> Act:
    """An error, as OpenAI words it; the message repeats the key, as careless servers do."""

    def act(caller: Caller) -> None:
        key = caller.headers.get("authorization", "")
        body = {"error": {"message": f"{message} {key}", "type": "x", "code": message}}
        caller.whole(json.dumps(body).encode(), code, **headers)

    return act


def sleeps(seconds: float) -> Act:
    """No first byte for a while."""

    def act(caller: Caller) -> None:
        time.sleep(seconds)
        says("1. late")(caller)

    return act


def stalls(seconds: float) -> Act:
    """A stream that stops in its middle, and goes on too late."""

    def act(caller: Caller) -> None:
        caller.begin()
        caller.piece("1. I would")
        time.sleep(seconds)
        caller.piece(" be glad.")
        caller.end()

    return act


def drips(seconds: float) -> Act:
    """Pieces without end, each in time."""

    def act(caller: Caller) -> None:
        caller.begin()
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            caller.piece("and ")
            time.sleep(0.02)
        caller.end()

    return act


def breaks_off(caller: Caller) -> None:
    """The connection ends in the middle of an event."""
    caller.begin()
    caller.piece("2. I ran")
    caller.wfile.write(b'data: {"id": "x", "choi')


def html(caller: Caller) -> None:
    """A page of a proxy, as if all were well."""
    caller.whole(b"<html><body>Please log in</body></html>", kind="text/html")


def wrong_type(caller: Caller) -> None:
    """A good stream that says it is an image."""
    caller.begin("image/png")
    caller.piece("2. Hello there.")
    caller.end()


def no_choices(caller: Caller) -> None:
    """An answer with nothing in it."""
    caller.begin()
    caller.wfile.write(
        b'data: {"id":"x","object":"chat.completion.chunk","created":0,"model":"t","choices":[]}\n\ndata: [DONE]\n\n'
    )


def refuses(caller: Caller) -> None:
    """The model declines."""
    caller.begin()
    caller.piece(delta={"refusal": "I can't help with that."})
    caller.end()


def filtered(caller: Caller) -> None:
    """A filter ends the answer."""
    caller.begin()
    caller.piece("2. I")
    caller.end("content_filter")


def cut_by_length(caller: Caller) -> None:
    """The tokens are used up in the middle of a sentence."""
    caller.begin()
    caller.piece("2. I ran the counter and")
    caller.end("length")


def thinks_to_the_end(caller: Caller) -> None:
    """A model that thinks until its tokens are used up, kept apart from the answer or not."""
    caller.begin()
    caller.piece(delta={"content": "", "reasoning_content": "Let me see."})
    caller.piece("<think>\n2. They throw away 40 loaves, so")
    caller.end("length")


def not_utf8(caller: Caller) -> None:
    """Bytes that are no text."""
    caller.begin()
    caller.wfile.write(b'data: {"id":"x","choices":[{"index":0,"delta":{"content":"\xff\xfe\xff"}}]}\n\n')
    caller.end()


def enormous(caller: Caller) -> None:
    """Fifty megabytes."""
    caller.begin()
    text = "word " * 20_000
    for _ in range(500):
        caller.piece(text)
    caller.end()


def says_in_one(text: str) -> Act:
    """The wish for a stream is ignored: one JSON document."""

    def act(caller: Caller) -> None:
        message = {"role": "assistant", "content": text}
        body = {
            "id": "x",
            "object": "chat.completion",
            "created": 0,
            "model": "t",
            "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        }
        caller.whole(json.dumps(body).encode())

    return act


def broken_json(caller: Caller) -> None:
    """An event that is no JSON."""
    caller.begin()
    caller.wfile.write(b"data: {this is not json}\n\n")
