"""Markdown read as people's programs read it: strictly, as GitHub does, and as a note vault full of plugins does."""

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin
from mdit_py_plugins.superscript import superscript_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

STRICT = MarkdownIt("commonmark")
LIKE_GITHUB = MarkdownIt("gfm-like")
AUTOLINKED = MarkdownIt("commonmark").use(gfm_autolink_plugin)
VAULT = (
    MarkdownIt("gfm-like2")
    .use(dollarmath_plugin)
    .use(footnote_plugin)
    .use(front_matter_plugin)
    .use(deflist_plugin)
    .use(attrs_plugin)
    .use(attrs_block_plugin)
    .use(tasklists_plugin)
    .use(superscript_plugin)
    .use(admon_plugin)
)
PARSERS = (STRICT, LIKE_GITHUB, AUTOLINKED, VAULT)
_SPOKEN = {"text", "hardbreak"}


def flat(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of a page with what stands in them, in reading order."""
    return [inner for token in tokens for inner in (token, *flat(token.children or ()))]


def said_by(page: str, parser: MarkdownIt) -> str:
    """What a reader reads: the text of *page*, with hard breaks as line ends."""
    tokens = flat(parser.parse(page))
    return "".join("\n" if token.type == "hardbreak" else token.content for token in tokens if token.type in _SPOKEN)


def built_from(page: str, parser: MarkdownIt) -> list[str]:
    """What *page* is built from: its tokens' types, without the text itself."""
    return [token.type for token in flat(parser.parse(page)) if token.type not in _SPOKEN]
