"""Engines: what paints. Each one answers the same capabilities data and the same `run` verb."""
