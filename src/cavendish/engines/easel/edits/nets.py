"""The small networks behind the edits: what is salient, where faces and people are.

The files arrive by `tools/fetch_models.py` into the package's `models` folder. Every function takes a uint8 sRGB
picture (H, W, 3) and answers in that picture's pixels; each returns None (or nothing found) when its network is
not installed, so callers fall back and say so (`lacking`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from ..colour import F32, U8
from .matte import f32

MODELS = Path(__file__).resolve().parent.parent / "models"
SALIENT, FACE, MESH, SELFIE, POSE = (
    "u2netp.onnx",
    "face_detection_short_range.tflite",
    "face_landmark.tflite",
    "selfie_segmentation.tflite",
    "pose_landmark_full.tflite",
)
_POSE_WINDOWS = (6.3, 9.0, 12.0)  # heights of a face
_FACE_INPUT, _MESH_INPUT, _PERSON_INPUT, _SALIENT_INPUT = 128, 192, 256, 320


@dataclass(frozen=True)
class Face:
    """A face: box (left, top, width, height) and the six points right eye, left eye, nose, mouth, right and left
    ear as (6, 2), all in px; `score` 0..1."""

    box: F32
    points: F32
    score: float


@dataclass(frozen=True)
class Pose:
    """A body: 33 joints (x, y in px, visibility 0..1) and the soft mask (H, W) of the person."""

    joints: F32
    score: float
    mask: F32


def lacking() -> tuple[str, ...]:
    """File names of the networks that are not installed."""
    return tuple(name for name in (SALIENT, FACE, MESH, SELFIE, POSE) if not (MODELS / name).is_file())


@lru_cache(maxsize=8)
def _tflite(name: str) -> Any:
    path = MODELS / name
    # the newer engines of OpenCV 5 return only the first of several outputs
    return cv2.dnn.readNetFromTFLite(str(path), engine=cv2.dnn.ENGINE_CLASSIC) if path.is_file() else None


def session(path: Path) -> Any:
    """The onnxruntime session of a network; None when the file or onnxruntime is not installed."""
    if not path.is_file():
        return None
    try:
        import onnxruntime
    except ImportError:
        return None
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # the same sums in the same order on every machine
    # the layout for speed costs eighty megabytes more at the peak
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.enable_cpu_mem_arena = False  # the arena would keep half a gigabyte for one picture a minute
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


@lru_cache(maxsize=1)
def _salient_session() -> Any:
    return session(MODELS / SALIENT)


def _outputs(net: Any) -> Sequence[Any]:
    return tuple(net.forward(net.getUnconnectedOutLayersNames()))


def _blob(image: U8, size: int) -> F32:
    small = cv2.resize(image, (size, size), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    return f32(np.ascontiguousarray(small.transpose(2, 0, 1)[None]))


def _sigmoid(x: F32) -> F32:
    return f32(1 / (1 + np.exp(-np.clip(x, -60, 60))))


def salient(image: U8) -> F32 | None:
    """How much each pixel belongs to the thing one looks at, 0..1, as (320, 320) over the whole picture."""
    session = _salient_session()
    if session is None:
        return None
    blob = _blob(image, _SALIENT_INPUT)
    blob = f32(blob / max(float(blob.max()), 1e-3))
    mean = np.array([0.485, 0.456, 0.406], np.float32).reshape(1, 3, 1, 1)
    spread = np.array([0.229, 0.224, 0.225], np.float32).reshape(1, 3, 1, 1)
    first = session.run(None, {session.get_inputs()[0].name: (blob - mean) / spread})[0]
    return np.asarray(first, np.float32).reshape(_SALIENT_INPUT, _SALIENT_INPUT)


@lru_cache(maxsize=1)
def _anchors() -> F32:
    """Centres of the 896 face candidates in units of the input's side."""
    centres = [
        ((x + 0.5) / cells, (y + 0.5) / cells)
        for cells, per_cell in ((16, 2), (8, 6))
        for y in range(cells)
        for x in range(cells)
        for _ in range(per_cell)
    ]
    return np.array(centres, np.float32)


def faces(image: U8, threshold: float = 0.6) -> tuple[Face, ...]:
    """Faces that are large in the picture (say a twelfth of its side and more), the surest first."""
    net = _tflite(FACE)
    if net is None:
        return ()
    height, width = image.shape[:2]
    side = max(height, width)
    square = np.zeros((side, side, 3), np.uint8)
    square[:height, :width] = image
    net.setInput(_blob(square, _FACE_INPUT) * 2 - 1)
    outputs = {
        out.shape[-1]: out.reshape(len(_anchors()), -1) for out in net.forward(net.getUnconnectedOutLayersNames())
    }
    scores, boxes = _sigmoid(outputs[1][:, 0]), outputs[16]
    found: list[Face] = []
    for index in np.argsort(-scores):
        if scores[index] < threshold:
            break
        centre = boxes[index, :2] / _FACE_INPUT + _anchors()[index]
        extent = boxes[index, 2:4] / _FACE_INPUT
        points = (boxes[index, 4:16].reshape(6, 2) / _FACE_INPUT + _anchors()[index]) * side
        box = np.concatenate([centre - extent / 2, extent]).astype(np.float32) * side
        apart = [np.abs(box[:2] - other.box[:2]) > box[2:] * 0.5 for other in found]
        if all(near.any() for near in apart):
            found.append(Face(box, points.astype(np.float32), float(scores[index])))
    return tuple(found)


