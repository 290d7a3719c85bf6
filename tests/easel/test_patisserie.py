"""Cakes: their flavour and their candles."""

from __future__ import annotations

import pytest

from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.language import default_vocabulary, parse

BROWN, PINK = "#5f3720", "#f29ab4"


@pytest.mark.parametrize(
    ("prompt", "colour", "candles"),
    [
        ("un gâteau d'anniversaire au chocolat avec cinq bougies", BROWN, "5"),
        ("Geburtstagstorte mit Schokolade und drei Kerzen", BROWN, "3"),
        ("una tarta de fresas con tres velas", PINK, "3"),
        ("um bolo de aniversário de morango com quatro velas", PINK, "4"),
        ("una torta al cioccolato con sei candeline", BROWN, "6"),
        ("チョコレートケーキにろうそく5本", BROWN, "5"),
        ("초 다섯 개가 꽂힌 초콜릿 생일 케이크", BROWN, "5"),
        ("插着五根蜡烛的巧克力生日蛋糕", BROWN, "5"),
    ],
)
def test_a_cake_has_its_flavour_and_its_candles(prompt: str, colour: str, candles: str) -> None:
    """A cake is as brown or pink as what it tastes of, and carries exactly the candles that were counted."""
    vocabulary = default_vocabulary()
    (cake,) = directed(parse(prompt, vocabulary), vocabulary, prompt).subjects
    assert (cake.kind, cake.colour, cake.attributes["candles"]) == ("cake", colour, candles)


def test_candles_beside_a_cake_stand_beside_it() -> None:
    """Candles next to a cake stay there."""
    vocabulary, prompt = default_vocabulary(), "a cake next to three candles"
    scene = directed(parse(prompt, vocabulary), vocabulary, prompt)
    assert [thing.count for thing in scene.subjects] == [1, 3]
