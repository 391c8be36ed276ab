"""Problems as people, programs and GitHub read them."""

import json

from hypothesis import given
from hypothesis import strategies as st

from callreview.model.problem import Problem, Severity
from callreview.views.problems import problems_github, problems_json, problems_text

FAULT = Problem(
    path="rubrics/billing.yaml",
    line=14,
    column=5,
    where="wanted[2]",
    message='unknown key "feeling"',
    hint='did you mean "word"?',
    check="unknown-key",
)
WARNING = Problem(
    path="rubrics/a,b:c.yaml",
    line=0,
    column=0,
    where="",
    message="100% starter\nwords",
    hint="",
    check="starter",
    severity=Severity.WARNING,
)


def test_people_get_a_line_each_in_order() -> None:
    """Place, what is wrong, what to do; a warning says that it is one, and stays on one line."""
    assert problems_text([FAULT, WARNING]) == (
        "rubrics/a,b:c.yaml: warning: 100% starter words\n"
        'rubrics/billing.yaml:14:5: wanted[2]: unknown key "feeling"; did you mean "word"?\n'
    )


def test_a_warning_can_say_its_name() -> None:
    """It is explained and allowed by it; a fault is neither named nor allowed."""
    assert problems_text([FAULT, WARNING], named=True).splitlines() == [
        "rubrics/a,b:c.yaml: warning (starter): 100% starter words",
        'rubrics/billing.yaml:14:5: wanted[2]: unknown key "feeling"; did you mean "word"?',
    ]


def test_nothing_in_a_file_reaches_the_terminal_unseen() -> None:
    """A control character from a user's file is shown."""
    hidden = Problem(path="a", line=1, column=1, where="", message="bad \x1b[2J", hint="", check="x")
    assert problems_text([hidden]) == "a:1:1: bad \\x1b[2J\n"


def test_programs_get_a_list() -> None:
    """JSON is a list in the same order, and an empty list where nothing is wrong."""
    assert json.loads(problems_json([FAULT, WARNING])) == [WARNING.as_mapping(), FAULT.as_mapping()]
    assert json.loads(problems_json([])) == []


def test_github_gets_commands_it_can_read() -> None:
    """Faults are errors and warnings are warnings; what GitHub would cut at is escaped."""
    assert problems_github([FAULT, WARNING]) == (
        "::warning file=rubrics/a%2Cb%3Ac.yaml,title=starter::100%25 starter%0Awords\n"
        "::error file=rubrics/billing.yaml,line=14,col=5,title=unknown-key (wanted[2])"
        '::unknown key "feeling"; did you mean "word"?\n'
    )


@given(st.text(), st.text(), st.text())
def test_github_reads_back_what_was_written(path: str, message: str, where: str) -> None:
    """One line, and undone as GitHub's runner undoes it: properties between commas, the message after the second ::."""
    problem = Problem(path=path, line=1, column=2, where=where, message=message, hint="", check="trait")
    told = problems_github([problem]).removesuffix("\n")
    assert not {"\n", "\r"} & set(told)
    begun, properties, read = told.split("::", 2)[0], *told.split("::", 2)[1:]
    assert begun == ""
    level, _, listed = properties.partition(" ")
    placed = dict(part.split("=", 1) for part in listed.split(","))
    assert level == "error"
    assert (unescaped(placed["file"]), placed["line"], placed["col"]) == (path, "1", "2")
    assert unescaped(placed["title"]) == (f"trait ({where})" if where else "trait")
    assert unescaped(read) == message


def unescaped(text: str) -> str:
    """What GitHub's runner makes of a property; the percent sign comes last."""
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_where_nothing_is_wrong_nothing_is_said() -> None:
    """No problem, no line."""
    assert problems_text([]) == problems_github([]) == ""
