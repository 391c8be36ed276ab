"""What fits after some words; as for the words, Typer's own answer is the measure."""

from pathlib import Path
from typing import Any

import pytest
import typer
from typer._click.shell_completion import ShellComplete

from callreview.cli.app import app, commands
from callreview.cli.completing.known import KNOWN
from callreview.cli.completing.offers import offers

OPTIONS = [(place, option) for place, (_, options, _) in KNOWN.items() for option in options]


class AsTyperAnswers(ShellComplete):
    """Typer's own answerer, for no shell."""

    def get_completion_args(self) -> tuple[list[str], str]:
        """Not asked for."""
        raise NotImplementedError

    def source_vars(self) -> dict[str, Any]:
        """Not asked for."""
        raise NotImplementedError

    def format_completion(self, item: object) -> str:
        """Not asked for."""
        raise NotImplementedError


def ours(words: list[str], incomplete: str) -> set[tuple[str, str]]:
    """What we offer, each with its help."""
    return {(offer.value, offer.help) for offer in offers(words, incomplete)}


def typers(words: list[str], incomplete: str) -> set[tuple[str, str]]:
    """What Typer offers."""
    answerer = AsTyperAnswers(typer.main.get_command(app), {}, "callreview", "")
    return {(item.value, item.help or "") for item in answerer.get_completions(list(words), incomplete)}


@pytest.fixture(autouse=True)
def _nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no workspace here, so that words are all there is."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("incomplete", ["", "-", "--", "--f", "l", "r", "zzz"])
def test_after_each_command_typer_would_offer_the_same(incomplete: str) -> None:
    """Commands, options and their help."""
    for words in [(), *commands()]:
        if words != ("rubric", "adopt"):  # Typer knows no starters
            assert ours([*words], incomplete) == typers([*words], incomplete), words


def test_after_each_option_typer_would_offer_the_same() -> None:
    """Choices after an option with choices, nothing after a text, options again after a flag."""
    for place, (names, _, kind, _) in OPTIONS:
        if names[0] in {"--help", "--install-completion", "--show-completion", "--to"}:
            continue  # Typer acts on the first three at once, and knows no levels for the last
        for incomplete in ("", "w", "--"):
            if kind and incomplete == "--":
                continue  # Typer offers options where a value is due
            words = [*place.split(), names[0]]
            assert ours(words, incomplete) == typers(words, incomplete), words


def test_an_option_is_offered_once_unless_it_may_repeat() -> None:
    """By any of its names."""
    left = {value for value, _ in ours(["export", "review", "-o", "pages"], "-")}
    assert not left & {"-o", "--output"}
    assert "--feeling" in {value for value, _ in ours(["amend", "last", "--feeling", "hurried:clear"], "--f")}


@pytest.mark.parametrize(
    ("words", "incomplete", "offered"),
    [
        ("list", "--gut=", ["--gut=wow", "--gut=just_ok", "--gut=not_ok"]),
        ("list", "--gut=j", ["--gut=just_ok"]),
        ("list --gut", "not", ["not_ok"]),
        ("list --gut=wow --format", "j", ["json", "jsonl"]),
        ("rubric raise cared-for x --to", "not_", ["not_ok", "not_felt"]),
        ("rubric adopt", "c", ["check-in", "craft-coaching"]),
        ("rubric adopt check-in", "c", []),
        ("rubric adopt --", "c", ["check-in", "craft-coaching"]),
        ("list --", "--g", []),
        ("list --bogus", "", []),
        ("lisst", "", []),
        ("rubric chek", "", []),
        ("list --plain=", "--plain=", []),
        ("--gut=", "--gut=w", []),
    ],
)
def test_what_fits(words: str, incomplete: str, offered: list[str]) -> None:
    """Values after an equals sign, choices that only we know, and nothing where the line is wrong already."""
    assert [offer.value for offer in offers(words.split(), incomplete)] == offered


def test_a_value_that_a_shell_could_take_for_more_is_not_offered(tmp_path: Path) -> None:
    """Names come from files that others wrote, and zsh evaluates what it is given."""
    (tmp_path / "callreview.yaml").touch()
    (tmp_path / "rubrics").mkdir()
    for name in ("sound", "with space", "$(touch x)", "`x`", "a'b", 'a"b', "a;b", "-x", "a\\$(b)", "a\nb", "é-ö"):
        (tmp_path / "rubrics" / f"{name}.yaml").touch()
    assert [offer.value for offer in offers(["rubric", "show"], "")] == ["sound", "with space", "é-ö"]
