"""Easel behind the engine's interface: a job in, a labelled file out of a worker process."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from cavendish import __version__
from cavendish.domain import Action
from cavendish.engines.easel.engine import EaselEngine
from cavendish.seams import Job


async def test_pictures_say_what_made_them(tmp_path: Path) -> None:
    """A picture carries its prompt, seed, engine, version and IPTC's digital source type, as text and as XMP."""
    prompt = "설날의 고양이, a cat"
    async with EaselEngine(1) as engine:
        job = Job(Action.GENERATE, prompt, "easel", 7, "1:1", "1K", 64, 48, (), 300.0, tmp_path)
        made = await engine.run(job, lambda share, stage: None)
    assert isinstance(made.data, Path)
    with Image.open(made.data) as picture:
        assert picture.size == (64, 48)
        labels, xmp = picture.text, picture.getxmp()
    assert (labels["Description"], labels["Seed"]) == (prompt, "7")
    assert labels["Software"] == f"Cavendish {__version__}, engine easel"
    assert labels["DigitalSourceType"].endswith("/digitalsourcetype/algorithmicMedia")
    assert xmp["xmpmeta"]["RDF"]["Description"]["DigitalSourceType"] == labels["DigitalSourceType"]
