"""Build hook: puts a prepared copy of each shipped YAML file into the wheel (`linter/data.py`)."""

from __future__ import annotations

import importlib.util
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PrepareData(BuildHookInterface):
    """Writes the prepared copies to a temporary folder and adds them to the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Prepare every YAML file of the package, before the wheel is put together."""
        if version == "editable":
            return  # in a checkout the YAML itself is edited, and read
        root = Path(self.root)
        spec = importlib.util.spec_from_file_location("data", root / "linter" / "data.py")
        assert spec is not None
        assert spec.loader is not None
        data = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(data)
        self._folder = tempfile.TemporaryDirectory()
        for source in sorted((root / "linter").rglob("*.yaml")):
            target = data.prepared_path(str(source.relative_to(root)))
            copy = Path(self._folder.name, target.replace("/", "_"))
            copy.write_bytes(data.prepare(str(source)))
            build_data["force_include"][str(copy)] = target
