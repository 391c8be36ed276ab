"""The session: a conversation as a pure state machine. Events in, next question out."""
