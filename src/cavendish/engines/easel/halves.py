"""Two drawings joined down the middle: a creature that is half fox, half owl."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from .colour import F32
from .subjects import Drawn

HEAD = 0.4
"""Share of the height, from the top, that heads take."""
SEAM = 0.03
"""Width over which one half passes into the other, in heights of the drawing."""


def halved(left: Drawn, right: Drawn) -> Drawn:
    """The left half of the one tile beside the right half of the other, both as tall as the first."""
    tall, wide = left.alpha.shape
    factor = tall / right.alpha.shape[0]
    size = max(1, round(right.alpha.shape[1] * factor)), tall
    weighed = np.dstack([right.rgb * right.alpha[..., None], right.alpha]).astype(np.float32)
    other = cv2.resize(weighed, size, interpolation=cv2.INTER_LINEAR)
    middle, centre = _middle(left.alpha), _middle(other[..., 3])
    after = other.shape[1] - centre
    sheet = np.zeros((tall, middle + after, 4), np.float32)
    own = np.dstack([left.rgb * left.alpha[..., None], left.alpha]).astype(np.float32)
    ramp = np.clip((middle - np.arange(sheet.shape[1])) / max(1.0, SEAM * tall) + 0.5, 0, 1).astype(np.float32)
    part = min(wide, sheet.shape[1])
    sheet[:, :part] += own[:, :part] * ramp[:part, None]
    start = max(0, middle - centre)
    kept = other[:, max(0, centre - middle) :]
    kept = kept[:, : sheet.shape[1] - start]
    sheet[:, start : start + kept.shape[1]] += kept * (1 - ramp[start : start + kept.shape[1], None])
    alpha = np.clip(sheet[..., 3], 0, 1)
    rgb = np.asarray(sheet[..., :3] / np.maximum(alpha, 1e-3)[..., None], np.float32)
    return replace(left, rgb=rgb, alpha=alpha, anchor=(float(middle), left.anchor[1]), glow=None, seat=None, hand=None)


def _middle(alpha: F32) -> int:
    """The column in the middle of the head: half of what is drawn near the top lies on either side."""
    weight = np.cumsum(alpha[: max(1, round(HEAD * alpha.shape[0]))].sum(0))
    return int(np.searchsorted(weight, 0.5 * weight[-1]))
