"""A team for tests: one who was renamed, one with accents, two of one name, and one who is gone."""

from datetime import date

from callreview.insight.people import People
from callreview.model.choices import Role
from callreview.model.people import Colleague

LISTED = (
    Colleague("maria", "Maria Ortiz", also=("Maria Lopez", "m.lopez")),
    Colleague("zoe", "Zo\u00eb \u00c4rm"),
    Colleague("sam-1", "Sam Lee", since=date(2025, 1, 1)),
    Colleague("sam-2", "Sam Lee", until=date(2025, 12, 31), also=("Samuel",)),
    Colleague("noor"),
    Colleague("kim", "Kim", Role.LEADER),
)
TEAM = People(LISTED)
