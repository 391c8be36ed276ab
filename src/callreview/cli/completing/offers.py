"""What fits at the end of a command line: the table's words, and the values of a workspace."""

from callreview.cli.completing.known import KNOWN

_SAFE = " -_.@+:="


class Offer:
    """Something that could be typed next, and what is said of it; nothing is said of a value."""

    __slots__ = ("help", "value")

    def __init__(self, value: str, help: str = "") -> None:  # noqa: A002 # what the shells call it
        self.value, self.help = value, help


def offers(words: list[str], incomplete: str) -> list[Offer]:
    """What could stand in place of *incomplete* after *words*, in the order of the help."""
    line = _Line()
    for word in words:
        if not line.take(word):
            return []
    if line.waiting:
        return _values(line.waiting, incomplete, words)
    if incomplete.startswith("-") and not line.only_arguments:
        name, equals, begun = incomplete.partition("=")
        if equals:
            option = line.option(name)
            found = _values(option[2], begun, words) if option and option[2] else []
            return [Offer(f"{name}={offer.value}") for offer in found]
        return line.options_left(incomplete)
    if line.argument:
        return _values(line.argument, incomplete, words)
    return [Offer(name, told) for name, told in line.commands.items() if name.startswith(incomplete)]


class _Line:
    """The words so far, understood: the command they name, the options given, and whether one waits for its value."""

    def __init__(self) -> None:
        self._place = ""
        self._given: set[str] = set()
        self._arguments = 0
        self.waiting = ""
        self.only_arguments = False

    def take(self, word: str) -> bool:
        """Go one word on. Whether the command line can still be right."""
        if self.waiting:
            self.waiting = ""
            return True
        if word == "--" and not self.only_arguments:
            self.only_arguments = True
            return True
        if word.startswith("-") and word != "-" and not self.only_arguments:
            name, equals, _ = word.partition("=")
            option = self.option(name)
            if option:
                self._given.add(option[0][0])
                self.waiting = "" if equals else option[2]
            return option is not None
        return self._argument_or_command(word)

    def _argument_or_command(self, word: str) -> bool:
        if self.commands:
            known = word in self.commands
            self._place, self._given = f"{self._place} {word}".strip(), set()
            return known
        left = self.argument != ""
        self._arguments += 1
        return left

    @property
    def commands(self) -> dict[str, str]:
        """The commands that could follow, each with its line of help."""
        return KNOWN[self._place][0]

    @property
    def argument(self) -> str:
        """What the next argument is; empty where none is left. The last one may be given many times."""
        kinds = KNOWN[self._place][2]
        if self._arguments < len(kinds):
            return kinds[self._arguments]
        return kinds[-1] if kinds and kinds[-1].endswith("…") else ""

    def option(self, name: str) -> "tuple[tuple[str, ...], str, str, bool] | None":
        """The option of that name: its names, its help, what its value is (empty for a flag), whether it may repeat."""
        return next((option for option in KNOWN[self._place][1] if name in option[0]), None)

    def options_left(self, begun: str) -> list[Offer]:
        """The options that begin so and can still be given."""
        return [
            Offer(name, told)
            for names, told, _, again in KNOWN[self._place][1]
            if again or names[0] not in self._given
            for name in names
            if name.startswith(begun)
        ]


def _values(kind: str, begun: str, words: list[str]) -> list[Offer]:
    """The values of that *kind* that begin so: choices stand in the table, the others lie in the workspace."""
    kind = kind.removesuffix("…")
    if kind.startswith("|"):
        return [Offer(choice) for choice in kind[1:].split("|") if choice.startswith(begun)]
    if kind == "?":
        return []
    from callreview.cli.completing.values import values

    return [Offer(value) for value in values(kind, begun, words) if _is_only_a_word(value)]


def _is_only_a_word(value: str) -> bool:
    """Whether no shell could take *value* for more: names come from files that other people wrote."""
    return value[:1].isalnum() and all(each.isalnum() or each in _SAFE for each in value)
