"""What ruamel says of text that is no YAML, in words for the person who wrote it."""

from ruamel.yaml.error import MarkedYAMLError

from callreview.model.problem import Problem
from callreview.readers.tree import Place

_LINE_UP = "line it up with the keys above it, with spaces"
_QUOTE_IT = "put the text in quotes"

_AFTER_A_QUOTE = "but found '<scalar>'"
_LEFT_OPEN = ("the quote that opens here is not closed before another begins", "close it where its text ends")

# Part of ruamel's context or problem; whether the fault is where the context began; what is wrong; what to do.
# The first that fits is taken.
_PLAIN_WORDS: tuple[tuple[str, bool, str, str], ...] = (
    ("found character '\\t'", False, "a tab stands where only spaces can", "use spaces instead of the tab"),
    ("while scanning a quoted scalar", True, "the quote that opens here is never closed", "close it"),
    ("unknown escape character", False, "a backslash here means nothing", "use single quotes, or write \\\\"),
    ("hexdecimal numbers", False, "a backslash here means nothing", "use single quotes, or write \\\\"),
    ("could not find expected ':'", True, "this line is neither a key nor part of a text", "write it as `key: text`"),
    ("mapping values are not allowed", False, "a colon cannot stand here", f"{_QUOTE_IT}, or {_LINE_UP}"),
    ("sequence entries are not allowed", False, "a list cannot begin on this line", "begin it on the next line"),
    ("while parsing a flow sequence", True, "the list that opens here is never closed", 'close it with "]"'),
    ("while parsing a flow mapping", True, "the brace that opens here is never closed", 'close it with "}"'),
    (_AFTER_A_QUOTE, False, "text goes on after its closing quote", "check the quotes here and in lines above"),
    ("but found '<block", False, "this line is indented unlike those above it", _LINE_UP),
    ("but found '-'", False, "this line is indented unlike those above it", _LINE_UP),
    ("node content, but found '?'", False, "text cannot begin with ?", _QUOTE_IT),
    ("but found '?'", False, "this key is indented unlike what is above it", _LINE_UP),
    ("scanning an alias", True, "text cannot begin with *", _QUOTE_IT),
    ("scanning an anchor", True, "text cannot begin with &", _QUOTE_IT),
    ("an tag", True, "text cannot begin with !", _QUOTE_IT),
    ("a tag", True, "text cannot begin with !", _QUOTE_IT),
    ("undefined tag handle", True, "text cannot begin with !", _QUOTE_IT),
    ("cannot start any token", False, "text cannot begin with this character", _QUOTE_IT),
    (
        "scanning a block scalar",
        True,
        "nothing else can stand on a line with | or >",
        "begin the text on the next line",
    ),
)
_NOT_YAML = ("is not readable as YAML from here on", "check the quotes, colons and indentation here and above")


def syntax_problem(error: Exception, *, shown: str, reached: Place) -> Problem:
    """What *error* means, as one Problem; *reached* is where the last thing that could be read began."""
    line, column = reached
    message, hint = _NOT_YAML
    if isinstance(error, MarkedYAMLError):
        said = f"{error.context} {error.problem}"
        known = next((known for known in _PLAIN_WORDS if known[0] in said), None)
        mark = error.problem_mark or error.context_mark
        if known:
            _, where_it_began, message, hint = known
            mark = error.context_mark if where_it_began and error.context_mark else mark
        line, column = mark.line + 1, mark.column + 1
        if _AFTER_A_QUOTE in said and reached[0] < line:
            # A text of several lines that ends at a quote with more behind it: its own closing quote was forgotten.
            (line, column), (message, hint) = reached, _LEFT_OPEN
    return Problem(shown, line, column, "", message, hint, "syntax")
