"""What edits do to a whole picture, on pictures of a few squares whose parts are known."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from cavendish.engines.easel.colour import F32, U8
from cavendish.engines.easel.edits import nets, pages, panes
from cavendish.engines.easel.edits.composite import Sprite
from cavendish.engines.easel.edits.cutout import Cutout, Sight
from cavendish.engines.easel.edits.heavens import perform_sky
from cavendish.engines.easel.edits.manners import faces_kept, manner_of
from cavendish.engines.easel.edits.placing import Seen, beside, subject_box
from cavendish.engines.easel.edits.steps import Sky
from cavendish.engines.easel.edits.work import Work
from cavendish.engines.easel.scene import NotUnderstood

HEIGHT, WIDTH = 96, 128
RED, BLUE, DARK = (190, 60, 50), (140, 190, 230), (30, 32, 36)


def plain(colour: tuple[int, int, int]) -> U8:
    return np.full((HEIGHT, WIDTH, 3), colour, np.uint8)


def work(image: U8, subject: F32 | None = None, faces: tuple[nets.Face, ...] = ()) -> Work:
    """A picture in which everything to be seen is known, so that no network looks at it."""
    mask = np.zeros(image.shape[:2], np.float32) if subject is None else subject
    cutout = Cutout(mask, "colour contrast" if subject is None else "its colour", faces)
    known = {False: cutout, True: cutout}
    return Work(image, None, (), 1, _cutouts=known, _sight=Sight(faces, None, mask))


def lab(image: F32) -> F32:
    return np.asarray(cv2.cvtColor(image, cv2.COLOR_RGB2Lab), np.float32)


def halves() -> U8:
    """Red at the left, blue at the right, with a nearly black square in the middle of the red."""
    image = plain(RED)
    image[:, WIDTH // 2 :] = BLUE
    image[36:60, 20:44] = DARK
    return image


def test_washes_are_transparent_on_white_paper() -> None:
    """A watercolour keeps the colours of its areas, has no black, and leaves its margin to the paper."""
    before = halves()
    after = manner_of(work(before), "watercolor")
    assert after is not None
    assert after[0].mean() > 0.93
    assert after[-1].mean() > 0.93
    left, right, dark = after[70:88, 10:50].mean((0, 1)), after[30:60, 80:110].mean((0, 1)), after[44:52, 28:36]
    assert left[0] > left[2] + 0.15
    assert right[2] > right[0] + 0.15
    assert float(dark.mean()) > float(before[48, 32].mean()) / 255 + 0.08


def test_cels_are_clear_colours_with_thin_lines() -> None:
    """Anime deepens colours and draws a dark line where two areas meet."""
    before = halves()
    after = manner_of(work(before), "anime")
    assert after is not None
    was, now = lab(before.astype(np.float32) / 255), lab(after)
    for spot in ((80, 20), (20, 100)):
        assert np.hypot(*now[spot][1:]) > 1.1 * np.hypot(*was[spot][1:])
    across = now[70:90, :, 0].mean(0)
    assert across[60:68].min() < min(across[20], across[110])


def test_only_some_styles_have_a_manner_for_photos() -> None:
    """Any other style is left to its own filter."""
    assert manner_of(work(halves()), "mosaic") is None


def test_large_marks_leave_faces_their_features() -> None:
    """A mosaic of one colour shows the dark eyes of the face beneath, and nothing beside it."""
    image = plain((200, 160, 140))
    image[40:46, 50:56] = image[40:46, 70:76] = DARK
    eyes = np.array([[52, 43], [73, 43], [63, 52], [63, 60], [46, 46], [80, 46]], np.float32)
    face = nets.Face(np.array([42, 26, 42, 46], np.float32), eyes, 0.9)
    styled = np.full((HEIGHT, WIDTH, 3), 0.7, np.float32)
    kept = lab(faces_kept(work(image, faces=(face,)), styled, "mosaic"))[..., 0]
    assert kept[43, 53] < kept[43, 63] - 10
    assert abs(float(kept[10, 10]) - float(lab(styled)[10, 10, 0])) < 1
    assert faces_kept(work(image, faces=(face,)), styled, "watercolor") is styled


def house(windows: bool) -> U8:
    """A light wall, with two rows of dark windows or none, above a dark road."""
    image = plain((196, 186, 170))
    image[76:] = (110, 108, 104)
    for top in (12, 44) if windows else ():
        for left in (16, 52, 88):
            image[top : top + 20, left : left + 16] = DARK
    return image


def test_windows_are_lit_in_rows() -> None:
    """Lamps burn behind most panes of a wall and nowhere else."""
    image = house(windows=True)
    mask = panes.windows(work(image))
    assert mask is not None
    glass = (image == DARK).all(-1)
    lit = [bool(mask[top + 10, left + 8] > 0.5) for top in (12, 44) for left in (16, 52, 88)]
    assert sum(lit) >= 3
    assert float(mask[~cv2.dilate(glass.astype(np.uint8), np.ones((9, 9), np.uint8)).astype(bool)].max()) < 0.1


def test_a_wall_without_windows_stays_dark() -> None:
    """No lamp burns where no glass is."""
    assert panes.windows(work(house(windows=False))) is None


def landscape() -> U8:
    """A pale blue sky, lighter towards the horizon, over dark green land."""
    image = plain((44, 70, 36))
    down = np.linspace(0, 1, 56)[:, None, None]
    image[:56] = np.asarray((1 - down) * np.array([120, 170, 225]) + down * np.array([190, 215, 238]), np.uint8)
    return image


def test_the_sky_takes_the_named_colours() -> None:
    """Pink stands at the horizon and purple above it, and the land stays green."""
    scene = work(landscape())
    perform_sky(scene, Sky("", ("#f78fb8", "#6a3fb0")))
    top, low = scene.pixels[4:10].mean((0, 1)), scene.pixels[42:48].mean((0, 1))
    assert top[2] > top[0] > top[1]
    assert low[0] > low[2] > low[1]
    land = scene.pixels[80:].mean((0, 1))
    assert land[1] > max(land[0], land[2])


def test_sky_reaches_the_lower_edge_beside_a_tower() -> None:
    """Who looks up a tower has sky all around it, down to the edge of the picture."""
    image = plain((110, 160, 185))
    image[20:, 52:76] = (200, 140, 20)
    scene = work(image)
    perform_sky(scene, Sky("", ("#f78fb8", "#6a3fb0")))
    low = scene.pixels[-3:, 4:40].mean((0, 1))
    assert low[0] > 170
    assert low[0] > low[1] + 15


def test_without_a_sky_none_is_painted() -> None:
    """A picture of a brown wall has no sky to change, and says so."""
    with pytest.raises(NotUnderstood, match="no sky"):
        perform_sky(work(plain((120, 84, 60))), Sky("sunset"))


def standing() -> F32:
    """The mask of a subject in the left half."""
    mask = np.zeros((HEIGHT, WIDTH), np.float32)
    mask[30:90, 8:56] = 1
    return mask


@pytest.mark.parametrize("across", [0, 1])
def test_what_is_put_beside_a_thing_does_not_hide_it(across: int) -> None:
    """A thing stands in the free half, whole, at about the row that was named."""
    scene = work(plain(BLUE), standing())
    box = subject_box(scene)
    assert box == (8, 30, 55, 89)
    sprite = Sprite(np.ones((30, 24, 3), np.float32), np.ones((30, 24), np.float32))
    sized, left, top = beside(scene, sprite, across, box, 89)
    tall, broad = sized.alpha.shape
    assert left >= 52
    assert left + broad <= WIDTH
    assert abs(top + tall - 89) < 25


def test_one_sits_on_a_bench_and_stands_on_a_cup() -> None:
    """Each kind has its own row to sit on: a seat is half-way down a bench, other things are stood upon."""
    assert Seen("bench", (0, 10, 40, 50)).seat == pytest.approx(10 + 0.52 * 40)
    assert Seen("cup", (0, 10, 40, 50)).seat == 10


def written() -> tuple[U8, F32]:
    """Cream paper with three lines of dark strokes, and their mask."""
    image, mask = plain((236, 228, 210)), np.zeros((HEIGHT, WIDTH), np.float32)
    for top in (24, 44, 64):
        for left in range(20, 100, 8):
            image[top : top + 8, left : left + 3] = DARK
            mask[top : top + 8, left : left + 3] = 1
    return image, mask


def test_letters_leave_a_blank_page() -> None:
    """Where words were is paper, of the colour it has around them."""
    image, mask = written()
    blank = pages.blank(work(image), mask)
    assert blank is not None
    assert np.abs(blank - image[4, 4].astype(np.float32) / 255).max() < 0.06


def test_letters_on_uneven_ground_are_no_page() -> None:
    """Foliage behind words is not smoothed away with them."""
    image, mask = written()
    noise = np.random.default_rng(0).integers(0, 255, image.shape, np.uint8)
    assert pages.blank(work(np.where(mask[..., None] > 0, image, noise)), mask) is None
