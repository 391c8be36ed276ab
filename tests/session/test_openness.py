"""Whether a question leaves room for an answer. Nobody is accused wrongly."""

from string import ascii_letters

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from callreview.session.openness import Openness, openness_of

OPEN = (
    "What did you hear in her voice?",
    "How was that for you?",
    "Tell me about the call.",
    "When she said that, did you hear it?",
    "Could you tell me what you heard?",
    "Can you please walk me through it?",
    "Why don't you tell me about it?",
    "Did you like it? What was it like?",
    "Would you tell me what went through your mind?",
    "Could you describe how she sounded?",
    "Can you walk me through the first minute?",
    "Would you like to tell me what happened?",
    "Do you want to tell me about it?",
    "Would you mind telling me how it felt?",
    "Could you say more about that?",
    "Can you give me an example?",
    "Could you help me understand what was hard?",
    "Can you think of a moment that felt easy?",
    "Could you put it into your own words?",
    "Would you be willing to share what you noticed?",
    "Would you be happy to tell me about it?",
    "Would you be open to telling me what happened?",
    "Would you be comfortable telling me about it?",
    "Did you hear her, and what happened then?",
    "Was it hard, and what helped you?",
    "Did anything stand out, and if so, what?",
    "Are there things that helped, and which ones?",
    "Why did you stay so calm?",
    "Why were you so patient with her?",
    "Why were you worried?",
    "Why have you been so tired lately?",
    "Why are you smiling?",
    "How come you knew that?",
    "How come you are so good at this?",
    "Can we talk about what came before it?",
    "Why don't we listen to it together?",
    "Should it happen again, what would you try?",
    "Had you known, how would you have begun?",
    "Did you hear her, and what did you make of it?",
    "Walk me through it, would you?",
    "Tell me what you heard, okay?",
    "What happened there, eh?",
    "What stood out for you, Maria?",
    "Why do you think she hung up?",
    "Why did she hang up?",
    "Why was the customer upset?",
    "How come the screen froze?",
    "Why didn't it work?",
    "What made you pause there?",
    "Maria, what did you notice?",
    "Which part would you keep?",
    "I wonder what you heard.",
    "What would you like to try?",
    "Could you take me back to the moment she sighed?",
    "Can you remember what you felt just then?",
    "What went well, and what would you change?",
    "What was in your way, if anything?",
    "How might it sound if you waited?",
    "Where did you feel most at ease?",
    "Could you start by telling me what you remember?",
    "Why do you feel it was hard?",
    "So tell me, how was it?",
    "She hung up. Why?",
    "Can you let me know what you need from me?",
    "How was that for you",
    "",
    "?",
    "...",
    "No?",
    "\U0001f642",
)
CLOSED = (
    "Did you hear her?",
    "DID YOU HEAR HER",
    "Is it the screen?",
    "Have you tried waiting?",
    "So, do you think it was long?",
    "Maria, did you notice?",
    "I listened twice. Was that the moment?",
    "Can you do that on the next call?",
    "Are you tired?",
    "Would you say it went well?",
    "Would you say that she was upset?",
    "Could you wait a little longer?",
    "Can you tell me if she was upset?",
    "Could you tell whether she was upset?",
    "Can you tell that she was upset?",
    "Could you tell her the price first?",
    "Would it help to have the notes open?",
    "Should we listen to it again?",
    "Will you try it tomorrow?",
    "Is there anything you would do differently?",
    "Do you agree with what she said?",
    "Did Maria hear it?",
    "Would more time have helped?",
    "Has it been like that all week?",
    "Can you give her a moment next time?",
    "Could you talk more slowly?",
    "Hey Maria, did you hear that?",
    "Ok, so, Maria, was it hard?",
    "Were you in a hurry?",
    "Do you feel good about it?",
    "Does that make sense?",
    "Does it help?",
    "Could it be the headset?",
    "Would you do it again?",
    "Was she angry when she called?",
    "Will they call back?",
    "Do you know why she hung up?",
    "Is that what you wanted?",
)
LEADING = (
    "Don't you think it was short?",
    "Don\u2019t you think it was short?",
    "Wouldn't it be better to wait?",
    "Isn't that what we said?",
    "Would you agree that it was short?",
    "Do you not think so?",
    "You felt rushed, right?",
    "That was hard, wasn't it?",
    "It was better, don't you think?",
    "You rushed, no?",
    "You rushed \u2013 no?",
    "You rushed. No?",
    "It went well, right?",
    "It went well, eh?",
    "That could have been quicker, yeah?",
    "You were in a hurry. Weren't you?",
    "You didn't wait, did you?",
    "It wasn't easy, was it?",
    "You know that it matters, don't you?",
    "You meant well, is that right?",
    "You talked over her, am I right?",
    "You would do it again, wouldn't you?",
    "Maria, you were tired, no?",
    "What you mean is that it was too fast, right?",
    "When she paused, you jumped in, right?",
    "Shouldn't you have waited?",
    "Couldn't you hear her sigh?",
    "Haven't we talked about this?",
    "She sounded upset, huh?",
    "They like to be asked first, correct?",
    "Aren't you glad you waited?",
    "Wouldn't you say it went well?",
    "It was hard isn't it?",
    "You can hear it, can't you?",
    "That is the rule, isn't that so?",
    "We said count to one, didn't we?",
)
DEFENCE = (
    "Why did you interrupt her?",
    "Why didn't you wait?",
    "How come you didn't wait?",
    "Why were you so fast?",
    "How come you rushed?",
    "Why would you do that?",
    "Why do you talk over people?",
    "Why are you always in a hurry?",
    "Why couldn't you wait?",
    "Why have you not called her back?",
    "Why weren't you listening?",
    "Maria, why did you hang up?",
    "So why did you say nothing?",
    "And why exactly did you transfer the call?",
    "Why on earth did you do that?",
    "Why did you, of all people, rush?",
    "How come you're so quiet there?",
    "How come that you never asked?",
    "I listened twice. Why did you stop?",
    "When she sighed, why didn't you ask?",
    "Why haven't you tried it?",
    "WHY DID YOU RUSH",
    "Why can't you let her finish?",
    "Why do you always read it out?",
    "Hey Maria, how come you skipped the greeting?",
    "Why then did you put her on hold?",
    "Why did you not wait?",
    "Why must you rush?",
    "Why had you closed the ticket?",
)
NOT_OURS = (
    "Was hast du gehört?",
    "Hast du sie gehört?",
    "War das gut, right?",
    "Will er das?",
    "Is dat zo?",
    "Had je haar gehoord?",
    "As-tu entendu ?",
    "Has visto el error, no?",
    "¿Fue difícil, no?",
    "Is a hiba ott volt?",
    "Do i od czego?",
    "Kan du høre det?",
    "Var det inte svårt?",
    "He hablado muy rápido, no?",
    "Has hablado con ella, no?",
    "Fue bien, eh?",
    "Tu as parlé trop vite, non?",
    "C'était bien, hein?",
    "Hai sentito, no?",
    "Il cliente era contento, no?",
    "Das war gut, oder?",
    "Du warst schnell, ne?",
    "Het was goed, hè?",
    "Was het niet goed, right?",
    "Was macht die Kundin, wenn sie wartet?",
    "Warum hast du sie unterbrochen?",
    "Pourquoi as-tu interrompu la cliente ?",
    "Por que você interrompeu?",
    "Her müşteri mutlu mu, no?",
    "Her var det stille, no?",
    "Any nou, no?",
    "He puhuivat nopeasti, eh?",
    "Foi difícil, né?",
    "Pode me dizer se foi bem?",
    "Czy to było trudne, no?",
    "Do widzenia, no?",
    "¿Por qué no esperaste, eh?",
    "Hade du tid, va?",
    "Can thiệp sớm hơn, no?",
    "あなたは聞きましたか?",
    "هل سمعت صوتها؟",
    "האם שמעת אותה?",
    "Der Call mit dem Customer war gut, no?",
)


