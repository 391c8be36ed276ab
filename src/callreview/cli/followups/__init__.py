"""What was agreed and is followed up: the listing, what became of it, and the calendar."""
