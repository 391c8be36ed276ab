"""Every noun with what checks it, built as this is loaded: a program forked from here need not build it anew."""

from collections.abc import Iterator

from callreview.model import answers, coaching, draft, lineup, records, review, rubric, team, voices
from callreview.model.noun import Noun

THERE = (answers, coaching, draft, lineup, records, review, rubric, team, voices)


def nouns(noun: type[Noun]) -> Iterator[type[Noun]]:
    """*noun*, and every noun that is one."""
    yield noun
    for each in noun.__subclasses__():
        yield from nouns(each)


for _noun in nouns(Noun):
    _noun.model_rebuild(force=True)
