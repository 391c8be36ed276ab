"""The tables of the index.

A mark has, for each day, a row with the reviews that bear it: one bit a review, at the review's slot. So what a listing
filters by is an `and` of bits, and what trends count is a number that stands there already.
"""

from collections.abc import Iterator

FORMAT = 12
"""Raised when the tables, or what is put into them, change."""

TABLES = """
CREATE TABLE about (said TEXT);
CREATE TABLE folder (path TEXT PRIMARY KEY, files BLOB);
CREATE TABLE review (key INTEGER PRIMARY KEY, name TEXT, at REAL, fields TEXT, words TEXT, marks BLOB);
CREATE TABLE agreed (key INTEGER PRIMARY KEY, fields TEXT);
CREATE TABLE problem (folder TEXT, name TEXT, path TEXT, line INTEGER, col INTEGER, place TEXT, message TEXT,
    hint TEXT, reason TEXT);
CREATE INDEX problem_of ON problem (folder, name);
CREATE TABLE mark (n INTEGER PRIMARY KEY, kind TEXT, name TEXT, value TEXT, bar TEXT, rubric TEXT, version INTEGER,
    UNIQUE (kind, name, value, bar, rubric, version));
CREATE TABLE noted (mark INTEGER, day INTEGER, reviews INTEGER, bits BLOB, PRIMARY KEY (mark, day)) WITHOUT ROWID;
CREATE TABLE monthly (mark INTEGER, month INTEGER, reviews INTEGER, PRIMARY KEY (mark, month)) WITHOUT ROWID;
CREATE TABLE brief (copy TEXT, place INTEGER, part TEXT, fields TEXT, PRIMARY KEY (copy, place)) WITHOUT ROWID;
CREATE TABLE copy (text BLOB PRIMARY KEY, name TEXT);
CREATE VIRTUAL TABLE said USING fts5(
    words, content = 'review', content_rowid = 'key', detail = none, columnsize = 0,
    tokenize = "unicode61 remove_diacritics 2");
CREATE TABLE page (number INTEGER PRIMARY KEY, name TEXT, width INTEGER, seen TEXT, text TEXT, UNIQUE (name, width));
CREATE TABLE stated (name TEXT PRIMARY KEY, seen TEXT, copy TEXT) WITHOUT ROWID;
CREATE TABLE outcome (feeling INTEGER, fate TEXT, day INTEGER, slot INTEGER, agent INTEGER, led INTEGER,
    PRIMARY KEY (feeling, fate, day, slot)) WITHOUT ROWID;
CREATE INDEX outcome_of ON outcome (agent);
CREATE TABLE aside (number INTEGER PRIMARY KEY, path TEXT UNIQUE, seen TEXT, said TEXT);
CREATE TABLE aside_folder (path TEXT PRIMARY KEY, files BLOB);
CREATE VIRTUAL TABLE said_later USING fts5(
    said, content = 'aside', content_rowid = 'number', detail = none, columnsize = 0,
    tokenize = "unicode61 remove_diacritics 2");
CREATE TRIGGER aside_came AFTER INSERT ON aside BEGIN
    INSERT INTO said_later (rowid, said) VALUES (new.number, new.said);
END;
CREATE TRIGGER aside_went AFTER DELETE ON aside BEGIN
    INSERT INTO said_later (said_later, rowid, said) VALUES ('delete', old.number, old.said);
END;
CREATE TABLE beside (review TEXT PRIMARY KEY, said TEXT) WITHOUT ROWID;
CREATE TABLE dirty (agent INTEGER PRIMARY KEY);
"""
"""`review.key` is the day (20261121) above the slot (`SLOT_BITS`). `folder.files` is as `comparing.written` has it."""

SLOT_BITS = 20
MARK_NUMBERS = "I"
"""The kind of `array` whose bytes `review.marks` are: the numbers of its marks."""
SEPARATOR = "\x1f"
"""Between the fields of a row. No text of a record holds a control character."""


def as_kept(text: str) -> str | bytes:
    """*text* as a column holds it: the name of a file may have bytes that are no text, and so what is said of it."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def as_told(kept: str | bytes) -> str:
    """The other way round."""
    return kept if isinstance(kept, str) else kept.decode("utf-8", "surrogatepass")


def key_of(day: int, slot: int) -> int:
    """The key of the review in *slot* of *day*."""
    return day << SLOT_BITS | slot


def keys_of(first: int, last: int) -> tuple[int, int]:
    """The least and the greatest key that a review of the days from *first* to *last* can have."""
    return key_of(first, 0), key_of(last + 1, 0) - 1


def slots_of(bits: int) -> Iterator[int]:
    """The slots whose bit is set, the lowest first."""
    while bits:
        lowest = bits & -bits
        bits ^= lowest
        yield lowest.bit_length() - 1


def day_and_slot(key: int) -> tuple[int, int]:
    """The other way round."""
    return key >> SLOT_BITS, key & ((1 << SLOT_BITS) - 1)
