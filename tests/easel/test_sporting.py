"""Players at their game: dunks, saves, the arena round them; patients at the dentist's."""

from __future__ import annotations

import pytest

from cavendish.engines.easel.direction import directed
from cavendish.engines.easel.language import default_vocabulary, parse


@pytest.mark.parametrize(
    ("prompt", "poses", "setting"),
    [
        ("a basketball player dunking the ball in a crowded arena", ["dunking"], "sports arena"),
        ("a soccer goalkeeper diving to catch the ball in a stadium", ["goalkeeping"], "stadium"),
        ("two boxers fighting in a packed arena", ["fighting"], "boxing ring"),
        ("a dentist examining a child's teeth", ["treating teeth", "in the dentist's chair"], "dentist"),
        ("a girl at the dentist", ["in the dentist's chair", "treating teeth"], "dentist"),
    ],
)
def test_players_are_at_their_game(prompt: str, poses: list[str], setting: str) -> None:
    """Who plays or is treated is in the pose for it, with nothing left lying about, where it happens."""
    scene = directed(parse(prompt), default_vocabulary(), prompt)
    assert [thing.pose for thing in scene.subjects] == poses
    assert scene.setting == setting


def test_a_singer_in_an_arena_is_on_a_stage() -> None:
    """Only games turn an arena into a court."""
    prompt = "a singer performing in an arena"
    assert directed(parse(prompt), default_vocabulary(), prompt).setting == "stage"


def test_a_baker_and_her_loaves_are_before_her_shop() -> None:
    """The ending of a word says that it is a woman; the basket in her hand holds what it is said to."""
    prompt = "une boulangère tenant un panier de baguettes devant sa boutique"
    baker, shop = directed(parse(prompt), default_vocabulary(), prompt).subjects
    assert baker.attributes["gender"] == "female"
    assert baker.attributes["filling"] == "baguette"
    assert shop.text == "BAKERY"
