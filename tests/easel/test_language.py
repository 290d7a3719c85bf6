"""Understanding prompts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cavendish.engines.easel.language import Vocabulary, parse
from cavendish.engines.easel.language.morphology import singular
from cavendish.engines.easel.scene import Scene, Thing

SUBJECTS = {
    **dict.fromkeys(("cat", "siamese cat", "dog", "fox", "horse", "rabbit"), "animal"),
    **dict.fromkeys(("man", "woman", "girl", "old man", "knight", "child", "person"), "person"),
    **dict.fromkeys(("car", "bicycle"), "vehicle"),
    **dict.fromkeys(("house", "lighthouse"), "building"),
    **dict.fromkeys(("balloon", "book", "tree", "sign", "apple", "cup of coffee", "llama", "sofa", "orange"), "object"),
}
VOCABULARY = Vocabulary(SUBJECTS, frozenset({"steaming bowl", "robot"}))


def read(prompt: str) -> Scene:
    return parse(prompt, VOCABULARY)


def only(prompt: str) -> Thing:
    (thing,) = read(prompt).subjects
    return thing


def test_a_colour_belongs_to_the_noun_after_it() -> None:
    """Adjectives before a noun describe that noun."""
    first, second = read("an orange cat and a black dog in the park").subjects
    assert (first.noun, first.colour, second.noun, second.colour) == ("cat", "#e07a22", "dog", "#2a292e")


@pytest.mark.parametrize(
    ("prompt", "count"),
    [
        ("a cat", 1),
        ("two cats", 2),
        ("7 cats", 7),
        ("a dozen cats", 12),
        ("cats", 3),
        ("a pair of cats", 2),
        ("ninety cats", 3),
        ("99 cats", 12),
    ],
)
def test_counts(prompt: str, count: int) -> None:
    """A number, a word for one, or a bare plural says how many, a dozen at most."""
    assert only(prompt).count == count


def test_where_when_weather_and_style() -> None:
    """Place, time of day, weather and style are told apart from subjects."""
    scene = read("a red fox in a snowy forest at night, oil painting")
    assert [thing.kind for thing in scene.subjects] == ["fox"]
    assert (scene.setting, scene.time_of_day, scene.weather, scene.style) == ("forest", "night", "snow", "oil painting")


def test_parts_take_their_own_colours() -> None:
    """A part named after 'with' colours the part, not the thing."""
    car, house = read("a red car with black wheels next to a house with a blue roof").subjects
    assert car.colour == "#c8321f"
    assert car.part_colours == {"wheels": "#2a292e"}
    assert house.part_colours == {"roof": "#2f6fd0"}
    assert car.relation is not None
    assert (car.relation.kind, car.relation.target) == ("beside", 1)


def test_clothes_are_worn() -> None:
    """What someone wears dresses the wearer and adds no subject."""
    girl = only("a girl wearing a red dress and blue shoes")
    assert girl.part_colours == {"dress": "#c8321f", "shoes": "#2f6fd0"}


@pytest.mark.parametrize(
    ("prompt", "kind", "which", "target"),
    [
        ("a cat on a sofa", "on", 0, 1),
        ("a knight riding a horse", "riding", 0, 1),
        ("a robot holding a balloon", "held", 1, 0),
        ("a girl under a tree", "under", 0, 1),
        ("a dog in front of a house", "in_front", 0, 1),
        ("a cat next to a dog", "beside", 0, 1),
        ("a girl reading a book", "held", 1, 0),
    ],
)
def test_relations(prompt: str, kind: str, which: int, target: int) -> None:
    """Prepositions and verbs tie one subject to another."""
    relation = read(prompt).subjects[which].relation
    assert relation is not None
    assert (relation.kind, relation.target) == (kind, target)


def test_quoted_text_goes_on_what_can_carry_it() -> None:
    """Quoted words are lettering, on the sign if there is one."""
    assert only('a sign that says "HELLO SEOUL"').text == "HELLO SEOUL"
    assert read('a cat, "MEOW"').text == "MEOW"
    assert only("a sign with 「안녕」").text == "안녕"


def test_what_is_excluded_is_not_drawn() -> None:
    """'Without' keeps the next thing out and says so."""
    scene = read("a man without a book")
    assert [thing.noun for thing in scene.subjects] == ["man"]
    assert scene.notes.ignored == ("without book",)


def test_unknown_nouns_become_the_nearest_drawn_thing() -> None:
    """A noun that nobody draws is replaced, and the notes say by what."""
    poodle = read("a poodle and an alpaca")
    assert [thing.kind for thing in poodle.subjects] == ["dog", "llama"]
    assert poodle.notes.substituted == ("poodle drawn as dog", "alpaca drawn as llama")


@pytest.mark.parametrize(
    ("prompt", "kind", "colour", "count", "setting"),
    [
        ("two white cats in the forest", "cat", "#f4f1ea", 2, "forest"),
        ("숲 속의 하얀 고양이 두 마리", "cat", "#f4f1ea", 2, "forest"),
        ("森の中の二匹の白い猫", "cat", "#f4f1ea", 2, "forest"),
        ("森林里的两只白色的猫", "cat", "#f4f1ea", 2, "forest"),
        ("zwei weiße Katzen im Wald", "cat", "#f4f1ea", 2, "forest"),
        ("dos gatos blancos en el bosque", "cat", "#f4f1ea", 2, "forest"),
        ("deux chats blancs dans la forêt", "cat", "#f4f1ea", 2, "forest"),
        ("dois gatos brancos na floresta", "cat", "#f4f1ea", 2, "forest"),
    ],
)
def test_eight_languages(prompt: str, kind: str, colour: str, count: int, setting: str) -> None:
    """The same sentence in eight languages is the same scene."""
    scene = read(prompt)
    (thing,) = scene.subjects
    assert (thing.kind, thing.colour, thing.count, scene.setting) == (kind, colour, count, setting)
    assert not scene.notes.ignored


@pytest.mark.parametrize(
    "prompt", ["책을 읽는 소녀", "本を読んでいる女の子", "a girl reading a book", "une fille qui lit un livre"]
)
def test_doers_before_and_after_the_verb(prompt: str) -> None:
    """Whoever does it is found in front of the verb or behind it, as the language has it."""
    things = {thing.kind: thing for thing in read(prompt).subjects}
    assert things["girl"].pose == "reading"
    relation = things["book"].relation
    assert relation is not None
    assert relation.kind == "held"


@pytest.mark.parametrize(
    ("prompt", "counts"), [("a couple", {"man": 1, "woman": 1}), ("a family", {"man": 1, "woman": 1, "child": 1})]
)
def test_words_for_several_people(prompt: str, counts: dict[str, int]) -> None:
    """A couple or a family is drawn as the people it is made of."""
    assert {thing.kind: thing.count for thing in read(prompt).subjects} == counts


def test_a_logo_is_an_emblem() -> None:
    """A logo asks for one thing on plain paper."""
    assert read("logo of a fox").emblem
    assert not read("a fox").emblem


def test_the_moon_lights_the_picture() -> None:
    """The moon beside a subject means night, not a second subject."""
    scene = read("a fox under the moon")
    assert [thing.kind for thing in scene.subjects] == ["fox"]
    assert scene.time_of_day == "night"


def test_words_without_meaning_are_reported() -> None:
    """Nothing is dropped silently."""
    assert read("a cat zorbling").notes.ignored == ("zorbling",)


def test_a_word_that_is_a_colour_and_a_thing() -> None:
    """The words around it decide what an ambiguous word means."""
    assert only("an orange on a table").kind == "orange"
    assert only("an orange cat").kind == "cat"


@pytest.mark.parametrize(
    ("plural", "one"),
    [("wolves", "wolf"), ("berries", "berry"), ("foxes", "fox"), ("glass", "glass"), ("sheep", "sheep")],
)
def test_singular(plural: str, one: str) -> None:
    """Plurals are led back to their singular."""
    assert singular(plural) == one


@settings(max_examples=150, deadline=1000)
@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    """No text makes the parser fail, whatever its script."""
    assert isinstance(read(text), Scene)


def test_long_prompts_are_read_fast() -> None:
    """Ten thousand characters are no harder than a sentence."""
    assert read("cat dog 고양이 " * 900).subjects


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("aerial view of a city", "city from above"),
        ("aerial view of a forest with a river", "river from above"),
        ("mountains with a lake", "lake"),
        ("a city, neon lights", "neon street"),
        ("a volcano erupting", "volcano"),
        ("macro photo of a ladybug", "bokeh"),
        ("sushi, top view", "flat lay"),
        ("ein Hund am Kamin", "fireplace"),
        ("航拍海滩", "coast from above"),
        ("대나무 숲 속의 판다", "bamboo grove"),
    ],
)
def test_the_view_names_the_place(prompt: str, place: str) -> None:
    """Views, pairs of places and lights decide which place is painted, in any language."""
    assert parse(prompt).setting == place


def test_a_place_brings_its_weather_and_colour() -> None:
    """What the words of a place say besides counts: snow, storm, night, the colour behind the subject."""
    assert parse("a fox in snowy mountains").weather == "snow"
    assert parse("a sailboat in a stormy sea").weather == "storm"
    assert parse("a night market").time_of_day == "night"
    plain = parse("a red apple on a white background")
    assert plain.setting == "studio"
    assert plain.ground == parse("a fox, orange on white").ground != ""
    assert parse("a lion in blue tones").tints == parse("a lion in shades of blue").tints != ()


def test_every_place_and_style_with_a_word_is_painted() -> None:
    """No language has a word for a place or a style that this build lacks."""
    from cavendish.engines.easel.backdrops import SETTINGS
    from cavendish.engines.easel.feasts import FEASTS
    from cavendish.engines.easel.language.lexicon import table
    from cavendish.engines.easel.styles import find

    for file in ("scenes", "western", "korean", "japanese", "chinese"):
        assert not set(table(file)["setting"]) - set(SETTINGS) - set(FEASTS), file
        assert not [name for name in table(file)["style"] if name != "plain" and find(name) is None], file


PRINTED = {
    "Neon sign that says OPEN on a brick wall": ("neon", "OPEN"),
    'Logo for a coffee shop called "Bean House", round badge': ("round logo", "Bean House"),
    "a shield logo of a lion": ("shield", None),
    "Seamless pattern of pineapples on a pink background": ("pattern", None),
    "Mandala in gold and purple": ("mandala", None),
    'Einladung mit Rosen und dem Text "Anna & Max"': ("invitation", "Anna & Max"),
    "\u97f3\u4e50\u4f1a\u6d77\u62a5": ("poster", None),
    'Poster with "SUMMER" and "July 12"': ("poster", "SUMMER\nJuly 12"),
    "a man holding a poster": ("", None),
    "a laptop with a sticker": ("", None),
    "a dog named Max on a beach": ("", None),
}


@pytest.mark.parametrize("prompt", PRINTED)
def test_printed_matter_is_told_from_things(prompt: str) -> None:
    """A word for printed matter makes the whole picture one, unless somebody has it; its words need no quotes."""
    scene = read(prompt)
    assert (scene.emblem, scene.text) == PRINTED[prompt]


def test_a_sign_says_words_without_quotes() -> None:
    """A few words after 'that says' are to be written, up to the next word of place."""
    assert read("a sign that says welcome home on a beach").subjects[0].text == "welcome home"


@pytest.mark.parametrize(
    ("prompt", "excluded"),
    [
        ("a cat, no people", "without people"),
        ("a cat without a red hat or glasses", "without glasses"),
        ("a cat --no dogs --ar 16:9", "without dogs"),
    ],
)
def test_what_shall_not_be_there_is_left_out(prompt: str, excluded: str) -> None:
    """'No', 'without' and '--no' exclude what follows them, in a list too."""
    scene = read(prompt)
    assert [thing.kind for thing in scene.subjects] == ["cat"]
    assert not scene.subjects[0].attributes
    assert excluded in scene.notes.ignored


def test_options_and_lenses_are_no_part_of_the_picture() -> None:
    """Generator options, weights, lenses and camera models after a comma say nothing about the subject."""
    scene = read("(a cat:1.2) in a forest, 85mm, f/1.4, Canon EOS R5, 8k, --v 6 --style raw --ar 3:2")
    assert [(thing.kind, thing.count) for thing in scene.subjects] == [("cat", 1)]
    assert scene.setting == "forest"
    assert not scene.notes.ignored


@pytest.mark.parametrize(
    ("prompt", "kind"), [("a girl dressed as a knight", "knight"), ("a woman in a knight costume", "knight")]
)
def test_people_in_costume_are_drawn_as_who_they_play(prompt: str, kind: str) -> None:
    """Somebody dressed as somebody else looks like them and stays who they are."""
    thing = only(prompt)
    assert (thing.kind, thing.attributes["gender"]) == (kind, "female")


@pytest.mark.parametrize("prompt", ["a cat dressed as a knight", "a cat as a knight", "a cat in a knight costume"])
def test_an_animal_in_costume_wears_the_hat(prompt: str) -> None:
    """An animal in a costume is the animal with that hat."""
    thing = only(prompt)
    assert (thing.kind, thing.attributes["hat"]) == ("cat", "knight helmet")


@pytest.mark.parametrize("prompt", ["una casa con techo azul", "una casa con techo azul y un gato"])
def test_a_colour_after_a_part_is_the_parts(prompt: str) -> None:
    """Where adjectives follow, a colour after a part belongs to the part."""
    assert read(prompt).subjects[0].part_colours == {"roof": "#2f6fd0"}


def test_what_is_after_of_describes_what_is_before() -> None:
    """In 'X of Y' the picture shows X; a Y that is not shown is reported."""
    scene = read("a house of apples")
    assert [thing.kind for thing in scene.subjects] == ["house"]
    assert scene.notes.ignored == ("of apples",)


def test_a_thing_is_made_of_others() -> None:
    """'Made of' things gives the whole their kind."""
    thing = only("a lighthouse made of blue apples")
    assert (thing.kind, thing.attributes["made of"], thing.part_colours["made of"]) == (
        "lighthouse",
        "apple",
        "#2f6fd0",
    )


def test_the_place_last_named_is_the_place_meant_where_nouns_come_last() -> None:
    """In Japanese a place before another one only says where that is."""
    assert read("海辺のカフェに座っている猫").setting == "cafe"


def test_who_is_on_something_before_the_verb() -> None:
    """In Chinese the place comes between who does something and the verb."""
    cat, sofa = read("猫在沙发上睡觉").subjects
    assert (cat.pose, cat.relation and (cat.relation.kind, cat.relation.target)) == ("sleeping", ("on", 1))
    assert sofa.relation is None


def test_different_colours_make_each_one_different() -> None:
    """Things of different colours are each of another one."""
    assert only("five balloons of different colors").attributes["pattern"] == "rainbow"


@pytest.mark.parametrize(
    "prompt", ["a cat and a red glowing car", "a cat and a red, shiny car", "a cat and a red zorky car"]
)
def test_a_colour_reaches_its_noun_over_other_words(prompt: str) -> None:
    """Adjectives between a colour and its noun, known or not, do not give the colour to another thing."""
    cat, car = read(prompt).subjects
    assert (cat.colour, car.colour) == (None, "#c8321f")


@pytest.mark.parametrize(
    ("prompt", "style"),
    [
        ("Vintage sepia photograph of a steam train", "sepia"),
        ("a man reading, Rembrandt style", "chiaroscuro"),
        ("Minecraft style village", "voxel"),
        ("child's crayon drawing of a house", "crayon"),
        ("Mucha style woman with flowers", "art nouveau"),
        ("Studio Ghibli style cottage", "storybook animation"),
        ("折纸风格的狐狸", "origami"),
    ],
)
def test_the_more_precise_style_is_meant(prompt: str, style: str) -> None:
    """Names of painters and makers lead to a manner of their own; 'vintage' gives way to a more precise word."""
    assert read(prompt).style == style


def test_ornament_is_made_of_colours() -> None:
    """In a gradient 'orange' is a colour, not a fruit; a colour after a pause is the pattern's own."""
    assert read("gradient wallpaper from orange to purple").colours == ("orange", "purple")
    pattern = read("seamless pattern with cats and fish, pastel blue")
    assert (pattern.colours, pattern.subjects[-1].colour) == (("lightblue",), None)


