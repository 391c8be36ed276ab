"""Plain lines: the whole conversation in any terminal, pipe or screen reader. Append only."""
