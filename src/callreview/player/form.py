"""The form of all sound that goes out to a device: two signed 16-bit samples a frame."""

RATE = 48_000
"""Frames a second."""
CHANNELS = 2
FRAME_BYTES = 2 * CHANNELS
