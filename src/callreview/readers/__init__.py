"""Readers: the files people write become nouns or problems; nothing is written here."""
