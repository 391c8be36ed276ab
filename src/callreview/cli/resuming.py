"""`resume`: a draft gone on with, whatever it is a draft of."""

from typing import assert_never

from callreview.cli.desk import Desk
from callreview.cli.manner import Manner
from callreview.cli.reviewing import go_on_reviewing, is_finished
from callreview.model.draft import CoachingOpening, Opening, RubricOpening, VoiceOpening
from callreview.model.names import RecordId


def resume(desk: Desk, draft: RecordId, manner: Manner) -> None:
    """Go on with *draft* where it stopped. One whose review is saved already is only cleared away."""
    with desk.drafts.open(draft) as held:
        if is_finished(desk, held, draft):
            return
        kept = held.load()
        match kept.opening:
            case Opening() as about:
                go_on_reviewing(desk, held, kept, about, manner)
            case RubricOpening() as about:
                from callreview.cli.rubric.ranging import go_on_ranging

                go_on_ranging(desk, held, kept, about)
            case VoiceOpening() as about:
                from callreview.cli.voices.asking import go_on_asking

                go_on_asking(desk, held, kept, about)
            case CoachingOpening() as about:
                from callreview.cli.coaching.holding import go_on_coaching

                go_on_coaching(desk, held, kept, about)
            case _:
                assert_never(kept.opening)
