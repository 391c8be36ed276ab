"""Templates filled in: in a sandbox, with nothing undefined let through, and with user text escaped on its way out.

Jinja's own escaping is for HTML and cannot be told otherwise. So every value a template puts out passes `_escaped`
first, which makes it Markdown and marks it done; Jinja then leaves it alone. That holds for templates of the user's
own too, where nobody has to remember a filter.
"""

import re
from functools import cache
from traceback import walk_tb

from jinja2 import PackageLoader, StrictUndefined, Template, TemplateError, TemplateSyntaxError, pass_eval_context
from jinja2.exceptions import SecurityError
from jinja2.nodes import EvalContext
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from callreview.errors import FaultyTemplate
from callreview.views.markdown import escape
from callreview.views.words import capital, sentence

_FOR_HTML = ("safe", "escape", "e", "forceescape", "urlize", "xmlattr", "tojson")
_LONGEST_RUN = 10_000
_BLANK_LINES = re.compile(r"\n{3,}")
# What a template can raise while it is filled in, besides Jinja's own: it is a small program of the user's.
_MISHAPS = (MemoryError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError)


def fill_in(page: object, front_matter: str, shipped: str = "review.md.j2") -> str:
    """The *shipped* page for *page*, with *front_matter* at its head. Runs of blank lines come out as one."""
    return _filled(_environment().get_template(shipped), page, front_matter)


def fill_in_own(page: object, front_matter: str, *, template: str, path: str) -> str:
    """A *template* of the user's own, filled in the same way; it may extend a shipped one and replace its blocks.

    Raises FaultyTemplate, with *path* and the line, for whatever goes wrong in it.
    """
    try:
        code = _environment().compile(template, name=path, filename=path)
        own = Template.from_code(_environment(), code, _environment().make_globals(None))
        text = _filled(own, page, front_matter)
        text.encode()  # half a character cannot be written down
    except TemplateSyntaxError as wrong:
        raise FaultyTemplate(path, wrong.lineno, _plain(wrong)) from wrong
    except (TemplateError, *_MISHAPS) as wrong:
        lines = [line for frame, line in walk_tb(wrong.__traceback__) if frame.f_code.co_filename == path]
        raise FaultyTemplate(path, lines[-1] if lines else 0, _plain(wrong)) from wrong
    return text


class _Unknown(StrictUndefined):
    """A name that a template uses and nobody gave it."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        return self._undefined_hint or f'nothing here is called "{self._undefined_name}"'


class _Sandbox(SandboxedEnvironment):
    """Jinja's own, which bounds `range` alone: a few letters of `*` could ask for all the memory there is."""

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """*left* times *right* where it stays small, and no powers. Raises SecurityError."""
        del context  # nothing here depends on where the template is
        if operator == "*" and isinstance(left, int | float) and isinstance(right, int | float):
            return left * right
        if operator == "*" and isinstance(left, str) and isinstance(right, int) and len(left) * right <= _LONGEST_RUN:
            return left * right
        message = f"{operator} is not for this here"
        raise SecurityError(message)


@cache
def _environment() -> SandboxedEnvironment:
    environment = _Sandbox(
        loader=PackageLoader("callreview.views"),
        undefined=_Unknown,
        autoescape=True,
        finalize=_escaped,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    for name in _FOR_HTML:
        del environment.filters[name]
    environment.filters.update(said=_said, sentence=sentence, capital=capital)
    return environment


def _filled(template: Template, page: object, front_matter: str) -> str:
    text = template.render(page=page, front_matter=Markup(front_matter))  # noqa: S704 # made by us, every value quoted
    return _BLANK_LINES.sub("\n\n", text).strip("\n") + "\n"


@pass_eval_context  # without it Jinja works constants out beforehand, and escapes those for HTML
def _escaped(_: EvalContext, value: object) -> Markup:
    """*value* as Markdown; a macro's text and what `said` gave are Markdown already. None comes out as nothing."""
    return value if isinstance(value, Markup) else _said("" if value is None else str(value))


def _said(text: str, prefix: str = "") -> Markup:
    """User text as Markdown, each line after the first begun with *prefix*."""
    return Markup(escape(text, prefix=prefix))  # noqa: S704 # escaped, though not for HTML


def _plain(wrong: Exception) -> str:
    """What Jinja or Python says, as a sentence that another part can follow."""
    said = str(wrong).rstrip(".") or type(wrong).__name__
    return said[0].lower() + said[1:]