def test_a_slogan_in_capitals_is_written() -> None:
    """Several words in capitals are to be read, unless everything is in capitals."""
    assert read("Instagram sale banner: SUMMER SALE 50% OFF with a cocktail").text == "SUMMER SALE 50% OFF"
    assert read("A CAT ON A SOFA").text is None


def test_things_have_wings() -> None:
    """A clock, a heart or a book may have wings."""
    assert "wings" in read("a book with wings flying above the clouds").subjects[0].attributes


def test_a_striped_sheet_is_black_and_white() -> None:
    """Before a printed pattern 'black and white' are its colours."""
    assert read("Black and white striped wallpaper").colours == ("black", "white")


def test_on_the_shoulder_of_who_is_named_next() -> None:
    """'On the shoulder of' somebody named afterwards is on theirs."""
    cat, _ = read("a cat on the shoulder of a knight").subjects
    assert cat.relation is not None
    assert (cat.relation.kind, cat.relation.target) == ("shoulder", 1)


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("a bowl of apples", ["bowl", "apple"]),
        ("four friends in a park", ["man", "woman", "person", "man"]),
        ("a knight and a cat, snow falling", ["knight", "cat"]),
    ],
)
def test_who_is_there(prompt: str, kinds: list[str]) -> None:
    """Vessels hold what they are of, groups have as many people as said, and weather is no pose."""
    scene = parse(prompt, Vocabulary({**SUBJECTS, "bowl": "object"}, frozenset()))
    assert [thing.kind for thing in scene.subjects] == kinds
    assert not any(thing.pose == "flying" for thing in scene.subjects)


