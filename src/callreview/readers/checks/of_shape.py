"""Checks of a rubric's shape: its keys, and what may stand behind each of them."""

from callreview.readers.checks.check import Check

OF_SHAPE = (
    Check(
        name="unknown-key",
        looks_for="A key that no rubric has.",
        why="It is usually a slip of the finger, and what stands behind it would count for nothing without a word.",
        caught="titel: Billing calls",
        sound="title: Billing calls",
    ),
    Check(
        name="missing-key",
        looks_for="A key that every rubric needs.",
        why="A review would have nothing to show or to ask in that place.",
        caught="musts:\n  - {id: verified}",
        sound="musts:\n  - {id: verified, text: Identity confirmed before any account detail.}",
    ),
    Check(
        name="wrong-type",
        looks_for="A text where a list should be, a number where a text should be, and the like; or nothing at all.",
        why="What was meant can only be guessed.",
        caught="title: 2026",
        sound='title: "2026"',
    ),
    Check(
        name="wrong-choice",
        looks_for="A word that is none of those that may stand there.",
        why="Levels, traces and the like are the same few words everywhere, so that reviews can be read side by side.",
        caught="status: done",
        sound="status: adopted",
    ),
    Check(
        name="wrong-schema",
        looks_for="Another schema than callreview/rubric@1.",
        why="The file is for a newer callreview, or is no rubric, and reading it as one could lose what it says.",
        caught="schema: callreview/rubric@2",
        sound="schema: callreview/rubric@1",
    ),
    Check(
        name="bad-id",
        looks_for="An id that is not made of lower-case letters, digits and dashes.",
        why="Ids are typed on the command line and stand in file names; one spelling has to do everywhere.",
        caught="id: Billing Care",
        sound="id: billing-care",
    ),
    Check(
        name="bad-date",
        looks_for="A day that is no day, or is written another way than 2026-11-28.",
        why="11/12 is one day in one country and another day in the next.",
        caught="raised:\n"
        "  - {on: 1 November, feeling: cared-for, from: not_ok, to: just_ok, why: Kudos name it., version: 3}",
        sound="raised:\n"
        "  - {on: 2026-11-01, feeling: cared-for, from: not_ok, to: just_ok, why: Kudos name it., version: 3}",
    ),
    Check(
        name="bad-time",
        looks_for='A time in a call that is not written like "01:12".',
        why="An anchor leads to a place in a call, and has to lead there for everyone.",
        caught="behaviors:\n"
        "  - id: names-the-worry\n"
        "    text: Says the worry back before the first fix.\n"
        "    creates: [cared-for, hurried]\n"
        "    anchors: [{call: C-2041, at: a minute in}]",
        sound="behaviors:\n"
        "  - id: names-the-worry\n"
        "    text: Says the worry back before the first fix.\n"
        "    creates: [cared-for, hurried]\n"
        '    anchors: [{call: C-2041, at: "01:12"}]',
    ),
    Check(
        name="out-of-range",
        looks_for="A number that is too small or too large for its place.",
        why="A version counts from 1.",
        caught="version: 0",
        sound="version: 1",
    ),
    Check(
        name="too-short",
        looks_for="A list that is empty and must not be.",
        why="A rubric without a feeling has nothing to listen for, and a behavior that creates none has no place.",
        caught="wanted: []",
        sound="wanted:\n"
        "  - {id: cared-for, word: Cared for, tolerate: just_ok, wow: Warm., just_ok: Polite., not_ok: Cold.}",
    ),
    Check(
        name="too-long",
        looks_for="A line of more than 1,000 characters.",
        why="It is read aloud and shown on a screen beside a call.",
        caught="a behavior whose text is a page of the handbook",
        sound="text: Says the customer's worry back before the first fix.",
    ),
    Check(
        name="empty-text",
        looks_for="A text with nothing in it, or with spaces only.",
        why="Somebody would be shown an empty line, and could not know whether that was meant.",
        caught='gut: ""',
        sound="gut: Would you call again?",
    ),
    Check(
        name="bad-value",
        looks_for="A text that cannot stand there as it is, such as two lines where one is shown.",
        why="It would break the screen and the page it is put on.",
        caught='title: "Billing\\ncalls"',
        sound="title: Billing calls",
    ),
)
