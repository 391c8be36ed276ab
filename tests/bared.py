"""Reviews as the index reads them."""

from callreview.insight.rubric_briefs import brief_of
from callreview.model.review import Review
from callreview.store.bare_reviews import BareReview, bare
from callreview.store.json_text import text_of
from callreview.views import row_making
from callreview.views.rows import ReviewRow


def bared(review: Review) -> BareReview:
    """*review*, bare."""
    return bare(text_of(review), brief_of(review.rubric.copy_))


def row_of(review: Review) -> ReviewRow:
    """The row of *review*."""
    found = bared(review)
    return row_making.review_row(found.review, found.copy.brief)
