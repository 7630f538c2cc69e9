"""What search reads of a practice, field by field."""

from __future__ import annotations

from collections.abc import Mapping

from tiru.practices._practice import Practice
from tiru.practices._vocabulary import load_kbli_divisions, load_support_types, load_terms
from tiru.practices._words import is_stop_word, split_words, stem
from tiru.regions import load_registry


def search_fields(practice: Practice) -> dict[str, str]:
    """What search reads of a practice, by the weight of the field."""
    province = load_registry().get(practice.origin_region_code[:2])
    divisions = [load_kbli_divisions()[code] for code in practice.kbli_divisions]
    labels = [
        *(load_terms("focus_tag")[key].label for key in practice.focus),
        *(load_support_types()[code].label for code in practice.support_types),
        # Official titles of divisions name far more than a practice serves ("kendaraan bermotor").
        *(division.group for division in divisions if not division.group.startswith("bukan ")),
        *practice.creative_subsectors,
    ]
    detail = [
        *practice.core_parts,
        *practice.adaptable_parts,
        *practice.government_affairs,
        *_innovation_texts(practice),
        *practice.preconditions,
        practice.resources or "",
        *(result.indicator for result in practice.results),
        practice.evidence_note,
        *(copy.region for copy in practice.replicated_by),
        *practice.caveats,
    ]
    return {
        "title": practice.title,
        "subject": " ".join([practice.problem, *practice.how_it_works]),
        "office": practice.owner_office,
        "region": f"{practice.origin_region} {province.name} {' '.join(province.aliases)}",
        "label": " ".join(labels),
        "detail": " ".join(detail),
    }


def _innovation_texts(practice: Practice) -> tuple[str, ...]:
    """What an innovation record tells in words of its aim and use."""
    record = practice.innovation
    if record is None:
        return ()
    return tuple(text for text in (record.goals, record.benefits, record.outcome, record.theme) if text)


def index_terms(practice: Practice) -> Mapping[str, tuple[str, ...]]:
    """Stems of a practice by field, in text order: what a search index of a database should be fed with.

    An index that is fed these and asked with stems holds the same words as the one in memory,
    whatever stemmer the database has of its own.

    Examples
    --------
    >>> from tiru.practices import load_catalogue
    >>> index_terms(load_catalogue().get("surabaya-e-peken"))["title"]
    ('peken', 'epeken', 'lokapasar', 'kota', 'wajib', 'belanja', 'pegawai')
    """
    return {
        field: tuple(stem(word) for word in split_words(text) if not is_stop_word(word))
        for field, text in search_fields(practice).items()
    }
