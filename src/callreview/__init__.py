"""callreview: how a call felt, the behaviors that made it so, one thank-you, one next step."""

__version__ = "0.1.0"
