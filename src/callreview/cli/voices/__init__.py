"""The commands of people's own words: kudos and concerns, ideas, check-ins, replies; and what they do."""
