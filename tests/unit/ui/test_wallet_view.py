from dataclasses import replace

import pytest

from devtools.pictures.sample_wallet import COLD, NOW, PLAY, sample_wallet
from nosdesk.domain.money import Lamports, MicroNos
from nosdesk.domain.moves.sweep import Moving, Rule, Sweep
from nosdesk.domain.wallet.accounts import Backup
from nosdesk.ui.pages.home_view import Condition
from nosdesk.ui.pages.wallet_view import PRACTICE, WalletAsk, WalletKnown, wallet_view
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.wallet.account_view import keeping_words, stake_view, sweep_view
from nosdesk.ui.wallet.amounts import nos_text, sol_text
from nosdesk.ui.wallet.qr_matrix import qr_matrix
from nosdesk.ui.words import NOT_KNOWN

OURS = sample_wallet().accounts[0].address


def seen(known, **ask):
    return wallet_view(known, WalletAsk(is_open=True, **ask), NOW)


def owned(**changes):
    return replace(sample_wallet().owned[OURS], **changes)


def test_the_first_account_is_open_until_another_is_asked_for():
    known = sample_wallet()

    assert seen(known).open.address == OURS
    assert seen(known, account=PRACTICE).open.address == PLAY
    assert seen(known, account="gone").open.address == OURS


def test_without_accounts_the_page_is_empty_and_blames_nobody():
    view = seen(WalletKnown(trouble="No grid is running."))

    assert (view.condition, view.trouble, view.open) == (Condition.EMPTY, None, None)


def test_money_that_was_never_read_is_not_zero():
    view = seen(replace(sample_wallet(), owned={}, trouble="Nobody answers.", read_at=None))

    assert view.condition is Condition.DEGRADED
    assert {figure.value for figure in view.open.figures} == {NOT_KNOWN}
    assert view.accounts[0].line == NOT_KNOWN
    assert "never read" in view.trouble.text


def test_a_file_that_cannot_be_read_is_named():
    view = seen(replace(sample_wallet(), unreadable=("/home/me/wallet/x.json",)))

    assert "/home/me/wallet/x.json" in view.trouble.text


@pytest.mark.parametrize(("days", "tone"), [(6.9, Tone.WARN), (7.1, None)])
def test_sol_for_a_few_days_is_a_warning(days, tone):
    known = replace(sample_wallet(), owned={OURS: owned(days=days)})

    assert seen(known).open.figures[3].tone is tone


def test_more_than_is_needed_is_told():
    assert "cold address" in seen(sample_wallet()).open.warnings[0]


def test_play_money_is_never_too_much():
    known = replace(sample_wallet(), owned={PLAY: owned(warnings=("There is more than needed.",))})

    assert seen(known, account=PRACTICE).open.warnings == ()


@pytest.mark.parametrize(
    ("nos", "sol", "said"),
    [
        (0, 0, "Waiting"),
        (-5, -5, "Waiting"),
        (2_500_000, 0, "2.5 NOS have arrived."),
        (0, 1_000_000, "0.001 SOL have arrived."),
        (1_000_000, 1_000_000, "1 NOS and 0.001 SOL have arrived."),
    ],
)
def test_what_arrived_is_what_is_there_beyond_the_beginning(nos, sol, said):
    there = owned()
    before = (Lamports(there.sol - sol), MicroNos(there.nos - nos))
    known = replace(sample_wallet(), owned={OURS: there}, awaited_from=before)

    assert seen(known, awaits=True).open.arrived.startswith(said)
    assert seen(known).open.arrived == ""


@pytest.mark.parametrize(
    ("sweep", "phase", "said"),
    [
        (None, "off", "Nothing is swept"),
        (Sweep(Rule(COLD, MicroNos(0), NOW + 60)), "cooling down", "Until then"),
        (Sweep(Rule(COLD, MicroNos(0), NOW - 60)), "to be tested", "A test of 0.1 NOS"),
        (Sweep(Rule(COLD, MicroNos(0), NOW - 60), is_tested=True), "to be confirmed", "as a test"),
        (Sweep(Rule(COLD, MicroNos(0), NOW - 60), True, True), "on", "What is above 0 NOS"),
        (
            Sweep(
                Rule(COLD, MicroNos(0), NOW - 60),
                moving=Moving(1, COLD, MicroNos(5), is_test=True),
            ),
            "moving",
            "under way",
        ),
    ],
)
def test_sweeping_is_told_in_each_of_its_phases(sweep, phase, said):
    view = sweep_view(sweep, NOW)

    assert view.phase == phase
    assert said in view.text


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"stake": "none"}, "no stake account"),
        ({"stake": "standing"}, "50 NOS are locked"),
        ({"stake": "releasing", "released_at": int(NOW) + 60}, "being released until"),
        ({"stake": "released", "withdrawable": MicroNos(7_000_000)}, "7 NOS are released"),
    ],
)
def test_the_stake_is_told_in_each_of_its_states(changes, said):
    view = stake_view(owned(**changes))

    assert view.state == changes["stake"]
    assert said in view.text


@pytest.mark.parametrize(
    ("backup", "tone"),
    [
        (Backup.NONE, Tone.BAD),
        (Backup.TYPED, Tone.WARN),
        (Backup.SAMPLED, Tone.WARN),
        (Backup.PROVEN, Tone.GOOD),
    ],
)
def test_a_backup_that_is_not_proven_stands_out(backup, tone):
    account = sample_wallet().accounts[0]
    changed = type(account)(
        account.address, 0.0, store=account.store, secret="x", path=account.path, backup=backup
    )

    assert keeping_words(changed)[2] is tone


def test_amounts_are_never_shown_as_nothing_when_there_is_something():
    assert float(nos_text(MicroNos(1))) > 0
    assert float(nos_text(MicroNos(10))) > 0
    assert float(sol_text(Lamports(1))) > 0
    assert sol_text(Lamports(0)) == "0"


def test_the_qr_code_says_the_address_as_wallets_scan_it():
    matrix = qr_matrix(COLD)

    assert len(matrix) == len(matrix[0]) >= 21
    assert matrix[0][:7] == (True,) * 7
    assert matrix != qr_matrix(OURS)
