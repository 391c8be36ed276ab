"""The page before a coaching conversation, as plain text for a terminal."""

from callreview.views.coaching_page import CoachingTold, chapters_of, looked_at, title_of
from callreview.views.rubric_changes_text import chapter_lines
from callreview.views.telling import line_text
from callreview.views.wrapping import wrapped


def coaching_page_text(told: CoachingTold, width: int) -> str:
    """*told* in lines of at most *width* columns, ending with a line end."""
    head = [wrapped(line_text(title_of(told)), width), wrapped(looked_at(told), width)]
    blocks = [head, *(list(lines) for lines in chapter_lines(chapters_of(told), width))]
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks)
