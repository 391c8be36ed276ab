"""A team that nobody knows, its habits, and years of what was heard of it. Its one rule: a seed says everything."""
