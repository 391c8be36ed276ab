"""Short names made of words: lower-case letters, digits and dashes, as ids and files are named."""

import re
import unicodedata
from collections.abc import Collection

from callreview.model.names import SLUG

SHORT = 40
"""Characters that a name made of words has at most; an id may be longer."""
_APOSTROPHES = re.compile("['\u2019\u02bc]")
_OTHERS = re.compile("[^a-z0-9]+")


def slug_of(text: str, at_most: int = SHORT) -> str:
    """The short name that *text* suggests, cut between words; empty where nothing of it can be in a name."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(each))
    slug = _OTHERS.sub("-", _APOSTROPHES.sub("", plain)).strip("-")
    if len(slug) <= at_most:
        return slug
    return (slug[: at_most + 1].rpartition("-")[0] or slug)[:at_most]


def free_slug(slug: str, taken: Collection[str]) -> str:
    """*slug*, or where that is *taken*, the first of `slug-2`, `slug-3` … that is not."""
    name, number = slug, 1
    while name in taken:
        number += 1
        name = f"{slug}-{number}"
    return name


def is_plain_slug(text: str) -> bool:
    """Whether *text* can be an id, and a file's name that no command takes for an option."""
    return re.fullmatch(SLUG, text) is not None and not text.startswith("-")
