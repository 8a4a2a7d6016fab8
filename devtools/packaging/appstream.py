"""What software centres show of Nosdesk: the AppStream metadata, with pictures and releases."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from devtools.packaging.releases import Release

ID = "org.nosdesk.Nosdesk"

SCREENSHOTS = (
    ("home.png", "Home: what this PC does, what came in, its GPUs and its last jobs"),
    ("earnings.png", "Earnings by day, with what is on its way, short or lost"),
    ("gpus.png", "GPUs with live curves, rules and limits"),
    ("network.png", "Markets of the network, and this PC's place in them"),
    ("set-up.png", "Set-up: what this computer has, and how to mend what it lacks"),
)
"""Pictures of `resources/screenshots`, with what they show."""

DESCRIPTION = (
    (
        "Nosdesk lets you rent out your NVIDIA GPU on the Nosana grid and be paid for every job."
        " It looks after wallet, containers and payments, and says in one sentence what this"
        " computer does, or why it earns nothing."
    ),
    (
        "A guided set-up looks at the computer and helps to mend what is missing. On the practice"
        " grid everything can be tried without a GPU, and with play money."
    ),
)

_DEFAULT = ' type="default"'

_METAINFO = """\
<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>{id}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>MIT</project_license>
  <name>Nosdesk</name>
  <summary>{summary}</summary>
  <developer_name>The Nosdesk authors</developer_name>
  <description>
{description}
  </description>
  <launchable type="desktop-id">{id}.desktop</launchable>
  <provides>
    <binary>nosdesk</binary>
  </provides>
{homepage}{screenshots}  <content_rating type="oars-1.1">
    <content_attribute id="money-purchasing">mild</content_attribute>
  </content_rating>
  <releases>
{releases}
  </releases>
</component>
"""


def metainfo(summary: str, releases: Sequence[Release], homepage: str, pictures_at: str) -> str:
    """Return the metadata; homepage and pictures are left out while they have no address."""
    return _METAINFO.format(
        id=ID,
        summary=escape(summary),
        description="\n".join(f"    <p>{escape(each)}</p>" for each in DESCRIPTION),
        homepage=f'  <url type="homepage">{escape(homepage)}</url>\n' if homepage else "",
        screenshots=_screenshots(pictures_at) if pictures_at else "",
        releases="\n".join(_release(each) for each in releases),
    )


def _screenshots(address: str) -> str:
    shown = "\n".join(
        f"    <screenshot{_DEFAULT if not number else ''}>\n"
        f"      <caption>{escape(caption)}</caption>\n"
        f"      <image>{escape(address.rstrip('/'))}/{name}</image>\n"
        "    </screenshot>"
        for number, (name, caption) in enumerate(SCREENSHOTS)
    )
    return f"  <screenshots>\n{shown}\n  </screenshots>\n"


def _release(release: Release) -> str:
    head = f'    <release version="{escape(release.version)}" date="{release.day.isoformat()}"'
    if not release.notes:
        return f"{head} />"
    items = "\n".join(f"          <li>{escape(each)}</li>" for each in release.told)
    told = (
        f"<p>{escape(release.summary)}</p>" if release.summary else f"<ul>\n{items}\n        </ul>"
    )
    return f"{head}>\n      <description>\n        {told}\n      </description>\n    </release>"
