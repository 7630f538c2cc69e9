"""A recorded WebAPI on this machine: it answers what a test tells it to, and keeps what it was asked."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

KEY = "kunci-rahasia-0123456789"


@dataclass(frozen=True)
class Reply:
    status: int = 200
    body: str | bytes = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0
    trickle: float = 0.0


class RecordedServer:
    """Replies in the order given; the last one is repeated."""

    def __init__(self) -> None:
        self.replies: list[Reply] = []
        self.by_word: dict[str, Reply] = {}
        self.paths: list[str] = []
        self.bodies: list[bytes] = []
        self.authorizations: list[str | None] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.paths.append(self.path)
                outer.answer(self)

            def do_POST(self) -> None:
                outer.paths.append(self.path)
                outer.bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
                outer.authorizations.append(self.headers.get("Authorization"))
                outer.answer(self)

            def log_message(self, *arguments: object) -> None:
                """Nothing: the output of the tests stays clean."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
        )

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        reply = next((r for word, r in self.by_word.items() if word in handler.path), None)
        if reply is None:
            reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        time.sleep(reply.delay)
        body = reply.body.encode() if isinstance(reply.body, str) else reply.body
        try:
            handler.send_response(reply.status)
            for name, value in reply.headers.items():
                handler.send_header(name, value)
            if "Content-Length" not in reply.headers:
                handler.send_header("Content-Length", str(len(body)))
            handler.end_headers()
            if not reply.trickle:
                handler.wfile.write(body)
                return
            for position in range(len(body)):
                handler.wfile.write(body[position : position + 1])
                time.sleep(reply.trickle)
        except (BrokenPipeError, ConnectionResetError):
            handler.close_connection = True  # the client gave up, as the test wants it to


def listing(entries: list[dict[str, object]], *, page: int = 1, pages: int = 1) -> str:
    """One page of a listing."""
    head = {"page": page, "pages": pages, "per_page": 10, "count": len(entries), "total": len(entries)}
    return json.dumps({"status": "OK", "data-availability": "available", "data": [head, entries]})
