"""Which standard a JSON object claims to follow: by what it declares, else by its names."""

from __future__ import annotations

import re
from typing import Any

from linter.json_tree import JsonTree, JsonValue

_VERSION = re.compile(r"(\d{1,3})\.(\d{1,3})(?:\D|\Z)")
_NINJS_FILE = re.compile(r"ninjs-schema_(\d{1,3}\.\d{1,3})\.json", re.ASCII)
_ANS_FILE = re.compile(r"/ans/(\d{1,3}\.\d{1,3}\.\d{1,3})/story\.json", re.ASCII)
_ANS_VERSION = re.compile(r"0\.10\.(?:[0-9]|1[01])", re.ASCII)
_SCHEMA_ORG = re.compile(r"(?i)\A(?:https?:)?//(?:www\.)?schema\.org(?:[/#]|\Z)")
# A newer minor version may name more than the schema does, so that it is not judged by it.
_NINJS = {1: ("ninjs-1.6", 6), 2: ("ninjs-2.2", 2), 3: ("ninjs-3.1", 1)}
_ARTICLES = frozenset(
    """
    NewsArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle
    ReportageNewsArticle ReviewNewsArticle Article BlogPosting LiveBlogPosting
    """.split()
)


def claimed(tree: JsonTree, value: JsonValue | None = None) -> str | None:
    """Return the schema ("ninjs-1.6") that `value`, by default the whole of `tree`, claims to fit.

    It is the newest that newslint states for what is claimed: ninjs 1.3 is judged by 1.6. None
    when the object claims nothing, or a version that newslint does not state.
    """
    value = tree.root if value is None else value
    if not isinstance(value.data, dict):
        return None
    declared = _declared(value)
    if declared is not None:
        return declared or None
    return _ans(value) or _article(tree, value) or _ninjs_by_names(value)


def _text(value: JsonValue, *path: str) -> str:
    """Return the text at `path` of the object `value`, or nothing."""
    found: Any = value
    for step in path:
        if found is None or not isinstance(found.data, dict):
            return ""
        found = found.data.get(step)
    return found.data if found is not None and isinstance(found.data, str) else ""


def _declared(value: JsonValue) -> str | None:
    """Return what the object declares, "" for something unknown, None if it declares nothing."""
    for key in ("standard", "$standard"):
        name, version = _text(value, key, "name"), _text(value, key, "version")
        if name and name.strip().lower() != "ninjs":
            return ""  # a standard of somebody's own that builds on ninjs adds names to it
        if version:
            return _ninjs(version)
        url = _text(value, key, "schema") or _text(value, key)
        if url and (found := _by_url(url)) is not None:
            return found
    url = _text(value, "$schema")
    return _by_url(url) if url else None


def _by_url(url: str) -> str | None:
    if match := _NINJS_FILE.search(url):
        return _ninjs(match[1])
    if match := _ANS_FILE.search(url):
        return "ans-0.10.11" if _ANS_VERSION.fullmatch(match[1]) else ""
    return None


def _ninjs(version: str) -> str:
    match = _VERSION.match(version.strip())
    if match is None:
        return ""
    name, newest = _NINJS.get(int(match[1]), ("", -1))
    return name if int(match[2]) <= newest else ""


def _ans(value: JsonValue) -> str | None:
    version = _text(value, "version")
    if _text(value, "type") != "story" or not _ANS_VERSION.fullmatch(version):
        return None
    elements = value.data.get("content_elements")
    has_elements = elements is not None and isinstance(elements.data, list)
    return "ans-0.10.11" if has_elements or _text(value, "headlines", "basic") else None


def _article(tree: JsonTree, value: JsonValue) -> str | None:
    """An item of a “@graph” has the context of the whole."""
    context = value.data.get("@context")
    if context is None and isinstance(tree.root.data, dict):
        context = tree.root.data.get("@context")
    kinds = value.data.get("@type")
    if context is None or kinds is None or not _is_schema_org(context):
        return None
    names = kinds.data if isinstance(kinds.data, list) else [kinds]
    said = {str(n.data).rpartition("/")[2].rpartition(":")[2] for n in names}
    return "newsarticle" if said & _ARTICLES else None


def _is_schema_org(context: JsonValue) -> bool:
    inner: list[JsonValue] = [context]
    if isinstance(context.data, list):
        inner = context.data
    elif isinstance(context.data, dict):
        inner = list(context.data.values())
    for one in inner:
        if isinstance(one.data, str) and _SCHEMA_ORG.match(one.data):
            return True
        if isinstance(one.data, dict) and _SCHEMA_ORG.match(_text(one, "@vocab")):
            return True
    return False


def _ninjs_by_names(value: JsonValue) -> str | None:
    keys = value.data
    lists = any(
        name in keys and isinstance(keys[name].data, list) for name in ("headlines", "bodies")
    )
    if "versionCreated" in keys and ("uri" in keys or lists):
        return "ninjs-3.1"
    if "versioncreated" in keys and lists:
        return "ninjs-2.2"
    if "uri" in keys and (
        "byline" in keys or any(key.startswith(("headline_", "body_")) for key in keys)
    ):
        return "ninjs-1.6"
    return None
