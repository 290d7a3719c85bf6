"""Places that things make, and how things look in them."""

from __future__ import annotations

import numpy as np
import pytest

from cavendish.engines.easel import backdrops
from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.environs import surrounded
from cavendish.engines.easel.language import default_vocabulary, parse
from cavendish.engines.easel.light import light_for
from cavendish.engines.easel.noise import stream
from cavendish.engines.easel.scene import Scene
from cavendish.engines.easel.subjects import Ask, draw
from cavendish.engines.easel.subjects.events import happening
from cavendish.engines.easel.venue import placed


def scene_of(prompt: str) -> Scene:
    return surrounded(directed(parse(prompt), default_vocabulary(), prompt), prompt)


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("a field of sunflowers with a windmill", "sunflower field"),
        ("a girl in a field full of yellow tulips", "tulip field"),
        ("a dog in a poppy field", "poppy field"),
        ("a ferris wheel at night", "amusement park"),
        ("a rocket launching from its pad with clouds of smoke", "launch pad"),
        ("a red car on a coastal road", "coastal road"),
        ("a narrow alley in Venice with a gondola", "venice"),
        ("the Great Wall of China over misty mountains", "great wall"),
        ("un tramway jaune dans une rue en pente", "steep street"),
        ("富士山の前の赤い車", "mount fuji"),
        ("a city skyline across the river", "riverside city"),
        ("a mars rover on red sand", "mars"),
        ("low poly scene of pine trees and a lake", "pine lake"),
        ("five balloons in the sky", "sky"),
        ("a street food vendor at night", "market"),
        ("a samurai in a field of red spider lilies", "daisy field"),
        ("an old red barn in a field of yellow flowers", "daisy field"),
        ("ein Mädchen in einem Feld voller Mohnblumen", "poppy field"),
        ("a small house on a hill", "hill"),
        ("a winding road through the hills", "winding road"),
        ("a winding mountain road at sunset", "mountain pass"),
        ("a crane flying over Mount Fuji", "mount fuji"),
        ("a hiker with the Matterhorn in the background", "matterhorn"),
        ("a cafe terrace in Paris", "paris"),
        ("a woman drinking coffee in Rome", "rome"),
        ("a frozen waterfall", "frozen waterfall"),
        ("a train coming out of a tunnel", "tunnel mouth"),
        ("a blue car driving through a tunnel", "road tunnel"),
        ("a wooden bridge over a creek", "bridged stream"),
        ("a cottage by the sea", "beach"),
        ("a scarecrow in a vegetable garden", "vegetable field"),
        ("a dog in a corn field", "corn field"),
        ("a wooden pier on a calm lake", "jetty"),
        ("ein Haus auf einem Hügel", "hill"),
        ("丘の上の家", "hill"),
        ("un épouvantail dans un champ de maïs", "corn field"),
    ],
)
def test_places_are_named_and_made(prompt: str, place: str) -> None:
    """A place is painted when it is named, and when a thing of the prompt makes it."""
    assert scene_of(prompt).setting == place


def test_a_treehouse_brings_its_tree() -> None:
    """The tree of a treehouse is drawn once."""
    assert [thing.kind for thing in scene_of("a treehouse in a big oak tree").subjects] == ["treehouse"]


def test_a_numbered_flower_stays_a_flower() -> None:
    """Three sunflowers that were counted are drawn one by one."""
    assert [thing.count for thing in scene_of("three sunflowers in a meadow").subjects] == [3]


def test_flowers_give_their_colour_to_the_field() -> None:
    """The colour said of the flowers is the field's."""
    scene = scene_of("a field of yellow tulips")
    assert scene.ground
    assert not scene.subjects


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("aerial view of a yellow car on a winding road", "car from above"),
        ("drone shot of a sailboat on the sea", "sailboat from above"),
        ("aerial view of a red bus on a road", "bus from above"),
    ],
)
def test_vehicles_are_seen_from_above(prompt: str, kind: str) -> None:
    """An aerial view shows a vehicle from above."""
    assert scene_of(prompt).subjects[0].kind == kind


def test_water_said_of_a_landscape_is_not_a_glass() -> None:
    """Turquoise water round an island is the sea."""
    assert scene_of("aerial shot of a tropical island with turquoise water").subjects == ()


