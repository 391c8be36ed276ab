"""Insight: what many reviews say together. Pure: reviews in, nouns and counts out."""
