"""What an instruction says is to stay as it is: read before anything else, for it asks for nothing.

"leave the coffee as it is", "but not the wheels", "without changing the sky", "und sonst nichts".
"""

from __future__ import annotations

import re

_LEAD = (
    r"(?:^|[\s,;.、，。])\s*(?:(?:but|and|while|please|just|aber|und|pero|y|mais|et|mas|e"
    r"|但是?|请|하지만|でも|ただし)[\s,]*)*"
)
_X = r"(?P<x>[^.;!?\"“”«»「」]{1,90}?)"
_END = r"(?=\s*(?:[,.;!?。、，]|$))"
_LIKE_THIS = (
    r"(?:(?:exactly |just )?(?:as|how|the way) (?:it|they|he|she) (?:is|are|was|were)|as is|unchanged|untouched|alone"
    r"|unaltered|intact|the same|as before)"
)
_ALTER = r"(?:chang|alter|touch|modify|affect|recolou?r|edit)(?:e|y)?(?:ing)?"
_REST = (
    r"(?:(?:change |touch |alter )?nothing else|(?:sonst )?nichts (?:anderes|sonst)|sonst nichts|nada m[aá]s"
    r"|rien d['’]autre|mais nada|나머지는 그대로(?: 둬| 두고)?"
    r"|他はそのまま(?:にして)?|其他(?:部分)?(?:都)?(?:保持)?不变)"
)
_PATTERNS = tuple(
    re.compile(_LEAD + pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:leave|leaving|keep|keeping|preserve|preserving)\s+{_X}\s+{_LIKE_THIS}{_END}",
        rf"(?:don['’]?t|do not|never|not|without)\s+{_ALTER}\s+{_X}{_END}",
        rf"(?<=but )not\s+{_X}{_END}",
        rf"lass(?:e|en)?\s+{_X}\s+(?:so,?\s*)?(?:wie (?:er|sie|es) (?:ist|sind|war|waren)|unverändert|unberührt){_END}",
        rf"ohne\s+{_X}\s+zu\s+(?:ver)?ändern{_END}",
        rf"(?<=aber )nicht\s+{_X}{_END}",
        rf"(?:deja|dejando|mant[ée]n|manteniendo)\s+{_X}\s+(?:como est[áa]n?"
        rf"|tal como est[áa]n?|igual(?:es)?|sin cambios){_END}",
        rf"sin\s+(?:cambiar|tocar|modificar|alterar)\s+{_X}{_END}",
        rf"(?<=pero )no\s+{_X}{_END}",
        rf"(?:laisse[zr]?|garde[zr]?|en laissant|en gardant)\s+{_X}\s+(?:tel(?:le)?s? quel(?:le)?s?|comme (?:il|elle)s?"
        rf" (?:est|sont)"
        rf"|inchangée?s?|intacte?s?){_END}",
        rf"sans\s+(?:changer|modifier|toucher(?: à| au| aux)?|altérer)\s+{_X}{_END}",
        rf"(?<=mais )pas\s+{_X}{_END}",
        rf"(?:deix[ea]|deixando|mant[eé]n?h?a?|mantendo)\s+{_X}\s+(?:como est(?:á|ão)"
        rf"|igual|iguais|sem mudanças?|inalterad[oa]s?){_END}",
        rf"sem\s+(?:mudar|alterar|modificar|tocar(?: n[oa]s?)?|mexer n[oa]s?)\s+{_X}{_END}",
        rf"(?<=mas )não\s+{_X}{_END}",
        r"(?P<x>(?:[가-힣]{1,8}(?:와|과|하고|랑)\s+)?[가-힣]{1,8}?)(?:은|는)\s*그대로(?:\s*(?:두고|둬|두세요|유지해?|남겨|놔둬))?(?:\s*줘|\s*주세요)?",
        r"(?P<x>[\u3040-\u30ff\u4e00-\u9fff]{1,20}?)は(?:そのまま(?:に|で|残)?(?:して|し)?|変えずに|変えないで)(?:おいて|ください)*",
        r"(?:保持|不要改变|不要动|别动|不改变)(?P<x>[\u4e00-\u9fff]{1,16}?)(?:原样|不变)?(?=[,，。；]|$)",
        r"(?:让)?(?P<x>[\u4e00-\u9fff]{1,12}?)(?:保持)?(?:原样|不变)(?=[,，。；]|$)",
    )
)
_NOTHING_ELSE = re.compile(_LEAD + _REST, re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|、|，|&|\band\b|\bund\b|\by\b|\bet\b|\be\b|\bor\b|\boder\b|\bou\b|和|と|와 |과 )\s*")
_ARTICLE = re.compile(
    r"^(?:the|a|an|his|her|its|their|my|der|die|das|den|dem|el|la|los|las|le|les|l['’]|o|os|as|su|sus|son|sa|ses)\s*\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"else|rest|other|anderes|übrige|todo|demás|demas|reste|resto|나머지|他|其他|其余"
    r"|everything|it$|them$|that$|colou?rs?$",
    re.IGNORECASE,
)
_MANNER = re.compile(r"(?:too|so|very|zu|demasiado|trop|muito|anything|any)\b", re.IGNORECASE)
_COLOURED = re.compile(r"\b(?:colou?r|black and white|schwarz|farbe|blanco y negro|noir et blanc|preto e branco)", re.I)


def unprotected(instruction: str) -> tuple[str, tuple[str, ...]]:
    """The instruction without what it says is to stay, and the things that are to; everything else needs no word.

    An instruction that is nothing but such words is left as it is, and so are black-and-white ones, which speak of
    colours that are kept.
    """
    if _COLOURED.search(instruction) and re.search(r"black|schwarz|negro|noir|preto", instruction, re.I):
        return instruction, ()
    text, spared = _NOTHING_ELSE.sub(" ", instruction), []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            spared += [_ARTICLE.sub("", each.strip()) for each in _AND.split(match["x"]) if each.strip()]
        text = pattern.sub(" ", text)
    if not re.search(r"\w", text.replace("please", "")):
        return instruction, ()
    kept = [each for each in spared if each and not _MANNER.match(each) and not _OTHERS.search(each)]
    return text.strip(), tuple(dict.fromkeys(kept))


_BEFORE = re.compile(
    r"(?:,|\band\b)\s*(?:standing |right |just |so that (?:she|he|it) (?:is|stands) )?"
    r"(?:in front of|before|against|in the foreground of|vor de[mrn]|delante de(?:l| la)?|frente a(?:l| la)?|devant"
    r"|diante d[oae]|em frente (?:ao|à|a)|na frente d[oa])\s+[^,.;!?]+",
    re.IGNORECASE,
)
_PICTURES = re.compile(r"image|picture|photo|bild|foto|imag", re.IGNORECASE)


def without_ground(instruction: str) -> str:
    """With a second picture: the instruction without ", in front of the temple", which the first shows already."""
    return _BEFORE.sub(lambda m: m[0] if _PICTURES.search(m[0]) else " ", instruction)
