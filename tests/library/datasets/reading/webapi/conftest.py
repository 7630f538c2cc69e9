"""A client of the recorded WebAPI, on a clock that stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from tests import recorded_webapi
from tests.recorded_webapi import KEY, RecordedServer

from tiru.datasets.reading.webapi import ClientOptions, Pace, WebApiClient


class Clock:
    """Time that passes only when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def server() -> Iterator[RecordedServer]:
    recorded = RecordedServer()
    recorded.start()
    yield recorded
    recorded.stop()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def client_of(server: RecordedServer, clock: Clock) -> Callable[..., WebApiClient]:
    """`client_of(attempts=2)`: a client of the recorded server on the stopped clock."""

    def make(key: str = KEY, *, cache_folder=None, real_clock: bool = False, most_bytes: int = 10**6, **pace):
        if real_clock:
            return WebApiClient(
                key,
                ClientOptions(
                    base_url=server.url, cache_folder=cache_folder, most_bytes=most_bytes, pace=Pace(**pace)
                ),
            )
        return WebApiClient(
            key,
            ClientOptions(
                base_url=server.url,
                cache_folder=cache_folder,
                most_bytes=most_bytes,
                pace=Pace(**pace),
                clock=clock,
                sleep=clock.sleep,
            ),
        )

    return make


@pytest.fixture
def listing() -> Callable[..., str]:
    """One page of a listing."""
    return recorded_webapi.listing
