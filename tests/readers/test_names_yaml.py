"""`names.yaml`: what the people are called, on this computer alone."""

from pathlib import Path

import pytest

from callreview.model.people import Colleague
from callreview.readers.names_yaml import NamesRead, read_names

LISTED = (Colleague("maria"), Colleague("deb", "Deb H."), Colleague("sam", also=("Samuel",)))


def read(folder: Path, text: str) -> NamesRead:
    """What *text* says of the people."""
    path = folder / "names.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    return read_names(path, LISTED, shown="names.yaml")


def said(found: NamesRead) -> tuple[str, ...]:
    """Everything that is to be said of it, with how much it matters."""
    return tuple(f"{problem.sentence} [{problem.severity}, {problem.check}]" for problem in found.problems)


def test_a_name_stands_alone_or_with_others(tmp_path: Path) -> None:
    """In either form, in any order."""
    found = read(tmp_path, "sam: {name: Sam Young, also: [Sammy]}\nmaria: Maria Ortiz\n")
    assert found.named == (Colleague("sam", "Sam Young", also=("Sammy",)), Colleague("maria", "Maria Ortiz"))
    assert found.problems == ()


@pytest.mark.parametrize("text", ["", "\n\n", "# maria: Maria\n"])
def test_an_empty_file_names_nobody(tmp_path: Path, text: str) -> None:
    """As no file does."""
    assert read(tmp_path, text) == NamesRead(())
    assert read_names(tmp_path / "none.yaml", LISTED, shown="none.yaml") == NamesRead(())


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    """With its place; and nobody is called anything until they are mended."""
    found = read(tmp_path, "maria: 7\ndeb: {nme: Deb}\nsam: [a, b]\nmaria: x\n")
    assert found.named is None
    assert said(found) == (
        'names.yaml:1:8: maria.name: 7 stands here where text should; put it in quotes: "7" [fault, wrong-type]',
        'names.yaml:2:7: deb: unknown key "nme"; did you mean "name"? [fault, unknown-key]',
        (
            "names.yaml:3:6: sam.name: a list stands here where text should; "
            "write it as one text, in quotes if it has a colon or brackets in it [fault, wrong-type]"
        ),
        'names.yaml:4:1: the key "maria" is already on line 1; keep one of them [fault, duplicate-key]',
    )


@pytest.mark.parametrize("text", ["- maria\n", "Maria Ortiz\n", "7\n"])
def test_what_holds_no_names_is_one_sentence(tmp_path: Path, text: str) -> None:
    """It says how a name is written."""
    assert said(read(tmp_path, text)) == (
        (
            "names.yaml:1:1: holds no names by their ids; write one person a line, as `maria: Maria Ortiz` "
            "[fault, wrong-type]"
        ),
    )


def test_what_does_not_go_with_the_list_only_warns(tmp_path: Path) -> None:
    """The list may have changed on another computer, and this file is not there to be mended with it."""
    found = read(tmp_path, "mara: Mara\ndeb: Deb Hall\nmaria: {name: Samuel, also: [sam, deb h.]}\nsam: Deb H.\n")
    assert found.named is not None
    assert said(found) == (
        (
            'names.yaml:1:1: callreview.yaml lists nobody with the id "mara"; did you mean "maria"? '
            "[warning, unknown-person]"
        ),
        (
            'names.yaml:2:6: deb.name: callreview.yaml has a name for "deb" too; this one is taken; '
            "take the other out, and git will hold no name from then on [warning, named-twice]"
        ),
        (
            'names.yaml:3:15: maria.name: "Samuel" is what "sam" goes by in callreview.yaml; '
            "write it so that it can mean one person only [warning, overlapping-name]"
        ),
        (
            'names.yaml:3:30: maria.also[0]: "sam" is what "sam" goes by in callreview.yaml; '
            "write it so that it can mean one person only [warning, overlapping-name]"
        ),
        (
            'names.yaml:3:35: maria.also[1]: "deb h." is what "deb" goes by in callreview.yaml; '
            "write it so that it can mean one person only [warning, overlapping-name]"
        ),
    )
