"""What people say and write in a believable workspace. Ordinary words, of nobody, by feeling and behavior."""

from collections.abc import Mapping, Sequence

Sayings = Sequence[str]

SAID: Mapping[tuple[str, str], tuple[str, Sayings]] = {
    ("cared-for", "wow"): (
        "agent",
        ("No wonder you didn't sleep.", "That would have frightened me too.", "I'm glad you rang before you paid it."),
    ),
    ("cared-for", "not_ok"): ("agent", ("Account number?", "It's on the back of the bill.", "Anything else today?")),
    ("told-straight", "wow"): (
        "agent",
        (
            "That was us. I gave you the wrong date.",
            "I can't stop that letter, it has left.",
            "You won't like this part.",
        ),
    ),
    ("told-straight", "not_ok"): (
        "agent",
        ("There seems to have been some confusion.", "It should be fine.", "Somebody will be in touch."),
    ),
    ("in-good-hands", "wow"): (
        "agent",
        ("I'm opening last month's bill. Half a minute.", "You'll have it by Thursday.", "I've written it down here."),
    ),
    ("in-good-hands", "not_ok"): (
        "customer",
        ("So who do I ask now?", "You said that last week.", "Is that the right form?"),
    ),
    ("welcome", "wow"): (
        "agent",
        ("Good morning, good that you called.", "You've come to the right place.", "Take all the time you need."),
    ),
    ("welcome", "not_ok"): ("agent", ("Yes?", "Order number, please.", "You're through to deliveries.")),
    ("kept-informed", "wow"): (
        "agent",
        ("The van is two streets from you.", "I can see it left at nine.", "I'll ring you when it's on the road."),
    ),
    ("kept-informed", "not_ok"): ("customer", ("So you don't know where it is?", "Hello? Are you there?")),
    ("listened-to", "wow"): (
        "agent",
        ("So it ran on Monday, and since Tuesday it's dead.", "You said the light was red, not green."),
    ),
    ("listened-to", "not_ok"): ("customer", ("As I said before.", "No, that isn't what I meant.")),
    ("really-helped", "wow"): (
        "agent",
        ("While I was in there I moved your visit too.", "I've put the part aside with your name on it."),
    ),
    ("really-helped", "not_ok"): ("customer", ("Then I still have no heating.", "So now I call another number?")),
    ("hurried", "hint"): ("agent", ("Right, right.", "Okay, so what you'll want is", "Yes, I've got that.")),
    ("hurried", "clear"): ("agent", ("Is there a question in there?", "I have other callers waiting.")),
    ("talked-down-to", "hint"): ("agent", ("As the letter explains.", "Like I said.")),
    ("talked-down-to", "clear"): ("agent", ("You should have read it.", "Most people manage it online.")),
    ("a-nuisance", "hint"): ("customer", ("I'm sorry to bother you again.", "Sorry, it's me once more.")),
    ("a-nuisance", "clear"): ("customer", ("I won't call again, then.", "I can hear you sighing.")),
}
"""Who says what, where a feeling came through like that."""

SEEN: Mapping[str, Sayings] = {
    "wow": (
        "Nobody had to tell her.",
        "The voice goes soft here.",
        "This is where I breathed out.",
        "He had not asked.",
    ),
    "not_ok": ("The voice drops.", "A long pause.", "Said twice by now.", "Flat, as if read off."),
    "hint": ("Faster than before.", "A little sharp.", "Keys, all the while."),
    "clear": ("Half a sentence is lost.", "He gives up here.", "Cut off for the second time."),
}
"""What a reviewer notes beside a moment."""

BECAUSE: Mapping[str, Sayings] = {
    "wow": (
        "The worry was answered before the question.",
        "From there on I stopped worrying.",
        "It was said first, and it was meant.",
        "I could hear the smile.",
    ),
    "not_ok": (
        "The worry was said out loud and went by.",
        "I waited for it the whole call.",
        "It sounded like the tenth call of the day.",
        "Nobody said what happens now.",
    ),
    "hint": ("A word too quick, twice.", "Something was being typed.", "It was only once, near the end."),
    "clear": ("Every answer came before the end of the question.", "I felt I was in the way.", "It did not let up."),
}

