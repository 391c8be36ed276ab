"""What each shell asks and wants to hear: Typer's own protocol, so that the scripts it installs serve as they are.

Words (commands, options, choices) are in the table `known`, which is made from the real app; values lie in a workspace.
"""

import os
import sys

from callreview.cli.completing.line import in_bash, in_one_line
from callreview.cli.completing.offers import Offer, offers

_NO = 1
"""What fish is told where there is nothing to offer, so that it offers files."""


def complete(shell: str) -> int:
    """Print what could be typed next, as that *shell* wants it to be told. Gives the exit code."""
    try:
        return _COMPLETERS[shell]()
    except Exception:  # noqa: BLE001 # whatever went wrong, it must not be printed into what somebody is typing
        return _NO


def _for_bash() -> int:
    """Each on a line. Bash takes `:` and `=` for ends of words, so only what follows them is given."""
    words, incomplete, in_quotes = in_bash(os.environ["COMP_WORDS"], int(os.environ["COMP_CWORD"]))
    cut = max(incomplete.rfind(":"), incomplete.rfind("=")) + 1
    _say(*(_bash_word(offer.value[cut:], in_quotes=in_quotes) for offer in offers(words, incomplete)))
    return 0


def _for_zsh() -> int:
    """A piece of zsh, which the script evaluates."""
    found = offers(*in_one_line(os.environ.get("_TYPER_COMPLETE_ARGS", "")))
    pairs = "\n".join(
        f'"{_zsh_word(offer.value)}":"{_zsh_word(offer.help)}"' if offer.help else f'"{_zsh_word(offer.value)}"'
        for offer in found
    )
    _say(f"_arguments '*: :(({pairs}))'" if found else "_files")
    return 0


def _for_fish() -> int:
    """Each on a line with its help; or whether there are any."""
    found = offers(*in_one_line(os.environ.get("_TYPER_COMPLETE_ARGS", "")))
    if os.environ.get("_TYPER_COMPLETE_FISH_ACTION") == "is-args":
        return 0 if found else _NO
    _say(*(f"{offer.value}\t{offer.help}" if offer.help else offer.value for offer in found))
    return 0


def _for_powershell() -> int:
    """Each on a line with its help."""
    words, _ = in_one_line(os.environ.get("_TYPER_COMPLETE_ARGS", "") + " ")
    incomplete = os.environ.get("_TYPER_COMPLETE_WORD_TO_COMPLETE", "")
    found = offers(words[:-1] if incomplete else words, incomplete)
    _say(*(f"{_quoted_for_powershell(offer)}:::{offer.help or ' '}" for offer in found))
    return 0


_COMPLETERS = {
    "bash": _for_bash,
    "zsh": _for_zsh,
    "fish": _for_fish,
    "powershell": _for_powershell,
    "pwsh": _for_powershell,
}


def _bash_word(value: str, *, in_quotes: bool) -> str:
    return value if in_quotes else value.replace(" ", "\\ ")


def _zsh_word(text: str) -> str:
    """*text* as Typer writes it for zsh. `offers` lets nothing through that could be more than a word there."""
    for old, new in (('"', '""'), ("'", "''"), ("$", "\\$"), ("`", "\\`"), (":", "\\\\:")):
        text = text.replace(old, new)
    return text


def _quoted_for_powershell(offer: Offer) -> str:
    return f"'{offer.value}'" if " " in offer.value else offer.value


def _say(*lines: str) -> None:
    sys.stdout.write("\n".join(lines) + "\n")
