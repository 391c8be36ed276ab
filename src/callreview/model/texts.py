"""What a text and a number may be: how long, how large, and which characters nobody could see. Light."""

import re

WORDS_AT_MOST = 200_000
LINE_AT_MOST = 1_000
VERSION_AT_MOST = 999_999
CALL_AT_MOST = 7 * 24 * 3600
"""Seconds."""

# C0 and C1 controls but tab and line feed, the bidi controls that can reorder what is read, and lone surrogates.
HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
