"""A warning can be allowed by a comment, with a reason and in its place; a fault never."""

import pytest

from callreview.model.problem import Problem
from callreview.readers.rubric_yaml import rubric_of
from readers.texts import BILLING, billing

ACT = "    text: Says the customer's worry back before the first fix.\n"
TRAIT = "    text: Is friendly from the first word.\n"
ALLOW = "# callreview: allow"


def said_of(text: str) -> list[str]:
    """What is said of the rubric in *text*: each check, and the line it speaks of."""
    return [f"{problem.check} {problem.line}" for problem in problems_of(text)]


def problems_of(text: str) -> tuple[Problem, ...]:
    """All that is said of the rubric in *text*, by somebody who knows starters too."""
    starter = rubric_of(billing(("id: billing-care", "id: other")).encode(), shown="starter.yaml").rubric
    assert starter
    strange = starter.model_copy(
        update={"purpose": "P.", "gut": "G?", "wanted": starter.wanted[:0], "behaviors": starter.behaviors[:0]}
    )
    return rubric_of(text.encode(), shown="a.yaml", starters=(strange,)).problems


def with_act(*lines: str) -> str:
    """The sound rubric with its first behavior's text in these lines."""
    return billing((ACT, "".join(f"    {line}\n" for line in lines)))


def test_the_trait_of_these_tests_is_warned_of() -> None:
    """Where nothing allows it."""
    assert said_of(billing((ACT, TRAIT))) == ["trait 24"]


@pytest.mark.parametrize(
    "lines",
    [
        [f"text: Is friendly.  {ALLOW} trait: It is the name of a queue."],
        [f"{ALLOW} trait: It is the name of a queue.", "text: Is friendly."],
        [f"{ALLOW} trait: It is the name of a queue.", "# Said in the first week.", "text: Is friendly."],
        ["#callreview:allow trait : It is the name of a queue.", "text: Is friendly."],
        [f'text: "Is friendly."  {ALLOW} trait: "Friendly # 1" is a queue: our first.'],
        [f"{ALLOW} trait: It is the name of a queue.", "text: >-", "  Is friendly."],
        [f"text: >-  {ALLOW} trait: It is the name of a queue.", "  Is friendly."],
        [f"{ALLOW} trait: It is the name of a queue.", "text:", "  Is friendly."],
        [f"{ALLOW} trait, two-acts: Both are what we say.", "text: Is friendly and asks why."],
        [f"{ALLOW} trait: One.", f"{ALLOW} two-acts: Two.", "text: Is friendly and asks why."],
    ],
)
def test_a_reason_in_its_place_allows(lines: list[str]) -> None:
    """On the line, or right above it, with other comments between; for one check or for several."""
    assert said_of(with_act(*lines)) == []


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([f"{ALLOW} trait", "text: Is friendly."], ["allow-without-reason 24", "trait 25"]),
        ([f"{ALLOW} trait:", "text: Is friendly."], ["allow-without-reason 24", "trait 25"]),
        ([f"{ALLOW} trait because so", "text: Is friendly."], ["allow-without-reason 24", "trait 25"]),
        ([f"{ALLOW} trail: So.", "text: Is friendly."], ["unknown-check 24", "trait 25"]),
        ([f"{ALLOW} unknown-key: So.", "text: Is friendly."], ["cannot-be-allowed 24", "trait 25"]),
        ([f"{ALLOW} unused-allow: So.", "text: Is friendly."], ["cannot-be-allowed 24", "trait 25"]),
        ([f"{ALLOW} trait: So.", "text: Says their name."], ["unused-allow 24"]),
        ([f"{ALLOW} trait: So.", "", "text: Is friendly."], ["unused-allow 24", "trait 26"]),
        (["text: Is friendly.", f"{ALLOW} trait: So."], ["trait 24", "unused-allow 25"]),
        ([f"{ALLOW} absolute: So.", "text: Is friendly."], ["unused-allow 24", "trait 25"]),
        (["# callreview: ignore trait: So.", "text: Is friendly."], ["unknown-comment 24", "trait 25"]),
        ([f'text: "Is friendly. {ALLOW} trait: So."'], ["trait 24"]),
        (["text: |-", f"  Is friendly. {ALLOW} trait: So."], ["trait 24"]),
        (["# We allow trait: so.", "text: Is friendly."], ["trait 25"]),
    ],
)
def test_what_allows_nothing_is_told(lines: list[str], said: list[str]) -> None:
    """Without a reason, of no check, of a fault, in another place, or in a text: and the warning stays."""
    assert said_of(with_act(*lines)) == said


