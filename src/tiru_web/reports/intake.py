"""Takes several texts into a visit at once: one that cannot be read keeps none of the others out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tiru.errors import TextError
from tiru_web.accounts.models import User
from tiru_web.reports import services
from tiru_web.shared.wording import error_sentence
from tiru_web.visits.models import Visit


@dataclass(frozen=True)
class Intake:
    """What became of the texts: taken in, refused with a sentence, or waiting since nothing was read."""

    added: list[services.AddedText] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    unread: list[services.GivenText] = field(default_factory=list)


def take_in(
    *, visit: Visit, texts: Iterable[services.GivenText], by: User, even_without_claims: bool
) -> Intake:
    """Adds every text that can be read; one that claims nothing waits until a person says to keep it."""
    intake = Intake()
    for given in texts:
        try:
            added = services.add_source_text(
                visit=visit, given=given, by=by, even_without_claims=even_without_claims
            )
        except TextError as error:
            intake.refused.append(error_sentence(error))
        except services.Refused:
            intake.unread.append(given)
        else:
            intake.added.append(added)
    return intake
