"""Rewrite a convolutional network of TensorFlow.js as ONNX, which the server's onnxruntime reads.

Only the operations of image networks are known; tensors of four dimensions turn from (N, H, W, C) to (N, C, H, W).
ONNX files are protocol buffers of a handful of message kinds: they are written here in forty lines, because the
`onnx` package would come to every server for this one rewriting at set-up. Field numbers: onnx.proto3, opset 18.
"""

from __future__ import annotations

import base64
import json
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Attribute = int | float | str | list[int]
OPSET, IR_VERSION = 18, 9
_FLOAT, _INT64 = 1, 7
_SAME = {"Relu", "Sigmoid", "Identity"}
_BINARY = {"Mul", "Add"}
_CONVOLUTIONS = {"_FusedConv2D", "Conv2D", "FusedDepthwiseConv2dNative", "DepthwiseConv2dNative"}


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def _whole(number: int, value: int) -> bytes:
    return _varint(number << 3) + _varint(value)


def _bytes(number: int, value: bytes | str) -> bytes:
    data = value.encode() if isinstance(value, str) else value
    return _varint(number << 3 | 2) + _varint(len(data)) + data


def _attribute(name: str, value: Attribute) -> bytes:
    if isinstance(value, int):
        body = _whole(3, value) + _whole(20, 2)
    elif isinstance(value, float):
        body = _varint(2 << 3 | 5) + struct.pack("<f", value) + _whole(20, 1)
    elif isinstance(value, str):
        body = _bytes(4, value) + _whole(20, 3)
    else:
        body = b"".join(_whole(8, each) for each in value) + _whole(20, 7)
    return _bytes(5, _bytes(1, name) + body)


def _tensor(name: str, array: Array) -> bytes:
    kind = _INT64 if array.dtype == np.int64 else _FLOAT
    data = np.ascontiguousarray(array, "<i8" if kind == _INT64 else "<f4").tobytes()
    return b"".join(_whole(1, size) for size in array.shape) + _whole(2, kind) + _bytes(8, name) + _bytes(9, data)


def _value(name: str, shape: Iterable[int | str]) -> bytes:
    sizes = (_bytes(2, size) if isinstance(size, str) else _whole(1, size) for size in shape)
    dimensions = b"".join(_bytes(1, size) for size in sizes)
    return _bytes(1, name) + _bytes(2, _bytes(1, _whole(1, _FLOAT) + _bytes(2, dimensions)))


@dataclass
class _Graph:
    """What has been rewritten so far: encoded nodes, and constants by name."""

    nodes: list[bytes] = field(default_factory=list)
    constants: dict[str, Array] = field(default_factory=dict)

    def node(self, kind: str, inputs: Iterable[str], output: str, **attributes: Attribute) -> None:
        """Append one operation."""
        body = b"".join(_bytes(1, name) for name in inputs) + _bytes(2, output) + _bytes(4, kind)
        self.nodes.append(body + b"".join(_attribute(*each) for each in sorted(attributes.items())))

    def constant(self, name: str, array: Array) -> str:
        """Keep an array under a name; returns the name."""
        self.constants[name] = array
        return name

    def clipped(self, source: str, output: str) -> None:
        """Relu6: between 0 and 6."""
        ends = [self.constant(f"clip/{end}", np.float32(end).reshape(())) for end in (0, 6)]
        self.node("Clip", [source, *ends], output)


def weights(manifest: list[dict[str, Any]], data: bytes) -> dict[str, Array]:
    """The constants of the network, in the manifest's order in `data`. Raises ValueError when they do not fill it."""
    found: dict[str, Array] = {}
    start = 0
    for entry in manifest:
        kind = np.dtype(entry.get("quantization", entry)["dtype"])
        count = int(np.prod(entry["shape"], dtype=np.int64))
        array = np.frombuffer(data, kind, count, start).reshape(entry["shape"])
        found[entry["name"]] = array.astype(np.float32) if kind == np.float16 else array
        start += count * kind.itemsize
    if start != len(data):
        raise ValueError(f"the weights are {len(data)} bytes, {start} are described")
    return found


def _text(encoded: str) -> str:
    return base64.b64decode(encoded).decode()


