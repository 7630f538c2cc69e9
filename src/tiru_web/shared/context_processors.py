from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from tiru_web.shared.menu import address_of, menu_for


def page_frame(request: HttpRequest) -> dict[str, Any]:
    """What the header of every page shows; nothing of it for people who have not signed in."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"menu": [], "government": None, "search_url": None}
    return {
        "menu": menu_for(request.path),
        "government": user.government,
        "search_url": address_of("practices:index"),
    }
