"""Visiting addresses that strangers named (`image_urls`, `callback_url`), and nothing that is not theirs to reach.

`Outbound` is the client, `Policy` what it may visit, `is_public` the judgement on one address.
"""

from .addresses import Address, Kind, classify, is_public
from .client import Limits, Outbound, PostResult
from .urls import LONGEST_URL, Policy, Target, Unfetchable

__all__ = [
    "LONGEST_URL",
    "Address",
    "Kind",
    "Limits",
    "Outbound",
    "Policy",
    "PostResult",
    "Target",
    "Unfetchable",
    "classify",
    "is_public",
]
