"""Every check of a rubric by its name, which stays: what it looks for, why, and an example of it."""
