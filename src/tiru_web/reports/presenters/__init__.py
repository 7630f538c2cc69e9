"""What pages show of texts, claims, conflicts and the record: words, quotes and the marks of their state."""
