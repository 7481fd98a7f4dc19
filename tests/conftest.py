"""Property tests try new cases on every run of a person, and the same ones in CI."""

from __future__ import annotations

import os

from hypothesis import settings

# A submission should not fail for a case that it did not bring about; people find those at home.
settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("ci")