@pytest.mark.parametrize("check", ["starter", "many-feelings"])
def test_a_warning_about_the_file_is_allowed_at_its_head(check: str) -> None:
    """Anywhere before the first key; further down, only where it is placed."""
    text = BILLING
    if check == "many-feelings":
        more = "".join(
            f"  - {{id: f{n}, word: F, tolerate: wow, wow: A., just_ok: B., not_ok: C.}}\n" for n in range(7)
        )
        text = text.replace("unwanted:\n", f"{more}unwanted:\n").replace("[hurried]", f"[{', '.join(ids())}]")
    else:
        text = text.replace("gut: If you were", "gut: G?  # If you were")
    assert [check in said for said in said_of(text)] == [True]
    assert said_of(f"# Ours.\n{ALLOW} {check}: We said so.\n# More.\n\n{text}") == []
    assert f"unused-allow {len(text.splitlines()) + 1}" in said_of(f"{text}{ALLOW} {check}: We said so.\n")


def test_a_long_list_is_allowed_above_its_key() -> None:
    """The place of a list is its first line, and its key is above."""
    more = "".join(f"  - {{id: f{n}, word: F, tolerate: wow, wow: A., just_ok: B., not_ok: C.}}\n" for n in range(7))
    text = BILLING.replace("unwanted:\n", f"{more}unwanted:\n").replace("[hurried]", f"[{', '.join(ids())}]")
    assert said_of(text.replace("wanted:\n", f"{ALLOW} many-feelings: All eight.\nwanted:\n", 1)) == []


def ids() -> list[str]:
    """The feelings that one act creates, so that none is idle."""
    return ["hurried", *(f"f{n}" for n in range(7))]


def test_no_allowance_is_unused_in_a_faulty_file() -> None:
    """Its warnings were not looked for; what cannot be allowed is told all the same."""
    text = with_act(f"{ALLOW} trait: So.", "text: Is friendly.").replace("title:", "titel:")
    assert said_of(text) == ["unknown-key 3"]
    assert said_of(f"{ALLOW} unknown-key: We like it.\n{text}") == ["cannot-be-allowed 1", "unknown-key 4"]


def test_an_allowance_of_what_git_knows_waits_for_git() -> None:
    """It is not unused only because nobody asked git."""
    assert said_of(billing(("version: 3", f"version: 3  {ALLOW} meaning-without-version: A typo."))) == []


def test_an_allowance_of_starter_words_waits_for_the_starters() -> None:
    """Where they are not at hand, nobody looked."""
    text = f"{ALLOW} starter: As they came.\n{BILLING}"
    assert rubric_of(text.encode(), shown="a.yaml").problems == ()
    assert said_of(text) == ["unused-allow 1"]


def test_what_is_said_of_allowances() -> None:
    """The place of the comment, what is wrong, what to do."""
    lines = [f"{ALLOW} trail, unknown-key, trait", "text: Is friendly.", f"{ALLOW} trait: So.", "# callreview: hello"]
    said = [problem.sentence for problem in problems_of(with_act(*lines)) if problem.check != "trait"]
    remedy = "take the comment out, or put it on the line it is about or the one above"
    form = "write it as `# callreview: allow trait: why it is right here`"
    assert said == [
        f'a.yaml:24:5: "trait" is allowed without a reason; {form}',
        'a.yaml:24:5: "unknown-key" is a fault, which nothing can allow; take the comment out',
        'a.yaml:24:5: no check is called "trail"; did you mean "trait"?',
        f'a.yaml:26:5: there is no "trait" to allow here; {remedy}',
        f"a.yaml:27:5: this comment is addressed to callreview and says nothing to it; {form}",
    ]
