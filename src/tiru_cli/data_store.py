"""Commands of `tiru data` that keep figures: import, list, show, history, undo."""

from __future__ import annotations

import datetime as dt
import getpass
import re
from pathlib import Path
from typing import Annotated

import typer

from tiru.datasets import PriceBasis
from tiru.datasets.reading import AnswerFile, ReadingReport, load_mapping, read_file
from tiru.datasets.store import (
    Declaration,
    ImportOptions,
    ImportPreview,
    ImportSource,
    Store,
    declarations_of,
)
from tiru.regions import load_registry
from tiru_cli.data_store_tables import (
    DATASET_COLUMNS,
    FIGURE_COLUMNS,
    HISTORY_COLUMNS,
    NATION,
    NATION_CODE,
    ZONE,
    dataset_record,
    dataset_row,
    figure_row,
    history_row,
    outcome_sentence,
    preview_record,
    print_more,
    print_preview,
    print_problems,
    records,
)
from tiru_cli.output import FormatOption, OutputFormat, print_json, print_rows, print_text
from tiru_cli.workspace import NewOption, require_workspace

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_VERSION = re.compile(r"[0-9a-f]{12}")


def _check_moment(text: str) -> str:
    if text and not _VERSION.fullmatch(text):
        try:
            dt.datetime.fromisoformat(text)
        except ValueError as error:
            # The words in single quotes are what the sentence for a wrong value is made of.
            raise typer.BadParameter(
                f"'{text}' 'hari seperti 2026-03-05' 'waktu seperti 2026-03-05T09:30' 'versi data'"
            ) from error
    return text


AsOfOption = Annotated[
    str,
    typer.Option(
        "--as-of",
        callback=_check_moment,
        help="Keadaan pada akhir hari ini (2026-03-05), pada waktu ini, atau pada versi data ini.",
        show_default=False,
    ),
]
ByOption = Annotated[
    str, typer.Option("--by", help="Nama Anda untuk catatan; tanpa ini, nama pengguna.", show_default=False)
]
DatasetOption = Annotated[
    str, typer.Option("--dataset", help="Kumpulan data tertentu saja.", show_default=False)
]
LimitOption = Annotated[int, typer.Option("--limit", min=0, help="Banyaknya baris di tabel.")]
NewDatasetOption = Annotated[
    str,
    typer.Option(
        help="Kumpulan data: huruf kecil, angka, tanda hubung, misalnya bps-pdrb.", show_default=False
    ),
]
PublisherOption = Annotated[
    str, typer.Option(help="Penerbit angkanya; tanpa ini, menurut berkas jawaban.", show_default=False)
]
TitleOption = Annotated[
    str,
    typer.Option(
        help="Judul tabelnya; tanpa ini, menurut berkas jawaban atau berkasnya.", show_default=False
    ),
]
UrlOption = Annotated[str, typer.Option(help="Alamat sumbernya.", show_default=False)]
ReadOnOption = Annotated[
    dt.datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="Hari sumber dibaca; tanpa ini, hari ini.", show_default=False),
]
MappingOption = Annotated[
    Path | None,
    typer.Option(help="Berkas jawaban (YAML): jawaban, sumber, dan pernyataan.", show_default=False),
]
RegionOption = Annotated[
    str,
    typer.Option(help="Daerah yang dimuat seluruh berkas: nama, kode, atau Indonesia.", show_default=False),
]
StructureOption = Annotated[
    Path | None, typer.Option(help="Berkas struktur SDMX dengan daftar kodenya.", show_default=False)
]
IndicatorOption = Annotated[
    str, typer.Option(help="Kunci indikator yang diwakili angka ini.", show_default=False)
]
SeriesOption = Annotated[str, typer.Option(help="Kunci definisi indikator itu.", show_default=False)]
DefinitionOption = Annotated[str, typer.Option(help="Definisinya dengan kata-kata.", show_default=False)]
LabelOption = Annotated[
    str, typer.Option(help="Sebutan indikator itu di berkas, bila ada beberapa.", show_default=False)
]
BreakdownOption = Annotated[
    list[str] | None,
    typer.Option(help="Rincian yang mewakili daerah, misalnya Jumlah; boleh diulang.", show_default=False),
]
PriceBasisOption = Annotated[
    PriceBasis | None, typer.Option(help="Dasar harga bila tabel tidak menyebutnya.", show_default=False)
]
DoubtfulOption = Annotated[
    bool, typer.Option("--include-doubtful", help="Simpan juga angka yang diragukan, dengan tandanya.")
]


