"""What a Tab offers, answered before Typer is loaded; `shells` is the way in.

Rule: nothing here but `making` imports a module that a bare Python has not loaded, except for the values of a
workspace, which are read from its index.
"""
