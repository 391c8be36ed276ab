"""The tables of stages, one for each conversation. The engine knows none of them."""
