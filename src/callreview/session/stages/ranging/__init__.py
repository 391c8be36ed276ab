"""A rubric asked for, stage by stage: what for, the feelings, the bars, and only then the behaviors."""
