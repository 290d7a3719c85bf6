"""`cavendish generate`: a picture from words."""

from __future__ import annotations

from pathlib import Path

import click

EPILOG = """\b
Examples:
  cavendish generate "a white siamese cat"
  cavendish generate "a lighthouse at dusk, watercolor" -o lighthouse.png --aspect-ratio 16:9
  cavendish generate "a red car" --model nano-banana-pro --resolution 4K --seed 7
  cavendish generate "three balloons" --count 4
"""


@click.command(epilog=EPILOG)
@click.argument("prompt")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="PNG file to write (default: named after the prompt).",
)
@click.option("--aspect-ratio", metavar="W:H", help="Shape, e.g. 16:9 (default 1:1).")
@click.option("--resolution", metavar="SIZE", help="1K, 2K or 4K, for models that offer it (default 1K).")
@click.option("--model", metavar="NAME", help="See cavendish models (default nano-banana).")
@click.option("--count", type=click.IntRange(1, 4), default=1, help="How many pictures, 1 to 4.")
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), help="The same seed and prompt give the same picture.")
def command(
    prompt: str,
    output: Path | None,
    aspect_ratio: str | None,
    resolution: str | None,
    model: str | None,
    count: int,
    seed: int | None,
) -> None:
    """Paint PROMPT and save the picture; runs the engine here, without a server.

    The last line says what the engine understood, what it drew as something near, and what it left out.
    """
    from ..domain import Action
    from .painting import Wanted, paint_and_tell

    paint_and_tell(
        Wanted(
            action=Action.GENERATE,
            prompt=prompt,
            output=output,
            model=model,
            aspect_ratio=aspect_ratio,
            resolution=resolution,
            count=count,
            seed=seed,
        )
    )
