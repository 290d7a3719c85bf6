"""The catalogue: rows, promises, prices."""

import datetime
from pathlib import Path

import pytest

from cavendish.catalog import Catalog, fit_area, promise, size_class
from cavendish.domain import Action, Usage
from cavendish.errors import BadRequest, ConfigError, ModelRetired

TODAY = datetime.date(2026, 11, 22)


@pytest.fixture
def catalog() -> Catalog:
    return Catalog.load("", ["easel"])


def test_nine_names(catalog: Catalog) -> None:
    """Five models, and an `:official` variant of all but 2.1."""
    plain = ["nano-banana", "nano-banana-2", "nano-banana-2-lite", "nano-banana-2.1", "nano-banana-pro"]
    official = [f"{name}:official" for name in plain if not name.endswith("2.1")]
    assert [row.alias for row in catalog.rows] == plain + official


def test_default_model_and_unknown_model(catalog: Catalog) -> None:
    """The default is nano-banana; an unknown name is a 400 that names the field."""
    assert catalog.row(None).alias == "nano-banana"
    with pytest.raises(BadRequest, match=r"^model: unknown model 'dall-e'"):
        catalog.row("dall-e")


@pytest.mark.parametrize(
    ("model", "ratio", "resolution", "size"),
    [
        ("nano-banana", None, None, (1024, 1024)),
        ("nano-banana", "16:9", None, (1344, 768)),
        ("nano-banana", "3:2", None, (1248, 832)),
        ("nano-banana-2", "16:9", None, (1376, 768)),
        ("nano-banana-pro", "3:2", "2K", (2528, 1696)),
        ("nano-banana-pro", "9:16", "4K", (3072, 5504)),
        ("nano-banana-2.1", "4:3", "4K", (4800, 3584)),
        ("nano-banana-pro:official", "1:1", "4K", (4096, 4096)),
    ],
)
def test_promised_pixels(
    catalog: Catalog, model: str, ratio: str | None, resolution: str | None, size: tuple[int, int]
) -> None:
    """The pixels of a generate follow the table of its model family."""
    made = promise(catalog.row(model), Action.GENERATE, ratio, resolution, None, exact=True)
    assert (made.width, made.height) == size
    assert made.ignored == ()


def test_larger_sizes_are_whole_multiples(catalog: Catalog) -> None:
    """2K is twice and 4K four times the 1K size in each dimension."""
    sizes = catalog.row("nano-banana-pro").sizes
    for ratio, (width, height) in sizes["1K"].items():
        assert sizes["2K"][ratio] == (2 * width, 2 * height)
        assert sizes["4K"][ratio] == (4 * width, 4 * height)


def test_resolution_counts_only_where_offered(catalog: Catalog) -> None:
    """`resolution` is ignored, and said to be, for a model whose row offers 1K only."""
    made = promise(catalog.row("nano-banana"), Action.GENERATE, None, "4K", None, exact=True)
    assert (made.width, made.height, made.ignored) == (1024, 1024, ("resolution",))
    assert promise(catalog.row("nano-banana"), Action.GENERATE, None, "1K", None, exact=True).ignored == ()


def test_edit_ignores_ratio_and_resolution(catalog: Catalog) -> None:
    """An edit takes ratio and size class from its first picture, and names what it ignored."""
    made = promise(catalog.row("nano-banana-pro"), Action.EDIT, "16:9", "4K", (1200, 800), exact=True)
    assert made.ignored == ("aspect_ratio", "resolution")
    assert made.width is not None
    assert made.height is not None
    assert made.width * 800 == made.height * 1200
    assert made.resolution == "1K"


@pytest.mark.parametrize("field", ["aspect_ratio", "resolution"])
def test_unknown_values_are_refused_even_where_ignored(catalog: Catalog, field: str) -> None:
    """A value that is in no enum is a 400 naming the field, for edits too."""
    values = {"aspect_ratio": None, "resolution": None} | {field: "17:3"}
    with pytest.raises(BadRequest, match=f"^{field}:"):
        promise(catalog.row(None), Action.EDIT, **values, first_image=(10, 10), exact=True)


