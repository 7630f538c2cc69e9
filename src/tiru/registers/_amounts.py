"""Amounts of a register: numbers, and what stands where a number is due."""

from __future__ import annotations

from collections.abc import Sequence

from tiru.registers._columns import Amount, Decimal, RegisterColumns
from tiru.registers._files import ColumnKind
from tiru.registers._ibis import Table, Value, load_ibis
from tiru.registers._reasons import KEPT, AmountGap
from tiru.registers._register import Register

# Bounded, so that no number of this form is too large for any engine; blanks around it do no harm to a cast.
_PLAIN = r"^ *-?[0-9]{1,100}([.][0-9]{1,100})?([eE][-+]?[0-9]{1,2})? *$"
_NUMBER = {
    Decimal.UNSAID: _PLAIN,
    Decimal.POINT: _PLAIN,
    Decimal.COMMA: r"^ *-?([0-9]{1,100}|[0-9]{1,3}([.][0-9]{3}){1,30})(,[0-9]{1,100})? *$",
}
_INFINITE = float("inf")
# One thousand two hundred and thirty-four, or one and a bit: the form does not tell.
_AMBIGUOUS = r"^ *-?[1-9][0-9]{0,2}([.][0-9]{3})+ *$"


def written_amount(register: Register, amount: Amount) -> Value:
    """The column as it is where it holds texts, else as a number; null or NaN where it is empty."""
    column = register.table[amount.column]
    return column if register.kinds[amount.column] is ColumnKind.TEXT else column.cast("float64")


def number_of(written: Value, decimal: Decimal) -> Value:
    """The number an amount is; null where it is none."""
    if not written.type().is_string():
        return written
    # Only what has the form of a number is ever cast: engines differ in what they do with the rest.
    is_number = written.re_search(_NUMBER[decimal])
    plain = written
    if decimal is Decimal.COMMA:
        plain = written.replace(".", "").replace(",", ".")
    return is_number.ifelse(plain, load_ibis().null("string")).cast("float64")


def gap_of(written: Value, number: Value, columns: RegisterColumns) -> Value:
    """The number of an `AmountGap`, or `KEPT` where the number is known or nothing stands."""
    ibis = load_ibis()
    negative = (number < 0, AmountGap.NEGATIVE.number)
    if not written.type().is_string():
        return ibis.cases(negative, (number == _INFINITE, AmountGap.NOT_A_NUMBER.number), else_=KEPT)
    # Taking off blanks is what takes longest, so it is left to the few texts that are no number.
    text = written.strip().fill_null("")
    words = [(text == "", KEPT)]
    if columns.suppressed:
        words.append((text.isin(columns.suppressed), AmountGap.SUPPRESSED.number))
    numbers = [negative]
    if columns.decimal is Decimal.UNSAID:
        numbers.insert(0, (written.re_search(_AMBIGUOUS), AmountGap.AMBIGUOUS.number))
    return number.isnull().ifelse(
        ibis.cases(*words, else_=AmountGap.NOT_A_NUMBER.number), ibis.cases(*numbers, else_=KEPT)
    )


def numbers_only(column: Value) -> Value:
    """Numbers, with what is not a number as missing: it is how other programs write a blank."""
    number = column.cast("float64")
    return number.isnan().ifelse(load_ibis().null("float64"), number)


def known_only(rows: Table, amount: Amount) -> dict[str, Value]:
    """The number where nothing speaks against it and, of a column of texts, else the text."""
    ibis = load_ibis()
    written, gap, number = rows[f"{amount.key}_written"], rows[gap_column(amount)], rows[amount.key]
    if not written.type().is_string():
        # No engine takes NaN, which is how other programs write a blank, for less than what is infinite.
        is_known = (number >= 0) & (number < _INFINITE)
        return {amount.key: is_known.ifelse(number, ibis.null("float64"))}
    is_unread = gap >= AmountGap.NOT_A_NUMBER.number
    return {
        amount.key: (gap == KEPT).ifelse(number, ibis.null("float64")),
        example_column(amount): is_unread.ifelse(written, ibis.null("string")),
    }


def amount_sums(rows: Table, amounts: Sequence[Amount]) -> dict[str, Value]:
    """Per amount its sum and, of a column of texts, one that cannot be read."""
    sums = {amount.key: rows[amount.key].sum() for amount in amounts}
    examples = [name for name in map(example_column, amounts) if name in rows.columns]
    return sums | {name: rows[name].min() for name in examples}


def known_counts(rows: Table, amounts: Sequence[Amount]) -> dict[str, Value]:
    """Per amount how many rows have it."""
    return {known_column(amount): rows[amount.key].count() for amount in amounts}


def known_column(amount: Amount) -> str:
    """Column of the groups: firms whose amount is known."""
    return f"{amount.key}_known"


def gap_column(amount: Amount) -> str:
    """Column of the rows, and key of their groups: the number of an `AmountGap`, or `KEPT`.

    Rows where nothing stands are not told apart by it: they are what is left when those known are counted.
    """
    return f"{amount.key}_gap"


def example_column(amount: Amount) -> str:
    """Column of texts that cannot be read."""
    return f"{amount.key}_example"


def whole_sum(column: Value) -> Value:
    """The sum of whole numbers; PostgreSQL and DuckDB would widen it beyond them."""
    return column.sum().cast("int64")
