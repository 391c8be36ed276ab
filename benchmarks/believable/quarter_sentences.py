"""What people say in a quarter beside their reviews. Ordinary words, of nobody."""

from collections.abc import Mapping, Sequence

Sayings = Sequence[str]

KUDOS: Mapping[str, Sayings] = {
    "customer": (
        "She asked what had happened before she asked for the number.",
        "I rang in a temper and hung up in a good mood.",
        "He called back when he had said he would. Nobody does that.",
        "I did not have to tell it twice.\nThank you for that.",
        "My mother understood every word of it.",
        "You made it sound as if it mattered.",
        "The van came when you said it would.",
        "I was ready to leave you. I am staying.",
        "Clear, kind and quick, in that order.",
        "He laughed with me about the meter.",
    ),
    "peer": ("You took my call when I had no voice left.", "Your notes saved me half an hour."),
    "leader": ("You stayed calm when the line went down.", "The new one learns it from you."),
}
CONCERNS: Sayings = (
    "I was cut off in the middle of a sentence.",
    "Nobody rang back, and I waited all day.",
    "I had to give the number three times.",
    "It felt like I was keeping somebody from lunch.",
    "The date was wrong, and nobody said sorry.",
    "I was told to look it up.",
)
IDEAS: Sayings = (
    "Show the last bill beside this one.",
    "Let us see where the van is.",
    "A form for a second address.",
    "Put the price change into the notes before it is sent out.",
    "Ten quiet minutes after a hard call.",
    "Let whoever took the call ring back.",
    "A list of what we may promise.",
    "Let the search find old bills.",
    "One number for the repair shop.",
    "Swap desks once a week.",
    "Send the confirmation while they are still on the line.",
    "A second screen at the end desks.",
)
ANSWERS: Mapping[str, Sayings] = {
    "did": ("It is there since this morning.", "It took a day, and it helps everybody."),
    "will": ("It is ordered.", "It comes with the next release."),
    "will_not": ("The system cannot, and we asked.", "It would cost the quiet hour."),
}
CHECKED_IN: Sayings = (
    "All is well. The new chair helps.",
    "Glad somebody asked. The late shift is long.",
    "Would like to hear one of the good calls.",
    "Nothing to report, and that is fine.",
)
OF_CUSTOMERS: Sayings = (
    "All runs. They like the reminder.",
    "Moving in spring.",
    "Nothing is wrong.",
)
CUSTOMERS = ("Harbor Bakery", "The Corner Garage", "Lindenhof School")
WORDS_OF_A_LISTEN: Sayings = ("steady", "warm", "hasty", "patient")
CONNECT: Sayings = ("They are the voice people remember.", "You are who they get when it goes wrong.", "")
FOR_THE_TEAM: Sayings = ("The frozen screen.", "", "")
THEIRS: Sayings = (
    "I hear that I am early.",
    "I was waiting for the screen.",
    "I thought it was clear.",
    "I liked that one.",
)
CAUSES: Sayings = ("Two calls were waiting.", "The notes are long.", "")
IMPACT: Sayings = ("They told it again.", "They sounded smaller at the end.", "")
ASKED: Sayings = ("What would make this easier?", "What did you notice that I did not?")
HEARD: Sayings = ("More time between two calls.", "Somebody to listen with.", "")
WORKED: Mapping[str, Sayings] = {
    "yes": ("It does. They stop repeating themselves.", ""),
    "partly": ("When it is quiet.", "On most days."),
    "no": ("I forget it when it is busy.", "It sounds read off."),
}
MOVING: Sayings = ("Tried it twice.", "Heard it once, at the end.", "")
LET_GO: Sayings = ("Takes other calls now.", "Something else matters more.")
UPWARD: Mapping[str, Sayings] = {
    "yes": ("That helped.", ""),
    "partly": ("There was little time.",),
    "no": ("I was not asked much.",),
}
