"""Answers of the BPS WebAPI: read from a file, or fetched with the user's own key."""

from tiru.datasets.reading.webapi._client import DEFAULT_URL, ClientOptions, ListModel, WebApiClient
from tiru.datasets.reading.webapi._pace import Pace
from tiru.datasets.reading.webapi._reader import read_webapi_file, read_webapi_text

__all__ = [
    "DEFAULT_URL",
    "ClientOptions",
    "ListModel",
    "Pace",
    "WebApiClient",
    "read_webapi_file",
    "read_webapi_text",
]
