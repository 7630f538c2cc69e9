"""A PDF that anybody can open, and that a screen reader can read: PDF/UA-1."""

from __future__ import annotations

import json
from dataclasses import asdict
from importlib.resources import files

import typst

from tiru.documents._model import Document
from tiru.documents._plain import without_control_signs


def render_pdf(document: Document) -> bytes:
    """The document as PDF, A4, tagged for screen readers.

    Parameters
    ----------
    document : Document

    Returns
    -------
    bytes
        The same document always gives the same bytes.

    Notes
    -----
    The words go in as data beside the source and never into it, so none of them is read as markup.
    """
    document = without_control_signs(document)
    blocks = [{"kind": type(block).__name__.lower(), **asdict(block)} for block in document.blocks]
    content = {
        "title": document.title,
        "subtitle": document.subtitle,
        "letterhead": asdict(document.letterhead),
        "footer": document.footer,
        "mark": document.mark,
        "blocks": blocks,
    }
    source = files("tiru.documents").joinpath("data/document.typ").read_bytes()
    # Fonts of the machine are left aside: the same page everywhere.
    compiler = typst.Compiler(
        source, ignore_system_fonts=True, sys_inputs={"content": json.dumps(content, ensure_ascii=False)}
    )
    drawn = compiler.compile(
        format="pdf", pdf_standards=["ua-1"], timestamp=document.made_on.replace(microsecond=0)
    )
    if not isinstance(drawn, bytes):
        raise TypeError(f"one PDF was expected, not {type(drawn).__name__}")
    return drawn
