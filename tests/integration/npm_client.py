"""Programs written on the network's own npm packages, run against a practice grid."""

import asyncio
import getpass
import json
import shutil
import subprocess
import tempfile
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

INSTALL_S = 300
PATIENCE_S = 120
_HERE = Path(__file__).parent


def installed(*packages):
    """A folder with these packages, kept for later runs; skips the test where npm cannot."""
    missing = [tool for tool in ("node", "npm") if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"{' and '.join(missing)} not installed")
    name = "-".join(package.replace("/", "+") for package in packages)
    folder = Path(tempfile.gettempdir()) / f"nosdesk-npm-{getpass.getuser()}" / name
    if not folder.exists():
        folder.parent.mkdir(mode=0o700, exist_ok=True)
        _install(packages, folder)
    return folder


def _install(packages, folder):
    fresh = Path(tempfile.mkdtemp(dir=folder.parent))
    (fresh / "package.json").write_text('{"private": true}')
    command = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", *packages]
    try:
        outcome = subprocess.run(
            command, check=False, cwd=fresh, timeout=INSTALL_S, capture_output=True, text=True
        )
    except subprocess.TimeoutExpired:
        outcome = None
    if outcome is None or outcome.returncode != 0:
        shutil.rmtree(fresh, ignore_errors=True)
        reason = "it took too long" if outcome is None else outcome.stderr[-300:]
        pytest.skip(f"npm could not install {' '.join(packages)}: {reason}")
    fresh.rename(folder)


@asynccontextmanager
async def running(script, folder, *arguments):
    """The script, started where the packages are; yields a call for its next line of JSON."""
    shutil.copy(_HERE / script, folder / script)
    process = await asyncio.create_subprocess_exec(
        "node",
        script,
        *map(json.dumps, arguments),
        cwd=folder,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )

    async def next_line():
        async with asyncio.timeout(PATIENCE_S):
            line = await process.stdout.readline()
        if not line:
            pytest.fail((await process.stderr.read()).decode()[-3000:])
        return json.loads(line)

    try:
        yield next_line
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()
