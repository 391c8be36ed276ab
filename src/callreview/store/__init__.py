"""The store: small files, written whole; the only room that writes."""
