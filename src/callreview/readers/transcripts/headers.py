"""Lines of nothing but a name, a time, or both, with the words below them; the lines around show what they are."""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from callreview.readers.transcripts.labels import label_of
from callreview.readers.transcripts.line_shapes import Reading
from callreview.readers.transcripts.name_shapes import begins_a_sentence, is_capital, states_nobody_else


def with_names_above_times(readings: Sequence[Reading]) -> list[Reading]:
    """A short line at the head of a paragraph, with a line below that is a time and nothing else, may be a name."""
    seen: list[Reading] = []
    for reading in readings:
        if reading.plain.is_time_alone and seen and _heads_paragraph(seen, len(seen) - 1):
            above = seen[-1].plain
            if above.words and not above.is_head and label_of(f"{above.words}:"):
                # A line of nothing but the name, if it is one; the time's line is a head either way.
                seen[-1] = replace(seen[-1], named=replace(above, words="", name=above.words), sure=True)
        seen.append(reading)
    return seen


def with_names_behind_times(readings: Sequence[Reading]) -> list[Reading]:
    """`0:12 Maria` with words below: a name where it is so after every time, and a name comes again, or is a role."""
    timed = [index for index, each in enumerate(readings) if each.plain.start is not None or each.plain.of_day]
    met = Counter(readings[index].plain.words for index in timed if _may_be_name_behind_time(readings, index))
    if met.total() < max(len(timed), 2) or not any(
        times > 1 or states_nobody_else(name) for name, times in met.items()
    ):
        return list(readings)
    named = list(readings)
    for index in timed:
        plain = readings[index].plain
        named[index] = replace(readings[index], named=replace(plain, words="", name=plain.words), sure=True)
    return named


def names_in_headers(readings: Sequence[Reading]) -> AbstractSet[str]:
    """The names beside and above times: those that come again, are written as names, or head most paragraphs."""
    headers = [index for index, each in enumerate(readings) if each.named and each.named.name and each.sure]
    met = Counter(name for index in headers if (name := _name(readings[index])))
    names = {name for name, times in met.items() if times > 1 or is_capital(name)}
    paragraphs = sum(
        1 for index, each in enumerate(readings) if not each.plain.is_empty and _heads_paragraph(readings, index)
    )
    of_paragraphs = [index for index in headers if _heads_paragraph(readings, index)]
    if len(of_paragraphs) > 1 and len(of_paragraphs) * 2 > paragraphs:
        names |= {_name(readings[index]) for index in of_paragraphs}
    return names


def doubtful_headers(readings: Sequence[Reading], names: AbstractSet[str]) -> list[int]:
    """The lines, from 1, that may be headers and are not, in a text where others are, with *names* in them."""
    may_be = [each for each in readings if each.sure and not each.plain.is_head]
    left = [each.plain.number for each in may_be if _name(each) not in names]
    return left if len(left) < len(may_be) else []


def _may_be_name_behind_time(readings: Sequence[Reading], index: int) -> bool:
    reading, *below = readings[index : index + 2]
    words = reading.plain.words
    if reading.named or not words or not below or below[0].plain.is_empty or below[0].plain.is_head or below[0].named:
        return False
    return is_capital(words) and not begins_a_sentence(words) and label_of(f"{words}:") is not None


def _heads_paragraph(readings: Sequence[Reading], index: int) -> bool:
    return index == 0 or readings[index - 1].plain.is_empty


def _name(reading: Reading) -> str:
    return (reading.named and reading.named.name) or ""
