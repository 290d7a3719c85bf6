"""How people ask for a picture before and after they say of what, in eight languages."""

from __future__ import annotations

import re

_PLEASE = r"(?:please|pls|hi|hey|hello|bitte|por favor|s'il te plaît|s'il vous plaît)"
_ASKED = (
    r"(?:can|could|would|will) you|(?:can|could|may) i (?:get|have|see)|i (?:want|need|would like)|i'd like|i wanna see"
    r"|(?:kannst|könntest|würdest) du|können sie|könnten sie|ich (?:möchte|hätte gern|will|brauche)"
    r"|(?:puedes|podrías|puede|quiero|quisiera|necesito)(?: ver)?"
    r"|peux-tu|pouvez-vous|pourrais-tu|je (?:veux|voudrais)|j'aimerais(?: voir)?"
    r"|(?:você )?(?:pode|poderia)|(?:eu )?quero(?: ver)?|gostaria de ver"
)
_MAKING = (
    r"draw|create|generate|produce|render|(?:make|design|show|give|imagine|see|have|paint)(?=\s+(?:me|us|an?|the|two|some|my)\b)"
    r"|zeichne|male|erstelle|generiere|erzeuge|mach|mache|zeig|zeige"
    r"|dibuja|dibújame|dibujar|dibujarme|crea|créame|crear|genera|generar|haz|hazme|hacer|pinta|píntame|muéstrame"
    r"|dessine|dessine-moi|dessinez|dessinez-moi|dessiner|crée|crée-moi|créer|génère|générer|fais|fais-moi|montre-moi"
    r"|desenhe|desenha|desenhar|crie|criar|gere|gerar|faça|faz|fazer|mostre|pinte"
)
_FOR_WHOM = r"(?:me|us|mir|uns|bitte|please|moi|pra mim|para mim|para mí)"
_PICTURED = (
    r"(?:(?:an?|the|one|some)\s+)?(?:new\s+)?(?:image|picture|pic|graphic)s?\s+(?:of|with|showing|where|in which)"
    r"|(?:ein|das)\s+bild\s+(?:von|mit|in dem)|una\s+imagen\s+(?:de|con)"
    r"|une\s+image\s+(?:de|d'|avec)|uma\s+imagem\s+(?:de|com)"
)
_REQUEST = re.compile(
    rf"^\W*(?:{_PLEASE}[\s,]+)*(?:(?:{_ASKED})\s+)?(?:{_FOR_WHOM}\s+)*(?:to\s+)?(?:(?:{_MAKING})\b\s+)?(?:{_FOR_WHOM}\s+)*"
    rf"(?:(?:{_PICTURED})\s*)?",
    re.IGNORECASE,
)
"""How a request begins: 'Could you please draw me a picture of'."""
_AFTERWARDS = re.compile(
    rf"\b(?:zeichnen|malen|erstellen|generieren)(?=\s*(?:[,.?!]|$))|[\s,]+{_PLEASE}\W*$",
    re.IGNORECASE,
)
_REQUEST_EAST = re.compile(
    r"^\s*(?:请|請|帮我|幫我|给我|我想要|我要|麻烦)*(?:画|畫|绘制|生成|创建|制作|创作)(?:一下|出)?(?:一?[张張幅个副])?"
    r"|(?:の)?(?:絵|画像|イラスト|写真)?(?:を)?(?:描いて|書いて|作って|作成して|生成して|見せて)(?:ください|下さい|くれ|ほしい|欲しい)?(?:ませんか)?[。！!？?]*\s*$"
    r"|(?:\s*(?:그림|이미지|사진))?(?:을|를)?\s*(?:그려|만들어|생성해|보여)\s*(?:줘|주세요|줄래|주실래요|달라)[.!?]*\s*$"
    r"|的(?:图片|圖片|图像|画面|画|照片)[。！!]*\s*$"
)


def wished(text: str) -> str:
    """The text without the words that only ask for a picture of it, unless nothing else is said."""
    bare = _AFTERWARDS.sub(" ", _REQUEST_EAST.sub(" ", _REQUEST.sub("", text, count=1)))
    return bare if bare.strip(" .,!?") else text
