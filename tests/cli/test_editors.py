"""What an editor shows beside a rubric, by the language server that VS Code and many others use for YAML.

It needs yaml-language-server, which `just editors` installs; no network is used here.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from language_server import LanguageServer, a_language_server
from programs import need

pytestmark = pytest.mark.editors

STARTER = "range-of-tolerance.yaml"
BEGUN = """\
# yaml-language-server: $schema=rubric.schema.json
schema: callreview/rubric@1

wanted:
  - id: cared-for
    tolerate: @
    @
behaviors:
  - id: names-the-worry
    @
"""


@pytest.fixture
def rubrics(a_workspace: Path) -> Path:
    """The rubrics of a new workspace, as `init` lays them."""
    return a_workspace / "rubrics"


@pytest.fixture
def editor(rubrics: Path) -> Iterator[LanguageServer]:
    """The real server, with the workspace open, and without a network to fetch any schema from."""
    need("node", "yaml-language-server")
    nowhere = {"http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}
    with a_language_server(["yaml-language-server", "--stdio"], rubrics.parent, {**os.environ, **nowhere}) as server:
        yield server


def written(rubrics: Path, *edits: tuple[str, str]) -> tuple[Path, list[str]]:
    """A starter with each edit's first text replaced by its second, once; and its lines."""
    text = (rubrics / STARTER).read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    path = rubrics / "edited.yaml"
    path.write_text(text, encoding="utf-8")
    return path, text.splitlines()


def test_the_starters_are_sound(editor: LanguageServer, rubrics: Path) -> None:
    """The editor underlines nothing in what `init` lays."""
    said = {path.name: editor.opens(path) for path in sorted(rubrics.glob("*.yaml"))}
    assert said == {"check-in.yaml": [], "craft-coaching.yaml": [], STARTER: []}


def test_planted_faults_are_underlined_where_they_are(editor: LanguageServer, rubrics: Path) -> None:
    """Each on its line: a key missing or unknown, a level, an id, an empty text, a day, a bar that cannot be."""
    raised = "raised:\n  - {on: in May, feeling: welcome, from: could_not_tell, to: wow, why: So., version: 0}\n"
    path, lines = written(
        rubrics,
        ("title: How", "titel: How"),
        ("purpose: Whoever", 'purpose: "" # Whoever'),
        ("tolerate: just_ok", "tolerate: justok"),
        ("id: welcome", "id: Wel come"),
        ("musts:\n", f"{raised}musts:\n"),
    )
    at = {key: next(n for n, line in enumerate(lines, 1) if key in line) for key in ("titel", "purpose", "justok")}
    welcome, may = (next(n for n, line in enumerate(lines, 1) if key in line) for key in ("Wel come", "in May"))
    first = next(n for n, line in enumerate(lines, 1) if line.startswith("schema:"))
    said = editor.opens(path)
    assert [line for line, _ in said] == sorted([first, *at.values(), welcome, may, may, may])
    told = "\n".join(f"{line}: {message}" for line, message in said)
    assert f'{first}: Missing property "title"' in told
    assert f"{at['titel']}: Property titel is not allowed" in told
    assert f'{at["justok"]}: Value is not accepted. Valid values: "wow", "just_ok", "not_ok"' in told
    assert f"{welcome}: is no short name; use up to 64 lower-case letters, digits and dashes" in told


@pytest.mark.parametrize(
    ("key", "described"),
    [
        ("tolerate: just_ok", "The bar: the lowest level you still accept today."),
        ("tolerate: hint", "The bar: the strongest trace you still accept today"),
        ("near:", "Near words, so that everyone means the same feeling."),
        ("applies_to:", "The queues and roles it is for"),
        ("roles:", "Whose calls it is for"),
        ("heard_as:", "How it can sound, in words really said."),
    ],
)
def test_a_key_is_explained_where_the_pointer_rests(
    editor: LanguageServer, rubrics: Path, key: str, described: str
) -> None:
    """With the words of the model, nested keys too."""
    path, lines = written(rubrics)
    line = next(n for n, text in enumerate(lines, 1) if key in text and not text.startswith("#"))
    assert editor.opens(path) == []
    assert described in editor.hover(path, line, lines[line - 1].index(key) + 2)


def test_what_can_be_typed_is_offered(editor: LanguageServer, rubrics: Path) -> None:
    """The keys that are not there yet, and the words that may stand behind one."""
    path = rubrics / "begun.yaml"
    path.write_text(BEGUN.replace("@\n", "\n"), encoding="utf-8")
    editor.opens(path)
    lines = BEGUN.splitlines()
    level, feeling, behavior = (
        (n, line.index("@") + 1) for n, line in enumerate(lines, 1) if line.endswith(("  @", ": @"))
    )
    assert editor.completions(path, *level) == ["wow", "just_ok", "not_ok"]
    assert {"word", "near", "wow", "just_ok", "not_ok"} <= set(editor.completions(path, *feeling))
    assert {"text", "creates", "when", "heard_as", "not_this", "anchors"} <= set(editor.completions(path, *behavior))
    assert {"id", "title", "version", "purpose", "gut", "unwanted"} <= set(editor.completions(path, 3, 1))
