"""Whether a question leaves room for an answer, and if not, what keeps it from it.

Its one rule: nobody is accused wrongly. Only English that is surely one of these is called so; all else is open.
"""

import re
from enum import Enum


class Openness(Enum):
    """What a question asks for: anything; a yes or a no; the answer it says already; that they defend themselves."""

    OPEN = "open"
    CLOSED = "closed"
    LEADING = "leading"
    DEFENCE = "defence"


_LONGEST = 4_000
"""Characters that are looked at: nobody asks in more."""
_SENTENCE = re.compile(r"[^.?!\n]+[.?!]*")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u02bc": "'", "\u2018": "'"})
_FILLERS = re.compile(
    "actually|and|anyway|but|hello|hey|hi|hm|honestly|just|like|listen|look|now|oh|ok|okay|or|please|right|seriously|"
    "so|sorry|then|uh|um|well|yeah|yes"
)

_ASKS = "am|are|can|could|did|do|does|had|has|have|is|may|might|must|shall|should|was|were|will|would"
_ASKS_NOT = (
    "(?:are|could|did|does|do|had|has|have|is|might|must|need|should|was|were|would)n't|ain't|can't|cannot|won't"
)
_ONLY_ENGLISH_ASKS = "could|did|does|should|would"
_WH = "how|what|when|where|which|who|whom|whose|why"
# English alone: "a", "i", "my" and their like also stand behind such a word in Hungarian, Polish or Afrikaans.
_WHOM = (
    "(?:any|every|some)(?:body|one|thing)|any|he|her|his|it|our|she|that|the|their|there|these|they|this|those|we|"
    "you|your"
)
_IS_ENGLISH = re.compile(r"\b(?:she|that|the|their|there|these|they|this|those|you|your)\b")
_MAY_BE_ENGLISH = re.compile(r"\b(?:he|her|his|it|our|rushed|too|very|we|well|went)\b")

_SOFTLY = (
    "(?:(?:please|maybe|perhaps|just|also|possibly|kindly|now|then|first|briefly|at least|try to|like to|want to|"
    "(?:be|feel) (?:able|happy|ready|willing) to|(?:be|feel) (?:comfortable|open to|up for)) )*"
)
_ASKS_KINDLY = (
    f"(?:(?:can|could|will|would|might|can't|couldn't|won't) you {_SOFTLY}"
    f"|(?:do|would) you (?:mind|want to|like to|care to) {_SOFTLY}"
    "|are you (?:able|happy|ready|willing) to )"
)
_TO_TELL = (
    "(?:(?:describ|elaborat|nam|outlin|shar)(?:e|ing)|(?:expand|explain|paint|reflect|unpack)(?:ing)?"
    f"|say(?:ing)? (?:more|something|a (?:bit|few|little|word)|in your|{_WH})"
    f"|tell(?:ing)? (?:(?:me|us)(?! (?:if|whether)\\b)|about|more|{_WH})"
    "|think(?:ing)? (?:about|aloud|back|of|out loud|through)"
    "|talk(?:ing)? (?:me|us|through|(?:a (?:bit|little) )?(?:more )?about)"
    "|(?:giv(?:e|ing)|helping|help) (?:me|us|an?|another|more|one|some)"
    "|(?:bring|guid|lead|run|show|tak|walk)(?:e|ing)? (?:me|us)"
    "|let(?:ting)? (?:me|us) (?:hear|in|know|see)"
    f"|(?:imagin|pictur|recall|remember)(?:e|ing)? (?:an?|one|{_WH})"
    "|put(?:ting)? .*words"
    f"|(?:begin|start)(?:ning|ing)? (?:by|with) (?:[^ ]+ing|your|{_WH}))"
)
_INVITES = re.compile(
    rf"(?:{_ASKS_KINDLY}{_TO_TELL}|why don't (?:you {_SOFTLY}{_TO_TELL}|we|i)"
    r"|(?:can|could|may|might|shall) we (?:please )?(?:explore|reflect|talk|think|unpack|walk))\b"
)
_TELLS_ONE_TO = re.compile(rf"{_SOFTLY}(?:let's|{_TO_TELL})\b")

_REALLY = "(?:(?:again|ever|exactly|just|on earth|really|then) )*"
_ABOUT_A_FEELING = (
    "believe|care|enjoy|feel|glad|good|guess|happy|hope|imagine|like|love|pleased|proud|relieved|suppose|think|want"
)
_TO_DEFEND = re.compile(
    rf"why {_REALLY}(?!do(?:n't)? you (?:ask|say (?:it|so|that|this))\b|don't)(?:{_ASKS}|{_ASKS_NOT}) you\b"
    rf"(?! (?:so )?(?:{_ABOUT_A_FEELING})\b)"
    r"|how come (?:that )?you(?:'[a-z]+)?\b"
)
_OF_PRAISE_OR_CARE = re.compile(
    r"\b(?:afraid|anxious|brave|calm(?:ly)?|careful(?:ly)?|gentl[ey]|good|great|helpful|honest|kind(?:ly)?|knew|know|laugh\w*|"
    r"nervous|patient(?:ly)?|sad|smil\w+|thorough(?:ly)?|tired|upset|warm(?:ly)?|well|worried)\b"
)
"""Of these nobody has to defend themselves, however it is asked."""
_AND_WHAT = re.compile(rf"\b(?:and|but|or|so|then)\W{{1,3}}(?:if so\W{{1,3}})?(?:{_WH})\b")
"""What may only begin a part of the sentence, and may as well ask for more."""
_NAMES_ITS_OBJECT = re.compile(rf"(?:{_WH})\b(?! (?:{_WHOM})\b)")
_A_QUESTION_LATER = re.compile(
    r"(?:[,;:\u2026\u2013\u2014]|\s-|\b(?:and|but|then)\b)\W{0,5}(?:(?:and|but|or|so|then)\W{1,5}){0,3}"
    rf"((?:how come|(?:{_WH})(?:\s+(?!(?:{_WHOM})\b)[^\W\d_]+){{0,2}}?\s+(?:{_ASKS}|{_ASKS_NOT}))\b)"
)

