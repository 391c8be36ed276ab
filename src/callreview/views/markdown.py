r"""User text in Markdown: it comes back as `show` gives it when the page is parsed, and never becomes structure.

A word such as `#refund` or `[[Maria]]`, a bare address or a line of dashes would otherwise turn into a tag, a link or
a heading, in CommonMark, on GitHub or in a note vault. Only what could do that is escaped, so that the raw page stays
pleasant to read. Escaped text never begins or ends with white space, so it can stand inside `**` and `*` as long as
white space or punctuation stands outside them.

GitHub looks for @names and :emoji: once more in the finished HTML of issues and comments; no Markdown can stop that.
"""

import re

from callreview.views.visible import show

_ANYWHERE = re.compile(
    r"""
      [\\`*\[\]{|$\#^~]                           # structure wherever they stand
    | (?<![^\W_])_ | _(?![^\W_])                  # an underscore, but not inside a_word
    | <(?![ \d])                                  # HTML; "<3" is only a heart
    | &(?=\#|\w+;)                                # an entity
    | (?<==)= | =(?==) | (?<=%)% | %(?=%)         # ==highlight== and %%comment%%
    | (?<=:): | :(?=:)                            # key:: value
    | :(?=[\w+-]+:)(?!(?<=\d:)\d+:)               # :emoji:, but not 1:02:03
    | /(?=/)                                      # http://
    | \.(?=[^\W\d_]{2}) | (?<=www)\.(?=\S)        # example.com, but not e.g. or p.m.
    | @(?=\S)                                     # @name and name@example
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OPENS_A_BLOCK = re.compile(r"^(?:[-+>=:]|([!?])(?=\1\1))")
_NUMBERS_A_LIST = re.compile(r"^([0-9]{1,9})(?=[.)](\s|$))")
_ESCAPES = re.compile(r"\\(?P<mark>[!-/:-@\[-`{-~])|(?P<space>&#\d+;)|\\$", re.MULTILINE)


def escape(text: str, *, prefix: str = "") -> str:
    """*text*, made visible, as Markdown that reads back so. Each line after the first begins with *prefix*, as `> `."""
    text = show(text)
    body = text.rstrip("\n")
    lines = (_escaped_line(line) for line in body.split("\n"))
    return f"\\\n{prefix}".join(lines) + _entity("\n") * (len(text) - len(body))


def unescaped(page: str) -> str:
    """A *page* to be read as it stands, where nobody parses it: its words without what `escape` put before them."""
    return _ESCAPES.sub(lambda found: found["mark"] or (" " if found["space"] else ""), page)


def _escaped_line(line: str) -> str:
    """One line, with white space at either end as an entity, so that no parser strips it."""
    head = line[:1] if line[:1].isspace() else ""
    tail = line[-1:] if line[len(head) :][-1:].isspace() else ""
    escaped = _ANYWHERE.sub(r"\\\g<0>", line[len(head) : len(line) - len(tail)])
    if not head:
        escaped = _NUMBERS_A_LIST.sub(r"\1\\", _OPENS_A_BLOCK.sub(r"\\\g<0>", escaped))
    return _entity(head) + escaped + _entity(tail)


def _entity(character: str) -> str:
    return f"&#{ord(character)};" if character else ""
