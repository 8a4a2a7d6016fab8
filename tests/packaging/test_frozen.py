"""The frozen program, as `dev.py build` makes it."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from devtools.packaging.build import BUDGET_MB, DIST, build_program
from devtools.packaging.licences import may_ship

pytestmark = [pytest.mark.packaging, pytest.mark.timeout(900)]
_IS_ASKED_FOR = os.environ.get("NOSDESK_TEST_PACKAGING") == "1"
_SUFFIX = ".exe" if os.name == "nt" else ""
_WITHIN_S = 600


@pytest.fixture(scope="module")
def bundle():
    """The one that is there, or a new one where such tests are asked for."""
    made = DIST / "nosdesk"
    if (made / f"nosdesk{_SUFFIX}").exists():
        return made
    if not _IS_ASKED_FOR:
        pytest.skip("dist/nosdesk was not built; NOSDESK_TEST_PACKAGING=1 has it built")
    return build_program(DIST)


@pytest.fixture
def ran(bundle, tmp_path):
    def run(*words, **more):
        environment = {
            **os.environ, "NOSDESK_HOME": str(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen", **more
        }  # fmt: skip
        environment.pop("PYTHONPATH", None)
        return subprocess.run(
            [bundle / f"nosdesk{_SUFFIX}", *words],
            env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=_WITHIN_S,
            check=False,
        )  # fmt: skip

    return run


def files(bundle):
    return [file for file in bundle.rglob("*") if file.is_file() and not file.is_symlink()]


def test_says_its_version(ran):
    assert ran("--version").stdout.startswith("nosdesk ")


def test_is_whole_and_leaves_the_users_folder_alone(ran, tmp_path):
    told = ran("--self-test", "--json")
    report = json.loads(told.stdout)
    assert told.returncode == 0, told.stdout + told.stderr
    assert report["is_whole"]
    found = {part["part"]: part["result"] for part in report["parts"]}
    assert set(found.values()) <= {"ok", "note"}
    assert found["files"] == found["pages"] == found["set-up"] == found["job"] == "ok"
    assert not (tmp_path / "home").exists()


def test_misses_a_file_that_is_gone_and_one_that_was_changed(bundle, tmp_path):
    copy = tmp_path / "copy"
    shutil.copytree(bundle, copy, symlinks=True)
    (copy / "_internal/nosdesk/ui/theme/icons/home.svg").unlink()
    font = copy / "_internal/nosdesk/ui/theme/fonts/Inter-Bold.ttf"
    font.write_bytes(font.read_bytes()[:-1] + b"?")
    told = subprocess.run(
        [copy / f"nosdesk{_SUFFIX}", "--self-test", "--json"],
        capture_output=True, text=True, timeout=_WITHIN_S, check=False,
    )  # fmt: skip
    (part,) = [each for each in json.loads(told.stdout)["parts"] if each["part"] == "files"]
    assert told.returncode == 1
    assert part["result"] == "failed"
    assert "home.svg" in part["text"]
    assert "Inter-Bold.ttf" in part["text"]


def test_plays_a_job_on_a_practice_grid(ran):
    told = ran("demo", "--engine", "simulated", "--jobs", "1", "--json")
    assert json.loads(told.stdout)["jobs_paid"] == 1, told.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="the loader's path is Linux's")
@pytest.mark.parametrize("search", ["", "/opt/cuda/lib64"])
def test_its_children_are_led_to_no_library_of_ours(ran, search):
    told = json.loads(ran("--self-test", "--json", LD_LIBRARY_PATH=search).stdout)
    (part,) = [each for each in told["parts"] if each["part"] == "children"]
    assert part["result"] == "ok"
    assert part["text"].endswith(search or "as this program did")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere what runs cannot be replaced")
def test_reads_its_modules_also_after_an_upgrade_replaced_it(bundle, tmp_path):
    place, newer = tmp_path / "nosdesk", tmp_path / "newer"
    shutil.copytree(bundle, place, symlinks=True)
    shutil.copytree(bundle, newer, symlinks=True)
    program = newer / "nosdesk"
    program.write_bytes(program.read_bytes()[::-1])  # in another build everything lies elsewhere
    environment = {**os.environ, "NOSDESK_HOME": str(tmp_path / "home"), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        [place / "nosdesk", "--self-test"], env=environment, stdout=subprocess.PIPE, text=True
    ) as running:
        first = running.stdout.readline()
        place.rename(tmp_path / "former")
        newer.rename(place)
        rest = running.stdout.read()
    assert first.startswith("files      ok")
    assert running.returncode == 0, rest
    assert "Nosdesk is whole." in rest


def test_holds_no_source_no_test_package_and_nothing_under_the_gpl_alone(bundle):
    names = [file.relative_to(bundle).as_posix().lower() for file in files(bundle)]
    assert [
        name for name in names if name.endswith((".py", ".pyx", ".pyi", ".pyc", ".c", ".h"))
    ] == []
    for unwanted in (
        "pytest",
        "hypothesis",
        "mypy",
        "ruff",
        "tests/",
        "virtualkeyboard",
        "qtquick",
    ):
        assert [name for name in names if unwanted in name] == []


def test_brings_the_licence_of_every_work_in_it(bundle):
    listed = json.loads((bundle / "_internal/licences/licences.json").read_text(encoding="utf-8"))
    overview = (bundle / "_internal/THIRD-PARTY.md").read_text(encoding="utf-8")
    names = {work["name"] for work in listed}
    assert {"Python", "PySide6_Essentials", "OpenSSL", "SQLite", "Inter", "solders"} <= names
    for work in listed:
        assert may_ship(work["terms"]), work
        (row,) = [line for line in overview.splitlines() if line.startswith(f"| [{work['name']}]")]
        folder = bundle / "_internal" / row.split("(")[1].split(")")[0]
        assert [text for text in folder.iterdir() if text.stat().st_size > 100], work


def test_is_no_larger_than_it_may_be(bundle):
    assert sum(file.stat().st_size for file in files(bundle)) <= BUDGET_MB * 1e6
