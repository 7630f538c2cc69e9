"""The BPS WebAPI over the network, with the user's own key."""

from __future__ import annotations

import datetime as dt
import json
import re
import time
import urllib.parse
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from tiru.datasets._refusals import not_writable
from tiru.datasets.reading._files import MOST_BYTES
from tiru.datasets.reading.webapi._answer import parse_answer
from tiru.datasets.reading.webapi._cache import AnswerCache
from tiru.datasets.reading.webapi._clean import clean_label
from tiru.datasets.reading.webapi._pace import Pace, TokenBucket, seconds_asked
from tiru.errors import DataFileError, SourceError
from tiru.transport import Response, Transport

DEFAULT_URL = "https://webapi.bps.go.id"
_API = "/v1/api"
_DAY = 86_400.0
_MOST_PAGES = 500
_AGAIN = frozenset({"timeout", "unreachable"})
_DIGITS = re.compile(r"\d{1,9}")
_DOMAIN = re.compile(r"\d{4}")
_KEY = re.compile(r"[0-9A-Za-z._-]{8,128}")


class ListModel(StrEnum):
    """Listings that lead to a variable: domains, subjects, variables, and the lists a variable has."""

    DOMAIN = "domain"
    SUBJECT = "subject"
    VARIABLE = "var"
    YEAR = "th"
    COLUMN = "turvar"
    ROW = "vervar"
    PART_OF_YEAR = "turth"


_OF_A_VARIABLE = frozenset({ListModel.YEAR, ListModel.COLUMN, ListModel.ROW, ListModel.PART_OF_YEAR})


@dataclass(frozen=True)
class ClientOptions:
    """Where and how to ask.

    Attributes
    ----------
    base_url : str
        Another address only for tests and mirrors; `https`, or `http` on this machine.
    cache_folder : Path or None
        Where answers are kept; None keeps none.
    max_age : float
        Seconds an answer stays fresh.
    pace : Pace
    most_bytes : int
    clock, sleep, now : callable
        Seconds that only go forward; waiting; seconds since 1970.
    """

    base_url: str = DEFAULT_URL
    cache_folder: Path | None = None
    max_age: float = _DAY
    pace: Pace = field(default_factory=Pace)
    most_bytes: int = MOST_BYTES
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], float] = time.time


