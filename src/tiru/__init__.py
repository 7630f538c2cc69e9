"""Library for study visits between Indonesian local governments: numbers, tables and text."""
