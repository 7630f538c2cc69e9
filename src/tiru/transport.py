"""One request over the network: only to the host agreed on, within a time and a size."""

from __future__ import annotations

import http.client
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.message import Message
from typing import IO

from tiru.errors import SourceError

_CHUNK = 64 * 1024
_MOST_REDIRECTS = 3
_LOCAL_HOSTS = frozenset({"127.0.0.1", "::1", "localhost"})
_HEADERS = {"Accept": "application/json", "User-Agent": "tiru (studi tiru antardaerah)"}


@dataclass(frozen=True, slots=True)
class Response:
    """What came back; `body` is empty for a redirect."""

    status: int
    body: bytes
    retry_after: str | None
    location: str | None


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Leaves redirects to the caller, who checks where they lead: the address carries the user's key."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> None:
        return None


class Transport:
    """Fetches from one host.

    Parameters
    ----------
    base_url : str
        `https://` and a host; `http://` only for this machine itself.
    timeout : float
        Seconds one answer may take in all.
    most_bytes : int
        The longest answer taken.
    clock : callable
        Seconds that only go forward.

    Raises
    ------
    SourceError
        `insecure_address` for any other address.
    """

    def __init__(self, base_url: str, *, timeout: float, most_bytes: int, clock: Callable[[], float]) -> None:
        parts = urllib.parse.urlsplit(base_url)
        is_local = parts.scheme == "http" and parts.hostname in _LOCAL_HOSTS
        if not parts.hostname or not (parts.scheme == "https" or is_local):
            raise SourceError(parts.hostname or base_url, "insecure_address")
        self._origin = (parts.scheme, parts.netloc)
        self.host = parts.hostname
        self._timeout = timeout
        self._most_bytes = most_bytes
        self._clock = clock
        handlers: list[urllib.request.BaseHandler] = [_NoRedirect()]
        if is_local:
            handlers.append(urllib.request.ProxyHandler({}))
        self._opener = urllib.request.build_opener(*handlers)

    def get(self, path: str) -> Response:
        """The answer to a path of the host, following redirects inside it.

        Raises
        ------
        SourceError
            `timeout`, `unreachable`, `too_large`, `redirected` to another host, or too often.
        """
        url = urllib.parse.urlunsplit((*self._origin, path, "", ""))
        for _ in range(_MOST_REDIRECTS + 1):
            response = self._get_once(url)
            if response.status not in {301, 302, 303, 307, 308}:
                return response
            target = urllib.parse.urljoin(url, response.location or "")
            if urllib.parse.urlsplit(target)[:2] != self._origin:
                # Only the host is told: the address may carry the key.
                host = urllib.parse.urlsplit(target).hostname or ""
                raise SourceError(self.host, "redirected", [host])
            url = target
        raise SourceError(self.host, "redirected", ["loop"])

    def post(self, path: str, body: bytes, headers: Mapping[str, str]) -> Response:
        """The answer to a body sent to a path of the host; a redirect is given back, never followed.

        Raises
        ------
        SourceError
            `timeout`, `unreachable` or `too_large`.
        """
        url = urllib.parse.urlunsplit((*self._origin, path, "", ""))
        request = urllib.request.Request(url, data=body, headers={**_HEADERS, **headers})  # noqa: S310 -- scheme is checked above
        return self._once(request)

    def _get_once(self, url: str) -> Response:
        return self._once(urllib.request.Request(url, headers=_HEADERS))  # noqa: S310 -- scheme is checked above

    def _once(self, request: urllib.request.Request) -> Response:
        deadline = self._clock() + self._timeout
        try:
            with self._opener.open(request, timeout=self._timeout) as answer:
                return Response(answer.status, self._read(answer, deadline), None, None)
        except urllib.error.HTTPError as error:
            with error:
                return Response(
                    error.code, b"", error.headers.get("Retry-After"), error.headers.get("Location")
                )
        except TimeoutError:
            raise SourceError(self.host, "timeout") from None
        except (urllib.error.URLError, http.client.HTTPException, OSError) as error:
            cause = error.reason if isinstance(error, urllib.error.URLError) else error
            if isinstance(cause, TimeoutError):
                raise SourceError(self.host, "timeout") from None
            # The cause is not chained: its text may quote the address with the key.
            raise SourceError(self.host, "unreachable", [type(cause).__name__]) from None

    def _read(self, answer: http.client.HTTPResponse, deadline: float) -> bytes:
        """The body, given up when it grows too long or trickles too slowly."""
        parts: list[bytes] = []
        size = 0
        while chunk := answer.read1(_CHUNK):
            size += len(chunk)
            if size > self._most_bytes:
                raise SourceError(self.host, "too_large", [f"{self._most_bytes // 1024**2} MB"])
            if self._clock() > deadline:
                raise SourceError(self.host, "timeout")
            parts.append(chunk)
        expected = answer.headers.get("Content-Length")
        if expected is not None and expected.isdecimal() and size < int(expected):
            raise SourceError(self.host, "unreachable", ["IncompleteRead"])
        return b"".join(parts)
