"""Makes `known.py`, the table of words a Tab can offer, from the real command line.

    python -m callreview.cli.completing.making --write

Without `--write` it is printed. A test holds the file current.
"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperOption

from callreview.cli.app import app, commands
from callreview.cli.desk import starters
from callreview.model.choices import Level, Trace

PAGE = Path(__file__).with_name("known.py")
HEAD = '''"""What a Tab can offer, by command. Made by `python -m callreview.cli.completing.making --write`."""
# ruff: noqa: E501, COM819 # made, not written
# fmt: off

KNOWN: dict[str, tuple[dict[str, str], tuple[tuple[tuple[str, ...], str, str, bool], ...], tuple[str, ...]]] = {
'''
_BY_OPTION = {
    "--agent": "agent",
    "--reviewer": "reviewer",
    "--queue": "queue",
    "--rubric": "rubric",
    "--feeling": "feeling",
    "--behavior": "behavior",
    "--discard": "draft",
    "--without": "agent",
}
_BY_METAVAR = {
    "AGENT": "agent",
    "AGREED": "agreed",
    "DRAFT": "draft",
    "FEELING": "feeling",
    "IDEA": "idea",
    "REVIEW": "review",
    "RUBRIC": "rubric",
}
_BY_COMMAND = {
    ("show", "REVIEW"): "record",
    ("show", "OTHER"): "review",
    ("reply", "REVIEW"): "record",
    ("kudos share", "ID"): "kudos",
    ("rubric diff", "OTHER"): "rubric",
    ("rubric show", "NAME"): "rubric",
    ("rubric raise", "NAME"): "rubric",
}
"""Where the same word stands for one thing here and for another there."""
_BARS = (*tuple(Level)[:3], *tuple(Trace)[:3])


def table() -> str:
    """The text of `known.py`."""
    return HEAD + "".join(_entry(words) for words in [(), *commands()]) + "}\n"


def _entry(words: tuple[str, ...]) -> str:
    command, context = _command(words)
    params = command.get_params(context)
    below = getattr(command, "commands", {})
    arguments = [_kind(words, param) for param in params if not isinstance(param, TyperOption)]
    options = [param for param in params if isinstance(param, TyperOption) and not param.hidden]
    lines = [f"    {_text(' '.join(words))}: (", "        {"]
    lines += [f"            {_text(name)}: {_text(each.get_short_help_str())}," for name, each in below.items()]
    lines += ["        },", "        ("]
    lines += [f"            ({_option(words, option)})," for option in options]
    return "\n".join([*lines, "        ),", f"        {_tuple(arguments)},", "    ),\n"])


def _option(words: tuple[str, ...], option: TyperOption) -> str:
    """Its names, the long ones first (Typer keeps those of `--help` in no order), its help, its kind, its repeating."""
    names = sorted((*option.opts, *option.secondary_opts), key=lambda name: (not name.startswith("--"), name))
    return f"{_tuple(names)}, {_text(option.help or '')}, {_text(_kind(words, option))}, {option.multiple}"


def _command(words: tuple[str, ...]) -> tuple[Any, Any]:
    """The command of those *words* as Typer has it, and the context it is asked in."""
    command: Any = typer.main.get_command(app)
    context = command.make_context("callreview", [], resilient_parsing=True)
    for word in words:
        _, command, _ = command.resolve_command(context, [word])
        context = command.make_context(word, [], parent=context, resilient_parsing=True)
    return command, context


def _kind(words: tuple[str, ...], param: Any) -> str:  # noqa: ANN401 # an option or an argument of Typer's
    """What its value is: empty for a flag, `|` before each choice, the name of a kind of value, or `?`."""
    if getattr(param, "is_flag", False):
        return ""
    choices = param.type_descriptor.choices
    if choices is not None:
        return _choices(choice.value for choice in choices)
    return _value(words, param) + ("…" if param.nargs == -1 else "")


def _value(words: tuple[str, ...], param: Any) -> str:  # noqa: ANN401 # as above
    metavar = param.metavar or ""
    if metavar == "LEVEL":  # it can be typed in other ways too
        return _choices(_BARS)
    if metavar == "STARTER":
        return _choices(rubric.id for rubric in starters())
    if isinstance(param, TyperOption):
        kind = _BY_OPTION.get(param.opts[0], "?")
        return f"{kind}[:" if "[:" in metavar else f"{kind}:" if ":" in metavar else kind
    return _BY_COMMAND.get((" ".join(words), metavar)) or _BY_METAVAR.get(metavar, "?")


def _choices(words: Iterable[str]) -> str:
    return "".join(f"|{word}" for word in words)


def _tuple(words: Iterable[str]) -> str:
    return f"({''.join(f'{_text(word)}, ' for word in words).rstrip(' ')})"


def _text(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def main() -> None:
    """Print the table, or write it into its file."""
    if sys.argv[1:] == ["--write"]:
        PAGE.write_text(table(), encoding="utf-8", newline="\n")
    else:
        sys.stdout.write(table())


if __name__ == "__main__":
    main()