def mesh(image: U8, face: Face) -> F32 | None:
    """The 468 points (x, y) of the face's surface in px, numbered as in the canonical face mesh."""
    found = _meshed(image, face)
    return None if found is None else found[0]


def likeness(image: U8, face: Face) -> float | None:
    """How sure the mesh network is that this is a face: a log-odds, some 10 to 30 for faces seen from the front,
    about -5 for leaves and wheels, between for profiles and animals."""
    found = _meshed(image, face)
    return None if found is None else found[1]


def _meshed(image: U8, face: Face) -> tuple[F32, float] | None:
    net = _tflite(MESH)
    if net is None:
        return None
    right, left = face.points[0], face.points[1]
    angle = float(np.degrees(np.arctan2(left[1] - right[1], left[0] - right[0])))
    centre = face.box[:2] + face.box[2:] / 2
    scale = _MESH_INPUT / (float(face.box[2:].max()) * 1.5)
    turn = cv2.getRotationMatrix2D((float(centre[0]), float(centre[1])), angle, scale)
    turn[:, 2] = turn[:, 2] + _MESH_INPUT / 2 - centre
    crop = cv2.warpAffine(image, turn, (_MESH_INPUT, _MESH_INPUT), flags=cv2.INTER_AREA)
    net.setInput(_blob(crop, _MESH_INPUT))
    outputs = sorted(_outputs(net), key=lambda out: int(out.size))
    surface = outputs[-1].reshape(-1, 3)[:, :2]
    back = cv2.invertAffineTransform(turn)
    return f32(surface @ back[:, :2].T + back[:, 2]), float(outputs[0].ravel()[0])


def selfie(image: U8) -> F32 | None:
    """How much each pixel belongs to a person near the camera, 0..1, (H, W)."""
    net = _tflite(SELFIE)
    if net is None:
        return None
    net.setInput(_blob(image, _PERSON_INPUT))
    mask = net.forward().reshape(_PERSON_INPUT, _PERSON_INPUT)
    return f32(np.clip(cv2.resize(mask, image.shape[1::-1], interpolation=cv2.INTER_CUBIC), 0, 1))


def pose(image: U8, face: Face) -> Pose | None:
    """Joints and mask of the body that carries `face`.

    How large a body is beside its face differs by half (a beard, a hood, a profile): three windows are tried, the
    joints taken from the surest, the masks averaged by their scores.
    """
    net = _tflite(POSE)
    if net is None:
        return None
    seen = [_pose_in(net, image, face, share) for share in _POSE_WINDOWS]
    best = max(seen, key=lambda each: each[0].score)[0]
    weights = [pose.score**2 + 1e-3 for pose, _ in seen]
    total = f32(sum(weight * covered for weight, (_, covered) in zip(weights, seen, strict=True)))
    mask = f32(sum(weight * each.mask * covered for weight, (each, covered) in zip(weights, seen, strict=True)))
    return Pose(best.joints, best.score, mask / np.maximum(total, 1e-3))


def _pose_in(net: Any, image: U8, face: Face, share: float) -> tuple[Pose, F32]:
    """The pose in a window of `share` face heights, and where the window is, (H, W) 0 or 1."""
    size = float(face.box[3]) * share
    centre = face.box[:2] + face.box[2:] / 2 + np.array([0, size * 0.3], np.float32)
    scale = _PERSON_INPUT / size
    offset = _PERSON_INPUT / 2 - centre * scale
    window = np.array([[scale, 0, offset[0]], [0, scale, offset[1]]], np.float32)
    crop = cv2.warpAffine(image, window, (_PERSON_INPUT, _PERSON_INPUT), flags=cv2.INTER_AREA)
    net.setInput(_blob(crop, _PERSON_INPUT))
    outputs = {int(out.size): out for out in _outputs(net)}
    joints = outputs[195].reshape(39, 5)[:33]
    seen = _sigmoid(joints[:, 3])
    places = (joints[:, :2] - offset) / scale
    score = float(outputs[1].ravel()[0])
    mask = _sigmoid(outputs[_PERSON_INPUT**2].reshape(_PERSON_INPUT, _PERSON_INPUT))
    back = cv2.invertAffineTransform(window)
    size_px = image.shape[1::-1]
    full = f32(np.clip(cv2.warpAffine(mask, back, size_px, flags=cv2.INTER_LINEAR), 0, 1))
    covered = cv2.warpAffine(np.ones_like(mask), back, size_px, flags=cv2.INTER_NEAREST)
    found = score if 0 <= score <= 1 else float(_sigmoid(f32([score]))[0])
    return Pose(np.column_stack([places, seen]).astype(np.float32), found, full), f32(covered)
