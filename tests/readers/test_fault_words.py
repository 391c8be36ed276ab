"""One fault is one sentence: its place, what is wrong and what to do, never in pydantic's words."""

import json
import re

import pytest

from callreview.model.answers import AnswersFile
from callreview.model.noun import Noun
from callreview.model.problem import Problem
from callreview.model.records import Workspace
from callreview.model.rubric import Rubric
from callreview.readers.fault_words import PATTERNS
from callreview.readers.faults import noun_from
from readers.texts import BILLING, a_tree, billing, faults_of

WHAT_TO_HANG_UP_WITH = "what a customer should hang up with. Shown before every review"


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (
            ("    word: Hurried", "    feeling: Hurried"),
            '19:5: unwanted[0]: unknown key "feeling"; did you mean "word"?',
        ),
        (("tolerate: hint", "tolrate: hint"), '21:5: unwanted[0]: unknown key "tolrate"; did you mean "tolerate"?'),
        (("    not_ok", "    not-ok"), '16:5: wanted[0]: unknown key "not-ok"; did you mean "not_ok"?'),
        (
            ("    word: Hurried", "    word: Hurried\n    colour: red"),
            '20:5: unwanted[0]: unknown key "colour"; the keys here are id, word, near, tolerate',
        ),
        (("purpose: A", "# A"), f'1:1: the key "purpose" is missing; add "purpose": {WHAT_TO_HANG_UP_WITH}'),
        (
            ("tolerate: just_ok", "tolerate: ok"),
            '13:15: wanted[0].tolerate: "ok" is no level; write wow, just_ok or not_ok',
        ),
        (
            ("tolerate: hint", "tolerate: Clear"),
            '21:15: unwanted[0].tolerate: "Clear" is no trace; write clear, not_felt or hint',
        ),
        (
            ("tolerate: hint", "tolerate: true"),
            "21:15: unwanted[0].tolerate: true is no trace; write not_felt, hint or clear",
        ),
        (
            ("tolerate: hint", "tolerate: [hint]"),
            "21:15: unwanted[0].tolerate: a list is no trace; write not_felt, hint or clear",
        ),
        (
            ("tolerate: hint", "tolerate:"),
            "21:5: unwanted[0].tolerate: nothing is written here; write not_felt, hint or clear",
        ),
        (("adopted", "adoptd"), '5:9: status: "adoptd" is no status; write adopted, draft or retired'),
        (
            ("rubric@1", "rubric@2"),
            (
                '1:9: schema: "callreview/rubric@2" is no schema that can stand here; '
                "write callreview/rubric@1, or update callreview"
            ),
        ),
        (
            ("word: Hurried", "word: 007"),
            '19:11: unwanted[0].word: 007 stands here where text should; put it in quotes: "007"',
        ),
        (
            ("word: Hurried", "word: true"),
            '19:11: unwanted[0].word: true stands here where text should; put it in quotes: "true"',
        ),
        (
            ("word: Hurried", "word: [Hurried]"),
            (
                "19:11: unwanted[0].word: a list stands here where text should; "
                "write it as one text, in quotes if it has a colon or brackets in it"
            ),
        ),
        (
            ("word: Hurried", "word:"),
            (
                "19:5: unwanted[0].word: nothing is written here; "
                "write text: the feeling in the customer's words, such as: Hurried"
            ),
        ),
        (
            ("near: [bored, preoccupied]", "near:"),
            (
                "20:5: unwanted[0].near: nothing is written here; "
                "write a list: near words, so that everyone means the same feeling, or take it out"
            ),
        ),
        (
            ("tolerate: hint", "tolerate: hint\n    tolerates: hint"),
            '22:5: unwanted[0]: unknown key "tolerates"; the keys here are id, word, near, tolerate',
        ),
        (
            ("near: [bored, preoccupied]", 'near: "bored\\npreoccupied"'),
            (
                '20:11: unwanted[0].near: "bored\\npreoccupied" stands here where a list should; '
                "write it as [one, two], or with a dash in front of each"
            ),
        ),
        (("version: 3", "version: .nan"), '4:10: version: ".nan" is no number that can be kept; write a number with'),
        (
            ("near: [bored, preoccupied]", "near: bored"),
            '20:11: unwanted[0].near: "bored" stands here where a list should; put it in brackets: [bored]',
        ),
        (
            ("word: Hurried", 'word: " "'),
            "19:11: unwanted[0].word: is empty; write it: the feeling in the customer's words, such as: Hurried",
        ),
        (
            ("word: Hurried", f"word: {'x' * 1001}"),
            "19:11: unwanted[0].word: has 1001 characters, and 1000 are the most; make it shorter",
        ),
        (
            ("word: Hurried", 'word: "Hur\\nried"'),
            "19:11: unwanted[0].word: is one line; take the line break or tab out",
        ),
        (
            ("id: verified", "id: Has Been Verified!"),
            '34:10: musts[0].id: "Has Been Verified!" is no short name; write has-been-verified',
        ),
        (
            ("id: verified", "id: '!'"),
            (
                '34:10: musts[0].id: "!" is no short name; '
                "use up to 64 lower-case letters, digits and dashes, such as cared-for"
            ),
        ),
        (
            ("id: verified", "id: ''"),
            "34:10: musts[0].id: is empty; use up to 64 lower-case letters, digits and dashes, such as cared-for",
        ),
        (("2026-11-01", "2026-13-01"), '36:10: raised[0].on: "2026-13-01" is no day; write it as 2026-11-28'),
        (("2026-11-01", "2026"), "36:10: raised[0].on: 2026 stands here where a day should; write it as 2026-11-28"),
        (('"01:12"', "noon"), '29:34: behaviors[0].anchors[0].at: "noon" is no time of a call; write it as "01:12"'),
        (
            ("creates: [hurried]", "creates: []"),
            (
                "32:14: behaviors[1].creates: the list is empty; "
                "write at least one: the ids of the feelings this act creates, wanted or unwanted"
            ),
        ),
        (
            ("version: 3", "version: '3'"),
            '4:10: version: "3" stands here where a whole number should; write a number such as 3',
        ),
        (
            ("version: 3", "version: 3.0"),
            "4:10: version: 3.0 stands here where a whole number should; write a number such as 3",
        ),
        (("version: 3", "version: 0"), "4:10: version: 0 is too small; write 1 or more"),
        (
            ("{queues: [billing], roles: [agent, leader]}", "billing"),
            '8:13: applies_to: "billing" stands here where keys should; write keys such as `queues: …`',
        ),
        (("to: just_ok, why", "to: low, why"), '36:60: raised[0].to: "low" is no level or trace; write wow, just_ok,'),
    ],
)
def test_one_fault_is_one_sentence(edit: tuple[str, str], sentence: str) -> None:
    """With its place, what is wrong and what to do."""
    said = faults_of(billing(edit))
    assert len(said) == 1
    assert said[0].startswith(sentence)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("- a", "1:1: a list stands here where keys should; write keys such as `agent: …`"),
        ("hello", '1:1: "hello" stands here where keys should; write keys such as `agent: …`'),
        ("wanted: {Cared For: wow}", '1:10: wanted: "Cared For" is no short name; write cared-for'),
        ("wanted: [wow]", "1:9: wanted: a list stands here where names with values should; write `name: value`"),
        ("behaviors: {x: herd}", '1:16: behaviors.x: "herd" is no answer; write heard, missed, not_called_for or'),
        ("when: yesterday", '1:7: when: "yesterday" is no day or time; write 2026-11-20 or 2026-11-20T14:05'),
        ("when: 2026-02-30", "1:7: when: '2026-02-30' is no day or time; write 2026-11-20 or 2026-11-20T14:05"),
        ("moments: [{at: '1:75'}]", '1:16: moments[0].at: "1:75" is no time of a call; write "1:12"'),
        ("moments: [{at: true}]", "1:16: moments[0].at: true stands here where a number should; write a number"),
        ("moments: [{at: 999999}]", "1:16: moments[0].at: 999999 is too large; write 604800 or less"),
        ("moments: [{at: 2, to: 1}]", "1:11: moments[0]: ends before it begins; swap `at` and `to`"),
        (
            "against: {moments: [3]}",
            "1:21: against.moments[0]: 3 stands here where keys should; write keys such as `at: …`",
        ),
        (
            "second_look: {kept: yes}",
            '1:21: second_look.kept: "yes" stands here where true or false should; write true',
        ),
        ("thanks: {felt: x}", '1:9: thanks: the key "did" is missing; add "did": what they did'),
    ],
)
def test_answers_have_sentences_of_their_own(text: str, sentence: str) -> None:
    """Maps of ids, times, moments and yes-or-noes."""
    said = faults_of(text, AnswersFile)
    assert len(said) == 1
    assert said[0].startswith(sentence)


@pytest.mark.parametrize("noun", [Rubric, AnswersFile, Workspace])
def test_every_pattern_has_words(noun: type[Noun]) -> None:
    """A pattern added to a noun needs a name here, or its fault could not say what is meant."""
    patterns = re.findall(r'"pattern": ("(?:[^"\\]|\\.)*")', json.dumps(noun.model_json_schema()))
    assert {json.loads(pattern) for pattern in patterns} <= set(PATTERNS)
    assert patterns


def test_pydantics_own_words_are_never_said() -> None:
    """Not for any type in any key of a rubric."""
    wrongs = ["3", "true", "null", "[]", "{}", "''", "'x y'", "2.5", "[1]", "{a: 1}", "'\\t'"]
    said: list[Problem] = []
    for line in BILLING.splitlines():
        key, colon, _ = line.partition(": ")
        for wrong in wrongs if colon and "{" not in key else ():
            problems = noun_from(a_tree(BILLING.replace(line, f"{key}: {wrong}", 1)), Rubric)
            said += problems if isinstance(problems, tuple) else ()
    assert len(said) > 100
    assert not [
        problem.sentence for problem in said if re.search("[Ii]nput|valid|otherwise|something", problem.sentence)
    ]
