"""Sights of the world, skies, waters and snow on things, from the words to the place that is painted."""

from __future__ import annotations

import numpy as np
import pytest

from cavendish.engines.easel.backdrops import SETTINGS
from cavendish.engines.easel.backdrops.postcards import POSTCARDS
from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.environs import surrounded
from cavendish.engines.easel.language import default_vocabulary, parse
from cavendish.engines.easel.light import light_for, under
from cavendish.engines.easel.noise import stream
from cavendish.engines.easel.scene import Scene, Thing
from cavendish.engines.easel.subjects import Ask, catalogue, draw
from cavendish.engines.easel.venue import placed
from cavendish.engines.easel.wintry import capped, roofed


def seen(prompt: str) -> Scene:
    """The scene of a prompt as it is painted."""
    return surrounded(placed(directed(parse(prompt), default_vocabulary(), prompt), SETTINGS), prompt)


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("the Eiffel Tower at night", "champ de mars"),
        ("la Torre Eiffel de noche", "champ de mars"),
        ("Statue of Liberty in a storm", "liberty island"),
        ("Golden Gate Bridge in fog", "golden gate strait"),
        ("Mont Saint-Michel", "mont saint michel bay"),
        ("Neuschwanstein Castle in winter", "neuschwanstein valley"),
        ("moai statues on Easter Island", "easter island"),
        ("the Taj Mahal reflected in the pool at sunrise", "taj mahal gardens"),
        ("Niagara Falls", "great falls"),
        ("hot air balloons over Cappadocia", "cappadocia"),
        ("a floating island in the sky", "floating island"),
        ("an onsen in the snow", "hot spring"),
        ("autumn forest path with fallen leaves", "autumn avenue"),
    ],
)
def test_a_sight_is_the_place_where_it_stands(prompt: str, setting: str) -> None:
    """A sight of the world is painted where it stands in life."""
    assert seen(prompt).setting == setting


def test_what_is_made_of_a_sight_stays_a_thing() -> None:
    """A sight that somebody stands on, or that is made of something, is drawn as a thing."""
    for prompt in ("a dog on top of the Eiffel tower", "an Eiffel tower made of chocolate"):
        assert any(thing.kind == "eiffel tower" for thing in seen(prompt).subjects)


def test_every_postcard_shows_something_drawn() -> None:
    """Each sight that is a place is in the catalogue."""
    assert all(card.kind in catalogue() for card in POSTCARDS.values())


@pytest.mark.parametrize(
    ("prompt", "part"),
    [
        ("a lighthouse under a purple sky", "sky"),
        ("ein roter Traktor unter blauem Himmel", "sky"),
        ("pink clouds over the mountains", "clouds"),
        ("a white sailing boat on a turquoise sea", "water"),
        ("ein Schiff auf dem türkisen Meer", "water"),
    ],
)
def test_skies_and_waters_take_the_colour_that_is_said(prompt: str, part: str) -> None:
    """The colour of the sky, the clouds and the water is that of the words."""
    assert seen(prompt).decor[part].startswith("#")


def test_a_sky_is_as_light_below_as_it_is_dark_above() -> None:
    """A sky of one colour pales towards the horizon."""
    stops = under(light_for("day"), "#ec86ab").sky_stops
    assert [row for row, _ in stops] == [0.0, 0.55, 1.0]
    assert stops[0][1] < stops[-1][1]


def test_places_show_their_own_houses() -> None:
    """The unnumbered houses of a village are those of the place; three named ones are drawn."""
    assert not seen("Santorini white houses above the sea").subjects
    assert seen("three houses in a village").subjects[0].count == 3


def test_snow_lies_on_what_stands_outdoors() -> None:
    """In snow a house has a white roof and white edges, indoors and in summer it has not."""
    house, winter = Thing("house", "house"), Scene(setting="meadow", weather="snow")
    light = light_for("day")
    tile = draw(Ask("house", 80.0, light))
    snowy = capped(tile, house, winter, light, stream("snow"))
    assert float(np.mean(snowy.rgb * tile.alpha[..., None])) > float(np.mean(tile.rgb * tile.alpha[..., None]))
    assert capped(tile, house, Scene(setting="kitchen", weather="snow"), light, stream("snow")) is tile
    assert "roof" in roofed(house, winter).part_colours
    assert roofed(house, Scene(setting="meadow")) is house


@pytest.mark.parametrize(
    ("prompt", "kind", "setting"),
    [
        ("a cruise ship docked at a tropical island", "cruise ship", "island bay"),
        ("a horse-drawn carriage in Vienna", "carriage", "cathedral street"),
        ("a long freight train crossing the desert", "freight train", "desert"),
        ("an underwater shipwreck with fish", "shipwreck", "underwater"),
        ("a tank in the desert", "tank", "desert"),
        ("an iceberg in the dark blue sea", "iceberg", "arctic sea"),
        ("a gas station by the road at night", "gas station", "road"),
    ],
)
def test_vehicles_of_special_build_have_their_own_drawing(prompt: str, kind: str, setting: str) -> None:
    """A liner is no sailing boat and a carriage no railway car, and each is met where it belongs."""
    scene = seen(prompt)
    assert kind in [thing.kind for thing in scene.subjects]
    assert scene.setting == setting
