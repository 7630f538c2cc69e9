"""The main text of a saved page, without menus, links to other articles and scripts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from lxml import etree, html

_DROPPED = (
    "script",
    "style",
    "noscript",
    "template",
    "iframe",
    "svg",
    "nav",
    "header",
    "footer",
    "aside",
    "form",
    "button",
    "select",
    "figcaption",
    "object",
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "th",
        "tr",
        "ul",
    ]
)
_SIDE_MATTER = re.compile(
    r"\b(?:nav(?:bar|igation)?|menu|sidebar|footer|header|comments?|komentar|share|sharing|related|terkait|breadcrumbs?|"
    r"widget|advert\w*|iklan|popup|modal|newsletter|tags?|caption|social|sosmed|pagination|author-box)\b",
    re.IGNORECASE,
)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([a-zA-Z0-9_-]+)", re.IGNORECASE)
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_LEAST_TEXT = 200
_PUBLISHED = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished' or @name='datePublished' or @name='pubdate']/@content",
    "//time[@itemprop='datePublished']/@datetime",
    "//time/@datetime",
)


def text_of_page(content: bytes) -> tuple[str, dt.date | None]:
    """Title and main text of a page, one paragraph a line, and the day of publication its marks tell.

    Nothing of the page is run or fetched. The text is empty when the page has none.

    Examples
    --------
    >>> page = b"<h1>Studi Tiru</h1><nav>Beranda</nav><p>Rombongan tiba.</p><script>x()</script>"
    >>> text_of_page(page)[0]
    'Studi Tiru\\nRombongan tiba.'
    """
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = html.document_fromstring(_decoded(content).encode("utf-8"), parser=parser)
    except etree.ParserError:
        return "", None
    published = _published(root)
    title = _title(root)
    _drop_side_matter(root)
    lines = list(_lines(_main(root)))
    if title and title not in lines[:3]:
        lines.insert(0, title)
    return "\n".join(lines), published


def _decoded(content: bytes) -> str:
    """The page's characters: UTF-8, else as the page says, else as browsers read pages that say nothing."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        said = _CHARSET.search(content[:4096])
    try:
        return content.decode(said[1].decode("ascii")) if said else content.decode("cp1252", "replace")
    except (LookupError, UnicodeDecodeError):
        return content.decode("cp1252", "replace")


def _published(root: html.HtmlElement) -> dt.date | None:
    for path in _PUBLISHED:
        for value in root.xpath(path):
            told = _DATE.search(value)
            if told:
                try:
                    return dt.date(int(told[1]), int(told[2]), int(told[3]))
                except ValueError:
                    continue
    return None


def _title(root: html.HtmlElement) -> str:
    for path in ("//h1", "//meta[@property='og:title']/@content", "//title"):
        for found in root.xpath(path):
            text = " ".join((found if isinstance(found, str) else found.text_content()).split())
            if text:
                return text
    return ""


def _drop_side_matter(root: html.HtmlElement) -> None:
    """Removes scripts, menus and boxes beside the text; a box that holds most of the text stays."""
    etree.strip_elements(root, *_DROPPED, with_tail=False)
    whole = max(len(root.text_content()), 1)
    for element in list(root.iter("div", "ul", "section", "p", "span", "ol")):
        name = f"{element.get('class', '')} {element.get('id', '')} {element.get('role', '')}".replace(
            "_", "-"
        )
        if (
            _SIDE_MATTER.search(name)
            and len(element.text_content()) < whole / 2
            and element.getparent() is not None
        ):
            element.drop_tree()


def _main(root: html.HtmlElement) -> html.HtmlElement:
    """The element that holds the report: the marked one, else the one whose own paragraphs are longest."""
    marked = root.xpath("//*[@itemprop='articleBody']") or root.xpath("//article") or root.xpath("//main")
    longest = max(marked, key=_own_text, default=None)
    if longest is not None and _own_text(longest) >= _LEAST_TEXT:
        return longest
    weights: dict[html.HtmlElement, int] = {}
    for paragraph in root.iter("p"):
        parent = paragraph.getparent()
        if parent is not None:
            weights[parent] = weights.get(parent, 0) + _own_text(paragraph)
    best = max(weights, key=lambda element: weights[element], default=None)
    body: html.HtmlElement = root.find("body") if root.find("body") is not None else root
    return best if best is not None and weights[best] >= _own_text(body) / 2 else body


def _own_text(element: html.HtmlElement) -> int:
    """Length of the text without that of links."""
    links = sum(len(link.text_content()) for link in element.iter("a"))
    return len(element.text_content()) - links


def _lines(element: html.HtmlElement) -> Iterator[str]:
    """Text block by block, blanks made single, empty lines left out."""
    pieces: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if not isinstance(node.tag, str):
            continue
        if node.tag in _BLOCKS:
            pieces.append("\n")
        if event == "start" and node.text:
            pieces.append(node.text.replace("\n", " "))
        if event == "end" and node.tail and node is not element:
            pieces.append(node.tail.replace("\n", " "))
    for line in "".join(pieces).split("\n"):
        text = " ".join(line.split())
        if text:
            yield text
