"""What the help page answers, in plain words; no Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nosdesk.ui.words import tr

_TOLD = ("Inter", "PySide6_Essentials", "shiboken6")
"""These have a sentence of their own."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One question, or one word, and what there is to say."""

    question: str
    answer: str


def answers() -> Sequence[Answer]:
    """Return what people ask first."""
    return (
        Answer(
            tr("What is a job?"),
            tr(
                "A program that somebody wants to run on a GPU, packed into a container. Your PC"
                " fetches it, runs it, and sends back the result. You need not do anything."
            ),
        ),
        Answer(
            tr("When am I paid?"),
            tr(
                "A job pays by the second. When it ends, Nosdesk claims the pay, and the network"
                " confirms it, mostly within a minute. Jobs shows the receipt of each one."
            ),
        ),
        Answer(
            tr("Why do I wait?"),
            tr(
                "Jobs go to the node that has waited longest in its market. How long that takes"
                " depends on how many jobs are posted. The Doctor tells whether anything is wrong."
            ),
        ),
        Answer(
            tr("Is it safe for my PC?"),
            tr(
                "Jobs run in containers, apart from your files. They reach the internet, but not"
                " this PC and not your home network, unless you allow it in Settings. A GPU that"
                " gets too hot rests, and a disk that runs full ends the job."
            ),
        ),
        Answer(
            tr("What does it cost?"),
            tr(
                "Power, and small fees in SOL for each step on the network. Some SOL is held as a"
                " deposit for your accounts. Before anything is spent, you are told how much."
                " The practice grid costs nothing: its money is play."
            ),
        ),
        Answer(
            tr("How do I stop?"),
            tr(
                "Finish, then pause: the job that runs is finished and paid, and no other begins."
                " Quit does the same and then ends Nosdesk. Quitting twice stops at once, and the"
                " next start takes up what was left."
            ),
        ),
        Answer(
            tr("How do I keep my money safe?"),
            tr(
                "Write down the backup words and keep them where nobody else looks. Whoever has"
                " them has your money; nobody at Nosdesk ever asks for them. Keep little on the PC"
                " and send the rest to another wallet."
            ),
        ),
    )


def glossary() -> Sequence[Answer]:
    """Return the words that the other pages use."""
    return (
        Answer("NOS", tr("The coin that jobs are paid in.")),
        Answer("SOL", tr("The coin of Solana, in which the network's fees are paid.")),
        Answer(
            tr("Grid"), tr("A network of PCs and of people with jobs, such as the practice grid.")
        ),
        Answer(
            tr("Market"), tr("A queue on the grid for one kind of GPU, with a price per second.")
        ),
        Answer(tr("Node"), tr("One GPU of yours at work on the grid, with an account of its own.")),
        Answer(tr("Queue"), tr("Nodes that wait for jobs, or jobs that wait for nodes.")),
        Answer(tr("Stake"), tr("NOS that you lock up for a time; some markets ask for it.")),
        Answer(tr("Access key"), tr("What a grid hands over to nodes that it admits to a market.")),
        Answer(
            tr("Container"), tr("A closed box in which a program runs apart from your own files.")
        ),
        Answer(tr("Settled"), tr("The books on a job are closed: what was owed came in, or not.")),
    )


def keys() -> Sequence[Answer]:
    """Return what can be done by keyboard."""
    return (
        Answer("Ctrl+1 … Ctrl+6", tr("Open Home, GPUs, Jobs, Earnings, Network or Wallet.")),
        Answer("F1", tr("Open this page.")),
        Answer("Tab", tr("Go on to the next control; with Shift back to the one before.")),
        Answer(tr("Space, Enter"), tr("Press the button that has the focus.")),
        Answer(tr("Arrow keys"), tr("Choose among buttons of which one is pressed; scroll.")),
        Answer("Esc", tr("Close a form without keeping what was typed.")),
    )


def licences(works: Iterable[tuple[str, str]]) -> Sequence[Answer]:
    """Return whose work is in the program, by its terms; `works` are libraries with theirs."""
    by_terms: dict[str, list[str]] = {}
    for name, terms in works:
        if name not in _TOLD:
            by_terms.setdefault(terms or tr("Terms of their own"), []).append(name)
    return (
        Answer("Nosdesk", tr("Free software under the MIT licence.")),
        Answer(
            "Qt, PySide6",
            tr(
                "Under the GNU LGPL, version 3. They are separate files beside this program, which"
                " you may replace by your own build of the same version. Their source is at"
                " {address}.",
                address="https://download.qt.io",
            ),
        ),
        Answer("Inter", tr("The font, under the SIL Open Font License 1.1.")),
        *(Answer(terms, ", ".join(names)) for terms, names in sorted(by_terms.items())),
    )


def links() -> Sequence[Answer]:
    """Return where more can be read; texts to copy, since nothing is opened by itself."""
    return (
        Answer(tr("The network"), "https://nosana.com"),
        Answer(tr("Docker"), "https://docs.docker.com/engine/install"),
        Answer(tr("NVIDIA drivers"), "https://www.nvidia.com/drivers"),
    )
