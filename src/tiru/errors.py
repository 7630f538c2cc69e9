"""Everything the library refuses, as one tree.

TiruError
├── RegionError
│   ├── UnknownRegion          nothing by that name or code
│   │   └── CodeOfOtherYear    a code that other lists have, but not the one it is looked up in
│   ├── AmbiguousRegion        several regions carry the name
│   ├── WrongCodeSystem        a BPS code where a Kemendagri code is due, or digits of no named system
│   └── NotACandidate          a region that was not ranked, or the own region itself
├── UnknownFocus               no such field of learning
├── UnknownTheme               no such side from which regions are compared
├── UnknownIndicator           no such indicator in the list of indicators
├── DataFileError              a facts or catalogue file that cannot be taken as it is
│   └── BrokenRow              one row of it, with its line number
│       └── BrokenPractice     one field of one practice, with what could stand there
├── StoreError                 the store of imported figures cannot do what was asked
│   ├── OpenQuestions          a file that leaves something open is not stored
│   ├── ImportRefused          figures that cannot be stored, or not in this way
│   ├── UnknownDataset         nothing was imported under that key
│   ├── UnknownImport          no import has that number
│   ├── UnknownVersion         the store never had that version
│   ├── NothingToReverse       undone already, or never undone
│   ├── CatalogueMoved         something else was stored after the preview
│   ├── StoreBusy              another process is writing
│   ├── StoreUnwritable        disk full, or no right to write
│   └── DamagedStore           bytes that are not those once written
├── SourceError                a publisher's server that could not be asked, or would not answer
├── InsufficientData           too little is known of the region to compare it
├── UnknownPractice            no such practice
├── InvalidTable               a table of activities that cannot be measured as it is
├── InvalidParameter           a number or weight outside what the method allows
├── MissingExtra               a package that only some need is not installed
├── EngineError                an engine for large files that cannot do what was asked
└── TextError
    ├── EmptyText              nothing to read
    ├── WrongEncoding          the bytes are not UTF-8
    ├── TextTooLong            more text than one report can have
    ├── ForeignLanguage        the text is not Indonesian
    ├── UnknownTextKind        no text, page, DOCX or PDF file
    ├── UnreadableDocument     a DOCX or PDF file that cannot be opened
    └── ScanWithoutText        a PDF file that is pictures only

The message states the value, what is allowed and the way out, in English; the facts are attributes too,
so that the command line and the web application can say it in the user's language.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


class TiruError(Exception):
    """Base of all errors the library raises on purpose."""


class RegionError(TiruError):
    """A region could not be told from what was given."""


class UnknownRegion(RegionError):
    def __init__(self, query: str, suggestions: Sequence[str] = ()) -> None:
        self.query = query
        self.suggestions = tuple(suggestions)
        near = f"; nearest: {', '.join(suggestions)}" if suggestions else ""
        super().__init__(f"no region is called or coded {query!r}{near}")


class CodeOfOtherYear(UnknownRegion):
    """A code of another list: outdated, or not yet given in the year asked for.

    `system` is the code system, `region` the label of the region it belongs to, `last_year` the last year of
    lists that have it (None for one in use), `year` the year asked for if any. `code` is what to write
    instead; empty where the code in the year asked for is not known.
    """

    def __init__(
        self, query: str, system: str, region: str, code: str, last_year: int | None, year: int | None = None
    ) -> None:
        self.system = system
        self.region = region
        self.code = code
        self.last_year = last_year
        self.year = year
        super().__init__(query, [region])


class AmbiguousRegion(RegionError):
    def __init__(self, query: str, candidates: Sequence[str]) -> None:
        self.query = query
        self.candidates = tuple(candidates)
        super().__init__(
            f"{query!r} fits several regions: {', '.join(candidates)}; give the code or the full name"
        )


class WrongCodeSystem(RegionError):
    """Digits that are no Kemendagri code, such as a BPS code; codes are never converted by guess.

    `candidates` are pairs of code system and region label that the digits could mean.
    """

    def __init__(self, query: str, candidates: Sequence[tuple[str, str]] = ()) -> None:
        self.query = query
        self.candidates = tuple(candidates)
        could = "; ".join(f"as a {system} code it means {label}" for system, label in candidates)
        super().__init__(
            f"{query!r} is not a Kemendagri code of the form 51.03{'; ' + could if could else ''}; "
            "give the dotted Kemendagri code or name the code system"
        )


class NotACandidate(RegionError):
    """A region that is not among those ranked for another.

    `reason` is `own` for the very region that asks, `province`, `filtered` where a condition on candidates
    left it out, or `too_little_known`.
    """

    def __init__(self, region: str, own: str, reason: str) -> None:
        self.region = region
        self.own = own
        self.reason = reason
        super().__init__(f"{region} is not a candidate for {own}: {reason.replace('_', ' ')}")


class UnknownFocus(TiruError):
    def __init__(self, query: str, allowed: Sequence[str], suggestion: str | None = None) -> None:
        self.query = query
        self.allowed = tuple(allowed)
        self.suggestion = suggestion
        super().__init__(f"no focus is called {query!r}; allowed: {', '.join(allowed)}")


class UnknownTheme(TiruError):
    def __init__(self, query: str, allowed: Sequence[str], suggestion: str | None = None) -> None:
        self.query = query
        self.allowed = tuple(allowed)
        self.suggestion = suggestion
        super().__init__(f"no theme is called {query!r}; allowed: {', '.join(allowed)}")


class UnknownIndicator(TiruError):
    def __init__(self, query: str, suggestion: str | None = None) -> None:
        self.query = query
        self.suggestion = suggestion
        super().__init__(
            f"no indicator is called {query!r}" + (f"; nearest: {suggestion}" if suggestion else "")
        )


class DataFileError(TiruError):
    """A data file that cannot be taken; nothing of it was stored.

    `reason` is a short machine word such as `missing_file`, `missing_columns`, `not_utf8`, `empty`.
    """

    def __init__(self, path: Path | str, reason: str, details: Sequence[str] = ()) -> None:
        self.path = str(path)
        self.reason = reason
        self.details = tuple(details)
        super().__init__(f"{path}: {reason}{': ' + ', '.join(details) if details else ''}")


class BrokenRow(DataFileError):
    """One row that cannot be taken; `column` and `value` say what is wrong with it."""

    def __init__(
        self, path: Path | str, line: int, column: str, value: str, reason: str, more: Sequence[str] = ()
    ) -> None:
        self.line = line
        self.column = column
        self.value = value
        super().__init__(path, reason, (f"line {line}", f"column {column}", f"value {value!r}", *more))


class BrokenPractice(BrokenRow):
    """One field of one practice that cannot be taken; `column` is the field.

    `practice_key` is empty where the key itself is broken; `allowed` lists what could stand there and is
    empty where the reason says it all.
    """

    def __init__(
        self,
        path: Path | str,
        line: int,
        practice_key: str,
        column: str,
        value: str,
        reason: str,
        allowed: Sequence[str] = (),
    ) -> None:
        self.practice_key = practice_key
        self.allowed = tuple(allowed)
        more = (
            f"practice {practice_key or '(no key)'}",
            *([f"allowed {' | '.join(allowed)}"] if allowed else []),
        )
        super().__init__(path, line, column, value, reason, more)


class StoreError(TiruError):
    """The store of imported figures cannot do what was asked; its catalogue is as it was."""


class OpenQuestions(StoreError):
    """Something the file does not say; `questions` are triples of key, what it is about, and where.

    A key is empty where the reader asked nothing and yet left the year, unit or region of a cell open.
    """

    def __init__(self, name: str, questions: Sequence[tuple[str, str, str]]) -> None:
        self.name = name
        self.questions = tuple(questions)
        asked = "; ".join(f"{key or about} ({where})" for key, about, where in questions)
        super().__init__(f"{name} leaves open: {asked}; answer in a mapping file and read it again")


class ImportRefused(StoreError):
    """`reason` is a short machine word such as `two_values`, `no_figures`, `unit_of_indicator`."""

    def __init__(self, name: str, reason: str, details: Sequence[str] = ()) -> None:
        self.name = name
        self.reason = reason
        self.details = tuple(details)
        super().__init__(f"{name}: {reason}{': ' + ', '.join(details) if details else ''}")


class UnknownDataset(StoreError):
    def __init__(self, query: str, suggestions: Sequence[str] = ()) -> None:
        self.query = query
        self.suggestions = tuple(suggestions)
        near = f"; nearest: {', '.join(suggestions)}" if suggestions else ""
        super().__init__(f"nothing was imported under the key {query!r}{near}")


class UnknownImport(StoreError):
    def __init__(self, query: str, latest: Sequence[str] = ()) -> None:
        self.query = query
        self.latest = tuple(latest)
        super().__init__(f"no import has the number {query!r}; the latest: {', '.join(latest) or 'none'}")


class UnknownVersion(StoreError):
    def __init__(self, query: str) -> None:
        self.query = query
        super().__init__(f"the store never had the version {query!r}")


class NothingToReverse(StoreError):
    """Undoing what is undone already (`is_undone`), or taking back an undoing that never was."""

    def __init__(self, import_id: str, is_undone: bool) -> None:
        self.import_id = import_id
        self.is_undone = is_undone
        super().__init__(f"import {import_id} is {'undone already' if is_undone else 'not undone'}")


class CatalogueMoved(StoreError):
    def __init__(self, expected: str, found: str) -> None:
        self.expected = expected
        self.found = found
        super().__init__(f"the preview rests on version {expected}, the store is at {found}; preview again")


class StoreBusy(StoreError):
    def __init__(self, folder: Path | str, waited_seconds: float) -> None:
        self.folder = str(folder)
        self.waited_seconds = waited_seconds
        super().__init__(f"{folder}: another process was still writing after {waited_seconds:g} s")


class StoreUnwritable(StoreError):
    """`reason` is `disk_full`, `read_only`, `not_a_folder`, `unwritable` or `unconfirmed`.

    `unconfirmed` alone means that the change can be read already, but that the disk has not confirmed it.
    """

    def __init__(self, path: Path | str, reason: str, details: Sequence[str] = ()) -> None:
        self.path = str(path)
        self.reason = reason
        self.details = tuple(details)
        super().__init__(f"{path}: {reason}{': ' + ', '.join(details) if details else ''}")


class DamagedStore(StoreError):
    """A file of the store that is not what was written.

    `import_id` and `dataset` are empty where the file is the catalogue; then `line` may say where.
    `reason` is `missing`, `unreadable`, `changed_bytes`, `broken_line` or `newer_format`.
    """

    def __init__(
        self, path: Path | str, reason: str, import_id: str = "", dataset: str = "", line: int | None = None
    ) -> None:
        self.path = str(path)
        self.reason = reason
        self.import_id = import_id
        self.dataset = dataset
        self.line = line
        which = f" (import {import_id} of {dataset})" if import_id else ""
        super().__init__(f"{path}: {reason}{which}{'' if line is None else f', line {line}'}")


class SourceError(TiruError):
    """A publisher's server gave no answer that can be used.

    `reason` is a short machine word such as `no_key`, `key_refused`, `timeout`, `unreachable`,
    `server_error`, `too_many_requests`, `too_large`, `redirected`. No attribute ever holds the user's key.
    """

    def __init__(self, host: str, reason: str, details: Sequence[str] = ()) -> None:
        self.host = host
        self.reason = reason
        self.details = tuple(details)
        super().__init__(f"{host}: {reason}{': ' + ', '.join(details) if details else ''}")


class InsufficientData(TiruError):
    """Less of the structure is known than the least share asked for."""

    def __init__(self, region: str, coverage: float, required: float, missing: Sequence[str]) -> None:
        self.region = region
        self.coverage = coverage
        self.required = required
        self.missing = tuple(missing)
        super().__init__(
            f"{region}: {coverage:.0%} of the structure is known, {required:.0%} is required; "
            f"missing: {', '.join(missing)}"
        )


class UnknownPractice(TiruError):
    def __init__(self, query: str, suggestions: Sequence[str] = ()) -> None:
        self.query = query
        self.suggestions = tuple(suggestions)
        super().__init__(f"no practice has the key {query!r}")


class InvalidTable(TiruError):
    """A table of activities that cannot be measured; `reason` a machine word, `details` the names in it."""

    def __init__(self, reason: str, details: Sequence[str] = ()) -> None:
        self.reason = reason
        self.details = tuple(details)
        super().__init__(f"{reason.replace('_', ' ')}{': ' + ', '.join(details) if details else ''}")


class InvalidParameter(TiruError):
    """A number the method cannot work with; `allowed` tells the range, such as `> 0`."""

    def __init__(self, name: str, value: object, allowed: str) -> None:
        self.name = name
        self.value = value
        self.allowed = allowed
        super().__init__(f"{name} is {value}, must be {allowed}")


class MissingExtra(TiruError):
    """A package that only some need; `extra` is what to install, as in `tiru[extra]`."""

    def __init__(self, extra: str, module: str) -> None:
        self.extra = extra
        self.module = module
        super().__init__(f"{module} is not installed; install it with: pip install 'tiru[{extra}]'")


class EngineError(TiruError):
    """An engine that computes on large files, and what kept it from doing so.

    `reason` is `no_java`, `failed_to_start`, `unreachable`, `no_files`, `no_table` (with its name),
    `out_of_memory`, `disk_full`, `unreadable_data` (with the line where the engine names one) or
    `connection_lost`.
    """

    def __init__(self, engine: str, reason: str, details: Sequence[str] = ()) -> None:
        self.engine = str(engine)
        self.reason = reason
        self.details = tuple(details)
        super().__init__(f"{engine}: {reason}{': ' + ', '.join(details) if details else ''}")


class TextError(TiruError):
    """A text that cannot be read."""


class EmptyText(TextError):
    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name}: there is no text in it")


class WrongEncoding(TextError):
    def __init__(self, name: str, position: int) -> None:
        self.name = name
        self.position = position
        super().__init__(f"{name}: byte {position} is not UTF-8; save the file as UTF-8 and try again")


class TextTooLong(TextError):
    def __init__(self, name: str, limit: int) -> None:
        self.name = name
        self.limit = limit
        super().__init__(f"{name}: longer than {limit} characters; cut it down to the report of one visit")


class ForeignLanguage(TextError):
    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name}: most of it is not Indonesian; give the Indonesian report")


class UnknownTextKind(TextError):
    """`allowed` are the kinds of files that are read, by the end of their names."""

    def __init__(self, name: str, allowed: Sequence[str]) -> None:
        self.name = name
        self.allowed = tuple(allowed)
        super().__init__(f"{name}: not one of {', '.join(allowed)}; save it as one of them or paste the text")


class UnreadableDocument(TextError):
    """`kind` is docx or pdf; `problem` is damaged, locked (with a password) or too_large when unpacked."""

    def __init__(self, name: str, kind: str, problem: str) -> None:
        self.name = name
        self.kind = kind
        self.problem = problem
        super().__init__(f"{name}: {kind} file is {problem}; save it anew, unlocked, or paste the text")


class ScanWithoutText(TextError):
    def __init__(self, name: str, pages: int) -> None:
        self.name = name
        self.pages = pages
        super().__init__(f"{name}: {pages} pages without text, a scan; recognise its text or type it")
