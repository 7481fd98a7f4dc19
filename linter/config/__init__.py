"""The configuration of a run: found, checked, merged, and applied to the rules.

What is said later wins: the rules' own defaults, the profile, the config files (one that extends
another comes after it), the overrides for a story's path, the command line. No config is a good
config.
"""

from __future__ import annotations

from linter.config.activation import activate, suppression_severities
from linter.config.files import FILE_NAME, find_config
from linter.config.profiles import profile_names
from linter.config.settings import Config, load_config
from linter.config.values import ConfigError

__all__ = [
    "FILE_NAME",
    "Config",
    "ConfigError",
    "activate",
    "find_config",
    "load_config",
    "profile_names",
    "suppression_severities",
]
