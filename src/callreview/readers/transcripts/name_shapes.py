"""What a name looks like where it stands in front of words or a time, and what only begins a sentence."""

import re

ROLES = frozenset({"agent", "customer"})
NUMBERED = re.compile(r"(?i:speaker|spk|channel|ch|participant|caller|person)[ _#-]?[0-9a-z]{1,3}")

IN_BRACKETS = r"(?:[ \t]?[(\[][^()\[\]:\n]{1,40}[)\]]){0,2}"
"""What may stand behind a name, such as `(Customer)`, as a pattern without groups."""

NAME = rf"[^\W_][^:：;?!\"“”<>\[\](){{}}|=\t\n]{{0,59}}?{IN_BRACKETS}"  # noqa: RUF001 # the colon of Chinese and Japanese
"""A name of one or more words, in any letters, as a pattern without groups. What holds it says where it ends."""

_PARTICLES = frozenset(
    {"af", "al", "av", "bin", "d", "da", "das", "de", "del", "della", "di", "dos", "du", "e", "el", "ibn", "la", "le"}
    | {"van", "von", "y"}
)
_AFTER_PARTICLES = frozenset({"den", "der", "het", "la", "las", "los"})
_APOSTROPHE_ON = re.compile(r"['’].*")  # noqa: RUF001 # as it is typed
_BEGINNINGS = re.compile(
    r"i|i'm|it|it's|that|that's|this|there|the|a|an|and|but|so|or|yes|yeah|no|not|okay|ok|well|oh|hello|hi|hey|thank|thanks"
    r"|you|your|we|my|me|he|she|they|what|when|where|who|why|how|is|are|can|could|do|did|good|great|sure|right|let|if|in"
    r"|please|sorry|because",
    re.IGNORECASE,
)


def is_capital(name: str) -> bool:
    """Whether *name* is written as names are: no word begins small, but for those like "de la" and "d'"."""
    above = ""
    for word in name.split():
        particle = _APOSTROPHE_ON.sub("", word)
        known = particle in _PARTICLES or (particle in _AFTER_PARTICLES and above in _PARTICLES)
        if word[0].islower() and not (above and known):
            return False
        above = word
    return True


def begins_a_sentence(name: str) -> bool:
    """Whether the first word of *name* is one with which sentences begin, as "Yes" and "Good" are."""
    return _BEGINNINGS.fullmatch(name.split(maxsplit=1)[0].strip(",.")) is not None


def states_nobody_else(name: str) -> bool:
    """Whether *name* can be nothing but a speaker: a role, a number, or a role in brackets behind a name."""
    return name.casefold() in ROLES or NUMBERED.fullmatch(name) is not None or role_behind(name) is not None


def role_behind(name: str) -> str | None:
    """`agent` or `customer` where *name* says so in brackets at its end, as `Maria (Agent)` does."""
    opening = max(name.rfind("("), name.rfind("["))
    if opening < 1 or name[-1] not in ")]":
        return None
    role = name[opening + 1 : -1].strip().casefold()
    return role if role in ROLES else None
