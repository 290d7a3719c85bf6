"""Bring the icon set that widens easel's range out of the package that ships it.

    python tools/fetch_art.py [--into FOLDER]

The package is `@iconify-json/fluent-emoji` (Fluent Emoji by Microsoft, MIT), fetched by npm and thrown away again:
only the drawings of concrete things stay, in one archive in the git-ignored art folder of the easel package. When
the archive of this version is there already nothing is done. Nothing is ever fatal: easel paints without icons,
with less range, and the last line says what is lacking.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

import packages

ART = Path(__file__).resolve().parent.parent / "src" / "cavendish" / "engines" / "easel" / "art"
PACKAGE, VERSION = "@iconify-json/fluent-emoji", "1.2.7"
ARCHIVE = "fluent-emoji.zip"
EDITION = f"{PACKAGE} {VERSION}, selection 3"
"""Kept as the archive's comment: another edition is fetched and packed again."""

LICENCE = """Fluent Emoji, copyright (c) Microsoft Corporation, MIT License.
https://github.com/microsoft/fluentui-emoji/blob/main/LICENSE

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""

_VARIANT = re.compile(r"-(dark|light|medium|medium-dark|medium-light)$")
_SYMBOL = re.compile(
    r"(^|-)(button|arrows?|oclock|thirty|keycap|square|triangle-pointed|diamond|circle|mark|flag|flags|bubble|balloon-"
    r"|exclamation|no|heavy|input|reverse|hands?|fist|facepalming|gesturing|deaf|bowing|pouting|frowning|shrugging|tipping"
    r"|raising|haircut|massage|feeding|kneeling|cane|wheelchair|turban|steamy|bald|symbol|suit|sign)(-|$)"
)
_UNWANTED = frozenset(
    """
    anger-symbol aquarius aries cancer capricorn gemini leo libra ophiuchus pisces sagittarius scorpio taurus
    virgo antenna-bars atom-symbol baby-symbol backhand-index-pointing-right biohazard bright-button
    call-me-hand chart-decreasing chart-increasing chart-increasing-with-yen circled-m cl-button copyright
    crossed-fingers currency-exchange cyclone divide double-curly-loop curly-loop e-mail eight-pointed-star
    eight-spoked-asterisk eye-in-speech-bubble eyes female-sign male-sign globe-with-meridians heart-exclamation
    hundred-points id-button index-pointing-at-the-viewer index-pointing-up infinity information khanda
    left-luggage left-right-arrow link locked-with-key locked-with-pen love-hotel low-battery medical-symbol
    mens-room womens-room middle-finger minus plus multiply mobile-phone-off muted-speaker vibration-mode
    name-badge ng-button om passport-control customs part-alternation-mark peace-symbol pinched-fingers
    pinching-hand potable-water non-potable-water prohibited radioactive recycling-symbol registered restroom
    right-anger-bubble sos-button speaking-head stop-sign thumbs-down thumbs-up trade-mark transgender-symbol
    trident-emblem water-closet wavy-dash wheel-of-dharma wireless yin-yang zzz menorah-candle
    litter-in-bin-sign children-crossing baggage-claim bust-in-silhouette busts-in-silhouette people-hugging
    love-you-gesture ok-hand vulcan-salute victory-hand sign-of-the-horns raised-fist dotted-six-pointed-star
    star-and-crescent latin-cross orthodox-cross hamsa black-circle white-circle hole dizzy sweat-droplets
    dashing-away
    """.split()  # noqa: SIM905 - names read better as running text
)


_KEPT = frozenset(
    """
    bow-and-arrow bubble-tea pirate-flag chequered-flag triangular-flag white-flag rainbow-flag folding-hand-fan
    heart-with-arrow manual-wheelchair motorized-wheelchair see-no-evil-monkey hear-no-evil-monkey speak-no-evil-monkey
    flag-in-hole thumbs-up writing-hand white-cane
    """.split()  # noqa: SIM905 - names read better as running text
)
"""Things that the rules would drop."""


def wanted(name: str) -> bool:
    """True for things that can stand in a picture: no skin-tone variants, flags, buttons, gestures, signs."""
    if name in _KEPT:
        return True
    return not (_VARIANT.search(name) or _SYMBOL.search(name) or name in _UNWANTED)


def edition(archive: Path) -> str:
    """What the archive says it holds; '' when it is absent or broken."""
    try:
        with zipfile.ZipFile(archive) as packed:
            return packed.comment.decode()
    except (OSError, zipfile.BadZipFile, UnicodeDecodeError):
        return ""


def download(folder: Path) -> dict[str, str]:
    """The drawings by name, out of a fresh copy of the package. Raises OSError or ValueError."""
    with tarfile.open(packages.tarball(PACKAGE, VERSION, folder)) as tar:
        member = tar.extractfile("package/icons.json")
        if member is None:
            raise ValueError("the package holds no icons.json")
        icons = json.load(member)["icons"]
    return {name: icon["body"] for name, icon in icons.items() if wanted(name)}


def pack(drawings: dict[str, str], archive: Path) -> None:
    """Write the drawings as one random-access archive; whole or not at all."""
    archive.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=archive.parent, suffix=".part", delete=False) as part:
        try:
            with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
                packed.comment = EDITION.encode()
                packed.writestr("LICENSE", LICENCE)
                for name in sorted(drawings):
                    packed.writestr(name, drawings[name])
            part.flush()
            os.fsync(part.fileno())
        except BaseException:
            Path(part.name).unlink(missing_ok=True)
            raise
    os.chmod(part.name, 0o644)
    os.replace(part.name, archive)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--into", type=Path, default=ART, help="folder for the archive (default: the easel package's)")
    archive = parser.parse_args().into / ARCHIVE
    if edition(archive) == EDITION:
        return 0
    try:
        with tempfile.TemporaryDirectory() as folder:
            drawings = download(Path(folder))
        pack(drawings, archive)
    except (OSError, ValueError, KeyError, tarfile.TarError) as error:
        print(
            f"easel has no icons: {error}. It draws what it knows by itself; `make setup` tries again.", file=sys.stderr
        )
        return 0
    print(f"easel has {len(drawings)} icons of {PACKAGE}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
