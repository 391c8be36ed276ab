"""Templates of the user's own."""

import pytest

from callreview.errors import FaultyTemplate
from callreview.views.report import review_markdown
from views.rich_review import the_review


def fill(template: str) -> str:
    """The rich review through *template*."""
    return review_markdown(the_review(), template=template, template_name="pages/mine.j2")


def test_a_template_gets_the_page_and_the_front_matter() -> None:
    """`page` and `front_matter` are there, and what is put out is escaped without a filter."""
    page = fill(
        "{{ front_matter }}\n# {{ page.agent }}\n\n{{ page.own_words }}\n"
        "{% for f in page.stood_out %}\n- {{ f.word }}\n{% endfor %}"
    )
    assert page.startswith('---\ntitle: "Call C-3117, 20 November 2026"\n')
    assert page.endswith(
        "# maria\n\nI was worried with him, and then I was not.\\\nI wanted to call Walter myself.\n"
        "- Told straight\n- Hurried\n- Cared for\n"
    )


def test_a_template_may_replace_one_part_of_the_shipped_page() -> None:
    """Extending `review.md.j2` and naming a block keeps the rest."""
    page = fill('{% extends "review.md.j2" %}{% block thanks %}## Merci, {{ page.agent }}{% endblock %}')
    assert "## Merci, maria" in page
    assert "## Thank you" not in page
    assert "## What made me feel that way" in page


@pytest.mark.parametrize(
    ("template", "page"),
    [
        ("{% macro bold(x) %}**{{ x }}**{% endmacro %}{{ bold('a*b') }}", "**a\\*b**\n"),
        ("{% set x %}*{{ '#tag' }}*{% endset %}{{ x }}", "*\\#tag*\n"),
        ("{{ 'it\\'s <b>' | upper }}", "IT'S \\<B>\n"),
        ("{{ ['a|b', 'c'] | join(', ') }}", "a\\|b, c\n"),
        ("> {{ 'a\nb' | said('> ') }}", "> a\\\n> b\n"),
        ("{{ none }}|{{ 3 }}", "|3\n"),
    ],
)
def test_text_is_escaped_once_however_it_is_put_out(template: str, page: str) -> None:
    """Macros, blocks, filters and constants: each text is escaped once, for Markdown and never for HTML."""
    assert fill(template) == page


@pytest.mark.parametrize(
    ("template", "place", "wrong"),
    [
        ("one\n{% if %}", "pages/mine.j2:2: ", "expected an expression"),
        ("one\n\n{{ page.thanx }}", "pages/mine.j2:3: ", 'nothing here is called "thanx"'),
        ("{{ score }}", "pages/mine.j2:1: ", 'nothing here is called "score"'),
        ("\n{{ page.own_words | safe }}", "pages/mine.j2:2: ", "safe"),
        ("{{ page.__class__.__mro__ }}", "pages/mine.j2:1: ", "unsafe"),
        ("\n{% for n in range(10000000) %}{% endfor %}", "pages/mine.j2:2: ", "range too big"),
        ("{{ 1 / 0 }}", "pages/mine.j2:1: ", "division by zero"),
        ("{{ page.title + 1 }}", "pages/mine.j2:1: ", "str"),
        ('\n{% include "other.j2" %}', "pages/mine.j2:2: ", "other.j2"),
        ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "pages/mine.j2:1: ", "recursion"),
    ],
)
def test_what_goes_wrong_names_the_line(template: str, place: str, wrong: str) -> None:
    """A fault in a template is told with its file and line, what is wrong and what to do, and never as a traceback."""
    with pytest.raises(FaultyTemplate) as told:
        fill(template)
    sentence = str(told.value)
    assert sentence.startswith(place)
    assert wrong in sentence
    assert sentence.endswith("mend the template, or leave --template out")
    assert "\n" not in sentence
    assert told.value.exit_code == 3


@pytest.mark.parametrize("template", ["{{ 'a' * 10000000000 }}", "{{ 10 ** 10 ** 10 }}", "{{ [1] * 99999999 }}"])
def test_a_few_letters_cannot_ask_for_all_the_memory(template: str) -> None:
    """Longer runs than a page can need, and powers, are refused with the line."""
    with pytest.raises(FaultyTemplate, match=r"pages/mine\.j2:1: \*+ is not for this here; mend the template"):
        fill(template)


def test_a_line_of_dashes_can_be_drawn() -> None:
    """What a page needs is allowed."""
    assert fill("{{ '-' * 40 }} {{ 6 * 7 }}") == "\\" + "-" * 40 + " 42\n"
