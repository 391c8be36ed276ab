"""Which of a question's choices a person means by what they typed: a number, a word, or the beginning of one."""

from collections.abc import Sequence

from callreview.session.question import Choice, Question


def chosen(typed: str, choices: Sequence[Choice]) -> Choice | None:
    """The choice *typed* means: its number, its word, its value, or the beginning of one word alone; else None."""
    text = " ".join(typed.lower().replace("_", " ").split())
    if text.isdecimal():
        numbered = {str(number): choice for number, choice in enumerate(choices, start=1)}
        return numbered.get(text)
    words = {choice: {choice.word.lower(), choice.value.lower().replace("_", " ")} for choice in choices}
    whole = [choice for choice in choices if text in words[choice]]
    begun = [choice for choice in choices if text and any(word.startswith(text) for word in words[choice])]
    fitting = whole or begun
    return fitting[0] if len(fitting) == 1 else None


def several(typed: str, question: Question) -> tuple[Choice, ...] | str:
    """The choices that `1 3` or `system, tool` means, in the order of the question; or the part that means none."""
    parts = typed.split(",") if "," in typed else typed.split()
    if "," not in typed and chosen(typed, question.choices):
        parts = [typed]
    found: list[Choice] = []
    for part in filter(str.strip, parts):
        choice = chosen(part, question.choices)
        if choice is None:
            return part.strip()
        found.append(choice)
    return tuple(choice for choice in question.choices if choice in found)
