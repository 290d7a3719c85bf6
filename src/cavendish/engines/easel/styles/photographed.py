"""Photographic and rendered looks: film, darkroom, neon, clay, plastic."""

import itertools

import cv2
import numpy as np

from ..noise import blur, fbm, value_noise
from .base import Field, Picture, style, unit
from .figure import Figure
from .filters import blend, clipped, flattened, flow, from_lab, gradient, grey, lab, relief, smoothed, step, streaks

Generator = np.random.Generator


def _grain(picture: Picture, rng: Generator, amount: float) -> Picture:
    """Film grain, stronger in the middle tones; about one grain a unit."""
    height, width = picture.shape[:2]
    noise = value_noise(rng, height, width, max(1.0, 1.4 * unit(picture))) - 0.5
    tone = grey(picture)
    return clipped(picture + (noise * np.float32(amount) * (0.4 + 2.4 * tone * (1 - tone)))[..., None])


def _vignette(picture: Picture, strength: float, start: float = 0.35) -> Picture:
    """Darker corners."""
    height, width = picture.shape[:2]
    y = (np.arange(height, dtype=np.float32) / height - 0.5)[:, None]
    x = (np.arange(width, dtype=np.float32) / width - 0.5)[None]
    return picture * (1 - np.float32(strength) * step(start, 0.78, np.sqrt(x * x + y * y)))[..., None]


def _curve(tone: Field, low: float, high: float) -> Field:
    """Contrast: black below `low`, white above `high`."""
    return step(low, high, tone)


@style("noir", "film noir", "high contrast black and white")
def noir(picture: Picture, rng: Generator) -> Picture:
    tone = _curve(grey(picture), 0.08, 0.88)
    glow = blur(np.clip(tone - 0.7, 0, 1), 16 * unit(picture)) * 0.5
    silver = np.clip(tone + glow, 0, 1)[..., None] * np.array([0.98, 0.99, 1.0], np.float32)
    return _grain(_vignette(silver, 0.55, 0.25), rng, 0.16)


@style("black and white", "monochrome", "greyscale", "grayscale", "black & white", "b&w")
def black_and_white(picture: Picture, rng: Generator) -> Picture:
    tone = grey(picture)
    return _grain(np.repeat((tone * 0.6 + _curve(tone, -0.02, 1.0) * 0.4)[..., None], 3, -1), rng, 0.07)


@style("sepia", "antique photo", "daguerreotype", "old photo", "old photograph", "1900s photo")
def sepia(picture: Picture, rng: Generator) -> Picture:
    height, width = picture.shape[:2]
    tone = grey(picture)[..., None]
    brown = tone * np.array([0.98, 0.80, 0.58], np.float32) + np.array([0.06, 0.04, 0.025], np.float32)
    stains = fbm(rng, height, width, 240 * unit(picture), 5)
    faded = brown * (0.94 + 0.10 * stains)[..., None] + 0.03
    return _grain(_scratched(_vignette(faded, 0.35), rng, 14), rng, 0.12)


def _scratched(picture: Picture, rng: Generator, count: int) -> Picture:
    """Dust and fine scratches of an old print."""
    height, width = picture.shape[:2]
    scale = unit(picture)
    marks = np.zeros((height, width), np.uint8)
    for _ in range(count):
        x, y = rng.random() * width, rng.random() * height
        length = (20 + 120 * rng.random() ** 3) * scale
        lean = rng.normal() * 0.2
        points = np.array([[x, y], [x + lean * length * 0.6, y + length * 0.5], [x + lean * length, y + length]])
        cv2.polylines(marks, [np.round(points * 16).astype(np.int32)], False, 130, 1, cv2.LINE_AA, 4)
    for _ in range(count * 5):
        centre = (int(rng.integers(0, width)), int(rng.integers(0, height)))
        cv2.circle(marks, centre, max(1, round((0.4 + rng.random()) * scale)), 120, -1, cv2.LINE_AA)
    return blend(picture, 0.95, blur(marks.astype(np.float32) * np.float32(1 / 255), 0.6))


