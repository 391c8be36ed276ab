"""Words that people look for, and the words they are looked for among, both as SQLite's FTS5 reads them.

It is given nothing but words with spaces between them: so what parts words is said here, and in no table of SQLite's.
"""

import re
import unicodedata

_WORD = re.compile("[^\\W_\u19b0-\u19c0\u19c8\u19c9\u1cf2]+")
"""Letters and digits, but for a few vowel signs of two scripts, at which FTS5 parts words."""
_READ_OVER = re.compile("[\u0300-\u0304\u0306-\u030c\u030f\u0311\u031b\u0323-\u0328\u032d\u032e\u0330\u0331]")
"""The accents that FTS5 reads over. Left by themselves, where no letter has them built in, they part no word."""

_PARTED = {at: " " for at in range(128) if not chr(at).isalnum()}


def search_of(typed: str) -> str:
    """A search for texts that have every word of *typed*, or one that begins with it; empty where it has none."""
    return " ".join(f'"{word}"*' for word in dict.fromkeys(_words(typed)))


def searchable(text: str) -> str:
    """The words of *text*, to be searched among."""
    if text.isascii():  # as most are: no accent, and no letter that is put together
        return text.translate(_PARTED)
    return " ".join(_words(text))


def _words(text: str) -> list[str]:
    return _WORD.findall(_READ_OVER.sub("", unicodedata.normalize("NFC", text)))