_THEM = "he|i|it|she|that|there|they|this|we|you"
_PAUSE = r"(?:[,;:\u2026\u2013\u2014]|\s-)\s*"
_TAG = re.compile(
    rf"(?:(?P<sure>{_PAUSE}(?:am i (?:right|wrong)|is(?:n't)? (?:it|that|this) (?:correct|fair|right|so|true)"
    r"|(?:don't|wouldn't) you (?:agree|know|say|think)(?: so)?)"
    rf"|(?:{_PAUSE}|\s)(?:{_ASKS_NOT}) (?:{_THEM}))"
    rf"|(?P<turned>{_PAUSE}(?:{_ASKS}) (?:{_THEM}))"
    rf"|(?P<word>{_PAUSE}(?:correct|eh|huh|innit|no|right|yeah|yes)))\s*\?+$"
)
_A_TAG_ALONE = re.compile(rf"(?:correct|eh|huh|no|right|yeah|yes|(?:{_ASKS_NOT}) (?:{_THEM}))\s*\?+")
_SAYS_NO = re.compile(r"\b(?:[a-z]+n't|cannot|hardly|never|no|nobody|none|not|nothing)\b")


def openness_of(words: str) -> Openness:
    """How much room *words* leave. Where several things are asked, one that is open makes up for the others."""
    sentences = _sentences(words[:_LONGEST].translate(_APOSTROPHES).casefold())
    asked = [each for each in sentences if each.endswith("?")] or sentences[-1:]
    found = {_judged(each) for each in asked}
    if Openness.OPEN in found:
        return Openness.OPEN
    return next(
        (each for each in (Openness.DEFENCE, Openness.LEADING, Openness.CLOSED) if each in found), Openness.OPEN
    )


def _sentences(text: str) -> list[str]:
    """The sentences of *text*; "Right?" and its like belong to what was said before it."""
    found: list[str] = []
    for each in _SENTENCE.finditer(text):
        sentence = each.group().strip()
        if found and not found[-1].endswith("?") and _A_TAG_ALONE.fullmatch(sentence):
            found[-1] = f"{found[-1].rstrip('.! ')}, {sentence}"
        elif sentence:
            found.append(sentence)
    return found


def _judged(sentence: str) -> Openness:
    tag = _TAG.search(sentence)
    body = sentence[: tag.start()] if tag else sentence
    later = [found.start(1) for found in _A_QUESTION_LATER.finditer(body)]
    asked = _as_it_begins(body[later[-1] :] if later else body)
    if _TO_DEFEND.match(asked):
        return Openness.OPEN if _OF_PRAISE_OR_CARE.search(asked) else Openness.DEFENCE
    if _INVITES.match(asked) or _TELLS_ONE_TO.match(asked) or _NAMES_ITS_OBJECT.match(asked):
        return Openness.OPEN
    if tag and _says_its_answer(tag, sentence, asked):
        return Openness.LEADING
    found = _by_its_beginning(asked, is_question=sentence.endswith("?"))
    return Openness.OPEN if found is Openness.CLOSED and _AND_WHAT.search(body) else found


def _as_it_begins(text: str) -> str:
    """The words of *text* with a blank between, without those before the question: fillers, and a name with a comma."""
    called, comma, rest = text.partition(",")
    while comma and rest.strip() and len(_without_fillers(called)) <= 1:
        text = rest
        called, comma, rest = text.partition(",")
    return " ".join(_without_fillers(text))


def _without_fillers(text: str) -> list[str]:
    words = _WORD.findall(text)
    at = next((number for number, word in enumerate(words) if not _FILLERS.fullmatch(word)), len(words))
    return words[at:]


def _says_its_answer(tag: re.Match[str], sentence: str, asked: str) -> bool:
    """Whether what stands before the *tag* is a statement, in English."""
    if tag["sure"]:
        return True
    if tag["turned"]:
        return bool(_SAYS_NO.search(asked) or re.match(rf"(?:{_WHOM})\b", asked))
    before = sentence[: tag.start()]
    return bool(_IS_ENGLISH.search(before)) or len(set(_MAY_BE_ENGLISH.findall(before))) > 1


def _by_its_beginning(asked: str, *, is_question: bool) -> Openness:
    if re.match(rf"(?:{_ASKS_NOT}) (?:{_WHOM})\b", asked):
        return Openness.LEADING
    if re.match(rf"(?:{_ASKS}) (?:{_WHOM})\b", asked):
        hopes = re.match(r"[a-z]+ [a-z]+ not\b|would you agree\b|do you agree that\b", asked)
        return Openness.LEADING if hopes else Openness.CLOSED
    if is_question and re.match(rf"(?:{_ONLY_ENGLISH_ASKS}) (?!(?:{_WH})\b)[^ ]", asked):
        return Openness.CLOSED
    return Openness.OPEN
