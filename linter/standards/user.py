"""A JSON Schema of a user's own, read from one folder and nowhere else."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from linter.json_tree import JsonError, scan
from linter.standards.schema import FOLDER, NEWEST, URN, LoadedSchema, SchemaError, add_shipped

if TYPE_CHECKING:
    from linter.standards.settle import Settler

_MOST_BYTES = 4_000_000
_MOST_FILES = 1_000
_FILE = "file://"
_DRAFTS = {
    "http://json-schema.org/draft-04/schema": "draft-04",
    "http://json-schema.org/draft-06/schema": "draft-06",
    "http://json-schema.org/draft-07/schema": "draft-07",
    "https://json-schema.org/draft/2019-09/schema": "2019-09",
    NEWEST: "2020-12",
}
# What the schemas of ninjs refer to without bringing it along.
_GEOJSON = {"https://geojson.org/schema/GeoJSON.json", "http://geojson.org/schema/GeoJSON.json"}


def load_user_schema(path: str) -> LoadedSchema:
    """Return the JSON Schema at `path`, of any draft from 4 to 2020-12; SchemaError if broken.

    What it refers to is read from its own folder and those below: by path, or by the “$id” that a
    file there declares. Nothing is read from elsewhere, least of all over a network.
    """
    from linter.standards.settle import Settler

    real = os.path.realpath(path)
    folder = _Folder(os.path.dirname(real))
    root = folder.read(real)
    draft = _draft(root, _shown(real)) or NEWEST
    folder.draft = draft
    settler = Settler(draft, folder.find)
    folder.add(real, root, settler)
    settler.settle()
    return LoadedSchema(os.path.basename(real), draft, root)


def _draft(root: Any, file: str) -> str | None:
    """Return the dialect that a file declares, if it does."""
    said = root.get("$schema") if isinstance(root, dict) else None
    if said is None:
        return None
    known = (
        str(said)
        .rstrip("#")
        .replace("https://json-schema.org/draft-", "http://json-schema.org/draft-")
    )
    if known not in _DRAFTS:
        sentence = f"“{said}” is no dialect that newslint reads; it reads draft-04 to 2020-12."
        raise SchemaError(sentence, file, "/$schema")
    return known


class _Folder:
    """The folder tree of a schema: the only place that is read."""

    def __init__(self, root: str) -> None:
        self.draft = NEWEST
        self._root = root.rstrip(os.sep) + os.sep
        self._count = 0
        self._by_id: dict[str, str] | None = None

    def read(self, real: str) -> Any:
        """Return what the file holds, checked to be JSON."""
        name = _shown(real)
        try:
            if os.path.getsize(real) > _MOST_BYTES:
                raise SchemaError("The file is larger than 4 MB; split it.", name)
            with open(real, encoding="utf-8-sig") as file:
                text = file.read()
        except OSError as error:
            reason = error.strerror or "it is not readable"
            raise SchemaError(
                f"The file cannot be read ({reason}); correct the path.", name
            ) from None
        except UnicodeDecodeError:
            raise SchemaError("The file is not UTF-8; convert it.", name) from None
        try:
            return scan(text).root.plain
        except JsonError as error:
            line = text.count("\n", 0, error.span.start) + 1
            sentence = f"The file is no JSON in line {line}: {error.message} Correct it."
            raise SchemaError(sentence, name) from None

    def add(self, real: str, contents: Any, settler: Settler) -> None:
        """Check the schema in `contents` and add it."""
        from linter.standards.judge import check

        name = _shown(real)
        self._count += 1
        if self._count > _MOST_FILES:
            sentence = f"The schema consists of more than {_MOST_FILES} files; join some."
            raise SchemaError(sentence, name)
        draft = _draft(contents, name)
        if draft not in (None, self.draft):
            sentence = f"This is of {_DRAFTS[draft or NEWEST]}, but is referred to from"
            raise SchemaError(f"{sentence} {_DRAFTS[self.draft]}; write both in one.", name)
        check(contents, self.draft, name)
        settler.add(_FILE + _uri_path(real), name, contents)

    def find(self, uri: str, settler: Settler) -> bool:
        """Add what `uri` names, and return whether there is such a schema."""
        if uri.startswith(URN):
            return add_shipped(uri, settler)
        if uri.startswith(_FILE):
            return self._find_file(uri, settler)
        found = self._identities().get(uri)
        if found is not None:
            self.add(found, self.read(found), settler)
            return True
        if uri in _GEOJSON:
            import json

            from linter.schema_files import schema_text

            settler.add(uri, uri, json.loads(schema_text(f"{FOLDER}geojson")))
            return True
        return False

    def _find_file(self, uri: str, settler: Settler) -> bool:
        from urllib.parse import unquote

        path = unquote(uri.removeprefix(_FILE))
        real = os.path.realpath(path.replace("\0", ""))
        if "\0" in path or not real.startswith(self._root):
            sentence = "leads outside the folder of the schema; copy the file into it"
            raise SchemaError(f"“{os.path.basename(real)}” {sentence}.")
        if not os.path.isfile(real):
            return False
        self.add(real, self.read(real), settler)
        return True

    def _identities(self) -> dict[str, str]:
        """Return which file of the tree declares which “$id”, read when first asked for."""
        if self._by_id is None:
            self._by_id = {}
            for real in self._json_files():
                try:
                    contents = self.read(real)
                except SchemaError:
                    continue  # what is no schema cannot be meant
                if isinstance(contents, dict):
                    said = contents.get("$id", contents.get("id"))
                    if isinstance(said, str):
                        self._by_id.setdefault(said.partition("#")[0], real)
        return self._by_id

    def _json_files(self) -> list[str]:
        found = []
        for folder, inner, files in os.walk(self._root):
            inner[:] = sorted(name for name in inner if name[0] != "." and name != "node_modules")
            for name in sorted(files):
                real = os.path.realpath(os.path.join(folder, name))
                if name.endswith(".json") and real.startswith(self._root):
                    found.append(real)
            if len(found) > _MOST_FILES:
                sentence = f"More than {_MOST_FILES} JSON files lie in the folder of the schema"
                raise SchemaError(f"{sentence}; give the schema a folder of its own.")
        return found


def _uri_path(real: str) -> str:
    from urllib.parse import quote

    return quote(real.replace(os.sep, "/"))


def _shown(path: str) -> str:
    """Return `path` as messages call it."""
    try:
        return os.path.relpath(path).replace(os.sep, "/")
    except ValueError:  # on Windows, another drive
        return path.replace(os.sep, "/")
