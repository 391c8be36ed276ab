"""Moved."""

from callreview.model.days import call_time as call_time
from callreview.model.days import coming_day as coming_day
