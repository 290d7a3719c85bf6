"""`cavendish edit`: a picture changed as words say."""

from __future__ import annotations

from pathlib import Path

import click

EPILOG = """\b
Examples:
  cavendish edit "make it a watercolor" -i photo.jpg
  cavendish edit "rotate it to the left" -i photo.jpg -o upright.png
  cavendish edit "put the hat on the cat" -i cat.png -i https://example.com/hat.png
"""


@click.command(epilog=EPILOG)
@click.argument("prompt")
@click.option(
    "-i",
    "--image",
    "images",
    multiple=True,
    required=True,
    metavar="FILE_OR_URL",
    help="Picture to change (PNG, JPEG or WebP); repeat for more. The first gives the shape.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="PNG file to write (default: named after the prompt).",
)
@click.option("--model", metavar="NAME", help="See cavendish models (default nano-banana).")
@click.option("--count", type=click.IntRange(1, 4), default=1, help="How many pictures, 1 to 4.")
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), help="The same seed and prompt give the same picture.")
def command(
    prompt: str, images: tuple[str, ...], output: Path | None, model: str | None, count: int, seed: int | None
) -> None:
    """Change a picture as PROMPT says and save the result; runs the engine here, without a server.

    The last line says what the engine understood, what it drew as something near, and what it left out.
    """
    from ..domain import Action
    from .painting import Wanted, paint_and_tell

    paint_and_tell(
        Wanted(action=Action.EDIT, prompt=prompt, output=output, model=model, sources=images, count=count, seed=seed)
    )