@pytest.mark.parametrize(
    ("size", "label"), [((640, 480), "1K"), ((1200, 1200), "1K"), ((2048, 1536), "2K"), ((4000, 3000), "4K")]
)
def test_size_class(size: tuple[int, int], label: str) -> None:
    """The size class of an edit is the one nearest to its first picture's area."""
    assert size_class(*size) == label


def test_fit_area_is_exact_where_it_can_be() -> None:
    """The ratio is kept exactly when whole multiples come near the area, else to the nearest pixel."""
    assert fit_area(4, 3, 1024**2) == (1184, 888)
    width, height = fit_area(3001, 1999, 1024**2)
    assert abs(width / height - 3001 / 1999) < 0.002
    assert max(fit_area(1, 100_000, 1024**2)) <= 8192
    assert min(fit_area(1, 100_000, 1024**2)) >= 1


def test_operator_file_overrides_rows(tmp_path: Path) -> None:
    """An operator's file changes one key of a row, adds a row, and leaves the rest."""
    path = tmp_path / "catalog.toml"
    path.write_text(
        '[models.nano-banana]\nresolutions = ["1K"]\nmax_inputs = 3\n[models.mine]\nsame_as = "nano-banana-pro"\n'
    )
    catalog = Catalog.load(str(path), ["easel"])
    assert catalog.row("nano-banana").max_inputs == 3
    assert catalog.row("mine").resolutions == ("1K", "2K", "4K")
    assert catalog.row("nano-banana-2").max_inputs == 14


def test_operator_mistakes_are_named(tmp_path: Path) -> None:
    """A file that cannot be read and a row that makes no sense are configuration errors naming them."""
    path = tmp_path / "catalog.toml"
    with pytest.raises(ConfigError, match="CAVENDISH_CATALOG"):
        Catalog.load(str(path), ["easel"])
    path.write_text('[models.broken]\nupstream = "x"\n')
    with pytest.raises(ConfigError, match="'broken'"):
        Catalog.load(str(path), ["easel"])
    with pytest.raises(ConfigError, match="CAVENDISH_ENGINE"):
        Catalog.load("", ["easel"], forced="nonesuch")


def test_engine_preference() -> None:
    """A row is answered by the first of its engines that is configured."""
    assert Catalog.load("", ["easel", "gemini"]).row(None).engine == "gemini"
    assert Catalog.load("", ["easel", "gemini", "scripted"], forced="scripted").row(None).engine == "scripted"


def test_prices_by_token_kind(catalog: Catalog) -> None:
    """Image, text and thought tokens are charged at their own rates: 1120 image tokens of the pro model are $0.1344."""
    price = catalog.row("nano-banana-pro").price(TODAY)
    assert price is not None
    assert price.charge(Usage(image_tokens=1120)) == 134_400_000
    assert price.charge(Usage(input_tokens=100, text_tokens=10, thought_tokens=90)) == 100 * 2000 + 100 * 12_000
    assert price.reserve("4K", "a cat", 0) >= price.charge(Usage(image_tokens=2000))
    assert catalog.row("nano-banana-pro").price(datetime.date(2020, 1, 1)) is None


def test_retired_models(tmp_path: Path) -> None:
    """A retired id fails with a named error, or goes to its successor when the operator chose so."""
    later = datetime.date(2027, 3, 15)
    row = Catalog.load("", ["easel"]).row("nano-banana")
    assert row.upstream_on(TODAY) == "gemini-2.5-flash-image"
    with pytest.raises(ModelRetired, match=r"gemini-2\.5-flash-image was retired on 2027-03-15"):
        row.upstream_on(later)
    path = tmp_path / "catalog.toml"
    path.write_text('[models.nano-banana]\non_retired = "successor"\n')
    assert Catalog.load(str(path), ["easel"]).row("nano-banana").upstream_on(later) == "gemini-nano-banana-2.1"