@pytest.mark.parametrize("words", OPEN)
def test_an_open_question_is_open(words: str) -> None:
    """As is an invitation, a question beside which another is open, and a why about anybody else or about a feeling."""
    assert openness_of(words) is Openness.OPEN


@pytest.mark.parametrize("words", CLOSED)
def test_what_yes_or_no_will_do_for_is_closed(words: str) -> None:
    """Whoever is called by name before it, and however kindly it is put."""
    assert openness_of(words) is Openness.CLOSED


@pytest.mark.parametrize("words", LEADING)
def test_what_says_its_answer_is_leading(words: str) -> None:
    """Whichever apostrophe is typed; at its beginning, or in the two words that hang behind a statement."""
    assert openness_of(words) is Openness.LEADING


@pytest.mark.parametrize("words", DEFENCE)
def test_a_why_about_what_they_did_asks_them_to_defend_themselves(words: str) -> None:
    """Though nobody meant it so."""
    assert openness_of(words) is Openness.DEFENCE


@pytest.mark.parametrize("words", NOT_OURS)
def test_other_languages_are_never_accused(words: str) -> None:
    """Though some have words that look like ours."""
    assert openness_of(words) is Openness.OPEN


@given(st.text(max_size=200))
@example("so " * 100_000)
@example("," * 100_000 + "?")
@example("and " * 2_000)
def test_any_text_is_judged_and_always_the_same(words: str) -> None:
    """Nothing that can be typed stops a conversation."""
    assert openness_of(words) is openness_of(words)


@given(st.text(st.characters(exclude_characters=ascii_letters), max_size=60))
def test_without_a_letter_of_ours_nothing_is_accused(words: str) -> None:
    """No other script can be taken for English."""
    assert openness_of(words) is Openness.OPEN


@given(
    closed=st.sampled_from(["did you hear her?", "don't you think so?", "you rushed, no?", "why did you rush?"]),
    before=st.sampled_from(["", "So ", "ok, ", "\u2026 ", "\n\n"]),
    loud=st.booleans(),
)
def test_capitals_and_fillers_make_no_difference(closed: str, before: str, loud: bool) -> None:  # noqa: FBT001 # drawn
    """It is the same question."""
    assert openness_of(before + (closed.upper() if loud else closed)) is openness_of(closed)
