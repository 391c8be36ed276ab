"""Moved to the model; this name goes when nobody uses it any more."""

from callreview.model.days import call_time, coming_day

__all__ = ["call_time", "coming_day"]
