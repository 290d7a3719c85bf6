"""Printed matter: grounds, ornament, lettering, and what a design shows when nothing is said."""

import numpy as np
import pytest

from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.graphics import DESIGNS, MOTIFS, base
from cavendish.engines.easel.graphics.brief import headline
from cavendish.engines.easel.graphics.grounds import GROUNDS
from cavendish.engines.easel.graphics.typeset import LOOKS, typeset
from cavendish.engines.easel.language import default_vocabulary, parse
from cavendish.engines.easel.noise import stream
from cavendish.engines.easel.scene import Scene
from cavendish.engines.easel.worlds import understood


def test_every_design_names_what_exists() -> None:
    """A design stands on a ground that is painted, with letters in a look that is set."""
    for design in DESIGNS.values():
        assert design.ground in {"", "badge", "tile", *GROUNDS, *MOTIFS}
        assert design.look in LOOKS


@pytest.mark.parametrize("kind", sorted(name for name, design in DESIGNS.items() if design.ground))
def test_grounds_fill_the_sheet(kind: str) -> None:
    """The ground of a design covers the sheet, and is the same for the same stream."""
    one, two = (base(Scene(emblem=kind), DESIGNS[kind], (96, 80), "#c8321f", stream(kind)).image for _ in range(2))
    assert one.shape == (80, 96, 3)
    assert np.isfinite(one).all()
    assert np.array_equal(one, two)


@pytest.mark.parametrize("kind", sorted({design.look: name for name, design in DESIGNS.items()}.values()))
def test_words_are_set(kind: str) -> None:
    """Words change the sheet in every look, and further lines change it again."""
    grey = np.full((160, 160, 3), 128, np.uint8)
    one = typeset(grey, "HELLO", DESIGNS[kind], (30, 60, 120), stream("type"))
    two = typeset(grey, "HELLO\nWORLD", DESIGNS[kind], (30, 60, 120), stream("type"))
    assert (one != grey).any()
    assert (two != one).any()


@pytest.mark.parametrize(
    ("prompt", "title"),
    [
        ("concert poster for a jazz festival with a saxophone", "JAZZ FESTIVAL"),
        ("Summer sale banner", "SUMMER SALE"),
        ("a vintage poster", ""),
    ],
)
def test_a_poster_says_what_it_is_about(prompt: str, title: str) -> None:
    """Without words of its own a poster is headed by its subject."""
    assert headline(prompt) == title


@pytest.mark.parametrize("prompt", ["birthday card", "wedding invitation", "movie poster", "logo for a bakery"])
def test_bare_designs_show_something(prompt: str) -> None:
    """Printed matter of which nothing is said shows what is usual."""
    scene = directed(parse(prompt), default_vocabulary(), prompt)
    assert scene.subjects
    assert scene.setting


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ('logo with a mountain and a rising sun, text "SUMMIT", white background', ["stylised peaks"]),
        ("surf shop logo with a wave and sun", ["stylised wave"]),
        ("logo of a sunrise", ["half sun"]),
    ],
)
def test_places_on_a_logo_are_marks(prompt: str, kinds: list[str]) -> None:
    """A place or a light that a logo is to show stands on it as a mark."""
    scene = directed(parse(prompt), default_vocabulary(), prompt)
    assert [thing.kind for thing in scene.subjects] == kinds


@pytest.mark.parametrize(
    ("prompt", "decor"),
    [
        ('comic book panel of a robot with speech bubble "POW!"', {"speech": "burst", "panels": "1"}),
        ('comic strip: a dog says "Hello" to a cat', {"speech": "balloon", "panels": "3"}),
        ('a cat with a speech bubble saying "Feed me"', {"speech": "balloon"}),
    ],
)
def test_comics_speak_in_balloons_and_panels(prompt: str, decor: dict[str, str]) -> None:
    """Speech stands in a balloon or a burst, strips are told in panels, and no soap bubble is drawn."""
    scene = directed(parse(prompt), default_vocabulary(), prompt)
    assert decor.items() <= dict(scene.decor).items()
    assert "bubble" not in [thing.noun for thing in scene.subjects]


def test_a_manner_asks_for_its_own_things() -> None:
    """Dalí's manner has a soft clock, letters in blue icing are no icing, a bear may be said to be a sticker last."""
    for prompt, kinds, emblem in (
        ("a cat in the style of Salvador Dali", ["cat", "melting clock"], ""),
        ('a birthday cake with the words "Felix" in blue icing', ["birthday cake"], ""),
        ("a bear, sticker", ["bear"], "sticker"),
    ):
        scene = directed(parse(prompt), default_vocabulary(), prompt)
        assert ([thing.kind for thing in scene.subjects], scene.emblem) == (kinds, emblem)


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("a minimalist logo of a fox head", "fox crest"),
        ("an eagle head badge", "eagle crest"),
        ("logo d'une tête de loup", "wolf crest"),
        ("logo eines Löwenkopfs", "lion crest"),
        ("狐狸头标志", "fox crest"),
        ("a minimal bear logo", "bear crest"),
        ("a logo of a running horse", "horse"),
        ("app icon, sun behind a cloud", "icon:sun-behind-cloud"),
        ("logotipo de un toro rojo", "bull crest"),
        ("ein Elefant als Aufkleber", "elephant"),
    ],
)
def test_a_mark_shows_the_head_of_its_animal(prompt: str, kind: str) -> None:
    """A mark shows a head of few shapes where a head was named or one animal that does nothing."""
    scene = understood(prompt)
    assert ([thing.kind for thing in scene.subjects], bool(scene.emblem)) == ([kind], True)


def test_a_silhouette_on_paper_has_no_sky() -> None:
    """A mark in silhouette is black on plain paper."""
    scene = understood("wolf silhouette logo")
    assert (scene.emblem, scene.style, scene.ground) == ("logo", "silhouette", "#f4f1ea")
