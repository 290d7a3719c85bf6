"""Poses of work, play and company: at the pot, the board, the cliff; in pairs; in the air and in the water."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .pose import BACK, DOWN, WIDE, Pose

_HANGING = (-0.148, 0.425, 0.03)
_STRIDE = ((-0.06, 0.0, 0.14), (0.06, 0.0, -0.14))
_KNEELING = ((-0.05, 0.0, 0.20), (0.05, 0.03, -0.26))
_SEATED = ((-0.07, 0.0, 0.22), (0.07, 0.0, 0.22))
_CROSSED = ((0.045, 0.0, 0.20), (-0.045, 0.0, 0.22))

POSES: Mapping[str, Pose] = MappingProxyType({
    # --- work ------------------------------------------------------------------------------------------------
    "stirring": Pose(
        hands=((-0.05, 0.60, 0.26), (0.06, 0.50, 0.25)), elbow=DOWN, yaw=-44, look=16, pitch=8, busy=True,
        gear="cauldron", reach=(-1.1, 0.6, -0.12, 1.5),
    ),
    "writing": Pose(
        hands=((-0.13, 0.84, 0.22), (0.13, 0.52, 0.14)), elbow=DOWN, yaw=-38, look=14, gear="board",
        reach=(-1.42, 0.6, -0.08, 1.42),
    ),
    "wheelchair": Pose(
        hands=((-0.15, 0.36, 0.12), (0.15, 0.36, 0.12)), feet=((-0.06, 0.08, 0.26), (0.06, 0.08, 0.26)), hip=0.28,
        yaw=-52, look=16, elbow=BACK, busy=True, gear="wheelchair", reach=(-0.75, 0.75, -0.06, 1.25),
    ),
    "dozing": Pose(
        hands=((-0.13, 0.46, 0.32), (0.13, 0.46, 0.30)), feet=((-0.08, 0.0, 0.20), (0.08, 0.0, 0.20)), hip=0.30,
        pitch=52, yaw=-40, look=30, tilt=-34, elbow=(0.9, -0.3, 0.0), busy=True, asleep=True, gear="desk of a sleeper",
        reach=(-0.95, 0.75, -0.06, 1.25),
    ),
    "feeding": Pose(
        hands=((-0.07, 0.44, 0.33), (0.12, 0.44, 0.16)), elbow=DOWN, yaw=-50, look=14, pitch=16, gear="seeds",
        reach=(-0.8, 0.6, -0.08, 1.42),
    ),
    "picnicking": Pose(
        hands=((-0.12, 0.20, 0.17), (0.06, 0.38, 0.26)), feet=_CROSSED, hip=0.09, knees_out=2.4, gear="picnic",
        reach=(-0.75, 0.85, -0.12, 1.1),
    ),
    "brewing": Pose(
        hands=((-0.14, 0.56, 0.24), (0.10, 0.52, 0.24)), elbow=DOWN, yaw=-24, look=8, busy=True, gear="coffee machine",
        reach=(-0.85, 0.75, -0.06, 1.42),
    ),
    "cradling": Pose(
        hands=((-0.12, 0.56, 0.17), (0.12, 0.60, 0.16)), elbow=DOWN, tilt=5, busy=True, gear="bundled baby",
    ),
    "open arms": Pose(
        hands=((-0.41, 0.80, 0.05), (0.41, 0.80, 0.05)), feet=((-0.09, 0.0, 0.0), (0.09, 0.0, 0.0)), hip=0.455,
    ),
    "raising": Pose(
        hands=((-0.20, 1.03, 0.05), (0.20, 1.03, 0.05)), feet=((-0.10, 0.0, 0.0), (0.10, 0.0, 0.0)), hip=0.455,
    ),
    "experimenting": Pose(
        hands=((-0.17, 0.56, 0.18), (0.17, 0.68, 0.18)), elbow=DOWN, look=-6, busy=True, gear="flasks",
    ),
    "selfie": Pose(
        hands=(_HANGING, (0.27, 0.86, 0.20)), elbow=DOWN, tilt=5, look=14, gear="raised phone",
        reach=(-0.62, 0.66, -0.08, 1.42),
    ),
    "penning": Pose(
        hands=((-0.10, 0.46, 0.27), (0.10, 0.48, 0.27)), feet=((-0.08, 0.0, 0.20), (0.08, 0.0, 0.20)), hip=0.30,
        yaw=-34, look=12, tilt=4, elbow=BACK, gear="writing desk", reach=(-0.95, 0.75, -0.06, 1.25),
    ),
    "serving": Pose(
        hands=(_HANGING, (0.25, 0.74, 0.12)), elbow=DOWN, yaw=-12, look=4, gear="tray", reach=(-0.62, 0.7, -0.08, 1.42),
    ),
    "shaking drinks": Pose(
        hands=((-0.05, 0.58, 0.24), (0.06, 0.66, 0.22)), elbow=DOWN, yaw=-8, tilt=4, busy=True, gear="bar",
        reach=(-0.66, 0.66, -0.06, 1.42),
    ),
    "casting": Pose(
        hands=((-0.27, 0.90, 0.12), (0.20, 0.58, 0.14)), elbow=DOWN, yaw=-14, look=6, gear="spell",
        reach=(-0.75, 0.62, -0.08, 1.55),
    ),
    "spraying": Pose(
        hands=((-0.07, 0.57, 0.27), (0.08, 0.52, 0.18)), feet=_STRIDE, hip=0.45, elbow=DOWN, yaw=-56, look=12,
        parted=True, busy=True, gear="hose", reach=(-1.9, 0.8, -0.08, 1.42),
    ),
    "spying": Pose(
        hands=((-0.04, 0.83, 0.30), (0.05, 0.82, 0.19)), elbow=DOWN, yaw=-52, look=-4, gear="spyglass",
        reach=(-0.8, 0.6, -0.08, 1.42),
    ),
    "scouting": Pose(
        hands=((-0.075, 0.83, 0.18), (0.075, 0.83, 0.18)), elbow=DOWN, yaw=-24, look=0, gear="binoculars",
    ),
    "knitting": Pose(
        hands=((-0.07, 0.38, 0.21), (0.07, 0.38, 0.21)), feet=_SEATED, hip=0.26, elbow=DOWN, tilt=4, busy=True,
        gear="knitting", reach=(-0.62, 0.62, -0.08, 1.25),
    ),
    "repairing": Pose(
        hands=((-0.09, 0.44, 0.29), (0.08, 0.36, 0.27)), feet=_KNEELING, hip=0.27, yaw=-58, look=8, elbow=DOWN,
        parted=True, busy=True, gear="wrench",
    ),
    "building": Pose(
        hands=((-0.09, 0.20, 0.30), (0.09, 0.22, 0.28)), feet=_KNEELING, hip=0.25, yaw=-52, look=24, pitch=14,
        elbow=DOWN, parted=True, busy=True, gear="sand toys",
    ),
    "planting": Pose(
        hands=((-0.09, 0.20, 0.31), (0.08, 0.26, 0.27)), feet=_KNEELING, hip=0.25, yaw=-58, look=10, pitch=14,
        elbow=DOWN, parted=True, busy=True, gear="seedlings", reach=(-0.85, 0.6, -0.08, 1.2),
    ),
    "examining": Pose(
        hands=((-0.09, 0.60, 0.30), (0.14, 0.50, 0.12)), elbow=DOWN, yaw=-46, look=10, pitch=8, gear="stethoscope",
    ),
    "climbing": Pose(
        hands=((-0.12, 0.97, 0.24), (0.11, 0.86, 0.26)), feet=((-0.09, 0.24, 0.22), (0.10, 0.02, 0.18)), hip=0.46,
        yaw=-60, look=16, elbow=DOWN, parted=True, gear="cliff", reach=(-1.25, 0.6, -0.15, 1.6),
    ),
    "ladder": Pose(
        hands=((-0.10, 0.93, 0.26), (0.10, 0.82, 0.24)), feet=((-0.07, 0.30, 0.12), (0.07, 0.14, 0.09)), hip=0.54,
        yaw=-60, look=14, elbow=DOWN, parted=True, gear="ladder", reach=(-0.95, 0.6, -0.1, 1.7),
    ),
    "sweeping": Pose(
        hands=((-0.06, 0.66, 0.20), (0.07, 0.48, 0.25)), feet=_STRIDE, hip=0.45, elbow=DOWN, yaw=-46, look=12, pitch=8,
        gear="sweeper", reach=(-0.9, 0.6, -0.08, 1.42),
    ),
    "raking": Pose(
        hands=((-0.06, 0.66, 0.20), (0.07, 0.48, 0.25)), feet=_STRIDE, hip=0.45, elbow=DOWN, yaw=-46, look=12, pitch=8,
        gear="rake", reach=(-0.9, 0.6, -0.08, 1.42),
    ),
    "digging": Pose(
        hands=((-0.06, 0.64, 0.20), (0.07, 0.42, 0.28)), feet=_STRIDE, hip=0.45, elbow=DOWN, yaw=-46, look=12, pitch=12,
        gear="spade", reach=(-0.95, 0.6, -0.12, 1.42),
    ),
    "chopping": Pose(
        hands=((-0.04, 0.94, 0.12), (0.04, 0.90, 0.16)), feet=_STRIDE, hip=0.44, elbow=DOWN, yaw=-50, look=12,
        parted=True, gear="axe", reach=(-1.0, 0.7, -0.08, 1.6),
    ),
    "hammering": Pose(
        hands=((-0.08, 0.50, 0.24), (0.12, 0.86, 0.18)), feet=_STRIDE, hip=0.45, elbow=DOWN, yaw=-46, look=12, pitch=6,
        gear="anvil", reach=(-1.0, 0.6, -0.08, 1.42),
    ),
    "potting": Pose(
        hands=((-0.06, 0.44, 0.28), (0.06, 0.44, 0.28)), feet=_SEATED, hip=0.30, elbow=DOWN, yaw=-40, look=14, pitch=8,
        busy=True, gear="potter's wheel", reach=(-0.95, 0.6, -0.08, 1.3),
    ),
    "directing": Pose(hands=((-0.34, 0.70, 0.06), (0.13, 0.90, 0.20)), gear="whistle"),
    "saluting": Pose(hands=(_HANGING, (0.115, 0.865, 0.13)), elbow=(1.0, -0.1, 0.1)),
    "pointing": Pose(hands=(_HANGING, (0.34, 0.78, 0.14))),
    "thinking": Pose(hands=((-0.02, 0.52, 0.16), (0.045, 0.755, 0.18)), elbow=DOWN, tilt=7, look=10, busy=True),
    "pushing": Pose(
        hands=((-0.09, 0.56, 0.30), (0.09, 0.56, 0.30)), feet=((-0.05, 0.0, 0.06), (0.05, 0.04, -0.28)), hip=0.43,
        pitch=16, yaw=-62, look=14, elbow=DOWN, parted=True, busy=True,
    ),
    "pulling": Pose(
        hands=((-0.05, 0.50, -0.20), (0.05, 0.52, -0.24)), feet=((-0.05, 0.0, 0.20), (0.05, 0.04, -0.20)), hip=0.43,
        pitch=18, yaw=-62, look=14, elbow=BACK, parted=True, busy=True,
    ),
    "ironing": Pose(
        hands=((-0.16, 0.48, 0.24), (0.10, 0.51, 0.28)), elbow=DOWN, yaw=-20, look=6, busy=True, gear="ironing board",
        reach=(-0.75, 0.75, -0.08, 1.42),
    ),
    "mixing music": Pose(
        hands=((-0.17, 0.53, 0.26), (0.17, 0.53, 0.26)), elbow=DOWN, busy=True, gear="decks", reach=WIDE,
    ),
    # --- play and show ---------------------------------------------------------------------------------------
    "singing": Pose(
        hands=((-0.27, 0.62, 0.12), (0.05, 0.745, 0.20)), elbow=DOWN, tilt=4, yaw=-12, look=4, gear="microphone",
    ),
    "juggling": Pose(
        hands=((-0.15, 0.56, 0.18), (0.15, 0.56, 0.18)), elbow=DOWN, gear="juggling balls",
        reach=(-0.62, 0.62, -0.08, 1.6),
    ),
    "archery": Pose(
        hands=((-0.02, 0.735, 0.33), (0.05, 0.745, 0.06)), feet=((-0.05, 0.0, 0.14), (0.05, 0.0, -0.14)), hip=0.45,
        yaw=-66, look=6, elbow=BACK, parted=True, busy=True, gear="bow", reach=(-0.95, 0.6, -0.08, 1.42),
    ),
    "karate": Pose(
        hands=((-0.13, 0.66, 0.16), (0.12, 0.58, 0.14)), feet=((-0.05, 0.0, -0.04), (0.06, 0.56, 0.38)), hip=0.47,
        pitch=-14, yaw=-56, look=10, elbow=DOWN, parted=True, reach=(-0.8, 0.7, -0.08, 1.42),
    ),
    "hula": Pose(
        hands=((-0.27, 0.80, 0.04), (0.27, 0.80, 0.04)), gear="hula hoop", lean=4, reach=(-0.7, 0.7, -0.08, 1.42)
    ),
    "rope skipping": Pose(
        hands=((-0.24, 0.52, 0.08), (0.24, 0.52, 0.08)), feet=((-0.05, 0.10, 0.0), (0.05, 0.10, 0.0)), hip=0.55,
        gear="skipping rope", reach=(-0.7, 0.7, -0.08, 1.7),
    ),
    "volleyball": Pose(
        hands=((-0.10, 1.02, 0.12), (0.12, 1.04, 0.12)), feet=((-0.07, 0.14, -0.10), (0.07, 0.18, -0.14)), hip=0.58,
        yaw=-30, look=4, gear="volleyball", reach=(-0.8, 0.7, -0.08, 1.65),
    ),
    "hockey": Pose(
        hands=((-0.08, 0.56, 0.22), (0.08, 0.46, 0.24)), feet=((-0.06, 0.04, 0.18), (0.06, 0.04, -0.18)), hip=0.42,
        pitch=16, yaw=-50, look=14, elbow=DOWN, parted=True, busy=True, gear="hockey stick",
        reach=(-1.1, 0.7, -0.08, 1.3),
    ),
    "chess": Pose(
        hands=((-0.09, 0.46, 0.22), (0.08, 0.47, 0.28)), feet=_SEATED, hip=0.28, yaw=-62, look=14, pitch=8, elbow=DOWN,
        busy=True, gear="chess table", reach=(-0.9, 0.6, -0.06, 1.25),
    ),
    "roasting": Pose(
        hands=((-0.08, 0.27, 0.25), (0.08, 0.24, 0.21)), feet=_CROSSED, hip=0.09, knees_out=2.4, yaw=-36, look=10,
        busy=True, gear="marshmallow", reach=(-0.95, 0.62, -0.08, 1.15),
    ),
    "crawling": Pose(
        hands=((-0.10, 0.03, 0.34), (0.10, 0.03, 0.26)), feet=((-0.06, 0.02, -0.30), (0.06, 0.02, -0.22)), hip=0.24,
        pitch=74, yaw=-52, look=20, elbow=DOWN, parted=True, busy=True, reach=(-0.8, 0.6, -0.08, 1.0),
    ),
    # --- together --------------------------------------------------------------------------------------------
    "kissing": Pose(
        hands=((-0.09, 0.66, 0.26), (0.09, 0.60, 0.26)), elbow=DOWN, yaw=-66, look=4, pitch=7, busy=True, gear="heart",
        reach=(-0.62, 0.62, -0.08, 1.5),
    ),
    "waltz": Pose(
        hands=((-0.12, 0.76, 0.28), (0.10, 0.60, 0.26)), feet=((-0.06, 0.0, 0.12), (0.05, 0.04, -0.16)), elbow=DOWN,
        hip=0.455, yaw=-58, look=10, busy=True,
    ),
    # --- air and water ---------------------------------------------------------------------------------------
    "flying": Pose(
        hands=((-0.13, 0.48, 0.02), (0.09, 0.74, 0.52)), feet=((-0.05, 0.42, -0.42), (0.05, 0.34, -0.40)), hip=0.5,
        pitch=62, yaw=-58, look=16, elbow=DOWN, parted=True, reach=(-0.95, 0.95, -0.02, 1.25),
    ),
    "stumbling": Pose(
        hands=((-0.11, 0.72, 0.30), (0.11, 0.66, 0.30)), feet=_STRIDE, hip=0.45, yaw=-36, look=10, tilt=8, parted=True,
    ),
    "hovering": Pose(
        hands=((-0.24, 0.62, 0.06), (0.24, 0.66, 0.08)), feet=((-0.03, 0.0, -0.1), (0.05, 0.06, -0.14)), tilt=4
    ),
    "swimming": Pose(
        hands=((-0.12, 0.36, 0.40), (0.14, 0.06, 0.10)), feet=((-0.05, 0.06, -0.44), (0.05, 0.02, -0.44)), hip=0.11,
        pitch=76, yaw=-56, look=18, elbow=DOWN, parted=True, busy=True, gear="splash", reach=(-1.05, 0.95, -0.16, 0.85),
    ),
    "scuba": Pose(
        hands=((-0.14, 0.42, 0.30), (0.14, 0.50, 0.36)), feet=((-0.06, 0.52, -0.42), (0.06, 0.40, -0.42)), hip=0.5,
        pitch=70, yaw=-56, look=14, elbow=DOWN, parted=True, busy=True, gear="scuba", reach=(-0.95, 1.05, -0.02, 1.4),
    ),
    "parachuting": Pose(
        hands=((-0.18, 0.94, 0.04), (0.18, 0.94, 0.04)), feet=((-0.06, 0.02, 0.12), (0.06, 0.0, 0.08)), hip=0.44,
        gear="parachute", reach=(-0.95, 0.95, -0.08, 2.0),
    ),
})  # fmt: skip
