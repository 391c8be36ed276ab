"""Views: nouns in, text out. Nothing here prints, and no file is read that was not handed over."""
