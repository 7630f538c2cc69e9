"""Answers of the BPS WebAPI: read from a file, or fetched with the user's own key."""

from tiru.datasets.reading.webapi._reader import read_webapi_file, read_webapi_text

__all__ = ["read_webapi_file", "read_webapi_text"]
