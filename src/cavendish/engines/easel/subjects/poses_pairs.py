"""Poses of two who have to do with each other, and of those who push and throw what needs both hands."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .pose import BACK, DOWN, Pose

_HANGING = (-0.148, 0.425, 0.03)
_STRIDE = ((-0.06, 0.0, 0.14), (0.06, 0.03, -0.16))
_SEATED = ((-0.07, 0.0, 0.22), (0.07, 0.0, 0.22))

POSES: Mapping[str, Pose] = MappingProxyType({
    # --- two together ----------------------------------------------------------------------------------------
    "wheeling": Pose(
        hands=((-0.11, 0.58, 0.27), (0.11, 0.58, 0.27)), feet=_STRIDE, hip=0.45, pitch=5, yaw=-60, look=20,
        elbow=BACK, busy=True,
    ),
    "giving a push": Pose(
        hands=((-0.11, 0.60, 0.30), (0.11, 0.60, 0.30)), feet=_STRIDE, hip=0.445, pitch=8, yaw=-56, look=18,
        elbow=DOWN, busy=True,
    ),
    "sledding": Pose(
        hands=((-0.12, 0.26, 0.22), (0.12, 0.26, 0.22)), feet=((-0.07, 0.14, 0.34), (0.07, 0.14, 0.34)), hip=0.20,
        yaw=-56, look=18, elbow=DOWN, busy=True, gear="towed sled", reach=(-1.05, 0.6, -0.06, 1.15),
    ),
    "carrying in arms": Pose(
        hands=((-0.20, 0.53, 0.17), (0.20, 0.50, 0.17)), elbow=DOWN, look=0, tilt=4, busy=True,
    ),
    "in arms": Pose(
        hands=((-0.02, 0.30, 0.17), (0.02, 0.26, 0.18)), feet=((0.24, -0.06, 0.10), (0.25, -0.06, 0.03)), hip=0.10,
        lean=-50, tilt=-26, elbow=(0.4, 0.2, 0.8), parted=True, busy=True, knees_out=0.0,
        reach=(-0.75, 0.62, -0.10, 0.95),
    ),
    "bearing on the back": Pose(
        hands=((-0.11, 0.46, 0.02), (0.11, 0.46, 0.02)), feet=_STRIDE, hip=0.45, pitch=14, yaw=-52, look=16,
        elbow=BACK, busy=True,
    ),
    "on the back": Pose(
        hands=((-0.08, 0.60, 0.26), (0.08, 0.60, 0.26)), feet=((-0.20, 0.14, 0.26), (0.20, 0.14, 0.26)), hip=0.40,
        pitch=8, yaw=-52, look=20, elbow=DOWN, parted=True, busy=True,
    ),
    "tending": Pose(
        hands=((-0.06, 0.60, 0.28), (0.06, 0.62, 0.26)), elbow=DOWN, yaw=-56, look=16, pitch=6, busy=True,
    ),
    "on a stool": Pose(
        hands=((-0.08, 0.36, 0.16), (0.08, 0.36, 0.16)), feet=_SEATED, hip=0.28, yaw=-46, look=18, elbow=DOWN,
        busy=True, gear="stool",
    ),
    "giving": Pose(hands=(_HANGING, (0.07, 0.60, 0.32)), elbow=DOWN, yaw=-52, look=12),
    "receiving": Pose(
        hands=((-0.09, 0.56, 0.30), (0.09, 0.58, 0.30)), elbow=DOWN, yaw=-52, look=14, busy=True,
    ),
    "shaking hands": Pose(
        hands=(_HANGING, (0.05, 0.56, 0.37)), elbow=DOWN, yaw=-58, look=12, pitch=3,
    ),
    "guiding": Pose(
        hands=((-0.10, 0.60, 0.30), (0.12, 0.52, 0.24)), elbow=DOWN, yaw=-50, look=14, pitch=12, busy=True,
    ),
    "embracing": Pose(
        hands=((-0.05, 0.62, 0.27), (0.05, 0.56, 0.25)), elbow=(0.7, -0.6, 0.2), yaw=-60, look=6, pitch=3, tilt=5,
        busy=True,
    ),
    "whispering": Pose(
        hands=(_HANGING, (0.02, 0.79, 0.22)), elbow=DOWN, yaw=-60, look=8, pitch=6, busy=True,
    ),
    "measuring": Pose(
        hands=((-0.16, 0.72, 0.26), (0.14, 0.48, 0.28)), elbow=DOWN, yaw=-46, look=14, pitch=4, gear="measuring tape",
    ),
    "injecting": Pose(
        hands=((-0.06, 0.52, 0.30), (0.08, 0.54, 0.26)), elbow=DOWN, yaw=-56, look=16, pitch=12, busy=True,
        gear="syringe",
    ),
    "peeking": Pose(
        hands=((-0.10, 0.50, 0.16), (0.14, 0.52, 0.18)), elbow=DOWN, yaw=-20, look=6, tilt=12, lean=-10,
    ),
    "toddling": Pose(
        hands=((-0.22, 0.70, 0.18), (0.22, 0.70, 0.18)), feet=((-0.05, 0.0, 0.12), (0.05, 0.03, -0.12)), hip=0.45,
        elbow=DOWN, yaw=-48, look=14, pitch=5,
    ),
    "welcoming": Pose(
        hands=((-0.16, 0.52, 0.34), (0.16, 0.52, 0.34)), feet=((-0.06, 0.0, 0.16), (0.06, 0.03, -0.26)), hip=0.27,
        elbow=DOWN, yaw=-56, look=14, pitch=8, parted=True,
    ),
    "in bed": Pose(
        hands=((-0.10, 0.60, 0.15), (0.06, 0.66, 0.17)), feet=((0.42, 0.33, 0.04), (0.42, 0.37, 0.0)), hip=0.37,
        lean=-70, tilt=-60, busy=True, gear="bed", reach=(-0.95, 0.85, -0.05, 0.95),
    ),
    "spooning": Pose(
        hands=((-0.10, 0.46, 0.22), (0.06, 0.60, 0.34)), elbow=DOWN, yaw=-54, look=16, pitch=10, gear="spoon",
    ),
    "in a high chair": Pose(
        hands=((-0.16, 0.66, 0.20), (0.16, 0.66, 0.20)), feet=((-0.08, 0.42, 0.24), (0.08, 0.42, 0.24)), hip=0.62,
        elbow=DOWN, yaw=-40, look=14, parted=True, busy=True, gear="high chair", reach=(-0.7, 0.62, -0.06, 1.6),
    ),
    "tugging": Pose(
        hands=((-0.04, 0.50, 0.34), (0.04, 0.50, 0.26)), feet=((-0.08, 0.0, 0.26), (0.08, 0.0, -0.06)), hip=0.42,
        pitch=-18, yaw=-64, look=14, elbow=DOWN, parted=True, busy=True, gear="tug rope", reach=(-1.0, 0.9, -0.06, 1.3),
    ),
    "high five": Pose(hands=(_HANGING, (0.05, 0.94, 0.30)), elbow=DOWN, yaw=-56, look=14),
    "arguing": Pose(
        hands=((-0.16, 0.62, 0.24), (0.10, 0.74, 0.30)), feet=_STRIDE, elbow=DOWN, yaw=-52, look=12, pitch=8, hip=0.45,
    ),
    "talking": Pose(hands=(_HANGING, (0.12, 0.60, 0.26)), elbow=DOWN, yaw=-42, look=10, tilt=3),
    "presenting": Pose(
        hands=((-0.30, 0.78, 0.16), (0.13, 0.52, 0.14)), elbow=DOWN, yaw=-30, look=18, gear="flip chart",
        reach=(-1.15, 0.6, -0.08, 1.42),
    ),
    "washing up": Pose(
        hands=((-0.10, 0.53, 0.30), (0.12, 0.60, 0.28)), elbow=DOWN, yaw=-34, look=12, pitch=6, busy=True,
        gear="washing-up", reach=(-0.95, 0.75, -0.06, 1.42),
    ),
    "shaving": Pose(hands=(_HANGING, (0.09, 0.765, 0.18)), elbow=(1.0, -0.5, 0.1), look=-4, gear="razor"),
    "diving in": Pose(
        hands=((-0.05, 1.43, 0.06), (0.05, 1.43, 0.06)), feet=((0.36, 1.02, 0.04), (0.34, 1.08, -0.02)), hip=0.82,
        lean=-128, tilt=-118, elbow=(1.0, 0.1, 0.0), parted=True, busy=True, gear="splash below",
        reach=(-1.0, 0.85, -0.10, 1.3),
    ),
    "making up": Pose(
        hands=((-0.20, 0.72, 0.26), (0.08, 0.775, 0.19)), elbow=DOWN, yaw=-16, look=2, gear="lipstick",
    ),
    "hanging laundry": Pose(
        hands=((-0.16, 0.96, 0.16), (0.12, 0.98, 0.16)), elbow=DOWN, yaw=-34, look=14, busy=True, gear="clothesline",
        reach=(-1.35, 0.7, -0.06, 1.35),
    ),
    "plumbing": Pose(
        hands=((-0.06, 0.40, 0.34), (0.10, 0.44, 0.30)), feet=((-0.05, 0.0, 0.20), (0.05, 0.03, -0.26)), hip=0.27,
        yaw=-56, look=14, pitch=14, elbow=DOWN, parted=True, busy=True, gear="sink", reach=(-1.15, 0.6, -0.06, 1.15),
    ),
    # --- both hands full -------------------------------------------------------------------------------------
    "mowing": Pose(
        hands=((-0.11, 0.52, 0.26), (0.11, 0.52, 0.26)), feet=_STRIDE, hip=0.45, pitch=6, yaw=-58, look=18,
        elbow=BACK, busy=True, gear="lawn mower", reach=(-1.25, 0.5, -0.06, 1.35),
    ),
    "wheeling a barrow": Pose(
        hands=((-0.15, 0.40, 0.20), (0.15, 0.40, 0.20)), feet=_STRIDE, hip=0.45, pitch=8, yaw=-58, look=18,
        elbow=BACK, busy=True, gear="wheelbarrow", reach=(-1.3, 0.5, -0.06, 1.35),
    ),
    "wheeling a cart": Pose(
        hands=((-0.12, 0.56, 0.27), (0.12, 0.56, 0.27)), feet=_STRIDE, hip=0.45, pitch=5, yaw=-56, look=18,
        elbow=BACK, busy=True, gear="shopping cart", reach=(-1.15, 0.5, -0.06, 1.35),
    ),
    "tossing dough": Pose(
        hands=((-0.17, 0.96, 0.10), (0.17, 0.98, 0.10)), feet=((-0.09, 0.0, 0.0), (0.09, 0.0, 0.0)), hip=0.455,
        look=-6, tilt=3, gear="tossed dough", reach=(-0.66, 0.66, -0.06, 1.70),
    ),
    "shouldering": Pose(
        hands=(_HANGING, (0.15, 0.755, 0.12)), feet=_STRIDE, hip=0.45, yaw=-38, look=14, elbow=DOWN, busy=True,
        gear="shouldered plank", reach=(-1.2, 0.95, -0.06, 1.35),
    ),
    "ski jumping": Pose(
        hands=((-0.24, 0.52, 0.10), (0.24, 0.58, 0.06)), feet=((-0.07, 0.14, 0.0), (0.07, 0.18, -0.04)), hip=0.48,
        knees_out=0.2, pitch=24, yaw=-50, look=14, elbow=BACK, parted=True, gear="ski jump",
        reach=(-1.25, 1.25, -0.62, 1.35),
    ),
    "board jumping": Pose(
        hands=((-0.36, 0.70, 0.06), (0.10, 0.26, 0.16)), feet=((-0.17, 0.16, 0.02), (0.17, 0.20, 0.0)), hip=0.46,
        knees_out=0.9, lean=-12, yaw=-18, look=-26, parted=True, gear="snowboard jump",
        reach=(-1.25, 1.25, -0.62, 1.35),
    ),
})  # fmt: skip
