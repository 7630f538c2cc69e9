"""A catalogue the system does not let us read is refused like any other file."""

from pathlib import Path

import pytest

from tiru.errors import DataFileError
from tiru.practices import load_catalogue


def refusal(path):
    with pytest.raises(DataFileError) as refused:
        load_catalogue(path)
    return refused.value


def test_catalogue_without_the_right_to_read_it_is_refused(tmp_path, monkeypatch):
    file = tmp_path / "praktik.yaml"
    file.write_text("[]")

    def forbid(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", forbid)
    error = refusal(file)

    assert (error.reason, error.details) == ("unreadable", ("EACCES",))


def test_folder_and_absent_file_are_told_apart(tmp_path):
    assert refusal(tmp_path).reason == "not_a_file"
    assert refusal(tmp_path / "tidak-ada.yaml").reason == "missing_file"