@pytest.mark.parametrize(
    "prompt",
    ["고양이가 책을 읽고 있다", "책을 읽는 고양이", "猫が本を読んでいます", "本を読んでいる猫", "本を読んだ猫"],
)
def test_verbs_at_the_end_and_before_the_noun(prompt: str) -> None:
    """Korean and Japanese verbs are known in their usual forms."""
    assert "reading" in {thing.pose for thing in read(prompt).subjects}


@pytest.mark.parametrize(
    ("prompt", "kind"), [("고양이가 집 앞에서 자고 있다", "in_front"), ("집 앞에서 책을 읽는 소녀", "in_front")]
)
def test_places_before_korean_verbs(prompt: str, kind: str) -> None:
    """Who does something at a place is there, wherever the verb stands."""
    scene = read(prompt)
    doer = next(thing for thing in scene.subjects if thing.pose)
    assert doer.relation is not None
    assert (doer.relation.kind, scene.subjects[doer.relation.target].kind) == (kind, "house")


@pytest.mark.parametrize(
    ("prompt", "colour"),
    [
        ('poster with the text "SUMMER SALE" in bold yellow letters on a blue background', "#efc62f"),
        ('poster "HI" in large red letters', "#c8321f"),
        ('Plakat "HALLO" mit roten Buchstaben', "#c8321f"),
        ('cartel "HOLA" en letras rojas', "#c8321f"),
        ('affiche "BONJOUR" en lettres rouges', "#c8321f"),
    ],
)
def test_letters_of_a_text_are_its_manner(prompt: str, colour: str) -> None:
    """Letters that are said of quoted words are no things: their colour is that of the words."""
    scene = read(prompt)
    assert not scene.subjects
    assert scene.decor["text"] == colour


@pytest.mark.parametrize("prompt", ["a rabbit painting on an easel in a sunny garden", "a cat painting at an easel"])
def test_who_paints_at_an_easel_is_no_oil_painting(prompt: str) -> None:
    """'Painting' behind somebody with an easel is what they do."""
    scene = read(prompt)
    assert (scene.subjects[0].pose, scene.style) == ("painting", "")


def test_a_steampunk_airship_over_a_victorian_city() -> None:
    """Both are drawn as they are called, not as a silver one over tower blocks."""
    scene = parse("steampunk airship above a Victorian city with smoking chimneys and a full moon")
    assert [thing.kind for thing in scene.subjects] == ["steampunk airship"]
    assert (scene.setting, scene.time_of_day) == ("victorian city", "night")
