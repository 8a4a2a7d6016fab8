"""The RPM package, with the same files as the Debian package, made with rpmbuild."""

import textwrap
from datetime import UTC, datetime, time
from pathlib import Path

from devtools.packaging.appstream import DESCRIPTION
from devtools.packaging.debian import MAINTAINER
from devtools.packaging.linux_tree import Program, put_text, settle_times, system_tree
from devtools.packaging.releases import source_time
from devtools.steps import ROOT, run, step

_SPEC = """\
%global __os_install_post %{{nil}}
%global debug_package %{{nil}}
%global _build_id_links none
%define _binary_payload {payload}
%define _build_name_fmt %%{{NAME}}-%%{{VERSION}}-%%{{RELEASE}}.%%{{ARCH}}.rpm
%define _buildhost nosdesk
%define use_source_date_epoch_as_buildtime 1
%define clamp_mtime_to_source_date_epoch 1
Name: nosdesk
Version: {version}
Release: 1
Summary: Rent out your NVIDIA GPU and be paid for every job
License: MIT
{homepage}BuildArch: x86_64
AutoReqProv: no
{requires}
Recommends: (moby-engine or docker-ce or docker)
Recommends: xdg-utils
Recommends: (gnome-keyring or kwalletmanager5 or kwallet or keepassxc)
%description
{description}
%install
mkdir -p %{{buildroot}}
cp -a {tree}/. %{{buildroot}}/
%files
/usr/bin/nosdesk
/usr/lib/nosdesk
/usr/lib/systemd/user/nosdesk.service
/usr/share/applications/*
/usr/share/metainfo/*
/usr/share/icons/hicolor/*/apps/*
/usr/share/man/man1/*
%license /usr/share/licenses/nosdesk
%changelog
{changes}
"""


def make_rpm(program: Program, dist: Path, work: Path, *, payload: str = "w19.zstdio") -> Path:
    """Return the package."""
    made = dist / f"nosdesk-{program.version}-1.x86_64.rpm"
    with step(f"Making {made.name}"):
        tree = system_tree(program, work / "rpm", "rpm")
        licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
        put_text(tree / "usr/share/licenses/nosdesk/LICENSE", licence)
        settle_times(tree)
        put_text(work / "nosdesk.spec", spec(program, tree, payload))
        topdir = work / "rpmbuild"
        run(
            ["rpmbuild", "-bb", "--quiet", "--target", "x86_64",
             "--define", f"_topdir {topdir}", "--define", f"_rpmdir {dist}",
             work / "nosdesk.spec"],
            extra_env={"SOURCE_DATE_EPOCH": str(source_time())},
        )  # fmt: skip
    return made


def spec(program: Program, tree: Path, payload: str) -> str:
    """Return what rpmbuild reads; libraries are asked for by name, which every distribution has."""
    needs = program.needs
    wanted = [f"{each}()(64bit)" for each in needs.libraries]
    wanted.append(f"libc.so.6(GLIBC_{needs.c_library})(64bit)")
    wanted.append("ca-certificates")
    return _SPEC.format(
        payload=payload,
        version=program.version.replace("-", "~"),
        homepage=f"URL: {program.homepage}\n" if program.homepage else "",
        requires="\n".join(f"Requires: {each}" for each in wanted),
        description="\n\n".join(textwrap.fill(each, 76) for each in DESCRIPTION),
        tree=tree,
        changes=_changes(program),
    )


def _changes(program: Program) -> str:
    newest = program.releases[0]
    moment = datetime.combine(newest.day, time(12), UTC)
    items = "\n".join(f"- {each.replace('%', '%%')}" for each in newest.changes or ("New.",))
    return f"* {moment:%a %b %d %Y} {MAINTAINER} - {newest.version}-1\n{items}"
