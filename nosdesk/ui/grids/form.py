"""The form for a grid's profile: its groups of fields with their words; no Qt."""

from dataclasses import dataclass
from typing import Literal

from nosdesk.ui.words import tr

Kind = Literal["text", "secret", "tick", "ticks", "choice"]
Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FormField:
    """One thing that is asked for, and its `place` in the profile.

    A tick is `YES` or empty, of several ticks each has a word, a choice has one of its keys.
    """

    place: str
    title: str
    hint: str = ""
    example: str = ""
    kind: Kind = "text"
    choices: Choices = ()
    longest: int = 500


@dataclass(frozen=True, slots=True)
class FormRows:
    """As many of the same as somebody wants; a field's place is what follows the row's."""

    place: str
    title: str
    hint: str
    more: str
    fields: tuple[FormField, ...]


@dataclass(frozen=True, slots=True)
class FormGroup:
    """What belongs together; folded away where few people need it."""

    key: str
    title: str
    text: str
    parts: tuple[FormField | FormRows, ...]
    is_folded: bool = True


def groups() -> tuple[FormGroup, ...]:
    """Return the whole form, what everybody needs first."""
    return (_names(), _services(), _ledger(), _content(), _tunnel(), _rules(), _images())


def _names() -> FormGroup:
    return FormGroup(
        "names",
        tr("Name"),
        "",
        (
            FormField(
                "$.title", tr("Title"), tr("What this PC calls the grid."),
                tr("My grid"), longest=60,
            ),
            FormField(
                "$.name",
                tr("Short name"),
                tr("For commands and files, such as my-grid. Its records are kept under it."),
                tr("my-grid"),
                longest=32,
            ),
        ),
        is_folded=False,
    )  # fmt: skip


def _services() -> FormGroup:
    endpoint = (
        FormField(".rpc", tr("Address"), "", "https://rpc.example.org"),
        FormField(".ws", tr("WebSocket address"), "", "wss://rpc.example.org"),
    )
    rows = FormRows(
        "$.rpcs",
        tr("RPC endpoints"),
        tr("Where the ledger is asked. Two or more keep your nodes going when one fails."),
        tr("Add an endpoint"),
        endpoint,
    )
    return FormGroup(
        "services",
        tr("Services"),
        "",
        (
            rows,
            FormField(
                "$.host_manager",
                tr("Host services"),
                tr("Where nodes register and ask for a market."),
                "https://hosts.example.org",
            ),
            FormField(
                "$.explorer",
                tr("Public pages"),
                tr("Where the grid shows accounts and transactions. Empty: nowhere."),
                "https://explore.example.org",
            ),
        ),
        is_folded=False,
    )


def _ledger() -> FormGroup:
    key, optional = 60, tr("Empty: it is not known.")
    return FormGroup(
        "ledger",
        tr("Programs and coin"),
        tr("The addresses of the network's programs on this grid's ledger."),
        (
            FormField("$.programs.jobs", tr("Jobs program"), longest=key),
            FormField("$.programs.staking", tr("Staking program"), longest=key),
            FormField("$.programs.rewards", tr("Rewards program"), longest=key),
            FormField("$.programs.pools", tr("Pools program"), longest=key),
            FormField("$.programs.nos_mint", tr("Mint of the NOS"), longest=key),
            FormField(
                "$.market", tr("Usual market"),
                tr("The market of a GPU that no other is known for."), longest=key,
            ),
            FormField(
                "$.genesis", tr("Hash of the first block"),
                tr("Tells this ledger from others. Empty: it is not compared."), longest=key,
            ),
            FormField("$.backend_key", tr("Key of the services"), optional, longest=key),
            FormField(
                "$.network", tr("The network's own name for it"),
                tr("Such as mainnet or devnet, for the network's own tools."), longest=40,
            ),
        ),
    )  # fmt: skip


def _content() -> FormGroup:
    pin = (
        FormField(".url", tr("Address"), "", "https://api.pinata.cloud"),
        FormField(
            ".kind", tr("Its interface"), kind="choice",
            choices=(("pinata", "Pinata"), ("kubo", "Kubo")),
        ),
        FormField(
            ".token", tr("Your token"), tr("Empty: it asks for none."), kind="secret",
            longest=4_000,
        ),
    )  # fmt: skip
    return FormGroup(
        "content",
        tr("Documents"),
        tr("Where jobs' definitions come from, and where results are published."),
        (
            FormRows(
                "$.gateways", tr("Content gateways"), "", tr("Add a gateway"),
                (FormField("", tr("Address"), "", "https://ipfs.example.org/ipfs/"),),
            ),
            FormRows(
                "$.pins", tr("Pinning places"), tr("The first that takes a result is enough."),
                tr("Add a place"), pin,
            ),
        ),
        is_folded=False,
    )  # fmt: skip


def _tunnel() -> FormGroup:
    return FormGroup(
        "tunnel",
        tr("Tunnel"),
        tr("How posters reach the services of their jobs. Both empty: they cannot."),
        (
            FormField(
                "$.edge", tr("Domain"), tr("Services are found below this address."),
                "https://node.example.org",
            ),
            FormField(
                "$.tunnel", tr("Entrance"), tr("Where tunnel clients dial, with the port."),
                "tcp://node.example.org:7000",
            ),
        ),
    )  # fmt: skip


def _rules() -> FormGroup:
    return FormGroup(
        "rules",
        tr("Rules"),
        tr("What the grid says of whom it admits. Nosdesk keeps to it; empty is not said."),
        (
            FormField(
                "$.rules.platforms", tr("Admitted systems"), kind="ticks",
                choices=(
                    ("linux", tr("Native Linux")), ("wsl", "WSL"), ("windows", "Windows"),
                    ("macos", "macOS"), ("other", tr("Other systems")),
                ),
            ),
            FormField(
                "$.rules.node_software", tr("Node software"), kind="choice",
                choices=(("own", tr("Nosdesk's own")), ("official", tr("The network's own"))),
            ),
            FormField("$.rules.play_money", tr("Its money is play money"), kind="tick"),
            FormField(
                "$.posters_at_home", tr("Jobs may call addresses on this home network"),
                tr("Only for a grid whose posters you know."), kind="tick",
            ),
            FormField(
                "$.rules.gpus_per_pc", tr("GPUs of one PC"),
                tr("Empty: as many as there are."), longest=10,
            ),
            FormField("$.rules.minimum_ram_gb", tr("Least memory, in GB"), longest=10),
            FormField("$.rules.minimum_disk_gb", tr("Least storage, in GB"), longest=10),
            FormField("$.rules.minimum_vram_gb", tr("Least GPU memory, in GB"), longest=10),
            FormField(
                "$.rules.minimum_driver", tr("Oldest driver"), "", "550.54", longest=20
            ),
        ),
    )  # fmt: skip


def _images() -> FormGroup:
    return FormGroup(
        "images",
        tr("Containers of the network"),
        tr("Images that run beside jobs, and the network's own node."),
        (
            FormField(
                "$.images.node", tr("The network's node"),
                tr("Needed where the rules expect the network's own."), longest=200,
            ),
            FormField(
                "$.images.tunnel_client", tr("Tunnel client"),
                tr("Empty: Nosdesk's own tunnel serves."), longest=200,
            ),
            FormField(
                "$.images.resource_manager", tr("Fetcher of files"),
                tr("Empty: the usual one."), longest=200,
            ),
        ),
    )  # fmt: skip