OWN_WORDS: Mapping[str, Sayings] = {
    "wow": (
        "I was worried with her, and then I was not.",
        "I would like to have been that customer.",
        "My shoulders came down after a minute.",
        "Warm from the first word, and it stayed that way.",
        "I wanted to tell somebody about it.",
        "He took the heating as seriously as she did.",
    ),
    "just_ok": (
        "Fine. I will not remember it tomorrow.",
        "It got done. Nobody was unkind.",
        "Polite and correct, a little far away.",
        "I kept waiting for something to happen.",
        "Good at the start, thinner after the hold.",
        "The refund was right, the goodbye was quick.",
    ),
    "not_ok": (
        "I felt like the next one in a queue.",
        "I was tired for her by the end.",
        "I would not have called again.",
        "He asked three times about the delivery and got a form.",
        "It hurt a little to listen to.",
        "Everything was rushed, even the apology.",
    ),
}
"""Of the whole call, by the gut."""

AGAINST = (
    "The goodbye was kind.",
    "The hold was long, and not explained.",
    "The apology came by itself.",
    "The date was given twice, and clearly.",
    "One sharp answer about the refund.",
)

SECOND_WHY = (
    "I had not noticed how often she was cut off until I looked for it.",
    "The behaviors were all there. I was tired.",
    "It was stronger than I first said.",
    "It was a long call, and this was one minute of it.",
)

IN_THE_WAY: Mapping[str, Sayings] = {
    "system": (
        "The billing screen froze for a minute.",
        "The order page loaded twice.",
        "The search finds no old bills.",
    ),
    "policy": ("A refund over fifty needs a second name.", "We may not promise an hour."),
    "knowledge": ("Nobody had told them about the new meter.", "The price change was not in the notes."),
    "tool": ("There is no way to see the van.", "No form for a second address."),
    "other": ("Building work, all afternoon.",),
}

THANKS_DID: Mapping[str, Sayings] = {
    "names-the-worry": ("You said the worry back first.", "You named what kept her awake."),
    "says-what-they-cannot": ("You said what we cannot do, out loud.", "You called our mistake a mistake."),
    "gives-the-day": ("You gave him a day, and kept to it.", "You said what happens next."),
    "gives-own-name": ("You gave your name, and asked for hers.", "You began with your own name."),
    "says-what-they-do": ("You told him what you were looking for.", "You filled the silence with what you did."),
    "plays-it-back": ("You told the problem back in his words.", "You had every detail, and said so."),
    "one-thing-more": ("You moved the visit without being asked.", "You did one thing more."),
    "": ("You stayed with her to the end.", "You did not give up on it.", "You kept your voice low when his went up."),
}
THANKS_FELT = ("I stopped bracing.", "I breathed out.", "I felt safe.", "I smiled at my desk.", "")
THANKS_MATTERS = ("People stay when they feel safe.", "She will tell others.", "That is who we want to be.", "")

STEPS: Mapping[str, Sayings] = {
    "names-the-worry": ("Say the worry back before you open the account.", "First the worry, then the number."),
    "says-what-they-cannot": ("Say the hard part first.", "Say what we cannot do, before they ask."),
    "gives-the-day": ("End each call with a day.", "Say who does what, and when."),
    "gives-own-name": ("Begin with your name.", "Your name first, then theirs."),
    "says-what-they-do": ("Say what you are looking for.", "Tell them before the silence begins."),
    "plays-it-back": ("Tell it back in their words.", "Say it back once before you look."),
    "one-thing-more": ("Look for one thing they did not ask.", "Before goodbye, look at the next visit."),
    "talks-over": ("Count to one before you answer.", "Let their last word land."),
    "asks-again": ("Write the number down when it is said.", "Look at the notes before you ask."),
    "fixes-too-soon": ("Wait for the end of the story.", "Ask one question before you offer an answer."),
    "": (
        "Listen to this call together once more.",
        "Sit beside somebody for an hour.",
        "Take a breath between two calls.",
    ),
}

QUESTIONS = (
    "What did you hear in her voice at the start?",
    "What would you do the same way again?",
    "What were you thinking during the hold?",
    "What would have made this one easier for you?",
)

REPLIES: Mapping[str, Sayings] = {
    "yes": ("That is how I heard it too.", "Thank you. I had not noticed.", "I tried it today, and it works."),
    "partly": (
        "The screen was frozen at that moment.",
        "I did say it, only later.",
        "It was the fourth call like that.",
    ),
    "no": ("She asked me to be quick.", "I see that call another way."),
}

NOTHING_TO_THANK = ("nothing came to mind", "I thanked them in person", "I will say it at the desk")
