"""Finds every text that people read: what the window says by `tr`, and what the nodes say.

A node's sentences are made without the window and hold values already. They are found as
templates, "{1} left; joining needs {2}.", which the window recognises again (`ui/said.py`).
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from devtools.steps import ROOT

PACKAGE = ROOT / "nosdesk"
_SAYING = (
    "adapters/host_manager", "adapters/metrics", "app/uptime.py",
    "domain/admission_status.py", "node/examining.py",
    "ports/host_services.py",
    "adapters/grids", "aio/exchange.py",
    "adapters/cuda/faults.py", "adapters/desktop/windows_autostart.py",
    "adapters/desktop/xdg_autostart.py", "adapters/docker/faults.py",
    "adapters/docker/official_node.py", "adapters/docker/official_start.py",
    "app/official.py", "domain/former_host.py", "node/official", "adapters/nvml/faults.py",
    "adapters/nvml/gpus.py",
    "adapters/solana/rpc/refusals.py", "adapters/updates/http_releases.py",
    "adapters/updates/installer.py", "adapters/updates/partial_file.py",
    "adapters/updates/signature.py", "app/admitted_here.py",
    "app/balance.py", "app/doctor.py", "app/doctor_here.py",
    "app/doctor_parts.py", "app/doctor_rules.py", "app/doctor_there.py", "app/emptiness.py",
    "app/funds.py", "app/grid_in_use.py", "app/grid_list.py", "app/grids.py",
    "app/profile_drafts.py", "app/run.py",
    "app/onboarding.py", "app/other_grids.py", "app/updating.py", "domain/benchmark/conditions.py",
    "domain/benchmark/drops.py", "domain/updates",
    "domain/doctor", "domain/grid_answers.py", "domain/grid_rules.py",
    "domain/gpu.py", "domain/gpu_guard.py", "domain/gpu_troubles.py",
    "domain/mishaps.py", "domain/moves", "domain/node_status.py", "domain/notices", "domain/rules",
    "domain/run", "domain/settlement", "domain/switching.py", "domain/wallet",
    "node/access_key.py", "node/admittance.py", "node/applying.py", "node/own_gpus.py",
    "node/patience.py", "node/queue_service.py", "node/quick_benchmark.py", "node/readiness.py",
    "node/rest.py", "node/rig.py", "node/rig_elsewhere.py", "node/rule_duty.py",
    "node/run_desk.py", "node/switch_duty.py",
    "protocol/guard/deeds.py", "protocol/guard/theirs.py",
)  # fmt: skip
_WORDS = ("is", "are", "slow", "fast", "1 day", "{1} days", "{1} (yours)")
"""What stands in sentences as values, and is too short to be told from other texts."""

_NO_GPU = (
    "Docker cannot give a container the GPU: {1}",
    "Install the NVIDIA Container Toolkit and restart Docker.",
)
"""What the set-up shows of `adapters/docker/starting.py`; the rest there goes into records."""

_SHORT = frozenset({"Sentence", "Explanation", "faulted", "Check"})
"""Whose arguments are texts even where they are a single word."""


def window_texts() -> dict[str, str]:
    """Return what is given to `tr` as it stands, with the file that says it."""
    return {text: where for where, tree in _trees(PACKAGE) for text in _translated(tree)}


def said_texts() -> dict[str, str]:
    """Return what nodes say, values as {1}, {2} …, with the file that says it."""
    sources = (PACKAGE / name for name in _SAYING)
    return dict.fromkeys((*_WORDS, *_NO_GPU), "nosdesk/domain") | {
        text: where for source in sources for where, tree in _trees(source) for text in _said(tree)
    }


def _trees(source: Path) -> Iterator[tuple[str, ast.Module]]:
    for file in [source] if source.is_file() else sorted(source.rglob("*.py")):
        yield file.relative_to(ROOT).as_posix(), ast.parse(file.read_text(encoding="utf-8"))


def _translated(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="tr"), args=[ast.Constant(value=str(text)), *_]):
                yield text
            case _:
                pass


def _said(tree: ast.Module) -> Iterator[str]:
    inner = {id(part) for node in ast.walk(tree) for part in _parts_of(node)}
    for node in ast.walk(tree):
        if id(node) in inner:
            continue
        if (text := _template(node).strip()) and _is_said(text):
            yield text
        if isinstance(node, ast.Call) and _name(node.func) in _SHORT:
            yield from filter(_is_word, map(_template, node.args[1:]))


def _parts_of(node: ast.AST) -> list[ast.AST]:
    """Return what is part of a text, or a docstring, and no text of its own."""
    match node:
        case ast.JoinedStr(values=values):
            return list(values)
        case ast.Expr(value=docstring):
            return [docstring]
        case _:
            return []


def _template(node: ast.AST) -> str:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=values):
            numbers = iter(range(1, len(values) + 1))
            return "".join(
                str(part.value) if isinstance(part, ast.Constant) else f"{{{next(numbers)}}}"
                for part in values
            )
        case _:
            return ""


def _is_said(text: str) -> bool:
    words = [word for word in text.split() if word.isascii() and word[:1].isalpha()]
    return len(words) > 1 and any(letter.islower() for letter in text)


def _is_word(text: str) -> bool:
    return text.istitle() and text.isalpha()


def _name(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else ""
