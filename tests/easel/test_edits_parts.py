"""Edits of a part of a photo: borders, what is excepted, what is recoloured, what a wider canvas keeps."""

from functools import cache

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from skimage import data

from cavendish.engines.easel import edit
from cavendish.engines.easel.edits import frame, nets
from cavendish.engines.easel.scene import NotUnderstood

SIDE = 256
Pixels = NDArray[np.uint8]
needs_models = pytest.mark.skipif(bool(nets.lacking()), reason="tools/fetch_models.py has not been run")


@cache
def photo(name: str) -> Pixels:
    """A photo of scikit-image, 256 px wide."""
    image = getattr(data, name)()
    height = round(image.shape[0] * SIDE / image.shape[1])
    return np.ascontiguousarray(cv2.resize(image, (SIDE, height), interpolation=cv2.INTER_AREA))


def edited(instruction: str, image: Pixels) -> Pixels:
    """The instruction carried out on a photo at its own size."""
    return edit(instruction, [image], image.shape[1], image.shape[0], seed=1).pixels


def chroma(image: Pixels) -> NDArray[np.float32]:
    """Colourfulness in Lab, (H, W)."""
    lab = cv2.cvtColor(image[..., :3].astype(np.float32) / 255, cv2.COLOR_RGB2Lab)
    return np.asarray(np.hypot(lab[..., 1], lab[..., 2]), np.float32)


def test_a_border_has_its_colour_and_width() -> None:
    """A border is of one colour all round, as wide as was said, and the picture lies whole inside of it."""
    image = photo("coffee")
    thin, thick = edited("add a thin white border", image), edited("add a thick white border", image)
    assert (thin[:2] == 255).all()
    assert (thin[:, :2] == 255).all()
    assert (thin[6:-6, 6:-6].min() < 200).all()
    assert (thick[:12] == 255).all()
    inner = cv2.resize(image, (SIDE - 6, image.shape[0] - 6), interpolation=cv2.INTER_AREA)
    assert np.abs(inner.astype(int) - thin[3:-3, 3:-3].astype(int)).mean() < 12


def test_a_wooden_frame_has_a_mat() -> None:
    """A picture frame is brown outside, with a pale mat between it and the picture."""
    framed = edited("put it in a wooden frame", photo("chelsea"))
    assert framed[3, SIDE // 2].max() < 160
    assert framed[17, SIDE // 2].min() > 180


@needs_models
def test_what_is_excepted_keeps_its_colours() -> None:
    """Black and white except for the cup leaves the cup's colours and takes all others."""
    image = photo("coffee")
    result = edited("make it black and white but keep the cup in colour", image)
    assert np.abs(result[90:110, 50:70].astype(int) - image[90:110, 50:70]).mean() < 3
    assert chroma(result)[5:25, 5:40].max() < 1.5


@needs_models
def test_a_recoloured_cup_keeps_its_coffee() -> None:
    """The paint changes; the coffee in the cup and the wood of the table do not."""
    image = photo("coffee")
    result = edited("make the cup blue", image)
    coffee, wood = (slice(62, 72), slice(108, 136)), (slice(5, 30), slice(5, 40))
    saucer = slice(90, 110), slice(50, 70)
    assert np.abs(result[coffee].astype(int) - image[coffee]).mean() < 6
    assert np.abs(result[wood].astype(int) - image[wood]).mean() < 1
    assert result[saucer][..., 2].mean() > result[saucer][..., 0].mean() + 40


@needs_models
def test_a_canvas_grows_at_the_named_side_alone() -> None:
    """Extended to the left, the picture ends at the right edge as it did, and nothing is added above or below."""
    image = photo("rocket")
    tall, broad = image.shape[:2]
    result = edited("extend the picture to the left", image)
    filled = np.flatnonzero(result[:, broad // 2, 3] == 255)
    inner = result[filled[0] : filled[-1] + 1, :, :3]
    assert abs(broad / len(inner) / (1.25 * broad / tall) - 1) < 0.02
    was = cv2.resize(image, (round(broad / 1.25), len(inner)), interpolation=cv2.INTER_AREA)
    assert np.abs(inner[:, -was.shape[1] :].astype(int) - was).mean() < 6


def test_a_tilted_picture_is_straightened() -> None:
    """Straightening finds by how much a picture is turned; a straight one is said to be straight."""
    page = np.full((240, 320, 3), 235, np.uint8)
    for row in range(30, 230, 40):
        cv2.line(page, (20, row), (300, row), (40, 40, 60), 5)
    with pytest.raises(NotUnderstood):
        edited("straighten it", page)
    move = cv2.getRotationMatrix2D((160, 120), -5, 1.0)
    turned = np.asarray(cv2.warpAffine(page, move, (320, 240), borderMode=cv2.BORDER_REPLICATE), np.uint8)
    assert abs((frame.tilt(turned) or 0) - 5) < 0.7
    straight = edited("straighten it", turned)
    assert abs(frame.tilt(straight) or 0) < 0.7


@needs_models
def test_a_moon_behind_the_rocket_is_hidden_by_it() -> None:
    """What is put behind the subject changes its surroundings and not the subject."""
    image = photo("rocket")
    result = edited("add a big full moon behind the rocket", image)
    assert np.abs(result[75:105, 128:130].astype(int) - image[75:105, 128:130]).mean() < 25
    assert result[50:110, 100:160].astype(int).mean() > image[50:110, 100:160].astype(int).mean() + 25


@needs_models
def test_winter_whitens_and_spares_the_face() -> None:
    """Snow makes a picture paler and colder; a person's face is not snowed in."""
    image = photo("astronaut")
    result = edited("make it a snowy winter day", image)
    assert chroma(result).mean() < 0.85 * chroma(image).mean()
    face = slice(50, 85), slice(100, 126)
    assert result[face].astype(int).mean() < image[face].astype(int).mean() + 45


def test_letters_in_a_row_go_and_a_lone_stroke_stays() -> None:
    """Text is what stands in a row with its like: a word is removed, a single line is not."""
    page = np.full((200, 320, 3), 120, np.uint8)
    cv2.putText(page, "WORDS", (60, 60), cv2.FONT_HERSHEY_SIMPLEX, 1.2, (255, 255, 255), 3, cv2.LINE_AA)
    cv2.line(page, (40, 150), (60, 190), (255, 255, 255), 3, cv2.LINE_AA)
    result = edited("remove the text", page)
    assert result[20:75, 50:200].max() < 160
    assert result[140:195, 35:65].max() > 230
