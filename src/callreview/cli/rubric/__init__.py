"""The rubric commands and what they do: the ranges of tolerance."""
