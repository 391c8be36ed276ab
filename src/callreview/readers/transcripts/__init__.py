"""Transcripts from anywhere, told apart by their shape, in one shape: what is not readable is told, never dropped."""
