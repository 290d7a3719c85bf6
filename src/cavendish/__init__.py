"""Cavendish: the server you run yourself behind the Nano Banana Images API."""

__version__ = "0.1.0"
