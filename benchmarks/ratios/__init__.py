"""Whole processes measured beside each other. Its one rule: a figure is a ratio of neighbours, or stands beside one."""