def test_snow_and_northern_lights_are_both_kept() -> None:
    """A snowy hill under northern lights lies in winter below an aurora."""
    scene = scene_of("a wolf on a snowy hill under northern lights")
    assert (scene.weather, scene.season) == ("aurora", "winter")


@pytest.mark.parametrize(("attribute", "value"), [("ablaze", "yes"), ("beam", "yes"), ("tilt", "16")])
def test_events_show(attribute: str, value: str) -> None:
    """What befalls a thing changes its drawing and keeps its anchor on it."""
    tile = draw(Ask("house", 80, light_for("day"), stream("event")))
    changed = happening(tile, {attribute: value}, stream("flames"), light_for("day"))
    assert changed.alpha.sum() != pytest.approx(tile.alpha.sum(), rel=1e-4)
    assert 0 <= changed.anchor[0] <= changed.alpha.shape[1]
    assert np.isfinite(changed.rgb).all()


def test_the_field_takes_the_colour_asked_for() -> None:
    """A field of tulips in another colour is another picture."""
    light = light_for("day")
    red, blue = (
        backdrops.paint("tulip field", 96, 96, light, "", "", stream("field"), tone).image
        for tone in ("#e02020", "#3030e0")
    )
    assert red[60:, :, 0].mean() > blue[60:, :, 0].mean()


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("a weeping willow by a pond", "weeping willow"),
        ("a scarecrow in a field", "scarecrow"),
        ("a garden with a stone lantern", "stone lantern"),
        ("a space shuttle in space", "space shuttle"),
        ("a red barn", "barn"),
        ("a garden with a white gazebo", "gazebo"),
        ("a small fishing boat on the sea", "small fishing boat"),
        ("a bus stop in the rain", "bus stop"),
        ("a regional train in the snow", "commuter train"),
        ("a red sports car, front view", "car from the front"),
        ("a blue car driving towards the camera", "car from the front"),
    ],
)
def test_country_things_have_their_own_drawing(prompt: str, kind: str) -> None:
    """A willow is no oak, a scarecrow no man and a shuttle no rocket."""
    assert kind in [thing.kind for thing in scene_of(prompt).subjects]


def test_what_drives_over_a_bridge_is_on_it() -> None:
    """A bus that crosses a bridge stands on its deck, in every language."""
    for prompt in ("a bus driving over a bridge", "ein Bus fährt über eine Brücke"):
        bus = scene_of(prompt).subjects[0]
        assert bus.relation is not None
        assert bus.relation.kind == "on"


def test_the_shape_of_another_thing_is_kept() -> None:
    """A balloon like a strawberry and a house like a teapot know what they look like."""
    for prompt in ("a hot air balloon shaped like a strawberry", "a house shaped like a teapot"):
        assert "likeness" in scene_of(prompt).subjects[0].attributes


def test_abandoned_cars_rust_and_are_overgrown() -> None:
    """What was given up shows it; what was not does not."""
    assert {"rust", "overgrown"} <= set(scene_of("an overgrown abandoned car").subjects[0].attributes)
    assert "rust" not in scene_of("a red car").subjects[0].attributes


@pytest.mark.parametrize("attribute", ["rust", "overgrown"])
def test_stains_change_the_surface_only(attribute: str) -> None:
    """Rust and leaves colour a thing without changing its outline."""
    light, rng = light_for("day"), stream("stain")
    tile = draw(Ask("car", 90.0, light, stream("car"), colour="#3a6fd0"))
    stained = happening(tile, {attribute: "yes"}, rng, light)
    assert np.array_equal(stained.alpha, tile.alpha)
    assert float(np.abs(stained.rgb - tile.rgb).max()) > 0.05


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("ukiyo-e print of a heron standing in a pond with Mount Fuji behind", "fuji lake"),
        ("a cow in a meadow with Mount Fuji in the background", "mount fuji"),
    ],
)
def test_mount_fuji_stands_behind_open_country(prompt: str, place: str) -> None:
    """The named mountain is seen behind a lake or a meadow."""
    assert placed(scene_of(prompt), backdrops.SETTINGS).setting == place
