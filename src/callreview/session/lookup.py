"""Which key of a file of answers answers which question. Remembers what was taken, so that nothing is passed over."""

from collections.abc import Callable, Iterator, Mapping

from callreview.model.answers import AnswerMoment, AnswersFile
from callreview.model.choices import Noted
from callreview.model.draft import Answer, Chose, ChoseSome, HeardMoment, Said, Skipped
from callreview.model.rubric import Rubric
from callreview.session.question import Question
from callreview.session.sayings import Loc, sayings
from callreview.session.stages.behaviors import NONE_OF_THEM
from callreview.session.stages.saying import NO_STEP, OWN_STEP

NOT_SAID = "not said in the file of answers"


class Lookup:
    """A file of answers, asked question by question."""

    def __init__(self, answers: AnswersFile, rubric: Rubric) -> None:
        self._file = answers
        self._known_behaviors = frozenset(behavior.id for behavior in rubric.behaviors)
        self._taken: set[Loc] = set()
        thanks, step = answers.thanks, answers.next_step
        self._by_key: Mapping[str, Callable[[], tuple[Loc, Answer | None]]] = {
            "agent": lambda: (("agent",), _said(answers.agent)),
            "ref": lambda: (("call",), _said(answers.call)),
            "when": lambda: (("when",), _said(answers.when)),
            "queue": lambda: (("queue",), _said(answers.queue)),
            "listen": lambda: (("moments",), _told("", self._moments(None, None))),
            "heard": lambda: (("heard",), _chose(answers.heard)),
            "gut": lambda: (("gut",), _chose(answers.gut)),
            "own_words": lambda: (("own_words",), _said(answers.own_words)),
            "excited": lambda: (("excited",), _chose(answers.excited)),
            "seal": lambda: (("seal",), Chose(value="seal")),
            "others": lambda: (("behaviors",), Chose(value="yes" if self._untaken_behaviors() else "no")),
            "one_behavior": self._one_behavior,
            "against": self._against,
            "second_look": self._second_look,
            "second_gut": self._second_gut,
            "second_feelings": self._second_feelings,
            "second_why": self._second_why,
            "in_the_way": self._in_the_way,
            "thanks_did": lambda: (("thanks",), _said(thanks.did if thanks else None)),
            "thanks_felt": lambda: (("thanks", "felt"), _said(thanks.felt if thanks else None)),
            "thanks_matters": lambda: (("thanks", "matters"), _said(thanks.matters if thanks else None)),
            "next_behavior": self._next_behavior,
            "next_words": lambda: (("next_step", "words"), _said(step.words if step else None)),
            "next_due": self._next_due,
            "question": lambda: (("question",), _said(answers.question)),
            "save": lambda: (("save",), Chose(value="save")),
        }
        self._by_kind: Mapping[str, Callable[[str], tuple[Loc, Answer | None]]] = {
            "feeling": self._feeling,
            "because": self._because,
            "own": self._own,
            "own_kind": self._own_kind,
            "behavior": self._behavior,
            "evidence": lambda name: (("moments",), _told("", self._moments(None, name))),
            "found": self._found,
            "found_creates": self._found_creates,
            "second": self._second,
            "must": self._must,
            "way": self._way,
        }

    def answer_to(self, question: Question) -> tuple[Loc, Answer | None]:
        """Where in the file the question is answered, and the answer; None when the file says nothing to it."""
        kind, _, name = question.key.partition(":")
        loc, answer = self._by_kind[kind](name) if name else self._by_key[kind]()
        self._taken.add(loc)
        if isinstance(answer, ChoseSome):
            known = {choice.value for choice in question.choices}
            named = tuple(value for value in answer.values if value in known)
            self._taken.update((*loc, value) for value in named)
            answer = ChoseSome(values=named) if named else None
        return loc, answer

    def left_over(self) -> Iterator[Loc]:
        """Where the file says something that no question took; of what lies in another such place, that place alone."""
        left = [loc for loc in sayings(self._file) if loc not in self._taken]
        return (loc for loc in left if not any(loc[:depth] in left for depth in range(1, len(loc))))

    def _moments(self, feeling: str | None, behavior: str | None) -> tuple[HeardMoment, ...]:
        """The moments linked to that feeling or behavior; those linked to nothing when both are None."""
        linked: list[HeardMoment] = []
        for number, moment in enumerate(self._file.moments):
            if feeling and moment.feeling == feeling:
                self._taken.add(("moments", number, "feeling", feeling))
            elif behavior and moment.behavior == behavior:
                self._taken.add(("moments", number, "behavior", behavior))
            elif feeling or behavior or moment.feeling or moment.behavior:
                continue
            else:
                self._taken.add(("moments", number))
            linked.append(_heard(moment))
        return tuple(linked)

    def _named(self, moments: tuple[AnswerMoment | str, ...]) -> tuple[HeardMoment, ...]:
        by_id = {moment.id: moment for moment in self._file.moments if moment.id}
        written = (by_id.get(moment) if isinstance(moment, str) else moment for moment in moments)
        return tuple(_heard(moment) for moment in written if moment)

    def _untaken_behaviors(self) -> bool:
        return any(
            ("behaviors", name) not in self._taken for name in self._known_behaviors.intersection(self._file.behaviors)
        )

    def _feeling(self, name: str) -> tuple[Loc, Answer | None]:
        for key, said in (("wanted", dict(self._file.wanted)), ("unwanted", dict(self._file.unwanted))):
            for feeling, level in said.items():
                if feeling == name:
                    self._taken.add((key, name))
                    return (key, name), Chose(value=level)
        return ("wanted or unwanted", name), None

    def _because(self, name: str) -> tuple[Loc, Answer | None]:
        self._taken.add(("because", name))
        words = next((words for feeling, words in self._file.because.items() if feeling == name), "")
        return ("because", name), _told(words, self._moments(name, None))

    def _own(self, number: str) -> tuple[Loc, Answer | None]:
        at = int(number) - 1
        if at >= len(self._file.own_feelings):
            return ("own_feelings",), None
        self._taken.add(("own_feelings", at))
        return ("own_feelings", at), _said(self._file.own_feelings[at].word)

    def _own_kind(self, number: str) -> tuple[Loc, Answer | None]:
        return ("own_feelings", int(number) - 1), _chose(self._file.own_feelings[int(number) - 1].kind)

    def _behavior(self, name: str) -> tuple[Loc, Answer | None]:
        self._taken.add(("behaviors", name))
        noted = next((noted for behavior, noted in self._file.behaviors.items() if behavior == name), None)
        return ("behaviors", name), _chose(noted)

    def _one_behavior(self) -> tuple[Loc, Answer | None]:
        for name, noted in self._file.behaviors.items():
            if name in self._known_behaviors and noted in {Noted.HEARD, Noted.MISSED}:
                return ("behaviors", name), Chose(value=name)
        return ("behaviors",), Chose(value=NONE_OF_THEM)

    def _found(self, number: str) -> tuple[Loc, Answer | None]:
        at = int(number) - 1
        if at >= len(self._file.found):
            return ("found",), None
        self._taken.add(("found", at))
        return ("found", at), _told(self._file.found[at].text, self._named(self._file.found[at].moments))

    def _found_creates(self, number: str) -> tuple[Loc, Answer | None]:
        at = int(number) - 1
        names = self._file.found[at].creates
        return ("found", at, "creates"), ChoseSome(values=tuple(names)) if names else None

    def _against(self) -> tuple[Loc, Answer | None]:
        against = self._file.against
        told = _told(against.words, self._named(against.moments)) if against else None
        if told is None and not (against and against.none_found):
            return ("against",), Skipped(reason=NOT_SAID)  # "I looked and found none" is for the person to say
        return ("against",), told

    def _second_look(self) -> tuple[Loc, Answer | None]:
        look = self._file.second_look
        return ("second_look",), Chose(value="kept" if look.kept else "changed") if look else None

    def _second_gut(self) -> tuple[Loc, Answer | None]:
        look = self._file.second_look
        return ("second_look", "gut"), Chose(value=(look and look.gut) or "same")

    def _second_feelings(self) -> tuple[Loc, Answer | None]:
        look = self._file.second_look
        names = (*look.wanted, *look.unwanted) if look else ()
        return ("second_look", "wanted"), ChoseSome(values=tuple(names)) if names else None

    def _second(self, name: str) -> tuple[Loc, Answer | None]:
        look = self._file.second_look
        for key, said in (("wanted", look and dict(look.wanted)), ("unwanted", look and dict(look.unwanted))):
            for feeling, level in (said or {}).items():
                if feeling == name:
                    self._taken.add(("second_look", key, name))
                    return ("second_look", key, name), Chose(value=level)
        return ("second_look", name), None

    def _second_why(self) -> tuple[Loc, Answer | None]:
        look = self._file.second_look
        return ("second_look", "why"), _said(look.why if look else None)

    def _must(self, name: str) -> tuple[Loc, Answer | None]:
        self._taken.add(("musts", name))
        noted = next((noted for must, noted in self._file.musts.items() if must == name), None)
        return ("musts", name), _chose(noted)

    def _in_the_way(self) -> tuple[Loc, Answer | None]:
        kinds = tuple(dict.fromkeys(way.kind.value for way in self._file.in_the_way))
        return ("in_the_way",), ChoseSome(values=kinds) if kinds else None

    def _way(self, kind: str) -> tuple[Loc, Answer | None]:
        said = [(number, way.words) for number, way in enumerate(self._file.in_the_way) if way.kind == kind]
        self._taken.update(("in_the_way", number) for number, _ in said)
        return ("in_the_way",), _said("\n".join(words for _, words in said if words))

    def _next_behavior(self) -> tuple[Loc, Answer | None]:
        next_step = self._file.next_step
        if next_step is None:
            return ("next_step",), Chose(value=NO_STEP)
        return ("next_step", "behavior"), Chose(value=next_step.behavior or OWN_STEP)

    def _next_due(self) -> tuple[Loc, Answer | None]:
        due = self._file.next_step and self._file.next_step.due
        return ("next_step", "due"), _said(due.isoformat() if due else None)


def _heard(moment: AnswerMoment) -> HeardMoment:
    return HeardMoment(at=moment.at, to=moment.to, who=moment.who, words=moment.words, note=moment.note)


def _said(words: str | None) -> Answer | None:
    return Said(words=words.strip()) if words and words.strip() else None


def _told(words: str, moments: tuple[HeardMoment, ...]) -> Answer | None:
    return Said(words=words.strip(), moments=moments) if words.strip() or moments else None


def _chose(value: str | None) -> Answer | None:
    return Chose(value=value) if value else None
