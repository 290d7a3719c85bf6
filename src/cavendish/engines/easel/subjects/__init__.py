"""What easel draws by itself: a registry of painters, one tile per subject."""

from .registry import Ask, Drawn, Painter, SubjectInfo, catalogue, draw, register, subject

__all__ = ["Ask", "Drawn", "Painter", "SubjectInfo", "catalogue", "draw", "register", "subject"]
