"""Names looked up by their words, so that one person under a short and a long name is found quickly."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

_Holder = TypeVar("_Holder")


def same_person(left: str, right: str) -> bool:
    """Whether one name is the other or a part of it: "Umbu Yiwa" and "Umbu Yiwa Tarapanjang".

    Examples
    --------
    >>> same_person("Umbu Yiwa", "Umbu Yiwa Tarapanjang")
    True
    >>> same_person("Andi Muh Yasir", "Andi Tenriwaru")
    False
    """
    words, others = set(left.casefold().split()), set(right.casefold().split())
    return words <= others or others <= words


class NameBook(Generic[_Holder]):
    """Names with what they belong to; each name is kept once, under its first holder."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[tuple[str, _Holder]]] = {}
        self._names: set[str] = set()

    def add(self, name: str, holder: _Holder) -> None:
        if name.casefold() in self._names:
            return
        self._names.add(name.casefold())
        for word in dict.fromkeys(name.casefold().split()):
            self._by_word.setdefault(word, []).append((name, holder))

    def alike(self, name: str) -> Iterator[tuple[str, _Holder]]:
        """Names that are the same person by `same_person`, each once, with their holders."""
        seen: set[str] = set()
        for word in name.casefold().split():
            for other, holder in self._by_word.get(word, ()):
                if other not in seen and same_person(name, other):
                    seen.add(other)
                    yield other, holder

    def find(self, name: str) -> _Holder | None:
        """Holder of the first such name, None if there is none."""
        return next((holder for _, holder in self.alike(name)), None)

    def __contains__(self, name: str) -> bool:
        return any(True for _ in self.alike(name))
