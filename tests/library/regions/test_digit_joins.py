"""No code of one system becomes one of the other by its digits: none of the 199, nowhere in src."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tiru.datasets import load_facts
from tiru.errors import BrokenRow, RegionError, UnknownRegion, WrongCodeSystem
from tiru.regions import CodeSystem, RegionKind, load_registry

SOURCES = Path(__file__).parents[3] / "src"
REGISTRY = load_registry()
REGENCIES = [region for region in REGISTRY.regions() if region.kind is not RegionKind.PROVINSI]
DIFFERING = [region for region in REGENCIES if region.bps_code != region.code.replace(".", "")]

# Where digits are put beside each other on purpose, and why it joins nothing.
ALLOWED = {
    ("tiru/datasets/reading/meaning/_region_codes.py", "dot put in"): "the user has named the system",
    (
        "tiru/datasets/reading/webapi/_rows.py",
        "dot taken out",
    ): "to say that the codes are of the wrong system",
    ("tiru/regions/_code_index.py", "dot put in"): "to list what digits of no named system could mean",
}


def test_there_are_199():
    assert len(DIFFERING) == 199


@pytest.mark.parametrize("region", DIFFERING, ids=lambda region: region.code)
def test_digits_of_a_differing_region_lead_nowhere_without_their_system(region):
    digits = region.code.replace(".", "")
    with_dot = f"{region.bps_code[:2]}.{region.bps_code[2:]}"

    for undotted in (digits, region.bps_code):
        with pytest.raises(WrongCodeSystem):
            REGISTRY.resolve(undotted)
    assert region_or_none(digits, CodeSystem.BPS) is not region
    assert region_or_none(with_dot, CodeSystem.KEMENDAGRI) is not region
    assert REGISTRY.from_code(region.bps_code, CodeSystem.BPS) is region
    assert REGISTRY.from_code(region.code, CodeSystem.KEMENDAGRI) is region
    with pytest.raises(UnknownRegion):
        REGISTRY.resolve(f"{region.name} ({with_dot})")


def region_or_none(code, system):
    try:
        return REGISTRY.from_code(code, system)
    except RegionError:
        return None


@pytest.mark.parametrize("region", DIFFERING, ids=lambda region: region.code)
@pytest.mark.parametrize("written", ["digits", "dotted"])
def test_figures_under_a_bps_code_are_refused(tmp_path, region, written):
    digits = region.bps_code
    code = digits if written == "digits" else f"{digits[:2]}.{digits[2:]}"
    file = tmp_path / "angka.csv"
    file.write_text(
        "region_code,region_name,indicator,value,unit,year,definition_note,source_title,source_url,seen_note\n"
        f"{code},{region.name},hdi,70,indeks,2020,IPM,Contoh,https://contoh.invalid,baris 1\n",
        encoding="utf-8",
    )

    with pytest.raises(BrokenRow):
        load_facts(file)


def test_no_code_of_src_joins_by_digits():
    found = {
        (str(path.relative_to(SOURCES)), kind)
        for path in sorted(SOURCES.rglob("*.py"))
        for kind in digit_joins(path.read_text("utf-8"))
    }

    assert found == set(ALLOWED)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ('region.code.replace(".", "")', "dot taken out"),
        ('frame["region_code"].str.replace(".", "")', "dot taken out"),
        ('pl.col("code").str.replace(".", "", literal=True)', "dot taken out"),
        ('"".join(region_code.split("."))', "dot taken out"),
        ('f"{digits[:2]}.{digits[2:]}"', "dot put in"),
        ('bps_code[:2] + "." + bps_code[2:]', "dot put in"),
        ('"{}.{}".format(bps[:2], bps[2:])', "dot put in"),
        ("region.bps_code == row.region_code", "codes of two systems compared"),
        ('row["bps_code"] in {r.code for r in regions}', "codes of two systems compared"),
        ("by_code[region.bps_code]", "one system looked up in the other"),
        ("by_code.get(row['bps_code'])", "one system looked up in the other"),
        ("facts.for_region(region.bps_code)", "one system looked up in the other"),
        ('a.join(b, left_on="region_code", right_on="bps_code")', "tables joined over two systems"),
        ('a.merge(b, left_on="kode_bps", right_on="kode_dagri")', "tables joined over two systems"),
    ],
)
def test_scanner_sees_a_join_by_digits(source, kind):
    assert list(digit_joins(source)) == [kind]


@pytest.mark.parametrize(
    "source",
    [
        'text.replace(".", "")',
        'code.replace(".0", "")',
        'f"{year[:2]}/{year[2:]}"',
        "region.code == row.region_code",
        "by_bps_code[region.bps_code]",
        "REGISTRY.from_code(row.bps_code, CodeSystem.BPS)",
        'a.join(b, on="region_code")',
        'a.join(b, left_on="bps_code", right_on="bps_code")',
        "Region(code=row['code'], bps_code=row['bps_code'])",
    ],
)
def test_scanner_lets_fair_code_be(source):
    assert list(digit_joins(source)) == []


# The scanner reads the syntax of a file; a join it cannot see is caught by the 199 cases above.
LOOK_UPS = {"get", "for_region"}
TABLE_JOINS = {"join", "merge", "join_asof"}


def digit_joins(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if takes_dot_out(node):
            yield "dot taken out"
        elif puts_dot_in(node):
            yield "dot put in"
        elif isinstance(node, ast.Compare) and mixes([node.left, *node.comparators]):
            yield "codes of two systems compared"
        elif looks_up_across(node):
            yield "one system looked up in the other"
        elif isinstance(node, ast.Call) and called(node) in TABLE_JOINS and joins_across(node):
            yield "tables joined over two systems"


def called(node: ast.AST) -> str:
    is_method = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    return node.func.attr if is_method else ""


def is_sum(node: ast.AST) -> bool:
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add)


def system_of(node: ast.AST) -> str:
    """Which system the names in an expression speak of: bps, kemendagri, both or none."""
    words = {word.casefold() for word in names_in(node)}
    bps = any("bps" in word for word in words)
    other = any(
        word in {"code", "region_code", "kode", "kode_dagri", "kode_kemendagri", "by_code"} for word in words
    )
    return "both" if bps and other else "bps" if bps else "kemendagri" if other else "none"


def names_in(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Attribute):
            yield part.attr
        elif isinstance(part, ast.Name):
            yield part.id
        elif isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def mixes(nodes: list[ast.expr]) -> bool:
    systems = {system_of(node) for node in nodes}
    return {"bps", "kemendagri"} <= systems


def takes_dot_out(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
    if called(node) in {"replace", "replace_all"} and texts[:2] == [".", ""]:
        return system_of(node.func) != "none"
    split = node.args[0] if called(node) == "join" and len(node.args) == 1 else None
    return isinstance(split, ast.Call) and called(split) == "split" and system_of(split.func) != "none"


def puts_dot_in(node: ast.AST) -> bool:
    """A text made of the first two and the later signs of one thing, with a dot between."""
    if isinstance(node, ast.JoinedStr):
        parts = [ast.unparse(part) for part in node.values]
    elif isinstance(node, ast.BinOp | ast.Call):
        parts = [ast.unparse(node)] if is_sum(node) or called(node) == "format" else []
    else:
        return False
    text = "".join(parts)
    return "[:2]" in text and "[2:]" in text and "." in text


def looks_up_across(node: ast.AST) -> bool:
    if isinstance(node, ast.Subscript):
        return system_of(node.value) == "kemendagri" and system_of(node.slice) == "bps"
    if isinstance(node, ast.Call) and called(node) in LOOK_UPS and node.args:
        return system_of(node.func) != "bps" and system_of(node.args[0]) == "bps" and is_code(node.args[0])
    return False


def is_code(node: ast.expr) -> bool:
    return any("code" in name.casefold() or "kode" in name.casefold() for name in names_in(node))


def joins_across(node: ast.Call) -> bool:
    sides = [word.value for word in node.keywords if word.arg in {"left_on", "right_on"}]
    return mixes(sides)
