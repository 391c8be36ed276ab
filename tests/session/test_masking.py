"""Card numbers and security codes are covered, and nothing else is. The card numbers are the issuers' test numbers."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from callreview.model.draft import Answer, Chose, ChoseSome, HeardMoment, Said, Skipped
from callreview.session.masking import covered, masked, passes_luhn

CARDS = (
    "4111111111111111",
    "4111 1111 1111 1111",
    "4111-1111-1111-1111",
    "4111.1111.1111.1111",
    "4111/1111/1111/1111",
    "4111_1111_1111_1111",
    "4111\u00a01111\u00a01111\u00a01111",
    "4111 - 1111 - 1111 - 1111",
    "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
    "4111\t1111\t1111\t1111",
    "4111 1111\n1111 1111",
    "4111 1111 1111\r\n 1111",
    "4111, 1111, 1111, 1111",
    "4111:1111:1111:1111",
    "4111*1111*1111*1111",
    "4111\u200b1111\u200b1111\u200b1111",
    "4111 | 1111 | 1111 | 1111",
    "4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1",
)


@pytest.mark.parametrize("card", CARDS)
def test_a_card_keeps_its_last_four(card: str) -> None:
    """However its digits are separated."""
    assert masked(f"She read {card} to me.") == "She read •••• 1111 to me."


@pytest.mark.parametrize(
    ("card", "last"),
    [
        ("4222222222222", "2222"),  # 13 digits
        ("378282246310005", "0005"),  # 15
        ("5555555555554444", "4444"),  # 16
        ("6011000990139424", "9424"),
        ("6304000000000000000", "0000"),  # 19
    ],
)
def test_thirteen_to_nineteen_digits_are_covered(card: str, last: str) -> None:
    """Every length a card can have."""
    assert masked(card) == f"•••• {last}"


@pytest.mark.parametrize(
    "text",
    [
        "4111 1111 1111 1112",  # the last digit does not check the others
        "call 0171 555 1234 back",
        "4111 1111 1111",  # twelve digits
        "41111111111111111111",  # twenty in one
        "on 2026-11-20 at 14:05",
        "1:12 to 2:40, then 3:15 and 4:02 and 5:20",
        "4:11, 11:11, 11:11, 11:11",  # a card's digits, as times
        "41, 11, 11, 11, 11, 11, 11, 11",  # and as small numbers
        "Invoices: 10234, 10235, 10236, 10237, 10238, 10239, 10240, 10241, 10242, 10243",
        "4111, 1111, 1111, 1111, 1111, 1111",  # more fours than a card has
        "411, 111, 111, 111, 1111",  # a card's digits in groups that no card has
        "2026, 2026, 2026, 2026",
        "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15",
        "nothing at all",
        "",
    ],
)
def test_what_is_no_card_is_left_alone(text: str) -> None:
    """Not a character of it changes."""
    assert masked(text) == text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("4111 1111 1111 1111 12/27", "•••• 1111 12/27"),
        ("4111-1111-1111-1111 12/2027, code 3", "•••• 1111 12/2027, code 3"),
        ("paid 50 4111 1111 1111 1111", "paid 50 •••• 1111"),
        ("5555555555554444 4111111111111111", "•••• 4444 •••• 1111"),
        ("3782, 822463, 10005", "•••• 0005"),
        ("2026: 4111, 1111, 1111, 1111; 12/27", "2026: •••• 1111; 12/27"),
        ("4111 1111\n1111 1111 12/27", "•••• 1111 12/27"),
    ],
)
def test_a_card_among_other_digits_is_covered_too(text: str, kept: str) -> None:
    """The expiry date that is read out after it hides no card."""
    assert masked(text) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("cvv 123", "cvv •••"),
        ("CVC2: 4567", "CVC2: •••"),
        ("the security code is 123, she said", "the security code is •••, she said"),
        ("card code was 987", "card code was •••"),
        ("CVV 123 and 200 dollars", "CVV ••• and 200 dollars"),
        ("cvv 123 200", "cvv ••• 200"),
        ("code 123", "code 123"),
        ("cvv 12", "cvv 12"),
        ("cvv 12345", "cvv 12345"),
    ],
)
def test_a_security_code_is_known_by_the_word_before_it(text: str, kept: str) -> None:
    """It is covered whole, and numbers without such a word are left alone."""
    assert masked(text) == kept


DIGITS = st.text(alphabet="0123456789 -./", max_size=60)
TEXTS = st.one_of(
    DIGITS, st.text(max_size=40), st.lists(st.sampled_from([*CARDS, "12/27", "cvv 123", " ", "x", "9"])).map(" ".join)
)


@given(TEXTS)
@example("4111111111111111 234567893")  # the last four of one begin another
@example("cvv 123 456 789")
def test_covering_twice_is_covering_once(text: str) -> None:
    """What was covered is never covered further."""
    assert masked(masked(text)) == masked(text)


@given(TEXTS)
def test_nothing_but_digits_and_what_stands_between_them_changes(text: str) -> None:
    """Every letter of the text is there afterwards, in order."""
    assert re.sub(r"[\W\d_]", "", masked(text)) == re.sub(r"[\W\d_]", "", text)


@given(st.text(max_size=20).filter(lambda text: not re.search(r"\d", text)))
def test_the_rest_of_the_text_is_kept_exactly(text: str) -> None:
    """Around a card, everything is as it was typed."""
    assert masked(f"{text}\n4111 1111 1111 1111\n{text}") == f"{text}\n•••• 1111\n{text}"


@given(st.lists(st.integers(0, 9), min_size=1, max_size=18))
def test_every_number_has_one_digit_that_checks_it(digits: list[int]) -> None:
    """Of the ten last digits exactly one passes, as the standard has it."""
    assert [passes_luhn([*digits, last]) for last in range(10)].count(True) == 1


def test_every_text_of_an_answer_is_covered() -> None:
    """Words, the words and notes of moments, and reasons."""
    moment = HeardMoment(at=72.0, words="It is 4111 1111 1111 1111.", note="cvv 123")
    assert covered(Said(words="4111111111111111", moments=(moment,))) == Said(
        words="•••• 1111", moments=(HeardMoment(at=72.0, words="It is •••• 1111.", note="cvv •••"),)
    )
    assert covered(Skipped(reason="4111111111111111")) == Skipped(reason="•••• 1111")


@pytest.mark.parametrize("answer", [Chose(value="4111111111111111"), ChoseSome(values=("4111111111111111",))])
def test_a_choice_is_never_covered(answer: Answer) -> None:
    """It is one of ours."""
    assert covered(answer) == answer
