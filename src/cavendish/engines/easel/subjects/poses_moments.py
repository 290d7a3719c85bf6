"""Poses of moments: blowing out candles, swinging, tossing a wok, at the helm, in the barber's chair."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .pose import BACK, DOWN, Pose

_HANGING = (-0.148, 0.425, 0.03)
_STRIDE = ((-0.06, 0.0, 0.14), (0.06, 0.0, -0.14))
_SEATED = ((-0.07, 0.0, 0.22), (0.07, 0.0, 0.22))

POSES: Mapping[str, Pose] = MappingProxyType({
    "blowing candles": Pose(
        hands=((-0.15, 0.44, 0.22), (0.15, 0.44, 0.22)), elbow=BACK, yaw=-50, look=14, pitch=10, gear="birthday cake",
        reach=(-0.95, 0.5, -0.06, 1.15),
    ),
    "swinging": Pose(
        hands=((-0.20, 0.66, 0.02), (0.20, 0.66, 0.02)), feet=((-0.06, 0.20, 0.36), (0.06, 0.20, 0.36)), hip=0.32,
        elbow=DOWN, yaw=-12, gear="swing", reach=(-0.95, 1.06, -0.21, 1.72),
    ),
    "harp": Pose(
        hands=((-0.07, 0.66, 0.32), (0.09, 0.60, 0.34)), feet=((-0.12, 0.0, 0.20), (0.12, 0.0, 0.22)), hip=0.28,
        elbow=DOWN, yaw=-46, look=16, busy=True, gear="harp", reach=(-0.85, 0.55, -0.06, 1.30),
    ),
    "kite flying": Pose(
        hands=((-0.10, 0.70, 0.20), (0.18, 0.86, 0.16)), feet=((-0.06, 0.0, 0.10), (0.07, 0.0, -0.10)), elbow=DOWN,
        yaw=-18, look=8, tilt=4, hip=0.455,
    ),
    "splashing": Pose(
        hands=((-0.26, 0.88, 0.03), (0.26, 0.90, 0.03)), feet=((-0.10, 0.10, 0.04), (0.10, 0.14, -0.04)), hip=0.53,
        gear="puddle", reach=(-0.72, 0.72, -0.12, 1.42),
    ),
    "dining": Pose(
        hands=((-0.12, 0.46, 0.24), (0.13, 0.56, 0.24)), feet=_SEATED, hip=0.28, elbow=DOWN, yaw=-20, look=6,
        gear="laid table", reach=(-0.75, 0.62, -0.06, 1.25),
    ),
    "wok": Pose(
        hands=((-0.10, 0.56, 0.26), (0.14, 0.60, 0.28)), elbow=DOWN, yaw=-44, look=16, pitch=4, gear="wok",
        reach=(-1.0, 0.5, -0.06, 1.35),
    ),
    "oven": Pose(
        hands=((-0.06, 0.50, 0.34), (0.10, 0.52, 0.16)), feet=_STRIDE, hip=0.45, elbow=DOWN, yaw=-56, look=18, pitch=6,
        gear="brick oven", reach=(-1.6, 0.55, -0.06, 1.42),
    ),
    "helm": Pose(
        hands=((-0.22, 0.56, 0.34), (0.22, 0.56, 0.34)), elbow=DOWN, feet=((-0.10, 0.0, 0.0), (0.10, 0.0, 0.0)),
        look=-6, busy=True, gear="helm",
    ),
    "judging": Pose(
        hands=((-0.20, 0.53, 0.26), (0.24, 0.66, 0.24)), elbow=DOWN, gear="judge's bench",
        reach=(-0.66, 0.66, -0.06, 1.3),
    ),
    "haircut": Pose(
        hands=((-0.10, 0.72, 0.30), (0.12, 0.74, 0.26)), elbow=DOWN, yaw=-46, look=14, pitch=4, gear="scissors",
    ),
    "in the salon": Pose(
        hands=((-0.10, 0.34, 0.2), (0.10, 0.34, 0.2)), feet=((-0.06, 0.06, 0.22), (0.06, 0.06, 0.22)), hip=0.32,
        busy=True, yaw=-16, gear="salon chair",
    ),
    "in the dentist's chair": Pose(
        hands=((-0.13, 0.36, 0.16), (0.13, 0.36, 0.16)), feet=((-0.06, 0.14, 0.56), (0.06, 0.14, 0.58)), hip=0.36,
        pitch=-28, yaw=-50, look=14, parted=True, gear="dentist chair", reach=(-0.8, 0.62, -0.06, 1.3),
    ),
    "treating teeth": Pose(
        hands=((-0.08, 0.62, 0.30), (0.10, 0.60, 0.28)), elbow=DOWN, yaw=-50, look=14, pitch=10, gear="dental tools",
    ),
    "lying": Pose(
        hands=((-0.10, 0.98, 0.02), (0.10, 1.0, 0.02)), feet=((0.40, 0.05, 0.04), (0.40, 0.10, 0.0)), hip=0.09,
        lean=-88, tilt=-80, elbow=(1.0, 0.1, 0.0), parted=True, busy=True, reach=(-0.95, 0.75, -0.05, 0.6),
    ),
    "sawing": Pose(
        hands=((-0.10, 0.49, 0.40), (0.12, 0.53, 0.26)), elbow=DOWN, yaw=-42, look=14, pitch=10, gear="saw bench",
        reach=(-1.0, 0.6, -0.06, 1.42),
    ),
    "card playing": Pose(
        hands=((-0.06, 0.58, 0.24), (0.09, 0.58, 0.24)), elbow=DOWN, tilt=3, busy=True, gear="cards",
    ),
    "cake decorating": Pose(
        hands=((-0.11, 0.58, 0.26), (0.05, 0.70, 0.30)), elbow=DOWN, yaw=-36, look=14, pitch=4, gear="tiered cake",
        reach=(-0.80, 0.55, -0.06, 1.42),
    ),
    "milking": Pose(
        hands=((-0.07, 0.32, 0.36), (0.07, 0.34, 0.34)), feet=_SEATED, hip=0.22, elbow=DOWN, yaw=-60, look=18, pitch=14,
        parted=True, busy=True, gear="milking pail", reach=(-0.8, 0.55, -0.06, 1.2),
    ),
    "splits": Pose(
        hands=((-0.30, 0.62, 0.05), (0.30, 0.62, 0.05)), feet=((-0.03, 0.20, 0.46), (0.03, 0.20, -0.46)), hip=0.28,
        yaw=-62, look=18, gear="balance beam", reach=(-0.85, 0.85, -0.06, 1.25),
    ),
    "grilling": Pose(
        hands=((-0.12, 0.50, 0.18), (0.08, 0.60, 0.34)), elbow=DOWN, yaw=-44, look=16, gear="grill",
        reach=(-0.95, 0.55, -0.06, 1.42),
    ),
    "accordion": Pose(
        hands=((-0.22, 0.58, 0.20), (0.22, 0.58, 0.20)), elbow=DOWN, tilt=5, busy=True, gear="accordion",
    ),
    "typewriting": Pose(
        hands=((-0.10, 0.49, 0.27), (0.10, 0.49, 0.27)), feet=((-0.08, 0.0, 0.20), (0.08, 0.0, 0.20)), hip=0.30,
        yaw=-36, look=14, elbow=BACK, gear="typewriter", reach=(-0.95, 0.75, -0.06, 1.25),
    ),
    "fencing": Pose(
        hands=((-0.12, 0.66, 0.40), (0.16, 0.84, -0.22)), feet=((-0.03, 0.0, 0.30), (0.04, 0.0, -0.28)), hip=0.40,
        yaw=-62, look=12, elbow=DOWN, parted=True, gear="foil", reach=(-1.05, 0.6, -0.06, 1.35),
    ),
    "throwing": Pose(
        hands=((-0.20, 0.60, 0.16), (0.22, 0.98, 0.06)), feet=((-0.06, 0.0, 0.14), (0.07, 0.0, -0.14)), hip=0.45,
        yaw=-24, look=6, elbow=DOWN,
    ),
    "cake cutting": Pose(
        hands=((-0.08, 0.62, 0.30), (0.05, 0.64, 0.32)), elbow=DOWN, yaw=-36, look=16, pitch=4, gear="cut cake",
        reach=(-0.80, 0.55, -0.06, 1.42),
    ),
    "brushing teeth": Pose(hands=(_HANGING, (0.10, 0.76, 0.19)), elbow=(1.0, -0.5, 0.1), gear="toothbrush"),
    "tai chi": Pose(
        hands=((-0.26, 0.70, 0.16), (0.14, 0.58, 0.24)), feet=((-0.15, 0.0, 0.06), (0.15, 0.0, -0.04)), hip=0.40,
        elbow=DOWN, yaw=-18, look=4, knees_out=0.7,
    ),
    "eating": Pose(hands=(_HANGING, (0.14, 0.67, 0.22)), elbow=DOWN, tilt=4),
    "baking": Pose(
        hands=((-0.10, 0.50, 0.32), (0.10, 0.50, 0.32)), elbow=DOWN, yaw=-14, look=4, pitch=8, gear="dough",
        reach=(-0.72, 0.62, -0.06, 1.42),
    ),
    "arranging": Pose(
        hands=((-0.13, 0.66, 0.30), (0.13, 0.64, 0.32)), elbow=DOWN, yaw=-30, look=12, gear="bouquet table",
        reach=(-0.72, 0.62, -0.06, 1.42),
    ),
    "net mending": Pose(
        hands=((-0.14, 0.46, 0.26), (0.14, 0.46, 0.26)), feet=_SEATED, hip=0.28, elbow=DOWN, look=-8, gear="net",
        reach=(-0.62, 0.62, -0.06, 1.25),
    ),
    "drawing": Pose(
        hands=((-0.16, 0.08, 0.30), (0.10, 0.12, 0.34)), feet=((-0.06, 0.02, -0.20), (0.06, 0.02, -0.20)), hip=0.20,
        pitch=38, yaw=-38, look=26, elbow=DOWN, parted=True, gear="crayons", reach=(-0.95, 0.55, -0.10, 1.0),
    ),
    "typing with a cup": Pose(
        hands=((-0.10, 0.46, 0.27), (0.10, 0.46, 0.27)), feet=((-0.08, 0.0, 0.20), (0.08, 0.0, 0.20)), hip=0.30,
        yaw=-40, look=16, elbow=BACK, gear="desk with a cup", reach=(-0.95, 0.75, -0.06, 1.25),
    ),
    "cutting board": Pose(
        hands=((-0.12, 0.52, 0.36), (0.13, 0.55, 0.34)), elbow=DOWN, yaw=-12, look=4, pitch=6, gear="chopping board",
        reach=(-0.72, 0.62, -0.06, 1.42),
    ),
    "conjuring": Pose(
        hands=((-0.03, 0.86, 0.36), (0.24, 0.80, 0.16)), elbow=DOWN, yaw=-34, look=14, gear="hat with rabbit",
        reach=(-0.75, 0.62, -0.06, 1.42),
    ),
    "at the microscope": Pose(
        hands=((-0.11, 0.52, 0.36), (0.11, 0.52, 0.38)), elbow=DOWN, yaw=-52, look=6, pitch=16, gear="microscope",
        reach=(-0.95, 0.6, -0.06, 1.35),
    ),
    "wheeling a pram": Pose(
        hands=((-0.11, 0.55, 0.30), (0.11, 0.55, 0.30)), feet=((-0.05, 0.0, 0.14), (0.05, 0.04, -0.18)), hip=0.45,
        pitch=5, yaw=-60, look=18, elbow=BACK, gear="stroller", reach=(-1.1, 0.55, -0.06, 1.35),
    ),
    "dunking": Pose(
        hands=((-0.24, 0.66, 0.10), (0.06, 1.14, 0.30)), feet=((-0.07, 0.24, 0.16), (0.07, 0.10, -0.26)), hip=0.58,
        yaw=-50, look=10, parted=True, gear="dunk", reach=(-0.85, 0.7, -0.42, 1.6),
    ),
    "goalkeeping": Pose(
        hands=((-0.09, 1.00, 0.10), (0.09, 0.98, 0.10)), feet=((0.40, 0.36, 0.04), (0.34, 0.14, -0.02)), hip=0.46,
        lean=-66, tilt=-40, elbow=(1.0, 0.1, 0.0), parted=True, busy=True, gear="goal",
        reach=(-0.92, 0.72, -0.06, 1.06),
    ),
    "perched with": Pose(
        hands=((-0.17, 0.45, 0.05), (0.13, 0.64, 0.20)), feet=((-0.08, 0.08, 0.20), (0.08, 0.06, 0.20)), hip=0.44,
        elbow=DOWN, edge=0.38, parted=True, reach=(-0.5, 0.5, -0.02, 1.42),
    ),
    "perched": Pose(
        hands=((-0.17, 0.45, 0.05), (0.17, 0.45, 0.05)), feet=((-0.08, 0.08, 0.20), (0.08, 0.06, 0.20)), hip=0.44,
        edge=0.38, parted=True, reach=(-0.5, 0.5, -0.02, 1.42),
    ),
})  # fmt: skip
