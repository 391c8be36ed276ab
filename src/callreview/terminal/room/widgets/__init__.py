"""What the room is made of."""
