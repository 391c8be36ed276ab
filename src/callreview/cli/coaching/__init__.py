"""A coaching conversation: prepared from the reviews, then held and kept."""
