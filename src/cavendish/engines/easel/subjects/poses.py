"""Poses of people by name, and the words that mean them."""

from __future__ import annotations

from . import poses_moments, poses_pairs, poses_work
from .pose import BACK, DOWN, WIDE, Pose

POSES: dict[str, Pose] = {
    **poses_work.POSES,
    **poses_moments.POSES,
    **poses_pairs.POSES,
    "standing": Pose(),
    "walking": Pose(
        hands=((-0.15, 0.47, -0.15), (0.16, 0.49, 0.17)), feet=((-0.045, 0.0, 0.17), (0.05, 0.045, -0.18)), hip=0.45,
        yaw=-52, look=12, elbow=BACK,
    ),
    "running": Pose(
        hands=((-0.14, 0.58, -0.16), (0.13, 0.70, 0.23)), feet=((-0.05, 0.12, 0.27), (0.05, 0.27, -0.27)), hip=0.5,
        pitch=12, yaw=-58, look=14, elbow=BACK, parted=True,
    ),
    "jumping": Pose(
        hands=((-0.24, 0.93, 0.03), (0.24, 0.93, 0.03)), feet=((-0.12, 0.10, -0.06), (0.10, 0.16, -0.08)), hip=0.56
    ),
    "waving": Pose(hands=((-0.148, 0.425, 0.03), (0.27, 0.90, 0.04)), tilt=4),
    "dancing": Pose(
        hands=((-0.23, 0.86, 0.03), (0.25, 0.70, 0.06)), feet=((-0.05, 0.0, 0.0), (0.20, 0.20, 0.05)), lean=5, tilt=7
    ),
    "ballet": Pose(
        hands=((-0.10, 1.06, 0.05), (0.10, 1.06, 0.05)), feet=((-0.012, -0.02, 0.0), (0.035, 0.20, 0.03)),
        knees_out=1.6
    ),
    "sitting": Pose(
        hands=((-0.12, 0.20, 0.17), (0.12, 0.20, 0.17)), feet=((0.045, 0.0, 0.20), (-0.045, 0.0, 0.22)), hip=0.09,
        knees_out=2.4,
    ),
    "chair": Pose(hands=((-0.09, 0.30, 0.2), (0.09, 0.30, 0.2)), feet=((-0.07, 0.0, 0.22), (0.07, 0.0, 0.22)),
    hip=0.26),
    "riding": Pose(
        hands=((-0.07, 0.34, 0.24), (0.07, 0.34, 0.24)), feet=((-0.10, -0.30, 0.07), (0.10, -0.30, 0.07)), hip=0.06,
        knees_out=0.9, one_leg=True, yaw=-66, look=14, elbow=BACK, parted=True,
    ),
    "chair reading": Pose(
        hands=((-0.075, 0.36, 0.24), (0.075, 0.36, 0.24)), feet=((-0.07, 0.0, 0.22), (0.07, 0.0, 0.22)), hip=0.26,
        tilt=3, busy=True,
    ),
    "kicking": Pose(
        hands=((-0.23, 0.60, 0.05), (0.25, 0.66, -0.05)), feet=((-0.05, 0.0, -0.03), (0.06, 0.20, 0.30)), hip=0.47,
        pitch=-8, yaw=-56, look=12, parted=True, gear="football", reach=WIDE,
    ),
    "tennis": Pose(
        hands=((-0.20, 0.66, 0.12), (0.27, 0.84, 0.10)), feet=((-0.15, 0.0, 0.10), (0.15, 0.02, -0.08)), hip=0.43,
        yaw=-30, look=-8, lean=-5, gear="tennis", reach=(-0.95, 0.95, -0.08, 1.5),
    ),
    "golf": Pose(
        hands=((0.25, 0.83, -0.06), (0.27, 0.87, -0.05)), feet=((-0.11, 0.0, 0.03), (0.10, 0.0, 0.0)), hip=0.45,
        yaw=-24, look=-14, gear="golf", reach=WIDE,
    ),
    "baseball": Pose(
        hands=((0.17, 0.76, 0.07), (0.19, 0.81, 0.05)), feet=((-0.15, 0.0, 0.05), (0.13, 0.0, -0.03)), hip=0.42,
        yaw=-24, look=-20, gear="baseball", reach=(-0.9, 0.9, -0.08, 1.5),
    ),
    "basketball": Pose(
        hands=((-0.20, 0.62, 0.08), (0.15, 1.16, 0.16)), feet=((-0.07, 0.16, 0.12), (0.07, 0.08, -0.20)), hip=0.56,
        yaw=-50, look=10, parted=True, gear="hoop", reach=(-1.0, 0.75, -0.08, 1.75),
    ),
    "boxing": Pose(
        hands=((-0.10, 0.68, 0.30), (0.10, 0.70, 0.17)), feet=((-0.10, 0.0, 0.12), (0.10, 0.0, -0.10)), hip=0.44,
        yaw=-38, look=8, elbow=DOWN, gear="boxing", reach=(-0.75, 0.62, -0.08, 1.42),
    ),
    "cycling": Pose(
        hands=((-0.13, 0.63, 0.27), (0.13, 0.63, 0.27)), feet=((-0.055, 0.11, 0.07), (0.055, 0.27, 0.10)), hip=0.56,
        knees_out=0.08, pitch=20, yaw=-64, look=16, elbow=BACK, parted=True, gear="bicycle",
        reach=(-0.85, 0.85, -0.06, 1.3),
    ),
    "scooter": Pose(
        hands=((-0.10, 0.62, 0.24), (0.10, 0.62, 0.24)), feet=((-0.02, 0.055, 0.10), (0.06, 0.10, -0.26)), hip=0.49,
        pitch=6, yaw=-60, look=16, elbow=BACK, parted=True, gear="scooter", reach=(-0.8, 0.8, -0.06, 1.3),
    ),
    "surfing": Pose(
        hands=((-0.32, 0.66, 0.06), (0.31, 0.62, -0.02)), feet=((-0.18, 0.02, 0.02), (0.17, 0.02, 0.0)), hip=0.37,
        knees_out=0.7, lean=-6, yaw=-16, look=-26, parted=True, gear="surfboard", reach=(-1.15, 1.15, -0.16, 1.35),
    ),
    "skateboarding": Pose(
        hands=((-0.31, 0.70, 0.08), (0.28, 0.86, 0.0)), feet=((-0.15, 0.11, 0.02), (0.16, 0.11, 0.0)), hip=0.47,
        knees_out=0.8, lean=-4, yaw=-18, look=-24, parted=True, gear="skateboard", reach=(-0.7, 0.7, -0.06, 1.4),
    ),
    "snowboarding": Pose(
        hands=((-0.33, 0.62, 0.06), (0.28, 0.74, 0.0)), feet=((-0.17, 0.02, 0.02), (0.17, 0.02, 0.0)), hip=0.36,
        knees_out=0.7, lean=-8, yaw=-18, look=-26, parted=True, gear="snowboard", reach=(-0.8, 0.8, -0.14, 1.3),
    ),
    "skiing": Pose(
        hands=((-0.19, 0.45, 0.22), (0.19, 0.45, 0.22)), feet=((-0.07, 0.02, 0.02), (0.07, 0.02, 0.0)), hip=0.39,
        knees_out=0.1, pitch=26, yaw=-52, look=14, elbow=BACK, parted=True, gear="skis",
        reach=(-0.9, 0.9, -0.2, 1.25),
    ),
    "skating": Pose(
        hands=((-0.33, 0.66, 0.04), (0.32, 0.70, 0.0)), feet=((-0.03, 0.04, 0.06), (0.05, 0.24, -0.38)), hip=0.49,
        pitch=14, yaw=-54, look=16, gear="skates", reach=(-0.85, 0.85, -0.06, 1.35),
    ),
    "fishing": Pose(
        hands=((-0.06, 0.72, 0.22), (0.06, 0.70, 0.17)), feet=((-0.06, 0.14, 0.33), (0.06, 0.16, 0.30)), hip=0.36,
        yaw=-54, look=14, elbow=DOWN, parted=True, gear="fishing rod", reach=(-1.5, 0.7, -0.1, 1.7),
    ),
    "piano": Pose(
        hands=((-0.10, 0.47, 0.29), (0.10, 0.47, 0.29)), feet=((-0.07, 0.0, 0.26), (0.07, 0.0, 0.22)), hip=0.30,
        yaw=-72, look=24, elbow=BACK, gear="piano", reach=(-1.45, 0.6, -0.06, 1.3),
    ),
    "drums": Pose(
        hands=((-0.24, 0.60, 0.24), (0.25, 0.68, 0.22)), feet=((-0.16, 0.0, 0.2), (0.16, 0.0, 0.2)), hip=0.30,
        busy=True, gear="drums", reach=(-0.8, 0.8, -0.06, 1.25),
    ),
    "violin": Pose(
        hands=((-0.24, 0.80, 0.20), (0.12, 0.72, 0.24)), elbow=DOWN, yaw=-14, look=-14, tilt=-8, busy=True,
        gear="violin",
    ),
    "cello": Pose(
        hands=((-0.17, 0.66, 0.20), (0.25, 0.36, 0.28)), feet=((-0.15, 0.0, 0.2), (0.15, 0.0, 0.2)), hip=0.27,
        knees_out=1.3, busy=True, parted=True, gear="cello", reach=(-0.7, 0.7, -0.06, 1.2),
    ),
    "trumpet": Pose(
        hands=((-0.05, 0.80, 0.24), (0.05, 0.80, 0.20)), elbow=DOWN, yaw=-50, look=-2, gear="trumpet",
        reach=(-0.8, 0.6, -0.08, 1.42),
    ),
    "saxophone": Pose(
        hands=((-0.06, 0.62, 0.20), (0.06, 0.50, 0.22)), elbow=DOWN, yaw=-40, look=4, busy=True, gear="saxophone",
    ),
    "flute": Pose(
        hands=((0.03, 0.82, 0.17), (0.17, 0.82, 0.14)), elbow=DOWN, yaw=-10, tilt=4, gear="flute",
    ),
    "painting": Pose(
        hands=((-0.16, 0.50, 0.16), (0.10, 0.66, 0.30)), yaw=-50, look=16, elbow=DOWN, gear="easel",
        reach=(-1.15, 0.6, -0.06, 1.42),
    ),
    "cooking": Pose(
        hands=((-0.20, 0.52, 0.22), (0.16, 0.58, 0.20)), elbow=DOWN, yaw=-14, busy=True, gear="pan",
    ),
    "drinking": Pose(hands=((-0.148, 0.425, 0.03), (0.085, 0.73, 0.22)), elbow=DOWN, tilt=3, gear="cup"),
    "photographing": Pose(
        hands=((-0.09, 0.80, 0.24), (0.09, 0.80, 0.24)), elbow=DOWN, yaw=-34, look=0, gear="camera",
    ),
    "telephoning": Pose(hands=((-0.148, 0.425, 0.03), (0.115, 0.84, 0.10)), elbow=DOWN, tilt=5, gear="telephone"),
    "scrolling": Pose(
        hands=((-0.05, 0.57, 0.22), (0.06, 0.58, 0.22)), elbow=DOWN, tilt=4, busy=True, gear="smartphone",
    ),
    "typing": Pose(
        hands=((-0.10, 0.46, 0.27), (0.10, 0.46, 0.27)), feet=((-0.08, 0.0, 0.20), (0.08, 0.0, 0.20)), hip=0.30,
        yaw=-40, look=16, elbow=BACK, gear="desk", reach=(-0.95, 0.75, -0.06, 1.25),
    ),
    "lifting": Pose(
        hands=((-0.25, 1.03, 0.02), (0.25, 1.03, 0.02)), feet=((-0.13, 0.0, 0.0), (0.13, 0.0, 0.0)), hip=0.44,
        gear="barbell", reach=(-0.75, 0.75, -0.06, 1.3),
    ),
    "kayaking": Pose(
        hands=((-0.24, 0.40, 0.16), (0.22, 0.34, 0.2)), feet=((-0.06, 0.02, 0.3), (0.06, 0.02, 0.3)), hip=0.07,
        yaw=-48, look=14, parted=True, busy=True, gear="kayak", reach=(-1.1, 1.1, -0.12, 1.0),
    ),
    "broom": Pose(
        hands=((-0.04, 0.19, 0.28), (0.04, 0.20, 0.22)), feet=((-0.06, -0.16, -0.17), (0.06, -0.14, -0.22)), hip=0.06,
        pitch=16, knees_out=0.2, yaw=-66, look=18, elbow=BACK, gear="broom", reach=(-0.85, 0.95, -0.3, 1.1),
    ),
    "sleeping": Pose(
        hands=((-0.13, 0.62, 0.13), (0.04, 0.68, 0.16)), feet=((0.42, 0.26, 0.04), (0.42, 0.31, 0.0)), hip=0.30,
        lean=-88, tilt=-80, busy=True, gear="blanket", reach=(-0.95, 0.75, -0.05, 0.75), asleep=True,
    ),
    "sleeping in bed": Pose(
        hands=((-0.13, 0.62, 0.13), (0.04, 0.68, 0.16)), feet=((0.42, 0.33, 0.04), (0.42, 0.37, 0.0)), hip=0.37,
        lean=-88, tilt=-80, busy=True, gear="bed", reach=(-0.95, 0.85, -0.05, 0.95), asleep=True,
    ),
    "in a coffin": Pose(
        hands=((-0.06, 0.56, 0.15), (0.02, 0.58, 0.17)), feet=((0.42, 0.33, 0.04), (0.42, 0.37, 0.0)), hip=0.37,
        lean=-88, tilt=-80, busy=True, gear="coffin", reach=(-0.95, 0.85, -0.05, 1.25), asleep=True,
    ),
    "kneeling": Pose(
        hands=((-0.10, 0.46, 0.26), (0.08, 0.47, 0.27)), feet=((-0.05, 0.0, 0.20), (0.05, 0.03, -0.26)), hip=0.27,
        yaw=-58, look=10, elbow=DOWN, parted=True,
    ),
    "hugging": Pose(
        hands=((-0.09, 0.63, 0.27), (0.09, 0.60, 0.25)), elbow=DOWN, yaw=-58, look=8, pitch=4, busy=True,
    ),
    "holding hands": Pose(hands=((-0.235, 0.47, 0.03), (0.235, 0.47, 0.03))),
    "statue": Pose(
        hands=((-0.15, 0.46, 0.06), (0.20, 0.96, 0.08)), yaw=-14, look=-10, gear="pedestal",
        reach=(-0.62, 0.62, -0.42, 1.3),
    ),
    "leaping": Pose(
        hands=((-0.22, 0.93, 0.12), (0.26, 0.80, -0.12)), feet=((-0.03, 0.44, 0.44), (0.03, 0.40, -0.46)), hip=0.60,
        yaw=-58, look=14, parted=False, reach=(-0.7, 0.7, -0.02, 1.5),
    ),
    "tree pose": Pose(
        hands=((-0.025, 1.04, 0.06), (0.025, 1.04, 0.06)), feet=((-0.01, 0.0, 0.0), (0.03, 0.24, 0.05)),
        knees_out=2.2, gear="mat",
    ),
    "hiking": Pose(
        hands=((-0.16, 0.50, 0.20), (0.15, 0.47, -0.12)), feet=((-0.045, 0.03, 0.17), (0.05, 0.03, -0.17)), hip=0.45,
        pitch=6, yaw=-50, look=14, elbow=BACK, parted=True, gear="rucksack",
    ),
    "blowing bubbles": Pose(
        hands=((-0.148, 0.425, 0.03), (0.06, 0.76, 0.24)), elbow=DOWN, yaw=-36, gear="bubbles",
        reach=(-1.0, 0.6, -0.08, 1.5),
    ),
    "watering": Pose(
        hands=((-0.13, 0.52, 0.26), (0.12, 0.50, 0.2)), elbow=DOWN, yaw=-46, look=10, pitch=8, gear="watering can",
        reach=(-0.85, 0.6, -0.08, 1.3),
    ),
    "gaming": Pose(
        hands=((-0.08, 0.34, 0.25), (0.08, 0.34, 0.25)), feet=((0.045, 0.0, 0.20), (-0.045, 0.0, 0.22)), hip=0.09,
        knees_out=2.4, busy=True, gear="gamepad",
    ),
    "reading": Pose(hands=((-0.075, 0.56, 0.20), (0.075, 0.56, 0.20)), tilt=3, busy=True),
    "holding": Pose(hands=((-0.148, 0.425, 0.03), (0.20, 0.55, 0.14)), tilt=2),
    "carrying": Pose(hands=((-0.10, 0.54, 0.19), (0.10, 0.54, 0.19)), busy=True),
    "fighting": Pose(
        hands=((-0.10, 0.60, 0.26), (0.21, 0.93, 0.03)), feet=((-0.08, 0.0, 0.16), (0.08, 0.0, -0.16)), hip=0.43,
        pitch=5, yaw=-42, look=12, elbow=DOWN, parted=True, reach=(-0.8, 0.7, -0.08, 1.5),
    ),
    "guitar": Pose(hands=((-0.19, 0.60, 0.18), (0.08, 0.45, 0.20)), tilt=3),
    "praying": Pose(hands=((-0.015, 0.62, 0.17), (0.015, 0.62, 0.17)), busy=True),
}  # fmt: skip
_POSE_OF = {
    "meditating": "sitting", "resting": "sleeping", "playing": "dancing",
    "cheering": "jumping", "celebrating": "jumping", "studying": "reading",
    "floating": "hovering", "strolling": "walking", "racing": "running", "chasing": "running",
    "relaxing": "sitting", "working": "holding", "happy": "waving", "driving": "riding", 
    "guarding": "standing", "diving": "scuba",
}  # fmt: skip


def pose_for(word: str) -> Pose:
    """The pose of a word; standing when the word is unknown."""
    return POSES.get(_POSE_OF.get(word, word), POSES["standing"])
