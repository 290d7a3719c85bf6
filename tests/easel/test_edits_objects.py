"""Finding everyday things in photos, and the network that does it."""

from __future__ import annotations

import base64
import json

import cv2
import numpy as np
import onnxruntime
import pytest
import skimage.data
import tfjs

from cavendish.engines.easel.edits import objects

needs_network = pytest.mark.skipif(not objects.available(), reason="tools/fetch_models.py has not been run")


def _node(op: str, name: str, *inputs: str, **attr: object) -> dict[str, object]:
    return {"op": op, "name": name, "input": list(inputs), "attr": attr}


def _s(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def test_a_rewritten_network_computes_the_same() -> None:
    """A convolution with bias and Relu6, doubled and scaled, gives in ONNX what its definition says."""
    draw = np.random.default_rng(3)
    kernel, bias, factor = draw.normal(size=(3, 3, 3, 2)), draw.normal(size=2), np.array(0.5)
    arrays = {"kernel": kernel, "bias": bias, "factor": factor}
    how = {
        "fused_ops": {"list": {"s": [_s("BiasAdd"), _s("Relu6")]}},
        "padding": {"s": _s("SAME")},
        "strides": {"list": {"i": ["1", "1", "1", "1"]}},
    }
    nodes = [_node("Placeholder", "in"), *(_node("Const", name) for name in arrays)]
    nodes += [_node("_FusedConv2D", "conv", "in", "kernel", "bias", **how), _node("ResizeBilinear", "up", "conv", "no")]
    nodes += [_node("Mul", "out", "up", "factor")]
    manifest = [{"name": name, "shape": list(a.shape), "dtype": "float32"} for name, a in arrays.items()]
    model = {"modelTopology": {"node": nodes}, "weightsManifest": [{"weights": manifest}]}
    data = b"".join(a.astype("<f4").tobytes() for a in arrays.values())
    written = tfjs.to_onnx(json.dumps(model).encode(), data, {"out": 2})
    image = draw.normal(size=(5, 4, 3)).astype(np.float32)
    (out,) = onnxruntime.InferenceSession(written).run(None, {"in": image.transpose(2, 0, 1)[None]})
    padded = np.pad(image, ((1, 1), (1, 1), (0, 0)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, (3, 3), axis=(0, 1))
    expected = np.clip(np.einsum("yxchw,hwco->oyx", windows, kernel) + bias[:, None, None], 0, 6) * 0.5
    assert out.shape == (1, 2, 10, 8)
    assert np.allclose(out[0, :, ::2, ::2], expected, atol=1e-4)


def test_weights_that_do_not_fit_are_refused() -> None:
    """A file of weights that is longer than its manifest is not taken."""
    with pytest.raises(ValueError, match="described"):
        tfjs.weights([{"name": "a", "shape": [2], "dtype": "float32"}], b"\0" * 12)


@needs_network
@pytest.mark.parametrize(
    ("photo", "kind", "middle"),
    [("chelsea", "cat", (210, 150)), ("coffee", "cup", (290, 135)), ("astronaut", "person", (200, 260))],
)
def test_things_are_found_where_they_are(photo: str, kind: str, middle: tuple[int, int]) -> None:
    """A cat, a cup and a person are found, each in a box around its middle, in px of the picture."""
    image = getattr(skimage.data, photo)()
    first = objects.detect(image)[0]
    assert first.kind == kind
    assert np.hypot(*((first.box[:2] + first.box[2:]) / 2 - middle)) < 40
    larger = objects.detect(cv2.resize(image, None, fx=2, fy=2))
    assert any(each.kind == kind and np.abs(each.box / 2 - first.box).max() < 40 for each in larger)


@needs_network
def test_nothing_is_found_in_nothing() -> None:
    """A plain ground holds no things."""
    assert objects.detect(np.full((300, 400, 3), 128, np.uint8)) == ()
