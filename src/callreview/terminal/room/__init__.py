"""The room: a call heard, seen, marked and answered in one place of a terminal that can draw."""
