"""Acts told in roundabout ways, said plainly: 'teaching him to ride a bike' is 'teaching him riding a bike'."""

from __future__ import annotations

import re

_TAUGHT = re.compile(
    r"\b((?:teach|help|show|coach|train)(?:es|s|ing)?)\s+((?:[a-z'-]+\s+){1,4}?)"
    r"(?:(?:how\s+)?to\s+)?(bake|bike|brush|build|catch|climb|cook|count|cycle|cross|dance|draw|drive|fish|garden|grill"
    r"|ice skate|juggle|kick|knit|meditate|paint|plant|play|read|ride|roller skate|row|run|sail|sew|shoot|sing|skate"
    r"|skateboard|ski|surf|swim|throw|tie|type|walk|write)\b(?!\w)",
    re.IGNORECASE,
)
_DOUBLED = frozenset({"run", "swim", "knit"})
_NEAR = r"(?:tiny |little |small |old |wrinkled |young )?"
_PLAIN = tuple(
    (re.compile(pattern, re.IGNORECASE), said)
    for pattern, said in (
        (
            r"\b(?:listening to|checking|hearing) ((?:an? |the |his |her )?(?:\w+ ){0,2}?\w+)'s? "
            r"(?:heart|heartbeat|chest|lungs|breathing|pulse|blood pressure)\b",
            r"examining \1",
        ),
        (
            r"\btaking ((?:an? |the |his |her )?(?:\w+ ){0,2}?\w+)'s? (?:temperature|blood pressure|pulse)\b",
            r"examining \1",
        ),
        (
            r"\bcelebrating (?:an? |the |their |his |her )?(?:\w+ )?(?:goal|win|victory|championship|title|success)\b",
            "cheering",
        ),
        (
            r"\b(student|m[ae]n|wom[ae]n|boy|girl|child|teenager|worker|professor|writer|programmer)\b([^,.]{0,30}?)"
            r"\b(?:asleep|sleeping) (?:on|over) (?:\w+ ){0,4}(?:books?|desk|laptop|keyboard|homework)\b",
            r"\1\2sleeping at the desk",
        ),
        (r"\bperforming (?:together|live)\b", "playing"),
        (r"\b(model\b.{0,40}\b)runway\b", r"\1stage"),
        (r"\b(carr\w+ (?:\w+ ){1,4}?)to bed\b", r"\1in the bedroom"),
        (
            r"\b(?:an? )?(?:\w+'s )?(?:pair of )?(?:two )?(?:\w+ )?hands (?=(?:knead|knitt|typ"
            r"|sew|peel|chopp|cutt|carv|shap|mak|roll|plant|play)\w*ing\b)",
            "a person ",
        ),
        (r"\b(?:happy tears|tears of joy)\b", "tears"),
        (
            r"\b(rescu\w+|sav\w+|getting) ((?:an? |the |his |her )?\w+) (?:out of|from|down from)"
            r" (an?|the) (?:\w+ )?tree\b",
            r"next to \2 in \3 tree",
        ),
        (r"\b(?:carved )?(?:halloween )?pumpkin lantern(s?)\b", r"jack o'lantern\1"),
        (
            r"\b(?:an? |two |the )?(?:(?:\w+ )?toothbrush(?:es)? (?:and|with) (?:an? |the )?(?:tube of )?toothpaste"
            r"|toothpaste (?:and|with) (?:an? |two )?toothbrush(?:es)?) (?:standing )?in (?:an? |the )?"
            r"(?:clear |water |drinking )?(?:glass|cup|mug|tumbler|jar)\b",
            "a toothbrush glass",
        ),
        (r"\brettet (.{1,20}) (?:vom|von|aus) (?:(?:einem|dem|der) )?Baum\b", r"neben \1 auf einem Baum"),
        (
            r"\b(?:rescatando|rescata|salvando|salva) (?:a )?(una? gat[oa]) (?:de|desde) un árbol\b",
            r"junto a \1 sobre un árbol",
        ),
        (r"\b(?:sauve|sauvant|secourt|qui sauve) (une? chat\w*) (?:d'un|dans un) arbre\b", r"à côté d'\1 sur un arbre"),
        (
            r"\bon (?:his|her|their|the|my) way to (?:the )?(?:school|work|office|church|market|kindergarten)\b",
            "in the street",
        ),
        (r"\bwalking (?:stick|cane)\b", "cane"),
        (r"\blate for (?:school|work)\b", "in the street"),
        (r"\b(?:walking|going|heading|on the way home) (?:to|from) (?:school|work)\b", "walking in the street"),
        (
            rf"\b(?:an? |the )?(?:newborn|baby|infant)(?:'s)? {_NEAR}hand "
            r"(?:holding|grasping|gripping|clutching|grabbing)(?: onto| on to)?"
            r" (?:\w+ )?(?:\w+'s )?(?:\w+ )?(?:finger|thumb|hand)\b",
            "a hand in a hand",
        ),
        (
            r"\b(?:two |a pair of )?hands (?:shaking|shake|clasping|holding) ?(?:each other|hands|together)?"
            r"(?= |,|$)(?! an?\b)(?! the\b)",
            "clasped hands",
        ),
        (
            rf"\bclose-?up (?:shot |photo |view )?of (?:a couple|two people|two lovers|lovers|an? {_NEAR}couple"
            r"|a bride and groom|two friends|friends|people|two children) (?:holding|shaking) hands\b",
            "close-up of clasped hands",
        ),
        (rf"\bclose-?up (?:shot |photo |view )?of (?:a )?{_NEAR}hands? ?shak(?:e|ing)\b", "close-up of clasped hands"),
        (r"\bwild ?flowers\b(?=.*\b(?:vase|jar|jug|pitcher|bottle|bucket|mug|glass)\b)", "flowers"),
        (r"(?<=bouquet of )wild ?flowers\b|(?<=bunch of )wild ?flowers\b", "flowers"),
        (r"\bneon (?!sign|light|city|street|open|bar|motel|shop|hotel)(\w+) sign\b", r"neon sign of a \1"),
        (
            r"(?<!a )(?<!having )(?:\ban? |\b)(?:candlelit|candle-lit|romantic) dinner(?: for two)?\b",
            "a couple having a candlelit dinner",
        ),
        (r"[,;]\s*(?:with )?((?:\w+ )?glowing(?: \w+)? eyes)\b", r" with \1"),
    )
)


def _gerund(verb: str) -> str:
    """The '-ing' form of a verb of the list."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e"):
        return verb[:-1] + "ing"
    return verb + verb[-1] * (verb in _DOUBLED) + "ing"


def plain(text: str) -> str:
    """The text with what is taught as what the pupil does, and acts on parts of bodies as acts on their owners."""
    text = _TAUGHT.sub(lambda found: f"{found[1]} {found[2]}{_gerund(found[3].casefold())}", text)
    for pattern, said in _PLAIN:
        text = pattern.sub(said, text)
    return text