class WebApiClient:
    """Asks the BPS WebAPI.

    Parameters
    ----------
    key : str
        The user's own key, from https://webapi.bps.go.id. It goes into the requests and nowhere else: no
        file, no message, no name of a kept answer.
    options : ClientOptions, optional

    Raises
    ------
    SourceError
        `no_key` for an empty key, `broken_key` for one no key looks like, `insecure_address`.
    """

    def __init__(self, key: str, options: ClientOptions | None = None) -> None:
        self._options = options or ClientOptions()
        pace = self._options.pace
        self._transport = Transport(
            self._options.base_url,
            timeout=pace.timeout,
            most_bytes=self._options.most_bytes,
            clock=self._options.clock,
        )
        self._key = key.strip()
        if not _KEY.fullmatch(self._key):
            raise SourceError(self.host, "broken_key" if self._key else "no_key")
        self._bucket = TokenBucket(pace, self._options.clock, self._options.sleep)
        folder = self._options.cache_folder
        self._cache = AnswerCache(folder, self._options.max_age) if folder else None

    def __repr__(self) -> str:
        return f"WebApiClient(host={self.host!r})"

    @property
    def host(self) -> str:
        return self._transport.host

    def fetch_data(self, domain: str, variable: str, years: Iterable[int] = ()) -> str:
        """The data answer of one variable, as text for `read_webapi_text` or a file.

        Parameters
        ----------
        domain : str
            `0000` for the whole country, else the BPS code of a province or regency with four digits.
        variable : str
            Number of the variable.
        years : iterable of int
            Calendar years; all the publisher gives where empty. They are looked up among the variable's own.

        Raises
        ------
        SourceError
            If the server cannot be asked or refuses; `years_not_available` names those it does not have.
        DataFileError
            If the answer is none that can be read; `list_not_available` where there are no figures.
        """
        place = _place(self.host, domain)
        request = {"model": "data", "lang": "ind", **place, "var": _number(self.host, variable)}
        wanted = sorted(set(years))
        if wanted:
            request["th"] = ";".join(self._year_numbers(domain, variable, wanted))
        text = self._ask("list", request)
        try:
            parse_answer(text, self.host)
        except DataFileError as error:
            if error.reason == "answer_error" and _is_about_key(" ".join(error.details)):
                raise SourceError(self.host, "key_refused") from None
            raise
        self._keep(request, text)
        return text

    def list_entries(
        self,
        model: ListModel,
        *,
        domain: str = "0000",
        subject: str = "",
        variable: str = "",
        on_page: Callable[[int, int], None] | None = None,
    ) -> tuple[Mapping[str, Any], ...]:
        """All entries of a listing, page after page.

        Parameters
        ----------
        model : ListModel
        domain : str
            As for `fetch_data`; a list of domains has none.
        subject : str, optional
            Narrows a list of variables.
        variable : str
            Needed for years, columns, rows and parts of the year.
        on_page : callable, optional
            Told the page just read and how many there are.

        Returns
        -------
        tuple of mapping
            As the server names the fields, labels without HTML; empty where it has no entries.
        """
        request = self._listing(model, domain, subject, variable)
        action = "domain" if model is ListModel.DOMAIN else "list"
        entries: list[Mapping[str, Any]] = []
        page, pages = 1, 1
        while page <= min(pages, _MOST_PAGES):
            asked = request if model is ListModel.DOMAIN else {**request, "page": str(page)}
            text = self._ask(action, asked)
            rows, pages = _parse_listing(text, self.host)
            self._keep(asked, text)
            entries.extend(rows)
            if on_page:
                on_page(page, pages)
            page += 1
        return tuple(entries)

    def _listing(self, model: ListModel, domain: str, subject: str, variable: str) -> dict[str, str]:
        if model is ListModel.DOMAIN:
            return {"type": "all"}
        request = {"model": model.value, "lang": "ind", **_place(self.host, domain)}
        if subject:
            request["subject"] = _number(self.host, subject)
        if variable:
            request["var"] = _number(self.host, variable)
        elif model in _OF_A_VARIABLE:
            raise SourceError(self.host, "no_variable", [model.value])
        return request

    def _year_numbers(self, domain: str, variable: str, years: Sequence[int]) -> list[str]:
        """The numbers the server gives the calendar years."""
        entries = self.list_entries(ListModel.YEAR, domain=domain, variable=variable)
        numbers = {str(entry.get("th"))[:4]: str(entry.get("th_id")) for entry in entries}
        if missing := [str(year) for year in years if str(year) not in numbers]:
            raise SourceError(self.host, "years_not_available", missing)
        return [numbers[str(year)] for year in years]

    def _ask(self, action: str, request: Mapping[str, str]) -> str:
        """The answer kept, or a new one."""
        if self._cache and (kept := self._cache.get(self.host, request, self._options.now())) is not None:
            return kept
        parts = [_API, action, *(f"{name}/{_quoted(value)}" for name, value in request.items())]
        body = self._with_patience("/".join([*parts, "key", _quoted(self._key)]) + "/")
        try:
            text = body.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise DataFileError(self.host, "not_utf8") from None
        return text.replace(self._key, "…")  # a server may repeat the request in its answer

    def _keep(self, request: Mapping[str, str], text: str) -> None:
        if self._cache is None:
            return
        try:
            self._cache.put(self.host, request, text)
        except OSError as error:
            raise not_writable(self._cache.folder, error) from error

    def _with_patience(self, path: str) -> bytes:
        """The body, after as many attempts as the pace allows."""
        pace = self._options.pace
        failure = SourceError(self.host, "unreachable")
        for attempt in range(1, pace.attempts + 1):
            self._bucket.take()
            try:
                response = self._transport.get(path)
            except SourceError as error:
                if error.reason not in _AGAIN:
                    raise
                failure, asked = error, None
            else:
                if response.status == 200:
                    return response.body
                failure = self._refusal(response)
                asked = seconds_asked(response.retry_after, self._moment())
            if attempt < pace.attempts:
                wait = pace.wait_before(attempt + 1) if asked is None else asked
                if wait > pace.longest_wait:
                    raise failure
                self._options.sleep(wait)
        raise failure

    def _refusal(self, response: Response) -> SourceError:
        """What a status says; raised at once where asking again is no use."""
        if response.status == 429:
            return SourceError(self.host, "too_many_requests")
        if response.status >= 500:
            return SourceError(self.host, "server_error", [str(response.status)])
        reason = "key_refused" if response.status in {401, 403} else "refused"
        raise SourceError(self.host, reason, [str(response.status)])

    def _moment(self) -> dt.datetime:
        return dt.datetime.fromtimestamp(self._options.now(), dt.UTC)


def _parse_listing(text: str, host: str) -> tuple[list[Mapping[str, Any]], int]:
    """Entries of one page, and how many pages there are."""
    try:
        raw = json.loads(text)
    except ValueError:
        reason = "html_not_json" if text.lstrip().startswith("<") else "not_json"
        raise DataFileError(host, reason) from None
    if not isinstance(raw, dict):
        raise DataFileError(host, "not_webapi")
    if str(raw.get("status", "")).upper() != "OK":
        message = clean_label(str(raw.get("message") or ""))[:200]
        if _is_about_key(message):
            raise SourceError(host, "key_refused")
        raise DataFileError(host, "answer_error", [message] if message else [])
    data = raw.get("data")
    if raw.get("data-availability") != "available":
        return [], 1
    if not (isinstance(data, list) and len(data) == 2 and isinstance(data[0], dict)):
        raise DataFileError(host, "not_webapi")
    entries = [entry for entry in data[1] or () if isinstance(entry, dict)]
    pages = data[0].get("pages", 1)
    return [_clean_entry(entry) for entry in entries], pages if isinstance(pages, int) else 1


def _is_about_key(message: str) -> bool:
    return "key" in message.lower() or "kunci" in message.lower()


def _clean_entry(entry: Mapping[str, Any]) -> Mapping[str, Any]:
    return {name: clean_label(value) if isinstance(value, str) else value for name, value in entry.items()}


def _place(host: str, domain: str) -> dict[str, str]:
    if not _DOMAIN.fullmatch(domain):
        raise SourceError(host, "broken_domain", [domain[:20]])
    return {"domain": domain}


def _number(host: str, text: str) -> str:
    if not _DIGITS.fullmatch(text):
        raise SourceError(host, "broken_number", [text[:20]])
    return text


def _quoted(text: str) -> str:
    return urllib.parse.quote(text, safe=";")
