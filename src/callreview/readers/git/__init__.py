"""What git knows of a file: asked by argument lists, in a repository that may be anybody's; nothing in it is run."""
