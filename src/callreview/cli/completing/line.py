"""What stands on the command line so far, as each shell hands it over: whole words, and the one that is being typed."""

_SPACES = " \t\n"


def in_bash(typed: str, at: int) -> tuple[list[str], str, bool]:
    """The words after the program's name and before the one being typed, that one, and whether it begins in quotes.

    *typed* is bash's COMP_WORDS, one on a line; *at* says which one is being typed. Bash makes words of their own of
    `:` and `=`; here they are part of the word they stand in, as for everybody else.
    """
    words = typed.split("\n")
    whole = [*words[:at], *(words[at : at + 1] or [""])]
    joined: list[str] = []
    for word in whole[1:]:
        if joined and word and (word[0] in ":=" or joined[-1][-1:] in {":", "="}):
            joined[-1] += word
        else:
            joined.append(word)
    *before, last = joined or [""]
    return [unquoted(word) for word in before], unquoted(last), last[:1] in {'"', "'"}


def in_one_line(typed: str) -> tuple[list[str], str]:
    """The same of a line as zsh, fish and PowerShell give it; after a space a new word has begun."""
    words = split(typed)[1:]
    if words and not typed.endswith(" "):
        return words[:-1], words[-1]
    return words, ""


def unquoted(word: str) -> str:
    """*word* without its quotes and backslashes."""
    return "".join(split(word))


def split(text: str) -> list[str]:
    """*text* in words, as a shell splits it. A quote that is still open is no fault."""
    words: list[str] = []
    word: str | None = None
    quote = before = ""
    for character in text:
        if before == "\\":
            kept = "\\" if quote and character not in {quote, "\\"} else ""
            word, before = (word or "") + kept + character, ""
        elif character == "\\" and quote != "'":
            word, before = word or "", character
        elif quote:
            quote, word = ("", word) if character == quote else (quote, (word or "") + character)
        elif character in "\"'":
            quote, word = character, word or ""
        elif character not in _SPACES:
            word = (word or "") + character
        elif word is not None:
            words.append(word)
            word = None
    return words if word is None else [*words, word]
