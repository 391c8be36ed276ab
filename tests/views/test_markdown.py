"""User text in Markdown: exactly what was typed, made visible, and nothing but text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from callreview.views.markdown import escape
from callreview.views.visible import show
from views.parsers import PARSERS, built_from, said_by

_CHARACTERS = st.characters(exclude_categories=["Cs"])
_MARKS = (
    "\\ ` * _ [ ] { } | $ # ^ ~ < > & &amp; &#32; = == % %% : :: / // http: https://a.bc www. a.com @ - --- *** +"
    " 1. 2) a é x.y 1.2.3.4 mailto: localhost ![a](b) [^1]: ``` ~~~ <b> <!-- </ <? [x]: _a_ é.com ( ) [ ] [!note]"
    " e.g. ftp: //x.io xmpp: a@b.co 😀 !!! ??? :smile: #tag ^id"
)
_SPACES = [
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\x1b",
    "\u202e",
    "\u200b",
    "\U000e0041",
    "  ",
    "\t",
    " ",
    "    ",
    "\u00a0",
    "\u2028",
    "\u3000",
    "\u0301",
]
_STRUCTURE = st.sampled_from(_MARKS.split() + _SPACES)
WORDS = (
    st.text(_CHARACTERS) | st.lists(_STRUCTURE | st.text(_CHARACTERS, max_size=2), max_size=12).map("".join)
).filter(bool)
PARAGRAPH = ["paragraph_open", "inline", "paragraph_close"]
ITEM = ["bullet_list_open", "list_item_open", *PARAGRAPH, "list_item_close", "bullet_list_close"]


def comes_back(page: str, text: str, built: list[str]) -> None:
    """Every parser reads *text*, made visible, in *page*, which hides nothing, and finds nothing else *built* there."""
    assert page == show(page)
    below = f"\n{page}"  # no page of ours begins with their words, and one plugin takes `- \\--` there for front matter
    for parser in PARSERS:
        assert said_by(below, parser) == show(text)
        assert built_from(below, parser) == built


@given(WORDS)
@example("a\n\n b \n")
@example("!!!note")
def test_a_paragraph_reads_back_as_typed(text: str) -> None:
    """Any words come back exactly from a paragraph, and stay one paragraph; the unseen among them by name."""
    comes_back(f"{escape(text)}\n", text, PARAGRAPH)


@given(WORDS, st.sampled_from(["> ", ""]))
def test_a_quote_reads_back_as_typed(text: str, prefix: str) -> None:
    """Words in a blockquote come back exactly, even where a template forgot the prefix."""
    comes_back(f"> {escape(text, prefix=prefix)}\n", text, ["blockquote_open", *PARAGRAPH, "blockquote_close"])


@given(WORDS, st.sampled_from(["  ", ""]))
def test_a_point_of_a_list_reads_back_as_typed(text: str, prefix: str) -> None:
    """Words in a list come back exactly, and the list keeps its one point."""
    comes_back(f"- {escape(text, prefix=prefix)}\n", text, ITEM)


@given(WORDS, st.sampled_from([("**", "strong"), ("*", "em"), ("_", "em")]))
def test_emphasis_holds_around_any_words(text: str, mark: tuple[str, str]) -> None:
    """Bold and emphasis that stand between white space hold whatever is inside them."""
    sign, name = mark
    built = ["paragraph_open", "inline", f"{name}_open", f"{name}_close", "paragraph_close"]
    comes_back(f"so {sign}{escape(text)}{sign} so\n", f"so {text} so", built)


@given(WORDS.map(lambda text: show(text).replace("\n", " ")))
def test_a_heading_reads_back_as_typed(line: str) -> None:
    """A line comes back exactly from a heading."""
    comes_back(f"# {escape(line)}\n", line, ["heading_open", "inline", "heading_close"])


@given(WORDS)
def test_escaped_words_have_no_white_space_at_their_ends(text: str) -> None:
    """Escaped text can stand inside `**`: it never begins or ends with white space, and is never empty."""
    assert escape(text) == escape(text).strip() != ""


@pytest.mark.parametrize(
    "text",
    [
        "I can see why that bill gave you a fright.",
        "She said: “No wonder you didn't sleep” (at 1:13, or 1:02:03.5).",
        "From forty to four hundred, e.g. at 9 p.m.; R&D, and/or 100% sure!",
        "I <3 it - really... snake_case, 3 > 2, 3 < 4, me @ home, a = b + c?",
    ],
)
def test_plain_words_stay_as_they_are(text: str) -> None:
    """What can do no harm is left alone, so that the raw page reads well."""
    assert escape(text) == text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("#refund", r"\#refund"),
        ("[[Maria]]", r"\[\[Maria\]\]"),
        ("==x== and %%y%%", r"\=\=x\=\= and \%\%y\%\%"),
        ("$40 and $50", r"\$40 and \$50"),
        ("~~x~~ a|b", r"\~\~x\~\~ a\|b"),
        ("here ^id", r"here \^id"),
        (":smile: @maria", r"\:smile: \@maria"),
        ("key:: value", r"key\:\: value"),
        ("{{ liquid }}", r"\{\{ liquid }}"),
        ("https://a.bc www.a.bc bob@a.bc", r"https:\//a\.bc www\.a\.bc bob\@a\.bc"),
        ("---", r"\---"),
        ("===", r"\=\=\="),
        ("1. first", r"1\. first"),
        ("&amp; &#32;", r"\&amp; \&\#32;"),
        ("  two before, one after ", "&#32; two before, one after&#32;"),
        ("a\nb\n", "a\\\nb&#10;"),
    ],
)
def test_vaults_and_sites_find_nothing_to_act_on(text: str, escaped: str) -> None:
    """Tags, links, math, comments, block ids, emoji, names, addresses and rules of notes are only words."""
    assert escape(text) == escaped


def test_every_line_after_the_first_begins_with_the_prefix() -> None:
    """A quote of several lines is quoted on every line, and a blank one too."""
    assert escape("a\n\nb", prefix="> ") == "a\\\n> \\\n> b"
