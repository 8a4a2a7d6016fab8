"""Rules of the house that no linter knows."""

import ast
import re
from pathlib import Path

import pytest

from nosdesk.cli.main import COMMANDS

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "nosdesk").rglob("*.py"))
PORTS = sorted(path.stem for path in (ROOT / "nosdesk/ports").glob("[!_]*.py"))
SUITELESS = {"clock", "keys"}  # one tells the time, one signs: nothing to disagree about
FAKES_ELSEWHERE = {"containers": "nosdesk/practice/engine.py"}  # shipped, because users run it too

BANNED = re.compile(
    r"(?:^|_)(manager|handler|helper|utils?|common|misc|base|impl|wrapper)(?:_|$)", re.IGNORECASE
)
ALLOWED = {"host_manager"}  # the network's own name for its host services


def names_in(path: Path) -> list[str]:
    tree = ast.parse(path.read_text())
    kinds = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    defined = [node.name for node in ast.walk(tree) if isinstance(node, kinds)]
    return [path.stem, path.parent.name, *(re.sub(r"(?<!^)([A-Z])", r"_\1", n) for n in defined)]


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_names_say_what_a_thing_does(path):
    banned = [n for n in names_in(path) if BANNED.search(n.lower().replace("host_manager", ""))]

    assert banned == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_file_fits_into_one_reading(path):
    assert len(path.read_text().splitlines()) <= 400


@pytest.mark.parametrize("port", [port for port in PORTS if port not in SUITELESS])
def test_each_port_has_a_fake_and_a_contract_suite(port):
    fake = ROOT / FAKES_ELSEWHERE.get(port, f"tests/fakes/{port}.py")

    assert fake.exists()
    assert (ROOT / f"tests/contract/test_{port}.py").exists()


def test_the_changelog_has_a_place_for_what_is_new():
    assert "## [Unreleased]" in (ROOT / "CHANGELOG.md").read_text()


def test_the_architecture_page_names_every_package():
    tree = (ROOT / "ARCHITECTURE.md").read_text().split("## The tree")[1].split("```")[1]
    packages = [
        path.name for path in (ROOT / "nosdesk").iterdir() if (path / "__init__.py").exists()
    ]
    adapters = [
        p.name for p in (ROOT / "nosdesk/adapters").iterdir() if (p / "__init__.py").exists()
    ]

    assert [name for name in packages if f"  {name}/" not in tree] == []
    assert [name for name in adapters if name not in tree] == []


def test_the_readme_names_every_command_and_no_other():
    readme = (ROOT / "README.md").read_text()
    named = set(re.findall(r"^\| `nosdesk ([\w-]+)", readme, re.MULTILINE))

    assert named == set(COMMANDS)


def test_no_registry_host_is_written_anywhere():
    hosts = ("pypi" + ".org", "files.python" + "hosted", "registry.npm" + "js", "deb.deb" + "ian")
    texts = [p for p in ROOT.rglob("*") if p.suffix in {".py", ".md", ".toml", ".txt", ".sh"}]
    made = {".venv", ".venv-build", ".git", "build", "dist", "node_modules"}
    ours = [p for p in texts if not made & set(p.relative_to(ROOT).parts)]

    assert [str(p) for p in ours if any(host in p.read_text() for host in hosts)] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_what_is_given_to_translators_stands_there_as_it_is(path):
    """A text that is built is found by none of them; `said` is for what a node said."""
    calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    given = [
        each.args[0] for each in calls if isinstance(each.func, ast.Name) if each.func.id == "tr"
    ]
    built = [each.lineno for each in given if not isinstance(each, ast.Constant)]

    assert built == []
