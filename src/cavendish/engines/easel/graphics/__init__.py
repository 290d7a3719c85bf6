"""Printed matter: what a logo, card, poster, pattern or board is laid out like, and its lettering.

>>> DESIGNS["invitation"].ground
'paper'
"""

from .brief import briefed
from .comics import SPEECH, staged, told
from .designs import DESIGNS, Design
from .heads import whole
from .ornament import MOTIFS, arranged
from .press import base, colour_of, design_of, tones_of, words
from .tubes import treated

__all__ = [
    "DESIGNS",
    "MOTIFS",
    "SPEECH",
    "Design",
    "arranged",
    "base",
    "briefed",
    "colour_of",
    "design_of",
    "staged",
    "told",
    "tones_of",
    "treated",
    "whole",
    "words",
]
