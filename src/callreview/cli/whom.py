"""What is kept for a name that was typed: the id of the one of the list who is meant exactly, or the name itself.

A near name is never taken for another: where a person can be asked they are, and elsewhere they are told.
"""

from collections.abc import Callable

from callreview.cli.talk import tell
from callreview.errors import SharedName
from callreview.insight.people import People
from callreview.model.names import as_compared
from callreview.terminal.reading import NotUnderstood


def kept_name(people: People, typed: str) -> str:
    """What is kept for *typed* where nobody can be asked; of a near one they are told. Raises SharedName."""
    kept, near = _kept_and_near(people, typed)
    if near:
        tell(f'"{typed}" is none of the people in callreview.yaml, and is kept as typed; did you mean {near}?')
    return kept


def asking_whom(people: People) -> Callable[[str], str]:
    """What is kept for what is typed in a conversation, which asks about a near one once. Raises NotUnderstood."""
    asked: set[str] = set()

    def whom(typed: str) -> str:
        try:
            kept, near = _kept_and_near(people, typed)
        except SharedName as shared:
            raise NotUnderstood(str(shared)) from None
        if near and as_compared(typed) not in asked:
            asked.add(as_compared(typed))
            asking = f"did you mean {near}? Say it once more to keep it as typed"
            message = f'"{typed}" is none of the people in callreview.yaml; {asking}'
            raise NotUnderstood(message)
        return kept

    return whom


def _kept_and_near(people: People, typed: str) -> tuple[str, str]:
    """What is kept for *typed*, and who could be meant instead, in words; nothing where nobody could."""
    found = people.meant(typed)
    shared = people.sharing(typed)
    if len(shared) > 1:
        raise SharedName(typed, shared)
    if found.names and not found.is_guess:
        return found.names[0], ""
    return typed, " or ".join(_with_name(people, name) for name in (*found.names, *found.near))


def _with_name(people: People, name: str) -> str:
    who = people.colleague(name)
    return f'"{name}" ({who.name})' if who and who.name else f'"{name}"'
