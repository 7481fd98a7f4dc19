"""Profiles: presets that ship with newslint, each a YAML file of a few keys of a config."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from typing import Any

from linter.config.layers import Source
from linter.config.values import Value, placed
from linter.suggest import did_you_mean, listed

DEFAULT_PROFILE = "default"
"""The profile that changes nothing and has no file."""
PROFILE_KEYS = ("select", "ignore", "settings", "allow", "language", "deletions")
"""What a profile may say, beside its page (`doc`)."""

_FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "profiles")


def profile_names() -> tuple[str, ...]:
    """Return the names of all profiles."""
    files = sorted(os.listdir(_FOLDER))
    shipped = (name.removesuffix(".yaml") for name in files if name.endswith(".yaml"))
    return (DEFAULT_PROFILE, *shipped)


@cache
def profile_content(name: str) -> Mapping[str, Any]:
    """Return what the file of a profile holds, its page included."""
    from linter.data import load

    content: Mapping[str, Any] = load(os.path.join(_FOLDER, f"{name}.yaml"))
    return content


def read_profile(chosen: Value | None) -> Source:
    """Return what the profile that somebody chose says; ConfigError if there is none."""
    if chosen is None or chosen.text() == DEFAULT_PROFILE:
        return Source(DEFAULT_PROFILE, {})
    name = chosen.text()
    if name not in profile_names():
        known = did_you_mean(name, profile_names(), f"; there are {listed(profile_names())}.")
        raise chosen.error(f"There is no profile “{name}”{known}")
    said = {
        key: placed(data, f"profile “{name}”: {key}")
        for key, data in profile_content(name).items()
        if key != "doc"
    }
    return Source(name, said)
