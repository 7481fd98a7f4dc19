"""Property tests try new cases on every run of a person, and the same ones in CI.

`NEWSLINT_CASES=20000 pytest tests/test_positions.py` tries that many (`make positions`).
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# Times differ too much between machines to be a law; bench/ measures them.
settings.register_profile("people", deadline=None)
# A submission should not fail for a case that it did not bring about; people find those at home.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "people")
if cases := os.environ.get("NEWSLINT_CASES"):
    settings.register_profile(
        "many", deadline=None, max_examples=int(cases), suppress_health_check=list(HealthCheck)
    )
    settings.load_profile("many")
