"""Colour, noise, canvas, clay and stage: what every painter stands on."""

from __future__ import annotations

import numpy as np
import pytest

from cavendish.engines.easel.canvas import Canvas, Linear, Path, Radial, composite, ellipse_points
from cavendish.engines.easel.clay import Clay, Layer, Material, Outward, shade
from cavendish.engines.easel.colour import from_srgb8, hexadecimal, linear, smoothstep, srgb8, tone_map
from cavendish.engines.easel.curves import monotone
from cavendish.engines.easel.light import TIMES_OF_DAY, light_for
from cavendish.engines.easel.noise import blur, fbm, stream, value_noise
from cavendish.engines.easel.stage import place


def test_srgb_round_trip() -> None:
    """Every 8-bit value survives linear light."""
    values = np.arange(256, dtype=np.uint8).reshape(16, 16, 1).repeat(3, 2)
    assert np.array_equal(srgb8(from_srgb8(values)), values)


def test_hexadecimal_round_trip() -> None:
    """A colour written as text comes back as the same text."""
    assert hexadecimal(linear("#d8641f")) == "#d8641f"


def test_malformed_colour_is_refused() -> None:
    """A string that is not #rrggbb raises ValueError."""
    with pytest.raises(ValueError, match="rrggbb"):
        linear("#fff")


def test_tone_map_keeps_black_and_order() -> None:
    """The shoulder keeps black black and never swaps two brightnesses."""
    ramp = tone_map(np.linspace(0, 4, 64, dtype=np.float32))
    assert ramp[0] == 0
    assert np.all(np.diff(ramp) > 0)


def test_smoothstep_falls_when_reversed() -> None:
    """Reversed limits give the falling curve."""
    assert smoothstep(1.0, 0.0, 0.0) == 1
    assert smoothstep(1.0, 0.0, 1.0) == 0


def test_streams_are_named() -> None:
    """The same name gives the same numbers, another name others."""
    assert stream("a", 1).random() == stream("a", 1).random()
    assert stream("a", 1).random() != stream("a", 2).random()


@pytest.mark.parametrize("cell", [0.2, 3.0, 400.0])
def test_noise_fills_any_size(cell: float) -> None:
    """Noise has the size asked for and no holes, however fine or coarse."""
    for field in (value_noise(stream(1), 23, 57, cell), fbm(stream(2), 23, 57, cell, stretch=(2.0, 1.0))):
        assert field.shape == (23, 57)
        assert np.isfinite(field).all()
        assert field.std() > 0.001


@pytest.mark.parametrize("sigma", [0.1, 2.0, 40.0])
def test_blur_keeps_the_mean(sigma: float) -> None:
    """Blurring moves light, it neither adds nor removes any."""
    image = value_noise(stream(3), 128, 128, 5)
    assert blur(image, sigma).mean() == pytest.approx(image.mean(), abs=0.01)


def test_canvas_covers_what_geometry_says() -> None:
    """A filled circle covers pi r squared within a hundredth."""
    canvas = Canvas(80, 80)
    canvas.circle(40, 40, 25, "#ffffff")
    assert canvas.alpha.sum() == pytest.approx(np.pi * 625, rel=0.01)


def test_thin_strokes_keep_their_width() -> None:
    """A stroke one and a half pixels wide covers that much, not a whole number of pixels."""
    canvas = Canvas(100, 40)
    canvas.line(10, 20.3, 90, 20.3, 1.5, "#000000")
    assert canvas.alpha[:, 30:70].sum(0).mean() == pytest.approx(1.5, rel=0.12)


def test_canvas_clip_confines_drawing() -> None:
    """Nothing is drawn outside a clip."""
    canvas = Canvas(60, 60)
    with canvas.clip([(0, 0), (30, 0), (30, 60), (0, 60)]):
        canvas.rectangle(10, 10, 40, 40, "#ff0000")
    assert canvas.alpha[:, 32:].max() == 0
    assert canvas.alpha[30, 20] == 1


def test_canvas_transform_turns_and_flips() -> None:
    """A flipped, scaled and turned coordinate system puts points where geometry says."""
    canvas = Canvas(100, 100, origin=(50, 90), scale=10, flip=True)
    with canvas.at(1, 2, angle=np.pi / 2):
        assert canvas.pixel(1, 0) == pytest.approx((60, 60))


def test_gradients_run_between_their_stops() -> None:
    """Gradients start and end in their stops' colours."""
    canvas = Canvas(60, 20)
    canvas.rectangle(0, 0, 60, 20, Linear((0, 0), (60, 0), [(0, "#000000"), (1, "#ffffff")]))
    assert canvas.rgb[10, 2].max() < 0.05 < 0.9 < canvas.rgb[10, 57].min()
    canvas.circle(30, 10, 9, Radial((30, 10), 9, [(0, "#ff0000"), (1, "#0000ff")]))
    assert canvas.rgb[10, 30, 0] > canvas.rgb[10, 30, 2]


def test_paths_close_over_curves() -> None:
    """A path of cubic curves encloses its middle."""
    canvas = Canvas(40, 40)
    canvas.path(Path().move(5, 20).cubic(5, 0, 35, 0, 35, 20).cubic(35, 40, 5, 40, 5, 20), "#00ff00")
    assert canvas.alpha[20, 20] == 1
    assert canvas.alpha[1, 1] == 0


def test_composite_blends_by_alpha() -> None:
    """Half transparent white over black is half the light."""
    image = np.zeros((20, 20, 3), np.float32)
    canvas = Canvas(20, 20)
    canvas.rectangle(0, 0, 20, 20, "#ffffff", opacity=0.5)
    composite(image, canvas)
    assert image[10, 10, 0] == pytest.approx(0.5, abs=0.01)


