"""The grammar of edits: what instructions in eight languages are taken to ask for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cavendish.engines.easel.edits.grammar import parse
from cavendish.engines.easel.edits.shades import palette
from cavendish.engines.easel.edits.steps import (
    Add,
    Background,
    Border,
    Caption,
    Crop,
    Exchange,
    Extend,
    Flip,
    Lay,
    Place,
    Recolour,
    Remove,
    Repair,
    Rotate,
    Scenery,
    Sky,
    Step,
    Straighten,
    Styled,
    Tone,
    Wear,
)

TOP, LEFT, BOTTOM_RIGHT = Place(0, -1), Place(-1, 0), Place(1, 1)
BLUE, RED, YELLOW = "#2f6fd0", "#c8321f", "#efc62f"

BALD, BEIGE, GREY_HAIR = Place(who="bald"), Place(who="torso #dcc9a6"), Place(who="greyhaired")

ONE_PICTURE: list[tuple[str, Step]] = [
    (
        "replace the background with a starry night sky and a full moon",
        Background("scene", "starry night sky full moon"),
    ),
    ("spray-paint the word LOVE in big red letters across the middle", Caption("LOVE", Place(0, 0), RED, 1.6)),
    ("schreibe das Wort LIEBE in roten Buchstaben auf die Wand", Caption("LIEBE", None, RED)),
    ("turn this into a colour photo", Repair("colorize")),
    ("이 사진을 컬러 사진으로 바꿔줘", Repair("colorize")),
    ("把这张老照片变成彩色照片", Repair("colorize")),
    ("mach daraus ein Farbfoto", Repair("colorize")),
    ("conviértela en una foto a color", Repair("colorize")),
    ("mets cette photo en couleur", Repair("colorize")),
    ("transforme em foto colorida", Repair("colorize")),
    ("cambia el coche a color rojo", Recolour("coche", RED)),
    ("change the color of the dahlia to deep purple", Recolour("dahlia", palette()["deep purple"])),
    ("turn the dahlia bright orange", Recolour("dahlia", palette()["bright orange"])),
    ("make the sky bluer", Sky("", (BLUE,))),
    ("remove the man in the beige coat", Remove("person", BEIGE)),
    ("supprime l'homme au manteau beige", Remove("person", BEIGE)),
    ("entferne den Mann im beigen Mantel", Remove("person", BEIGE)),
    ("ベージュのコートを着た男性を消して", Remove("person", BEIGE)),
    ("베이지색 코트를 입은 남자를 지워줘", Remove("person", BEIGE)),
    ("remove the man in the black coat and sunglasses", Remove("person", Place(who="torso #2a292e;has sunglasses"))),
    ("删除穿黑色外套的男人", Remove("person", Place(who="torso #2a292e"))),
    ("give the bald man a red baseball cap", Add("red baseball cap", BALD, "person")),
    ("erase the grey-haired man", Remove("person", GREY_HAIR)),
    ("blur everything except the bald guy", Background("blur", thing="person@bald")),
    ("remove everyone except the bald man", Remove("people", Place(who="not bald"))),
    ("make the pointing man's tie red", Recolour("tie", RED, place=Place(who="pointing"))),
    ("put the man in a red coat", Recolour("clothes", RED)),
    ("cut out the man on the left", Background("remove", person=True, thing="person@left")),
    ("quita a todas las personas de la foto", Remove("people")),
    ("remove the man on the far right", Remove("person", Place(1, 0))),
    ("remove the background, I only want the bike", Background("remove")),
    ("Make it look like a watercolor painting", Styled("watercolor")),
    ("like Starry Night", Styled("van gogh")),
    ("turn the sky into a sunset", Sky("sunset")),
    ("change the sky to orange and pink like at sunset", Sky("sunset", ("#e07a22", "#ec86ab"))),
    ("turn this photo into an anime drawing", Styled("anime")),
    ("extend the picture to the left and right to 16:9", Extend(place=Place(2, 0), ratio=16 / 9)),
    ("put a thin white frame around it", Border("plain", "#ffffff", 0.02)),
    ("add a dog to the left of the motorcycle", Add("dog", Place(-1, 0), beside=True, near="motorcycle")),
    ("鳥を何羽か飛ばして", Add("鳥", onto="sky")),
    ("remove the background", Background("remove")),
    ("Please make the background transparent.", Background("remove")),
    ("blur everything except the cup", Background("blur", thing="cup")),
    ("make the background white", Background("colour", "#ffffff")),
    ("replace the background with a beach at sunset", Background("scene", "beach sunset")),
    ("cut out the person", Background("remove", person=True)),
    ("cut out the cup and saucer", Background("remove")),
    (
        "put a croissant on the table to the left of the saucer",
        Add("croissant", Place(-1, 0), "", beside=True, near="saucer"),
    ),
    ("add a hot air balloon in the sky on the right", Add("hot air balloon", Place(1, 0), "sky")),
    ("redonne-lui de belles couleurs", Tone("saturation")),
    ("add a red hat to the cat", Add("red hat", onto="cat")),
    ("add a small dog on the left", Add("small dog", LEFT, size=0.6)),
    ("give the man a moustache", Add("moustache", onto="person")),
    ("add a clown nose to the man", Add("clown nose", onto="person")),
    ("add a cookie next to the cup", Add("cookie", beside=True, near="cup")),
    ("add a ladybug on it", Add("ladybug", onto="subject")),
    ("add a full moon behind the temple", Add("full moon", beside=True, behind=True)),
    ("turn the table into white marble", Recolour("table", "#f4f1ea", material="marble")),
    ("erase the flag behind her", Remove("flag")),
    ("replace the cup with a bowl of ramen", Exchange("cup", "bowl of ramen")),
    ("把猫变成老虎", Exchange("猫", "老虎")),
    ("make the background plain red", Background("colour", RED)),
    ("change the background to a plain dark green studio backdrop", Background("backdrop", palette()["darkgreen"])),
    ("put her in front of a plain navy blue backdrop", Background("colour", palette()["navy"], True)),
    ("blur everything else", Background("blur")),
    ("turn day into night", Tone("night")),
    ("fix the blur", Repair("sharpen")),
    ("this photo is grainy", Repair("denoise")),
    ("zoom in on the two men", Crop(subject=True, person=True)),
    ("make her younger", Tone("smooth", 1.8, "skin")),
    ("change the car to blue", Recolour("car", BLUE)),
    ("change the color of the car from red to blue", Recolour("car", BLUE, RED)),
    ("change red to blue", Recolour("", BLUE, RED)),
    ("make her hair red", Recolour("hair", RED)),
    ("add the text 'SALE' at the top in yellow", Caption("SALE", TOP, YELLOW)),
    ("add the text Happy Birthday at the top", Caption("Happy Birthday", TOP)),
    ("make it winter", Scenery("winter")),
    ("make it rain", Scenery("rain")),
    ("rotate 90 degrees clockwise", Rotate(90)),
    ("turn it 45° to the left", Rotate(-45)),
    ("flip it vertically", Flip(upside_down=True)),
    ("crop it so only the man on the right is left", Crop(subject=True, person=True, place=Place(1, 0))),
    ("crop to just the man on the left", Crop(subject=True, person=True, place=LEFT)),
    (
        "paint a big red heart graffiti in the middle of the wall",
        Add("red heart", Place(0, 0), "mural", 1.6),
    ),
    ("crop to a square", Crop(ratio=1.0)),
    ("crop to 16:9", Crop(ratio=16 / 9)),
    ("crop the left half", Crop(share=0.5, place=LEFT)),
    ("extend the canvas to the left by 30%", Extend(0.3, LEFT)),
    ("reduce the saturation", Tone("desaturated")),
    ("brighten it a little", Tone("brighter", 0.5)),
    ("make the sky darker", Tone("darker", region="sky")),
    ("remove the rocket on the left", Remove("rocket", LEFT)),
    ("replace the cat with a dog", Exchange("cat", "dog")),
    ("upscale and enhance it", Repair("enhance")),
    ("remove the scratches", Repair("scratches")),
    ("pixelate the face", Repair("pixelate", region="face")),
    # Korean, Japanese, Chinese
    ("배경을 지워줘", Background("remove")),
    ("고양이에게 빨간 모자를 씌워줘", Add("빨간 모자", onto="고양이")),
    ("자동차를 파란색으로 바꿔줘", Recolour("자동차", BLUE)),
    ("밤으로 만들어줘", Tone("night")),
    ("시계 방향으로 90도 회전해줘", Rotate(90)),
    ("背景をぼかして", Background("blur")),
    ("車を青にして", Recolour("車", BLUE)),
    ("上に「セール」と黄色で書いて", Caption("セール", TOP, YELLOW)),
    ("油絵風にして", Styled("oil painting")),
    ("把背景去掉", Background("remove")),
    ("把车变成蓝色", Recolour("车", BLUE)),
    ("顺时针旋转90度", Rotate(90)),
    ("裁剪成正方形", Crop(ratio=1.0)),
    # German, Spanish, French, Portuguese
    ("Entferne den Hintergrund", Background("remove")),
    ("Färbe das Auto blau", Recolour("Auto", BLUE)),
    ("Füge oben den Text „Angebot“ in Gelb hinzu", Caption("Angebot", TOP, YELLOW)),
    ("Elimina el fondo", Background("remove")),
    ("Convierte la foto en una acuarela", Styled("watercolor")),
    ("Haz que parezca de noche", Tone("night")),
    ("Supprime l'arrière-plan", Background("remove")),
    ("Change la couleur de la voiture en bleu", Recolour("voiture", BLUE)),
    ("Rends l'image plus lumineuse", Tone("brighter")),
    ("Desfoque o fundo", Background("blur")),
    ("Mude a cor do carro para azul", Recolour("carro", BLUE)),
    ("Gire 90 graus", Rotate(90)),
]

TWO_PICTURES: list[tuple[str, Step]] = [
    ("put this logo in the bottom right corner", Lay("flat", BOTTOM_RIGHT)),
    ("put the cat from the second image on the left", Lay("subject", LEFT)),
    ("put the person from the first image into the second image", Background("second", person=True)),
    ("put the motorcycle in front of the temple from the second picture", Background("second")),
    ("put the woman next to the pagoda of the second picture", Background("second", person=True)),
    ("put the astronaut from the second picture into this scene", Lay("subject")),
    ("use the second image as the background", Background("second")),
    ("in the style of the second image", Styled("")),
    ("let this man wear this T-shirt", Wear()),
    ("put them side by side", Lay("beside")),
    ("이 남자에게 이 티셔츠를 입혀줘", Wear()),
    ("두 번째 이미지 스타일로 그려줘", Styled("")),
]


@pytest.mark.parametrize(("instruction", "step"), ONE_PICTURE)
def test_an_instruction_is_one_step(instruction: str, step: Step) -> None:
    """A plain instruction for one picture is understood as the step it says."""
    assert parse(instruction).steps == (step,)


@pytest.mark.parametrize(("instruction", "step"), TWO_PICTURES)
def test_a_second_picture_is_spoken_of(instruction: str, step: Step) -> None:
    """An instruction about a second picture is understood when there is one."""
    assert parse(instruction, pictures=2).steps == (step,)


@pytest.mark.parametrize(
    ("instruction", "steps"),
    [
        ("make it black and white and write 'Hi' at the top", (Tone("bw"), Caption("Hi", TOP))),
        ("Flip it. Then crop to a square; make it warmer.", (Flip(), Crop(ratio=1.0), Tone("warmer"))),
        ("make her hair red and her lips blue", (Recolour("hair", RED), Recolour("lips", BLUE))),
        ("add a cat and a dog", (Add("cat"), Add("dog"))),
        ("an oil painting of a rainy night", (Tone("night"), Scenery("rain"), Styled("oil painting"))),
        ("배경을 흐리게 하고 더 밝게 해줘", (Background("blur"), Tone("brighter"))),
        ("mach es wärmer und drehe es um 90 Grad", (Tone("warmer"), Rotate(90))),
    ],
)
def test_several_instructions_keep_their_order(instruction: str, steps: tuple[Step, ...]) -> None:
    """Several instructions in one sentence become several steps in its order."""
    assert parse(instruction).steps == steps


def test_what_was_not_used_is_told() -> None:
    """Words that nothing was made of are listed, those that were are not."""
    plan = parse("make it warmer. quibble the fnord")
    assert plan.labels == ("make it warmer",)
    assert any("fnord" in words for words in plan.ignored)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400), st.integers(1, 3))
def test_any_text_is_read(text: str, pictures: int) -> None:
    """Reading never fails, whatever the text."""
    plan = parse(text, pictures)
    assert len(plan.labels) <= max(1, len(plan.steps))


@pytest.mark.parametrize(
    ("instruction", "steps"),
    [
        ("Make it look like a comic book with bold black outlines", (Styled("comic"),)),
        (
            "Change it to night time with the street lamps lit",
            (Tone("night"), Add("street lamp", Place(1, 1), "", 1.25)),
        ),
        ("Remove the background so only the woman is left", (Background("remove", person=True),)),
        ("Remove the people in the background", (Remove("bystanders"),)),
        ("Clean up the grain and sharpen the picture", (Repair("denoise"), Repair("sharpen"))),
    ],
)
def test_what_adorns_a_look_does_not_refuse_it(instruction: str, steps: tuple[Step, ...]) -> None:
    """A style or a time of day is followed though what is said around it is not known."""
    assert parse(instruction).steps == steps


@pytest.mark.parametrize(
    ("instruction", "steps"),
    [
        ("Put a black frame around this photo", (Border("plain", "#000000"),)),
        ("add a thin white border around the photo", (Border("plain", "#ffffff", 0.02),)),
        ("Rahme das Bild mit einem dicken roten Rand", (Border("plain", "#c8321f", 0.1),)),
        ("put it in a golden frame", (Border("moulding", "#c79a3a"),)),
        ("add a polaroid frame", (Border("polaroid", "#f6f4ee"),)),
        ("straighten the photo", (Straighten(),)),
        ("level the horizon", (Straighten(),)),
        ("make it black and white but keep the bus in colour", (Tone("bw", 1.0, "except bus"),)),
        ("darken everything except her face", (Tone("darker", 1.0, "except face"),)),
        ("make everything black and white except the red car", (Tone("bw", 1.0, "except car"),)),
        ("Remove the dog behind the man", (Remove("dog", None, "", True),)),
        ("Remove the advertising text from the bus", (Remove("text"),)),
        ("Upscale this image and improve the quality", (Repair("enhance"),)),
        ("a snowy winter day", (Scenery("winter"),)),
        ("Add a moon behind the tower", (Add("moon", None, "", 1.0, True, True),)),
        ("Give it a party hat", (Add("party hat"),)),
        ("Pon una galleta de chocolate a la derecha", (Add("galleta de chocolate", Place(1, 0)),)),
        ("Convierte la foto en un dibujo animado", (Styled("comic"),)),
    ],
)
def test_everyday_wishes_are_read(instruction: str, steps: tuple[Step, ...]) -> None:
    """Frames, exceptions, what lies behind something, and one wish said twice are read as they are meant."""
    assert parse(instruction).steps == steps


@pytest.mark.parametrize(
    ("instruction", "thing", "spared"),
    [
        ("make the cup and saucer navy blue, but leave the coffee and the table as they are", "cup saucer",
         ("coffee", "table")),
        ("färbe die Tasse blau, aber lass den Tisch wie er ist", "Tasse", ("Tisch",)),
        ("pinta el coche de rojo sin cambiar el fondo", "coche", ("fondo",)),
        ("mets la tasse en bleu, laisse la table telle quelle", "tasse", ("table",)),
        ("mude a cor do carro para azul, sem alterar o fundo", "carro", ("fundo",)),
        ("컵을 파란색으로 바꾸고 커피는 그대로 둬", "컵", ("커피",)),
        ("カップを青にして、コーヒーはそのままにして", "カップ", ("コーヒー",)),
        ("把杯子变成蓝色，咖啡保持不变", "杯子", ("咖啡",)),
        ("make the bus green but not the windows, nothing else", "bus", ("windows",)),
    ],
)  # fmt: skip
def test_what_is_to_stay_is_never_changed(instruction: str, thing: str, spared: tuple[str, ...]) -> None:
    """ "leave X as it is", "but not X" and "without changing X" protect X, and ask for nothing."""
    plan = parse(instruction)
    assert [step.thing for step in plan.steps if isinstance(step, Recolour)] == [thing]
    assert (len(plan.steps), plan.spared) == (1, spared)


@pytest.mark.parametrize(
    "instruction",
    [
        "put the woman from the second picture in the foreground on the right, in front of the temple view",
        "place the woman from image 2 on the right, before the mountain view",
        "paste the woman from the second photo on the right and in front of the building",
    ],
)
def test_what_the_first_picture_shows_is_a_place(instruction: str) -> None:
    """With a second picture, "in front of the temple" tells where, and adds no temple."""
    (step,) = parse(instruction, 2).steps
    assert isinstance(step, Lay)
    assert step.place is not None
    assert step.place.across == 1


def test_what_comes_is_told_after_the_link() -> None:
    """What a background is replaced with is told after "with"; the flag before it goes."""
    (step,) = parse("replace the flag and the blue backdrop behind her with a wall of bookshelves").steps
    assert isinstance(step, Background)
    assert (step.how, "bookshelves" in step.value) == ("scene", True)
    assert not {"flag", "blue"} & set(step.value.split())


def test_white_ground_is_pure_white() -> None:
    """A plain white background is of pure white, also when something is put on it."""
    steps = parse("cut out the motorcycle and put it on a plain white background").steps
    assert steps == (Background("colour", "#ffffff"),)
