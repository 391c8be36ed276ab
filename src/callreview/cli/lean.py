"""Typer without pydantic: a plain value is taken as it is, before Typer builds a validator for it.

Typer 0.29 loads pydantic for every value that is not a flag, given or not, and that takes as long as all the rest of a
listing. Here a word, a whole number, a choice and a list of words are taken as Typer would take them; whatever is not
as plain (a wrong choice, a number with a point, a limit) still goes to Typer, and its sentences are Typer's. The
names this leans on are private to Typer's minor version, which pyproject.toml pins; without them all goes to Typer.
"""

from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from typer._click import Context, Parameter

_HOOK: Final = "_runtime_param"
_LONGEST_NUMBER: Final = 18
_NOT_PLAIN: Final = object()


class LeanCommand(TyperCommand):
    """A command whose plain values are taken without pydantic."""

    def get_params(self, ctx: "Context") -> "list[Parameter]":
        """Its options and arguments."""
        return _made_lean(super().get_params(ctx))


class LeanGroup(TyperGroup):
    """A group whose plain values are taken without pydantic."""

    def get_params(self, ctx: "Context") -> "list[Parameter]":
        """Its options."""
        return _made_lean(super().get_params(ctx))


def _made_lean(params: "list[Parameter]") -> "list[Parameter]":
    for param in params:
        described = getattr(param, "type_descriptor", None)
        if getattr(param, _HOOK, _NOT_PLAIN) is None and described is not None and _is_simple(described.parameter_info):
            setattr(param, _HOOK, Lean(described.annotation))
    return params


def _is_simple(info: Any) -> bool:  # noqa: ANN401 # Typer's own description, which it does not name in public
    """Whether an option asks for nothing beyond its type."""
    return info.parser is None and info.min is None and info.max is None and info.case_sensitive


class Lean:
    """Stands where Typer keeps what turns the typed text of an option into its value."""

    def __init__(self, annotation: object) -> None:
        self._annotation = annotation

    def coerce(self, value: object, param: Any, ctx: "Context") -> object:  # noqa: ANN401 # either of Typer's two kinds
        """The value, as Typer gives it. Raises what Typer raises."""
        if value is None:
            return () if param.multiple or param.nargs == -1 else None
        taken = plain(value, self._annotation)
        if taken is not _NOT_PLAIN:
            return taken
        setattr(param, _HOOK, None)  # so that it builds its own
        return param.get_runtime_param().coerce(value, param=param, ctx=ctx)


def plain(value: object, annotation: object) -> object:
    """*value* as an *annotation*, where that is plain to see; else a mark that it is not."""
    if annotation == list[str] and isinstance(value, list | tuple):
        return list(value) if all(type(each) is str for each in value) else _NOT_PLAIN
    if annotation in {bool, int, str} and type(value) is annotation:
        return value
    if annotation is int and isinstance(value, str) and _is_whole_number(value):
        return int(value)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return next((choice for choice in annotation if value is choice or value == choice.value), _NOT_PLAIN)
    return _NOT_PLAIN


def _is_whole_number(text: str) -> bool:
    digits = text.removeprefix("-")
    return digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST_NUMBER
