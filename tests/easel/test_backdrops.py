"""Settings, weather and the camera."""

from __future__ import annotations

import numpy as np
import pytest

from cavendish.engines.easel import atmosphere, backdrops
from cavendish.engines.easel.light import TIMES_OF_DAY, light_for
from cavendish.engines.easel.noise import stream

SHAPES = {"square": (128, 128), "wide": (192, 108), "tall": (108, 192)}


def painted(
    name: str, shape: str = "square", time: str = "", weather: str = "", season: str = ""
) -> backdrops.Backdrop:
    width, height = SHAPES[shape]
    light = light_for(time or backdrops.SETTINGS[name].time_of_day)
    return backdrops.paint(name, width, height, light, weather, season, stream("backdrop", name))


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", sorted(backdrops.SETTINGS))
def test_every_setting_fits_every_format(name: str, shape: str) -> None:
    """Every setting is composed for square, wide and tall pictures: finite, never blank, its ground inside."""
    found = painted(name, shape)
    width, height = SHAPES[shape]
    assert found.image.shape == (height, width, 3)
    assert found.image.dtype == np.float32
    assert np.isfinite(found.image).all()
    assert found.image.min() > -0.01
    assert np.std(found.image) > 0.004
    assert found.kind == name
    assert 0 < found.ground.near <= 1
    assert 0 <= found.ground.left < found.ground.right <= 1
    assert found.ground.scale(found.ground.near) == pytest.approx(1.0)
    assert found.ground.scale(found.ground.row(1.0)) <= 1.0


@pytest.mark.parametrize("time", TIMES_OF_DAY)
@pytest.mark.parametrize("name", ["forest", "beach", "city", "library"])
def test_settings_take_any_light(name: str, time: str) -> None:
    """Any time of day lights any setting, and night is darker than day."""
    image = painted(name, time=time).image
    assert np.isfinite(image).all()
    if time == "night":
        assert image.mean() < painted(name, time="day").image.mean() * 0.8


@pytest.mark.parametrize("weather", ["rain", "storm", "snow", "fog", "wind", "cloudy", "clear", "rainbow", "aurora"])
def test_weather_changes_the_picture(weather: str) -> None:
    """Each weather makes another picture of the same place, in the sky or in the air before it."""
    time = "night" if weather == "aurora" else "day"
    plain, changed = painted("meadow", time=time).image.copy(), painted("meadow", time=time, weather=weather).image
    atmosphere.fall(changed, weather, "", light_for(time), stream("air"), 0.6)
    assert np.isfinite(changed).all()
    assert np.abs(changed - plain).mean() > 0.002


@pytest.mark.parametrize("season", ["spring", "autumn", "winter"])
def test_seasons_change_the_picture(season: str) -> None:
    """Blossom, red leaves and snow: the same forest in another season is another picture."""
    assert np.abs(painted("forest", season=season).image - painted("forest").image).mean() > 0.01


def test_autumn_is_red_and_winter_is_white() -> None:
    """Autumn woods are redder than summer's; winter ground is lighter and colourless."""
    summer, autumn, winter = (painted("park", season=season).image for season in ("summer", "autumn", "winter"))
    assert (autumn[..., 0] / autumn[..., 1]).mean() > (summer[..., 0] / summer[..., 1]).mean() * 1.1
    assert winter[-30:].mean() > summer[-30:].mean() * 1.5


def test_the_same_seed_gives_the_same_place() -> None:
    """A place is decided by its name, light and stream alone; another stream is another place."""
    again = painted("village").image
    assert np.array_equal(again, painted("village").image)
    other = backdrops.paint("village", 128, 128, light_for("day"), "", "", stream("another"))
    assert np.abs(other.image - again).mean() > 0.005


def test_settings_are_many_and_their_words_differ() -> None:
    """More than forty settings have names, and no word means two of them."""
    assert len(backdrops.SETTINGS) >= 40
    words = [word for info in backdrops.SETTINGS.values() for word in (info.name, *info.words)]
    doubled = {word for word in words if words.count(word) > 1}
    assert not doubled
    found = backdrops.find("Rainforest")
    assert found is not None
    assert found.name == "jungle"


def test_the_lighthouse_stands_on_the_rock() -> None:
    """On a cliff the ground follows the rock, and only its level part is offered."""
    ground = painted("cliff").ground
    assert ground.profile is not None
    assert ground.right < 0.6
    assert ground.row(0.0, 0.2) < ground.row(0.0, 0.95)


@pytest.mark.parametrize("camera", ["", "macro", "cinematic", "no such camera"])
def test_finish_makes_a_print(camera: str) -> None:
    """Any camera word turns linear light into an 8-bit print; bright stays brighter than dark."""
    image = np.linspace(0, 2, 64 * 64 * 3, dtype=np.float32).reshape(64, 64, 3)
    print_ = atmosphere.finish(image, light_for("day"), camera, stream("grain"))
    assert print_.dtype == np.uint8
    assert print_.shape == (64, 64, 3)
    assert print_[40:].mean() > print_[:20].mean() + 60
