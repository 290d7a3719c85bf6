"""The words by which fancies are known, and what is drawn for them. See `fancies`."""

from __future__ import annotations

import re

CLOUDS = "above the clouds"
ISLE = "floating island"
DEN = "alchemist's den"
ALOFT = re.compile(
    r"\b(float\w*|hover\w*|levitat\w*|flying island|airborne|suspended in|schweb\w*|fliegend\w*|flot\w*|flutu\w*"
    r"|volant\w*|volador\w*|suspendid\w*)\b|浮|떠|하늘을 나는|공중|漂|悬"
)
"""Words for what hangs in the air by itself."""
AFLOAT = re.compile(r"\b(on|in|upon|across) (the |a )?(\w+ )?(sea|ocean|lake|water|river|pond|waves)\b")
ISLAND = re.compile(r"\b(islands?|inseln?|islas?|îles?|ilhas?)\b|島|섬|岛")
FLIGHT = frozenset({"flying", "hovering", "broom", "parachuting"})
"""Poses of those who need no ground."""
SHORES = frozenset({"beach", "cliff"})
"""What an island in the sea is painted as, seen from somebody on it."""
FALL = re.compile(r"\bwaterfalls?\b|wasserf(all|älle)|cascada|cascade|cachoeira|滝|폭포|瀑布")
UPWARDS = re.compile(
    r"\b(?:stair\w*|steps|treppe|escalera|escalier|escada)\b.{0,40}\b(?:clouds?|sky|heaven|moon|stars|space|nowhere"
    r"|infinity|wolken|himmel|cielo|nubes|ciel|nuages|céu|nuvens)\b|stairway to heaven"
)
GREAT = re.compile(
    r"\b(giant|gigantic|huge|enormous|colossal|massive|godzilla|kaiju|king kong|riesige?\w*|gigante\w*|géante?\w*"
    r"|enorme)\b"
    r"|巨大|거대|大怪"
)
TOWNS = frozenset(
    {"city", "rooftop", "neon street", "new york", "riverside city", "london", "paris", "shibuya crossing"}
)
MODEL_TOWN = "city at the feet"
HALF = re.compile(r"\bhalf[ -]+(?:an? )?([a-z]+)(?:,|\band\b|\s)+(?:the other )?half[ -]+(?:an? )?([a-z]+)")
BEFORE_MOON = re.compile(
    r"(in front of|against|before|silhouett\w+ (?:by|on|of|against)|across|past|devant|delante de|vor|diante da"
    r"|frente a)"
    r" (?:\w+ ){0,3}(moon|lune|luna|mond|lua)\b|보름달|満月|满月|滿月|月を背景|月の前|달을 배경|月亮前|月光を背"
)
GREAT_MOON = re.compile(r"\b(giant|huge|big|enormous|large|massive|oversized) (?:[a-z]+ ){0,2}moon\b")
OUT_OF = re.compile(
    r"\b(flying|escaping|fleeing|bursting|released|freed|coming|fly|flies|set free|walking"
    r"|stepping|emerging|crawling|running)\b.{0,12}\b(out of|from)\b"
)
CAGES = frozenset({"cage", "open cage", "bird cage", "birdcage"})
INDOORS = ("table", "room", "studio", "bedroom", "living room")
"""Places where things are when nothing was said of one."""
IN_THE_SKY = re.compile(
    r"\b(?:fl(?:y|ies|ying)|float\w*|hover\w*|soar\w*|drift\w*) (?:high )?(?:up )?(?:in|through|across|into)"
    r" (?:an? |the )?(?:\w+ ){0,2}(?:sky|air)\b"
)
UNDER_STARS = re.compile(
    r"\b(?:under|beneath|below|against|in front of) (?:an? |the )?(?:\w+ ){0,2}(?:moon|stars|starry sky|night sky)\b"
)
SKYWARD = re.compile(r"\b(?:clouds?|sky|himmel|wolken|cielo|nubes|ciel|nuages|céu|nuvens)\b|空|雲|하늘|구름|天空|云")
PEAK = re.compile(r"\b(?:mountains?|mountaintop|peak|summit|cliff|hill|crag|rock)\b")
ABOVE_CLOUDS = re.compile(r"\b(?:above|over|in|among|surrounded by|through) (?:the )?(?:sea of )?clouds\b")
ON_BACK = re.compile(
    r"\b(city|town|village|forest|castle|house|temple|island)s? (?:built )?(?:up)?on (?:its|his|her|their|the)"
    r" (?:back|shell)\b"
)
BUILT_ON = {"city": "tiny city", "town": "tiny city", "village": "tiny city", "forest": "pine tree", "castle": "castle",
            "house": "house", "temple": "asian temple", "island": "floating island"}  # fmt: skip
"""What is drawn for a place on somebody's back."""
OVERHEAD = re.compile(r"\b(?:over|above|through the (?:clouds|sky|air)|across the sky|in the sky|flying|soaring)\b")
WINGED = frozenset({"dragon", "pegasus", "griffin", "phoenix", "eagle", "owl", "bat", "bird", "swan", "goose"})
HEADED = re.compile(r"\b(two|double|three|triple|four|five|seven|many|multi|multiple)[- ]?headed\b", re.IGNORECASE)
HEADS = {"two": 2, "double": 2, "three": 3, "triple": 3, "four": 4, "five": 5}
"""Heads that are drawn for a word; 3 for any other."""
LIFTED = re.compile(r"\b(?:carried|lifted|held up|floating|flying|tied to|pulled up|suspended)\b.{0,40}\bballoons?\b")
BUNCH = 6
"""Balloons that it takes at least to lift a house."""
BEASTS = {"cerberus": "dog", "hydra": "dragon"}
"""Beasts of three heads, and what they are besides."""
COLLECTIVE = frozenset({"staircase", "stairs", "front steps", "flames", "stone stairs", "spiral staircase"})
CLOCKS = frozenset({"melting clock", "melted clock", "soft clock", "dali clock"})
BEYOND = re.compile(
    r"\b(?:to|into|onto|revealing) (?:an?|the)?\s*(?:other|another|different|magical|fantasy|parallel|alternate)"
    r" (?:world|dimension|universe|realm)"
)
LONG_BEARD = re.compile(
    r"\b(?:long|flowing|very long)(?:,? \w+){0,2} beard\b|langen? (?:\w+ )?bart"
    r"|barba (?:\w+ )?larga|longue barbe|barba longa"
)
LIKENESS = re.compile(r"\blike (?:a |an )?(godzilla|king kong)\b")
SPROUTING = re.compile(r"\b(?:growing|rising|emerging|coming|popping|springing|sprouting) (?:out of|from|up from)\b")
PAGES = frozenset({"book", "open book", "map", "scroll", "pile of books"})