def test_batched_strokes_match_single_ones() -> None:
    """The fast stroke batch lays down opaque lines of the colours asked."""
    canvas = Canvas(40, 40)
    canvas.strokes([[(5, 10), (35, 10)], [(5, 30), (35, 30)]], [5, 5], ["#ff0000", "#0000ff"])
    assert canvas.rgb[10, 20] == pytest.approx((1, 0, 0), abs=0.02)
    assert canvas.rgb[30, 20] == pytest.approx((0, 0, 1), abs=0.02)


@pytest.mark.parametrize("time_of_day", TIMES_OF_DAY)
def test_every_time_of_day_lights_clay(time_of_day: str) -> None:
    """A ball is lit and brighter on the side of the key, whatever the hour."""
    clay = Clay(80, 80, 30, (40, 70))
    clay.ellipsoid((0, 1, 0), (0.9, 0.9, 0.9), "#cccccc")
    layer = shade(clay, light_for(time_of_day))
    assert layer.rgb.shape == (*layer.alpha.shape, 3)
    middle = layer.rgb.shape[1] // 2
    solid = layer.alpha > 0.9
    left, right = layer.rgb[:, :middle][solid[:, :middle]], layer.rgb[:, middle:][solid[:, middle:]]
    assert np.median(left) > np.median(right) > 0


def test_clay_joins_softly() -> None:
    """Two solids blended over a seam leave no pixel of it lower than both."""

    def seam(blend: float) -> float:
        clay = Clay(100, 60, 30, (50, 55), Material(blend=blend))
        clay.ellipsoid((-0.5, 0.8, 0), (0.6, 0.6, 0.6), "#ffffff")
        clay.ellipsoid((0.5, 0.8, 0), (0.6, 0.6, 0.6), "#ffffff")
        return float(clay.depth[31, 50])

    assert seam(0.3) > seam(0.0)


def test_groups_are_moved_scaled_and_turned() -> None:
    """A group of solids inside a frame is the same group drawn elsewhere, larger and turned."""
    framed, plain = Clay(100, 100, 20, (20, 90)), Clay(100, 100, 20, (20, 90))
    with framed.at(2, 2, 0, scale=2, angle=np.pi / 2):
        framed.capsule((0, 0, 0), 0.2, (0.5, 0, 0), 0.1, "#ffffff")
        framed.ellipsoid((0.5, 0.5, 0), (0.3, 0.1, 0.2), "#ff0000")
    plain.capsule((2, 2, 0), 0.4, (2, 3, 0), 0.2, "#ffffff", blend=0.16)
    plain.ellipsoid((1, 3, 0), (0.6, 0.2, 0.4), "#ff0000", angle=np.pi / 2, blend=0.16)
    assert np.allclose(framed.cover, plain.cover, atol=1e-3)
    assert np.allclose(framed.depth, plain.depth, atol=1e-3)


def test_fur_feathers_the_outline_and_is_repeatable() -> None:
    """Fur reaches beyond the solid it grows on, the same way for the same stream."""

    def ball(fur: float) -> Layer:
        clay = Clay(120, 120, 50, (60, 110), Material(fur=fur))
        clay.ellipsoid((0, 1, 0), (0.8, 0.8, 0.8), "#bb7733", flow=Outward(0, 1))
        return shade(clay, light_for("day"), stream("coat", 7), fur_length=0.08)

    bald, furry = ball(0.0), ball(1.0)
    assert (furry.alpha > 0.1).sum() > (bald.alpha > 0.1).sum()
    assert np.array_equal(furry.rgb, ball(1.0).rgb)


def test_lathe_and_puff_are_solid() -> None:
    """Turned and inflated shapes cover their outline."""
    clay = Clay(120, 120, 50, (60, 110))
    clay.lathe((-0.5, 0, 0), [(0, 0.3), (1, 0.3)], "#aa8866")
    clay.puff(ellipse_points(0.6, 1, 0.4, 0.4), "#3366aa")
    assert clay.cover.sum() == pytest.approx(2500 * (0.6 + np.pi * 0.16), rel=0.02)


def test_empty_clay_makes_an_empty_layer() -> None:
    """Nothing modelled gives a transparent layer, not an error."""
    assert shade(Clay(30, 30, 10, (15, 25)), light_for("day")).alpha.max() == 0


def test_monotone_curve_does_not_overshoot() -> None:
    """A lathe profile stays within its control radii and meets them."""
    heights, radii = np.array([0.0, 1.0, 1.1, 3.0]), np.array([1.0, 1.0, 0.2, 0.2])
    found, _ = monotone(heights, radii, np.linspace(0, 3, 301, dtype=np.float32))
    assert found.max() <= 1.0001
    assert found.min() >= 0.1999
    assert monotone(heights, radii, heights.astype(np.float32))[0] == pytest.approx(radii, abs=0.02)


def test_place_darkens_the_ground_beneath() -> None:
    """A thing on the ground casts a shadow in front of its feet; in the air it casts none."""
    layer = Layer(np.full((40, 20, 3), 0.5, np.float32), np.ones((40, 20), np.float32), 40, 20)
    for ground, darkened in ((60.0, True), (None, False)):
        image = np.ones((100, 100, 3), np.float32)
        place(image, layer, light_for("day"), ground)
        assert (image[63:75].min() < 0.9) == darkened
        assert image[40, 50, 0] == pytest.approx(0.5)
        assert image[5, 5, 0] == 1


def test_place_clips_at_the_frame() -> None:
    """A layer hanging over every edge is clipped without error."""
    image = np.zeros((30, 30, 3), np.float32)
    place(image, Layer(np.ones((90, 90, 3), np.float32), np.ones((90, 90), np.float32), -20, -20), light_for("day"), 80)
    assert image.min() == 1