def _convolution(graph: _Graph, node: dict[str, Any], known: dict[str, Array]) -> None:
    source, kernel_name, *biases = node["input"]
    attributes, name = node["attr"], node["name"]
    kernel, groups = known[kernel_name], 1
    if "Depthwise" in node["op"]:  # (H, W, C, 1) -> (C, 1, H, W)
        groups, kernel = kernel.shape[2], kernel.transpose(2, 3, 0, 1)
    else:
        kernel = kernel.transpose(3, 2, 0, 1)
    fused = [_text(each) for each in attributes.get("fused_ops", {}).get("list", {}).get("s", [])]
    activation = next((each for each in fused if each != "BiasAdd"), None)
    inputs = [source, graph.constant(kernel_name, kernel)]
    if "BiasAdd" in fused:
        inputs.append(graph.constant(biases[0], known[biases[0]]))
    output = name if activation is None else f"{name}/before"
    pad = {"SAME": "SAME_UPPER", "VALID": "VALID"}[_text(attributes["padding"]["s"])]
    strides = [int(each) for each in attributes["strides"]["list"]["i"]][1:3]
    graph.node("Conv", inputs, output, auto_pad=pad, group=groups, strides=strides)
    if activation == "Relu6":
        graph.clipped(output, name)
    elif activation is not None:
        graph.node(activation, [output], name)


def _operation(graph: _Graph, node: dict[str, Any], known: dict[str, Array]) -> None:
    """Append what `node` does. Raises ValueError for an operation that is not known."""
    kind, name, inputs = node["op"], node["name"], node.get("input", [])
    if kind in _CONVOLUTIONS:
        _convolution(graph, node, known)
    elif kind in _BINARY:
        for each in inputs:
            if each in known:
                array = known[each].astype(np.float32)
                graph.constant(each, array.reshape(-1, 1, 1) if array.size > 1 else array.reshape(()))
        graph.node(kind, inputs, name)
    elif kind in _SAME:
        graph.node(kind, inputs[:1], name)
    elif kind == "Relu6":
        graph.clipped(inputs[0], name)
    elif kind == "Mean" and sorted(known[inputs[1]].tolist()) == [1, 2]:
        graph.node("ReduceMean", [inputs[0], graph.constant("axes", np.array([2, 3], np.int64))], name, keepdims=1)
    elif kind == "ConcatV2" and int(known[inputs[-1]]) in (3, -1):
        graph.node("Concat", inputs[:-1], name, axis=1)
    elif kind == "ResizeBilinear":  # every one of these networks' upsamplings doubles
        twice = graph.constant("twice", np.array([1, 1, 2, 2], np.float32))
        how = {"mode": "linear", "coordinate_transformation_mode": "asymmetric"}
        graph.node("Resize", [inputs[0], "", twice], name, **how)
    else:
        raise ValueError(f"{kind} is not known here ({name})")


def _needed(nodes: dict[str, dict[str, Any]], outputs: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The nodes that the outputs need, each after what it needs itself."""
    seen: set[str] = set()
    pending = [(name, False) for name in reversed(list(outputs))]
    while pending:
        name, ready = pending.pop()
        if ready:
            yield nodes[name]
        elif name not in seen:
            seen.add(name)
            node = nodes[name]
            pending.append((name, True))
            sources = node.get("input", [])
            needed = sources[:1] if node["op"] == "ResizeBilinear" else sources
            pending += [(each.split(":")[0], False) for each in reversed(needed)]


def to_onnx(model: bytes, data: bytes, outputs: dict[str, int]) -> bytes:
    """The ONNX file of a TensorFlow.js graph model.

    Args:
        model: its `model.json`.
        data: its one file of weights.
        outputs: the tensors wanted, with their channels; what only other outputs need is left out.

    The input takes (1, 3, H, W) float32; outputs are (1, channels, h, w). Raises ValueError or KeyError for a network
    that is not of this kind.
    """
    described = json.loads(model)
    known = weights(described["weightsManifest"][0]["weights"], data)
    nodes = {node["name"]: node for node in described["modelTopology"]["node"]}
    graph, given = _Graph(), ""
    for node in _needed(nodes, outputs):
        if node["op"] == "Placeholder":
            given = node["name"]
        elif node["op"] != "Const":
            _operation(graph, node, known)
    body = b"".join(_bytes(1, each) for each in graph.nodes) + _bytes(2, "network")
    body += b"".join(_bytes(5, _tensor(*each)) for each in graph.constants.items())
    body += _bytes(11, _value(given, (1, 3, "height", "width")))
    body += b"".join(_bytes(12, _value(name, (1, size, "rows", "columns"))) for name, size in outputs.items())
    return _whole(1, IR_VERSION) + _bytes(7, body) + _bytes(8, _whole(2, OPSET))
