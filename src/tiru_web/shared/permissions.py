"""How a view says who may open it; `tests/repository/test_routes.py` finds every view that does not."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase

Right = Callable[[Any], bool]
View = Callable[..., HttpResponseBase]


def requires(right: Right) -> Callable[[View], View]:
    """Opens the view to users for whom `right(user)` is true: a named function of a `permissions.py`.

    Rights on one row are asked inside the view, once the row is known.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not right(request.user):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.permission = right  # type: ignore[attr-defined]
        return guarded

    return decorate
