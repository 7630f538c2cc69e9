"""Rows that are added and then left alone."""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models


class RowChanged(Exception):
    """Someone tried to change or remove a row that is written once."""


class WrittenOnceQuerySet(models.QuerySet[Any]):
    def update(self, **kwargs: Any) -> NoReturn:
        raise RowChanged("this is written once; add another row instead")

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise RowChanged("this is written once; add another row instead")

    def delete(self) -> NoReturn:
        raise RowChanged("this is never removed")


class WrittenOnce(models.Model):
    """A row that is added and then left alone; a change of mind is another row."""

    objects = WrittenOnceQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise RowChanged("this is written once; add another row instead")
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise RowChanged("this is never removed")