def import_file(
    file: Annotated[Path, typer.Argument(help="Berkas statistik.", show_default=False)],
    dataset: NewDatasetOption,
    publisher: PublisherOption = "",
    title: TitleOption = "",
    url: UrlOption = "",
    read_on: ReadOnOption = None,
    mapping: MappingOption = None,
    region: RegionOption = "",
    structure: StructureOption = None,
    indicator: IndicatorOption = "",
    series: SeriesOption = "",
    definition: DefinitionOption = "",
    label: LabelOption = "",
    breakdown: BreakdownOption = None,
    price_basis: PriceBasisOption = None,
    include_doubtful: DoubtfulOption = False,
    by: ByOption = "",
    yes: Annotated[bool, typer.Option("--yes", help="Simpan. Tanpa ini, hanya pratinjau.")] = False,
    new: NewOption = False,
    limit: LimitOption = 10,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Simpan angka satu berkas: pratinjau dahulu, lalu dengan --yes disimpan utuh atau tidak sama sekali."""
    given = load_mapping(mapping) if mapping else AnswerFile("", {}, {})
    report = read_file(file, mapping=given, region=region or None, structure=structure)
    said = given.source
    source = ImportSource(
        title or said.title or _title_of(report),
        publisher or said.publisher,
        url or said.url,
        _day(read_on, said.read_on),
    )
    declaration = Declaration(indicator, series, definition, label, tuple(breakdown or ()))
    options = ImportOptions(
        declarations=(*declarations_of(report, given), *((declaration,) if indicator else ())),
        price_basis=price_basis,
        include_doubtful=include_doubtful,
    )
    store = open_store(new=new)
    preview = store.preview(report, file, dataset=dataset, source=source, mapping=mapping, options=options)
    stored_id = _stored(store, preview, by) if yes else ""
    if fmt is OutputFormat.JSON:
        print_json(preview_record(preview, report.problems, stored_id, store.version()))
        return
    print_preview(preview, limit, fmt)
    print_problems(report.problems, limit, fmt)
    print_text(outcome_sentence(preview, stored_id, store.version()), fmt)


def _day(given: dt.datetime | None, of_mapping: dt.date | None) -> dt.date:
    """As given, else as the mapping file has it, else today."""
    if given is not None:
        return given.date()
    return of_mapping or dt.datetime.now(ZONE).date()


def _stored(store: Store, preview: ImportPreview, by: str) -> str:
    """The number of the import that now holds what was previewed."""
    if not preview.changes_nothing:
        store.tidy()
    return store.commit(preview, by=by or _user_name()).id


def list_datasets(as_of: AsOfOption = "", fmt: FormatOption = OutputFormat.TABLE) -> None:
    """Daftar kumpulan data: sumber, cakupan, dan kebaruannya."""
    store = open_store()
    moment = moment_of(store, as_of)
    infos, version = store.datasets(moment), store.version(moment)
    if fmt is OutputFormat.JSON:
        print_json({"data_version": version, "datasets": [dataset_record(info) for info in infos]})
        return
    if not infos:
        print_text("Belum ada angka yang disimpan. Mulai dengan: tiru data import.", fmt)
        return
    rows = [dataset_row(info) for info in infos]
    print_rows(DATASET_COLUMNS, rows, fmt, title=f"Kumpulan data, versi {version}")


def show_dataset(
    dataset: Annotated[str, typer.Argument(help="Kumpulan data.", show_default=False)],
    region: Annotated[str, typer.Option(help="Satu daerah saja.", show_default=False)] = "",
    indicator: Annotated[str, typer.Option(help="Satu indikator saja.", show_default=False)] = "",
    period: Annotated[str, typer.Option(help="Satu waktu saja, misalnya 2024.", show_default=False)] = "",
    as_of: AsOfOption = "",
    limit: LimitOption = 20,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Tampilkan angka satu kumpulan data, masing-masing dengan letaknya di berkas asal."""
    store = open_store()
    moment = moment_of(store, as_of)
    found = store.observations(
        dataset, _region_code(region) if region else None, indicator or None, period or None, moment
    )
    if fmt is OutputFormat.JSON:
        print_json({"data_version": store.version(moment), "observations": records(found)})
        return
    if found.is_empty():
        print_text("Tidak ada angka yang cocok.", fmt)
        return
    rows = [figure_row(row) for row in found.head(limit).iter_rows(named=True)]
    print_rows(FIGURE_COLUMNS, rows, fmt, title=f"{dataset}, versi {store.version(moment)}")
    print_more(found.height, limit, fmt)


def history(
    region: Annotated[str, typer.Argument(help="Daerah: kode Kemendagri atau nama.", show_default=False)],
    indicator: Annotated[
        str, typer.Argument(help="Indikator: seperti tertulis, atau kuncinya.", show_default=False)
    ],
    period: Annotated[str, typer.Argument(help="Waktu, misalnya 2024 atau 2024-Q2.", show_default=False)],
    dataset: DatasetOption = "",
    as_of: AsOfOption = "",
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Tampilkan semua nilai yang pernah disimpan untuk satu angka, beserta impor dan harinya."""
    store = open_store()
    found = store.history(
        _region_code(region), indicator, period, dataset=dataset or None, as_of=moment_of(store, as_of)
    )
    if fmt is OutputFormat.JSON:
        print_json({"history": records(found)})
        return
    if found.is_empty():
        print_text("Angka itu belum pernah disimpan. Lihat yang ada dengan: tiru data show.", fmt)
        return
    print_rows(HISTORY_COLUMNS, [history_row(row) for row in found.iter_rows(named=True)], fmt)


def undo(
    import_id: Annotated[str, typer.Argument(help="Nomor impor, misalnya 0003.", show_default=False)],
    redo: Annotated[bool, typer.Option("--redo", help="Berlakukan lagi impor yang dibatalkan.")] = False,
    by: ByOption = "",
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Batalkan satu impor; angka sebelumnya berlaku lagi, dan riwayatnya tetap ada."""
    store = open_store()
    author = by or _user_name()
    entry = store.redo(import_id, by=author) if redo else store.undo(import_id, by=author)
    if fmt is OutputFormat.JSON:
        print_json(
            {
                "import_id": entry.import_id,
                "dataset": entry.dataset,
                "is_undone": not redo,
                "data_version": store.version(),
            }
        )
        return
    what = "berlaku lagi" if redo else "dibatalkan"
    print_text(
        f"Impor {entry.import_id} pada kumpulan data {entry.dataset} {what}. "
        f"Versi data sekarang {store.version()}.",
        fmt,
    )


def open_store(*, new: bool = False) -> Store:
    """The store of the workspace, in its folder `data`; `new` makes the workspace where none is yet."""
    return Store(require_workspace(new=new, makes="tiru data import") / "data")


def moment_of(store: Store, text: str) -> dt.datetime | None:
    """The end of a day, a time, or the moment of a version; None for an empty text."""
    if not text:
        return None
    if _VERSION.fullmatch(text):
        return store.moment_of(text)
    if _DAY.fullmatch(text):
        return dt.datetime.combine(dt.date.fromisoformat(text), dt.time.max, ZONE)
    moment = dt.datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=ZONE)


def _title_of(report: ReadingReport) -> str:
    titles = {table.title for table in report.tables if table.title}
    return titles.pop() if len(titles) == 1 else ""


def _user_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


def _region_code(text: str) -> str:
    return NATION_CODE if text.strip().casefold() == NATION.casefold() else load_registry().resolve(text).code
