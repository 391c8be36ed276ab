"""Card numbers and security codes, covered before they are kept anywhere.

A run of 13 to 19 digits, however separated, that passes the Luhn check (ISO/IEC 7812-1, annex B) keeps its last
four digits. A security code is only known by the word before it, and is covered whole.
"""

import re

from callreview.model.draft import Answer, Chose, ChoseSome, Said, Skipped

_DIGIT_RUN = re.compile(r"(?<!\d)\d(?:[ \u00a0\u2009.\-/_]{0,3}\d){12,18}(?!\d)")
_SECURITY_CODE = re.compile(
    r"\b(cvv2?|cvc2?|cv2|csc|cid|security code|card code)\b(\W{0,3}(?:is|was|:)?\W{0,3})\d{3,4}\b", re.IGNORECASE
)
_COVER = "•"


def masked(text: str) -> str:
    """*text* with every card-like number covered to its last four digits, and every security code covered."""
    covered = _DIGIT_RUN.sub(lambda run: _cover_card(run.group()), text)
    return _SECURITY_CODE.sub(lambda code: f"{code.group(1)}{code.group(2)}{_COVER * 3}", covered)


def covered(answer: Answer) -> Answer:
    """*answer* with card-like numbers and security codes covered."""
    match answer:
        case Said():
            moments = tuple(
                moment.model_copy(update={"words": masked(moment.words), "note": masked(moment.note)})
                for moment in answer.moments
            )
            return Said(words=masked(answer.words), moments=moments)
        case Skipped():
            return Skipped(reason=masked(answer.reason))
        case Chose() | ChoseSome():
            return answer


def _cover_card(run: str) -> str:
    digits = [int(character) for character in run if character.isdecimal()]
    if not passes_luhn(digits):
        return run
    return _COVER * 4 + " " + "".join(str(digit) for digit in digits[-4:])


def passes_luhn(digits: list[int]) -> bool:
    """Whether the last digit checks the others: every second from the right doubled, the sum of digits ends in 0."""
    doubled = (digit * 2 for digit in digits[-2::-2])
    return (sum(digits[::-2]) + sum(digit // 10 + digit % 10 for digit in doubled)) % 10 == 0
