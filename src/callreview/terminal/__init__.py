"""Terminals: how a conversation is held with a person."""