@style(
    "vintage photo", "vintage", "retro photo", "film photo", "kodachrome", "1970s", "70s", "analog film", "faded film"
)
def vintage(picture: Picture, rng: Generator) -> Picture:
    tone = grey(picture)[..., None]
    warm = picture * np.array([1.02, 0.96, 0.82], np.float32) * 0.84 + np.array([0.10, 0.075, 0.07], np.float32)
    faded = blend(warm, tone * np.array([1.0, 0.93, 0.80], np.float32), 0.22)
    shadow = np.array([0.02, 0.05, 0.06], np.float32) * (1 - tone)
    leak = _leak(picture, rng) * 0.35
    return _grain(np.clip(_vignette(faded + shadow, 0.22) + leak, 0, 1), rng, 0.10)


def _leak(picture: Picture, rng: Generator) -> Picture:
    """A warm light leak at one side."""
    height, width = picture.shape[:2]
    x = np.arange(width, dtype=np.float32)[None] / width
    y = np.arange(height, dtype=np.float32)[:, None] / height
    side = x if rng.random() < 0.5 else 1 - x
    shape = np.exp(-(((side + 0.12 * np.sin(y * 5 + rng.random() * 6)) / 0.10) ** 2))
    return np.asarray(shape[..., None] * np.array([0.95, 0.42, 0.18], np.float32), np.float32)


@style("polaroid", "instant photo", "instant film", "instax")
def polaroid(picture: Picture, rng: Generator) -> Picture:
    """A faded picture in a white instant-film frame on a table of felt."""
    height, width = picture.shape[:2]
    side = min(height, width)
    print_ = lab(picture)
    print_[..., 0] = print_[..., 0] * 0.86 + 11
    print_[..., 1] += 1
    print_[..., 2] += 6
    film = _vignette(from_lab(print_) * np.array([1.0, 0.98, 0.92], np.float32), 0.25)
    out = np.full_like(picture, 0.96) * np.array([1.0, 0.992, 0.97], np.float32)
    out *= (0.985 + 0.02 * value_noise(rng, height, width, max(2.0, 4 * unit(picture))))[..., None]
    edge, foot = round(side * 0.055), round(side * 0.19)
    box = (height - edge - foot, width - 2 * edge)
    inner = cv2.resize(film, (box[1], box[0]), interpolation=cv2.INTER_AREA)
    # Keep the proportions: cut the middle out of the print instead of squeezing it.
    scale = max(box[0] / height, box[1] / width)
    inner = cv2.resize(
        film, (max(box[1], round(width * scale)), max(box[0], round(height * scale))), interpolation=cv2.INTER_AREA
    )
    top, left = (inner.shape[0] - box[0]) // 2, (inner.shape[1] - box[1]) // 2
    out[edge : edge + box[0], edge : edge + box[1]] = inner[top : top + box[0], left : left + box[1]]
    frame = np.zeros((height, width), np.float32)
    frame[edge : edge + box[0], edge : edge + box[1]] = 1
    lip = np.clip(blur(frame, 2.2 * unit(picture)) - frame, -1, 0) * 0.5
    return _grain(np.clip(out * (1 + lip)[..., None], 0, 1), rng, 0.04)


@style("cyberpunk", "neon", "blade runner", "neon noir")
def cyberpunk(picture: Picture, rng: Generator) -> Picture:
    scale = unit(picture)
    tone = (grey(picture)[..., None] * 0.96) ** 1.55
    shadow, middle, bright = (
        np.array(c, np.float32) for c in ((0.02, 0.03, 0.14), (0.62, 0.06, 0.58), (0.25, 0.95, 1.0))
    )
    low = blend(shadow, middle, step(0.02, 0.5, tone))
    graded = blend(low, bright, step(0.42, 0.85, tone))
    mixed = graded * 0.66 + (picture**1.6 * np.array([0.85, 0.60, 1.05], np.float32)) * 0.40
    edges = np.clip(gradient(blur(picture, 1.2 * scale)) * 0.5, 0, 1)
    y = np.arange(picture.shape[0], dtype=np.float32)[:, None]
    tint = blend(
        np.array([0.0, 0.9, 1.0], np.float32),
        np.array([1.0, 0.1, 0.7], np.float32),
        np.broadcast_to(y / len(y), tone.shape[:2]),
    )
    glow = blur(edges, 3 * scale)[..., None] * tint * 0.7 + blur(np.clip(mixed - 0.6, 0, 1), 18 * scale) * 0.9
    scan = 1 - 0.05 * (np.sin(y * np.float32(2 * np.pi / max(3.0, 4 * scale))) > 0.3)
    return _grain(np.clip(_split(np.clip(mixed + glow, 0, 1), 2.2 * scale) * scan[..., None], 0, 1), rng, 0.06)


