"""SDMX messages: statistics as offices exchange them, read from a file with its code lists."""

from tiru.datasets.reading.sdmx._reader import SdmxFile, is_sdmx, open_sdmx_file

__all__ = ["SdmxFile", "is_sdmx", "open_sdmx_file"]
