"""Ankerpunt: promise, make it true, show it, listen, and learn. The rooms are mapped in docs/map.md."""
