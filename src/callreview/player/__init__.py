"""What makes the sound of a call, and measures it: one protocol, and the players behind it."""
