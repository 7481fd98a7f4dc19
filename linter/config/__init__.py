"""The configuration of a run: found, checked, merged, and applied to the rules.

What is said later wins: the rules' own defaults, the profile, the config file, the command line.
No config is a good config.
"""

from __future__ import annotations

from linter.config.activation import activate
from linter.config.settings import FILE_NAME, Config, find_config, load_config, profile_names
from linter.config.values import ConfigError

__all__ = [
    "FILE_NAME",
    "Config",
    "ConfigError",
    "activate",
    "find_config",
    "load_config",
    "profile_names",
]
