"""Plain values are what Typer makes of them; the rest is Typer's."""

from enum import StrEnum
from typing import Annotated

import pytest
import typer
from hypothesis import example, given
from hypothesis import strategies as st
from typer._coercion import build_runtime_param, resolve_type_descriptor
from typer.testing import CliRunner

from callreview.cli.lean import LeanCommand, plain


class Drink(StrEnum):
    """Something to choose from."""

    TEA = "tea"
    COFFEE = "coffee"


ANNOTATIONS = (str, int, bool, Drink, list[str])
WORDS = st.one_of(
    st.text(max_size=6),
    st.from_regex(r"[+-]?[0-9_ ]{1,4}\.?[0-9]{0,25}", fullmatch=True),
    st.sampled_from(["tea", "TEA", "coffee", "", "-", "007", "-0", "٣", "1e3", "true", "\udcff"]),
)
VALUES = st.one_of(WORDS, st.booleans(), st.integers(), st.sampled_from(Drink), st.lists(WORDS, max_size=3))


def typers(value: object, annotation: object) -> object:
    """What Typer makes of *value* by itself; an exception where it refuses it."""
    runtime = build_runtime_param(resolve_type_descriptor(annotation, typer.models.OptionInfo()))
    return runtime._coerce_value(value, param=None, ctx=None)  # type: ignore[arg-type] # noqa: SLF001 # no command is at hand


@example("٣", int)
@example("+3", int)
@example("TEA", Drink)
@example("9" * 30, int)
@given(VALUES, st.sampled_from(ANNOTATIONS))
def test_what_is_taken_as_plain_is_what_typer_makes_of_it(value: object, annotation: object) -> None:
    """For every type an option of ours has. What is not taken goes to Typer anyway."""
    taken = plain(value, annotation)
    if taken is not plain(None, annotation):
        made = typers(value, annotation)
        assert (taken, type(taken)) == (made, type(made))


@pytest.mark.parametrize(
    ("value", "annotation"),
    [("maria", str), ("20", int), ("-1", int), (20, int), (True, bool), ("tea", Drink), (Drink.TEA, Drink)],
)
def test_what_people_type_is_plain(value: object, annotation: object) -> None:
    """So that most command lines need no pydantic."""
    assert plain(value, annotation) is not plain(None, annotation)


def drink(
    what: Annotated[Drink, typer.Option()] = Drink.TEA,
    cups: Annotated[int, typer.Option()] = 1,
    few: Annotated[int, typer.Option(min=1)] = 1,
    sugar: Annotated[bool, typer.Option("--sugar", envvar="SUGAR")] = False,  # noqa: FBT002 # Typer's own form
) -> None:
    """Have something to drink."""
    typer.echo(f"{cups} {few} {what} {sugar}")


@pytest.mark.parametrize(
    "typed", ["", "--what coffee --cups 3", "--what milk", "--cups x", "--cups 2.0", "--few 0", "--few x", "--few 3"]
)
@pytest.mark.parametrize("sugar", ["", "yes", "perhaps"])
def test_a_lean_command_says_what_any_other_says(typed: str, sugar: str) -> None:
    """The same answers, the same refusals to the letter, with and without a variable."""
    said = set()
    for kind in (LeanCommand, None):
        app = typer.Typer(rich_markup_mode=None, add_completion=False)
        app.command(cls=kind)(drink)
        ran = CliRunner().invoke(app, typed, env={"SUGAR": sugar} if sugar else {})
        said.add((ran.exit_code, ran.output))
    assert len(said) == 1


def test_without_the_private_name_all_goes_to_typer(monkeypatch: pytest.MonkeyPatch) -> None:
    """As it would under a Typer that is built in another way: slower, and no different."""
    monkeypatch.setattr("callreview.cli.lean._HOOK", "_no_such_name")
    app = typer.Typer(rich_markup_mode=None, add_completion=False)
    app.command(cls=LeanCommand)(drink)
    ran = CliRunner().invoke(app, ["--what", "coffee", "--cups", "2"])
    assert (ran.exit_code, ran.output) == (0, "2 1 coffee False\n")
