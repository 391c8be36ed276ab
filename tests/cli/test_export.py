"""`export review`: to stdout, a file, a folder; by a template of one's own."""

from pathlib import Path

import pytest

from programs import Program, files_in, is_one_sentence


def test_the_page_is_the_same_on_stdout_in_a_file_and_in_a_folder(run: Program, the_review: Path) -> None:
    """A folder gets a file named after the review; folders on the way are made."""
    workspace = the_review.parents[4]
    page = run("export", "review", "last").stdout
    assert page.startswith("---\n")
    assert "# How your call felt" in page
    assert run("export", "review", "last", "--output", "page.md").code == 0
    assert run("export", "review", "last", "last", "-o", "pages/new/").code == 0
    assert (workspace / "page.md").read_text(encoding="utf-8") == page
    assert files_in(workspace / "pages") == {f"new/{the_review.stem}.md": page.encode()}
    assert run("export", "review", "last", "--format", "json").stdout.encode() == the_review.read_bytes()


def test_a_file_that_is_there_needs_force(run: Program, the_review: Path) -> None:
    """Without --force it stays as it was, exit code 4; with it, it is the page."""
    page = the_review.parents[4] / "page.md"
    page.write_text("mine", encoding="utf-8")
    refused = run("export", "review", "last", "--output", "page.md")
    assert refused.code == 4
    assert is_one_sentence(refused.stderr)
    assert "page.md: is already there" in refused.stderr
    assert page.read_text(encoding="utf-8") == "mine"
    assert run("export", "review", "last", "--output", "page.md", "--force").code == 0
    assert "# How your call felt" in page.read_text(encoding="utf-8")


def test_a_template_of_ones_own_is_filled_in(run: Program, the_review: Path) -> None:
    """It sees the same as ours does."""
    (the_review.parents[4] / "mine.md").write_text("{{ page.title }}\n", encoding="utf-8")
    ran = run("export", "review", "last", "--template", "mine.md")
    assert (ran.code, ran.stdout, ran.stderr) == (0, "Call C-3117, 20 November 2026\n", "")


@pytest.mark.parametrize(
    ("template", "answered"),
    [
        ("{{ page.agnet }}", "mine.md"),
        ("{% for %}", "mine.md:1"),
        ("{{ ''.__class__.__mro__[1].__subclasses__() }}", "mine.md"),
        ("{{ cycler.__init__.__globals__.os.popen('touch hacked') }}{% include '/etc/passwd' %}", "mine.md"),
        ("{% for a in range(10**9) %}{% endfor %}", "mine.md"),
        ("\xff", "is not UTF-8 text"),
    ],
)
def test_a_template_that_is_wrong_or_wicked_is_refused(
    run: Program, the_review: Path, template: str, answered: str
) -> None:
    """One sentence with its place, exit code 3; it reads, runs and writes nothing."""
    workspace = the_review.parents[4]
    (workspace / "mine.md").write_bytes(template.encode("latin-1"))
    before = files_in(workspace)
    ran = run("export", "review", "last", "--template", "mine.md")
    assert (ran.code, ran.stdout) == (3, ""), ran.said
    assert is_one_sentence(ran.stderr)
    assert answered in ran.stderr
    assert files_in(workspace) == before


def test_two_reviews_do_not_fit_one_file(run: Program, the_review: Path) -> None:
    """A folder is asked for; and a template that is not there is named."""
    other = the_review.with_name(f"{the_review.stem[:11]}zzzzzzzz.json")
    other.write_bytes(the_review.read_bytes().replace(the_review.stem.encode(), other.stem.encode()))
    both = run("export", "review", the_review.stem, other.stem, "--output", "one.md")
    assert both.code == 2
    assert "name a folder" in both.stderr
    gone = run("export", "review", "last", "--template", "gone.md")
    assert gone.code == 2
    assert is_one_sentence(gone.stderr)
    assert not (the_review.parents[4] / "one.md").exists()