def _split(picture: Picture, reach: float) -> Picture:
    """Red and blue a little apart, as a bad lens or a bad tape has it."""
    height, width = picture.shape[:2]
    out = picture.copy()
    for channel, shift in ((0, reach), (2, -reach)):
        move = np.array([[1, 0, shift], [0, 1, 0]], np.float32)
        out[..., channel] = cv2.warpAffine(
            picture[..., channel], move, (width, height), borderMode=cv2.BORDER_REPLICATE
        )
    return out


@style("vaporwave", "synthwave", "retrowave", "outrun", "80s", "1980s", figured=True, closer=1.1)
def vaporwave(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """Violet to pink to mint by lightness, scan lines, a glow; the things lifted out of the dark and rimmed in cyan."""
    scale = unit(picture)
    light = grey(picture) ** 1.35
    if figure is not None:
        own = grey(picture) ** 0.7
        usual = float(own[figure.inside].mean()) if figure.inside.any() else 0.5
        light = blend(light, np.clip(own * max(1.0, 0.52 / max(usual, 0.1)), 0, 1), figure.cover)
    tone = step(0.02, 1.05, light)[..., None]
    stops = [
        np.array(c, np.float32)
        for c in ((0.13, 0.04, 0.36), (0.52, 0.16, 0.70), (1.0, 0.44, 0.76), (1.0, 0.80, 0.72), (0.72, 1.0, 0.98))
    ]
    mapped = np.zeros_like(picture)
    for i, (one, two) in enumerate(itertools.pairwise(stops)):
        share = np.clip(tone * 4 - i, 0, 1)
        mapped = np.where(tone * 4 >= i, blend(one, two, share), mapped)
    colour = lab(mapped * 0.72 + picture * 0.28)
    colour[..., 1:] *= 1.1
    pink = from_lab(colour)
    if figure is not None:
        rim = blur(figure.outlined(3.0 * scale), 0.8 * scale)
        pink = blend(pink, np.array([0.35, 0.95, 1.0], np.float32), np.clip(rim + 0.5 * blur(rim, 6 * scale), 0, 1))
    y = np.arange(picture.shape[0], dtype=np.float32)[:, None, None]
    lines = 1 - 0.06 * (0.5 + 0.5 * np.sin(y * np.float32(2 * np.pi / max(3.0, 5 * scale))))
    glow = blur(np.clip(pink - 0.65, 0, 1), 24 * scale) * 0.8
    return np.asarray(
        np.clip(_split(np.clip(pink + glow, 0, 1), 3.0 * scale) * lines, 0, 1).astype(np.float32), np.float32
    )


@style("claymation", "clay", "plasticine", "stop motion", "aardman", "play-doh")
def claymation(picture: Picture, rng: Generator) -> Picture:
    """Every area a lump: rounded at its edges, with thumb prints."""
    height, width = picture.shape[:2]
    scale = max(0.4, unit(picture))
    flat = smoothed(flattened(picture, 12, 24), 2, 9 * scale, 0.15)
    edges = np.clip(blur(gradient(flat), 1.5 * scale) * 1.6, 0, 1)
    lump = blur(1 - edges, 4 * scale) * 7 + blur(grey(picture), 6 * scale) * 26
    prints = np.sin(fbm(rng, height, width, 70 * scale, 2) * 95) * 0.22
    dents = fbm(rng, height, width, 46 * scale, 3) * 2.6
    light = relief(lump * scale, 0.24 / scale) + relief((prints + dents) * scale, 0.34 / scale)
    colour = lab(flat)
    colour[..., 1:] *= 1.22
    soft = from_lab(colour) * (0.95 + np.clip(light, -0.35, 0.4))[..., None]
    shine = np.clip(light - 0.10, 0, 0.3)[..., None] * 0.55
    return clipped((soft + shine) * (1 - 0.28 * edges)[..., None])


@style("3d render", "3d", "cgi", "pixar", "octane render", "blender", "unreal engine", "rendered", "disney")
def rendered(picture: Picture, rng: Generator) -> Picture:
    """Smooth materials, clean light, a little bloom and depth."""
    scale = max(0.4, unit(picture))
    smooth = smoothed(picture, 3, 6 * scale, 0.10)
    form = blur(grey(smooth), 5 * scale) * 24
    light = relief(form * scale, 0.20 / scale)
    colour = lab(smooth)
    colour[..., 0] = np.clip((colour[..., 0] - 50) * 1.08 + 53, 0, 100)
    colour[..., 1:] *= 1.22
    lit = from_lab(colour) * (1 + np.clip(light, -0.22, 0.28))[..., None]
    shine = np.clip(light - 0.12, 0, 0.2)[..., None] * 0.9
    bloom = blur(np.clip(lit - 0.74, 0, 1), 20 * scale) * 0.8
    return clipped(_vignette(lit + shine + bloom, 0.14))


@style("neon lights", "neon sign", "neon outline", "glowing lines", "light painting")
def neon_lines(picture: Picture, rng: Generator) -> Picture:
    scale = max(0.4, unit(picture))
    soft = smoothed(picture, 2, 8 * scale, 0.15)
    edges = np.clip(gradient(blur(soft, 1.0 * scale)) * 0.9 - 0.06, 0, 1)
    hue = lab(blur(soft, 4 * scale))
    hue[..., 0] = 72
    chroma = cv2.magnitude(hue[..., 1], hue[..., 2])[..., None] + 1e-3
    hue[..., 1:] *= np.maximum(70 / chroma, 1.0)
    tube = from_lab(hue)
    core = np.clip(edges * 1.7, 0, 1)[..., None]
    halo = blur(tube * core, 5 * scale) * 1.1 + blur(tube * core, 20 * scale) * 1.4
    ground = soft * 0.10 + np.array([0.015, 0.01, 0.04], np.float32)
    return clipped(ground + halo + tube * core + core**2 * 0.45)


@style("infrared", "infrared photo", "dreamscape")
def infrared(picture: Picture, rng: Generator) -> Picture:
    colour = lab(picture)
    green = step(4, 26, -colour[..., 1]) * step(-10, 20, colour[..., 2])
    colour[..., 0] += green * 26
    colour[..., 1] = colour[..., 1] * (1 - green) + green * 34
    colour[..., 2] = colour[..., 2] * (1 - green) + green * 4
    dream = from_lab(colour)
    return _grain(np.clip(dream + blur(np.clip(dream - 0.6, 0, 1), 26 * unit(picture)) * 0.7, 0, 1), rng, 0.05)


@style("frosted glass", "rain on glass", "dreamy", "soft focus", "glowing", "ethereal")
def dreamy(picture: Picture, rng: Generator) -> Picture:
    scale = unit(picture)
    soft = blur(picture, 9 * scale)
    screen = 1 - (1 - picture) * (1 - soft * 0.62)
    colour = lab(np.clip(screen * 0.94, 0, 1))
    colour[..., 1] += 3
    colour[..., 2] -= 1
    fx, fy, _ = flow(grey(picture), 12 * scale)
    sheen = np.clip(fx * 0.5 + fy * 0.2, -0.3, 0.3) * 0.04
    return clipped(from_lab(colour) * (1 + sheen)[..., None])


@style("steampunk", "steampunk style")
def steampunk(picture: Picture, rng: Generator) -> Picture:
    """Brass light and soot, with cogwheels and rivets about the edge."""
    height, width = picture.shape[:2]
    tone = _curve(grey(picture), -0.02, 1.0)[..., None]
    brass = tone * np.array([1.05, 0.80, 0.48], np.float32) + np.array([0.05, 0.025, 0.01], np.float32)
    toned = _vignette(blend(brass, picture * np.array([1.05, 0.88, 0.66], np.float32), 0.42), 0.4)
    cogs, side = np.zeros((height, width), np.uint8), min(height, width)
    for x, y, reach in ((0.0, 1.0, 0.20), (0.17, 1.03, 0.11), (1.0, 1.0, 0.17), (1.0, 0.0, 0.15), (0.0, 0.0, 0.12)):
        _cog(cogs, (round(x * width), round(y * height)), round(reach * side))
    cover = cogs.astype(np.float32) / 255
    shade = blur(cover, side * 0.012) * 0.55
    metal = np.array([0.66, 0.45, 0.20], np.float32) * (1 + relief(blur(cover, 1.5) * 6, 0.5))[..., None]
    return _grain(clipped(blend(toned * (1 - shade)[..., None], metal, cover)), rng, 0.06)


def _cog(sheet: Field, middle: tuple[int, int], reach: int) -> None:
    """A cogwheel with twelve teeth, a rim and spokes."""
    turn = np.linspace(0, 2 * np.pi, 96, endpoint=False)
    radius = reach * np.where(np.sin(turn * 12) > 0, 1.0, 0.86)
    points = np.stack([middle[0] + np.cos(turn) * radius, middle[1] + np.sin(turn) * radius], -1)
    cv2.fillPoly(sheet, [np.round(points * 16).astype(np.int32)], 255.0, cv2.LINE_AA, 4)
    cv2.circle(sheet, middle, round(reach * 0.66), 0.0, -1, cv2.LINE_AA)
    for spoke in range(6):
        angle = spoke * np.pi / 3
        tip = (round(middle[0] + np.cos(angle) * reach * 0.7), round(middle[1] + np.sin(angle) * reach * 0.7))
        cv2.line(sheet, middle, tip, 255.0, max(2, reach // 9), cv2.LINE_AA)
    cv2.circle(sheet, middle, round(reach * 0.24), 255.0, -1, cv2.LINE_AA)


@style("film grain", "grainy film", "35mm film")
def film_grain(picture: Picture, rng: Generator) -> Picture:
    """A fast film: soft, a little faded, with coarse grain."""
    tone = grey(picture)[..., None]
    soft = blend(picture * np.float32(0.90) + np.float32(0.05), tone, 0.16)
    return _grain(_vignette(soft * np.array([1.02, 0.99, 0.94], np.float32), 0.2), rng, 0.22)


@style("long exposure", "slow shutter", figured=True)
def long_exposure(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """What flows is smeared along itself, lights leave streaks; what stands still stays sharp."""
    scale = max(0.4, unit(picture))
    tone = grey(blur(picture, 4 * scale))
    fx, fy, _ = flow(tone, 12 * scale)
    silky = streaks(streaks(picture, fx, fy, 60 * scale, 8), np.ones_like(tone), np.zeros_like(tone), 34 * scale, 6)
    still = np.clip(blur(gradient(blur(picture, 6 * scale)), 10 * scale) * 1.4, 0, 0.5)
    out = blend(silky, picture, still if figure is None else np.maximum(still, figure.cover))
    return clipped(out + blur(np.clip(out - 0.7, 0, 1), 14 * scale) * 0.6)


@style("tilt shift", "miniature effect", figured=True)
def tilt_shift(picture: Picture, rng: Generator, figure: Figure | None = None) -> Picture:
    """A narrow sharp strip, above and below it blur, in the strong colours of a model."""
    height = picture.shape[0]
    scale = max(0.4, unit(picture))
    rows = figure.box[0] if figure is not None else slice(round(0.42 * height), round(0.70 * height))
    middle = (rows.start + 2 * rows.stop) / 3
    reach = float(np.clip((rows.stop - rows.start) / 2, 0.10 * height, 0.24 * height))
    y = np.arange(height, dtype=np.float32)[:, None] * np.ones(picture.shape[1], np.float32)
    far = step(0.8, 2.4, np.abs(y - middle) / np.float32(reach))
    out = blend(picture, blur(picture, 5 * scale), np.clip(far * 2, 0, 1))
    out = blend(out, blur(picture, 15 * scale), np.clip(far * 2 - 1, 0, 1))
    tones = lab(out)
    tones[..., 0] = np.clip((tones[..., 0] - 50) * 1.12 + 53, 0, 100)
    tones[..., 1:] *= 1.5
    return from_lab(tones)
