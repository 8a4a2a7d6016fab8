"""Where libraries look for what they link, after the build machine's folders are taken out."""

import shutil
import subprocess

import pytest

from devtools.packaging.run_paths import drop_foreign_run_paths, run_paths


def built(file, *paths):
    if shutil.which("gcc") is None:
        pytest.skip("no compiler here")
    file.parent.mkdir(parents=True, exist_ok=True)
    source = file.with_suffix(".c")
    source.write_text("#include <stdlib.h>\nint seven(void) { return rand(); }\n")
    words = [f"-Wl,-rpath,{':'.join(paths)}"] if paths else []
    subprocess.run(["gcc", "-shared", "-fPIC", *words, "-o", file, source], check=True)
    source.unlink()
    return file


def test_folders_of_the_build_machine_go_and_the_library_still_works(tmp_path):
    library = built(tmp_path / "sub/libseven.so", "/home/builder/lib")
    assert run_paths(library.read_bytes()) == ["/home/builder/lib"]

    assert drop_foreign_run_paths(tmp_path) == 1

    assert run_paths(library.read_bytes()) == []
    told = subprocess.run(["ldd", library], capture_output=True, text=True, check=True).stdout
    assert "libc.so.6 => /" in told


@pytest.mark.parametrize("paths", [("$ORIGIN",), ("$ORIGIN/../lib", "$ORIGIN"), ()])
def test_what_leads_to_the_program_itself_stays(tmp_path, paths):
    library = built(tmp_path / "libseven.so", *paths)
    before = library.read_bytes()

    assert drop_foreign_run_paths(tmp_path) == 0
    assert library.read_bytes() == before


def test_one_foreign_folder_among_our_own_is_reason_enough(tmp_path):
    built(tmp_path / "libseven.so", "$ORIGIN", "/tmp/anybody")

    assert drop_foreign_run_paths(tmp_path) == 1


def test_what_is_no_machine_code_is_left_alone(tmp_path):
    (tmp_path / "notes.so").write_text("not one")

    assert drop_foreign_run_paths(tmp_path) == 0
