"""Chance, said in words."""

from random import Random


def likely(chance: Random, often: float) -> bool:
    """Whether something that is so this *often*, from 0 to 1, is so now."""
    return chance.random() < often
