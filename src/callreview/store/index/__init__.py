"""The derived index of the reviews: a SQLite file that may be deleted at any time. The files stay the only truth."""
