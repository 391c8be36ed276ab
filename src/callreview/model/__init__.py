"""The nouns: what a person made or said, frozen and checked; no files, no clock."""
