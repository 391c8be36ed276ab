"""One review as plain text, for a terminal and a pipe: everything that was said, in the order it was said."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from callreview.model.review import Review
from callreview.views.page import Act, Again, Evidence, Felt, Page
from callreview.views.paging import page_of
from callreview.views.words import capital, sentence
from callreview.views.wrapping import wrapped

IN, FURTHER, FURTHEST = "  ", "    ", "      "


def review_text(review: Review, width: int, thanks_shared: Sequence[date] = ()) -> str:
    """*review* in lines of at most *width* columns, ending with a line end. Empty parts are left out.

    *thanks_shared* are the days on which the team heard its thanks.
    """
    page = page_of(review, thanks_shared)
    parts = (
        ("", _call(page, width)),
        ("", _impression(page, width)),
        ("What made it feel that way", _feelings(page.stood_out, page, width)),
        ("In the reviewer's own words", _own_feelings(page, width)),
        ("The other feelings", _feelings(page.others, page, width)),
        ("Also heard", _also_heard(page, width)),
        ("A second look", _second_look(page, width)),
        ("In the way", _in_the_way(page, width)),
        ("Apart from the feeling", _musts(page, width)),
        ("Thanks", _thanks(page, width)),
        (_step_heading(page), _step(page, width)),
        (f"A question for {page.agent}", _question(page, width)),
        ("Answered", _replies(page, width)),
        ("Kept beside it", _beside(page, width)),
        ("", _ending(page, width)),
    )
    blocks = ((heading, list(lines)) for heading, lines in parts)
    return "\n".join(
        "".join(f"{line}\n" for line in ([wrapped(heading, width)] if heading else []) + lines)
        for heading, lines in blocks
        if lines
    )


def _call(page: Page, width: int) -> Iterator[str]:
    queue = f", {page.queue}" if page.queue else ""
    yield wrapped(f"{page.title}{queue}", width)
    who = f"{page.agent}, own call" if page.own else f"{page.agent}, by {page.reviewer} ({page.role})"
    yield wrapped(f"{who}, {page.on}", width)


def _impression(page: Page, width: int) -> Iterator[str]:
    if page.own_words:
        yield wrapped(f"“{page.own_words}”", width, first=IN, rest=f"{IN} ")
        yield ""
    yield wrapped(f"{capital(page.gut)} overall.", width)
    if page.gut_answer:
        yield wrapped(f"{page.gut_question} {capital(page.gut_answer)}.", width)


def _feelings(feelings: Iterable[Felt], page: Page, width: int) -> Iterator[str]:
    for felt in feelings:
        why = f" {sentence(felt.because)}" if felt.because else ""
        beyond = f" (today's range: {felt.bar})" if felt.outside else ""
        yield wrapped(f"{felt.word}: {felt.level}.{why}{beyond}", width, first=IN, rest=FURTHER)
        yield from _moments(felt.moments, page, width)
        yield from (wrapped(_told(act), width, first=FURTHER, rest=FURTHEST) for act in felt.acts)


def _moments(moments: Iterable[Evidence], page: Page, width: int) -> Iterator[str]:
    for here in moments:
        speaker = page.agent if here.who in {"you", "I"} else here.who
        said = [speaker and f"{speaker}{':' if here.words else ''}", here.words and f"“{here.words}”"]
        noted = [here.note and f"({here.note})", "(as above)" if here.again else ""]
        yield wrapped(" ".join(filter(None, said + noted)), width, first=f"{FURTHER}{here.at}  ", rest=FURTHEST)
        yield from (wrapped(_told(act), width, first=f"{FURTHEST}→ ", rest=f"{FURTHEST}  ") for act in here.acts)


def _told(act: Act) -> str:
    noted = "" if act.noted == "heard" else f"{act.noted}: "
    new = " (not in the rubric yet)" if act.found else ""
    return f"{noted}{act.text}{new}{f' ({act.note})' if act.note else ''}"


def _own_feelings(page: Page, width: int) -> Iterator[str]:
    for own in page.own_feelings:
        yield wrapped(f"{own.word} ({'wanted' if own.wanted else 'unwanted'})", width, first=IN, rest=FURTHER)


def _also_heard(page: Page, width: int) -> Iterator[str]:
    silent = tuple(act for act in page.behaviors if act.noted in {"not called for", "could not tell"})
    yield from (wrapped(_told(act), width, first=FURTHER, rest=FURTHEST) for act in page.found + silent)
    yield from _moments(page.marked, page, width)


def _second_look(page: Page, width: int) -> Iterator[str]:
    against = page.against
    if against:
        none_found = "looked for, and nothing found." if against.none_found else ""
        found = f"What argues the other way: {against.words or none_found}"
        yield wrapped(found, width, first=IN, rest=FURTHER)
        yield from _moments(against.moments, page, width)
    if page.again:
        yield wrapped(f"{_verdict(page, page.again)} {page.again.why}", width, first=IN, rest=FURTHER)
        for felt in page.again.changed:
            first = f"first {felt.first}, now " if felt.first else ""
            yield wrapped(f"{felt.word}: {first}{felt.now}", width, first=FURTHER, rest=FURTHEST)


def _verdict(page: Page, again: Again) -> str:
    if again.kept:
        return "After the behaviors: the same."
    still = f"{page.gut} still, though not of every feeling" if again.changed else f"{page.gut} still"
    return f"After the behaviors: {again.gut or still}."


def _in_the_way(page: Page, width: int) -> Iterator[str]:
    for way in page.in_the_way:
        words = f": {way.words}" if way.words else ""
        yield wrapped(f"{capital(way.kind)}{words}", width, first=IN, rest=FURTHER)


def _musts(page: Page, width: int) -> Iterator[str]:
    for must in page.musts:
        yield wrapped(f"{sentence(must.text)} {capital(must.noted)}.", width, first=IN, rest=FURTHER)


def _thanks(page: Page, width: int) -> Iterator[str]:
    if page.thanks:
        parts = (page.thanks.did, page.thanks.felt, page.thanks.matters)
        yield wrapped(" ".join(sentence(part) for part in parts if part), width, first=IN)
        if page.thanks_shared:
            yield wrapped(f"The team heard it on {page.thanks_shared}.", width, first=IN)


def _step_heading(page: Page) -> str:
    return f"One next step, by {page.step.by}" if page.step and page.step.by else "One next step"


def _step(page: Page, width: int) -> Iterator[str]:
    if page.step and page.step.words:
        yield wrapped(page.step.words, width, first=IN)
    if page.step and page.step.behavior:
        more = "Less of this" if page.step.less else "More of this"
        yield wrapped(f"{more}: {page.step.behavior}", width, first=IN, rest=FURTHER)


def _question(page: Page, width: int) -> Iterator[str]:
    if page.question:
        yield wrapped(page.question, width, first=IN)


def _replies(page: Page, width: int) -> Iterator[str]:
    for reply in page.replies:
        yield wrapped(f"{reply.by}, {reply.on}: {reply.feels}.", width, first=IN, rest=FURTHER)
        if reply.words:
            yield wrapped(f"“{reply.words}”", width, first=FURTHER, rest=f"{FURTHER} ")


def _beside(page: Page, width: int) -> Iterator[str]:
    for change in page.beside:
        yield wrapped(f"{change.on}, {change.by}: {change.what}", width, first=IN, rest=FURTHER)


def _ending(page: Page, width: int) -> Iterator[str]:
    yield wrapped(f"{capital(page.heard)}. {page.rubric} ({page.rubric_id}), {page.under}.", width)
    for new in page.new_bars:
        yield wrapped(f"New: {new}.", width)
    if page.picked or page.picked_note:
        yield wrapped(" ".join(filter(None, [page.picked and f"{capital(page.picked)}.", page.picked_note])), width)
    yield page.review
