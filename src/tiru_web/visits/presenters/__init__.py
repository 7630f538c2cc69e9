"""What pages show of a visit: its head, its stages, its parts and its thread."""
