"""Transactions that strangers made: one honest handover, and everything that hides behind one."""

import base64

import pytest
from solders.address_lookup_table_account import AddressLookupTableAccount
from solders.hash import Hash
from solders.keypair import Keypair
from solders.message import MessageHeader, MessageV0
from solders.pubkey import Pubkey
from solders.signature import Signature
from solders.system_program import (
    AllocateParams,
    AssignParams,
    CreateAccountParams,
    CreateAccountWithSeedParams,
    TransferParams,
    TransferWithSeedParams,
    advance_nonce_account,
    allocate,
    assign,
    create_account,
    create_account_with_seed,
    transfer,
    transfer_with_seed,
)

from nosdesk.domain.addresses import SYSTEM_PROGRAM
from nosdesk.practice.programs import tokens
from nosdesk.protocol import jobs, pools, rewards, staking
from nosdesk.protocol.guard import Reason, RefusedToSign, judge_trial, read_key_transaction
from nosdesk.protocol.guard.known import known_programs
from nosdesk.protocol.pdas import (
    ASSOCIATED_TOKEN_PROGRAM,
    METADATA_PROGRAM,
    RENT_SYSVAR,
    TOKEN_PROGRAM,
    metadata_account,
)
from nosdesk.protocol.programs import MAINNET
from tests.unit.protocol.guard_stage import (
    ANNOUNCED,
    BLOCKHASH,
    COLLECTION,
    COMING,
    FRESH,
    GRID,
    HONEST,
    KEY_ACCOUNT,
    MARKET,
    MINT,
    NODE,
    NOS_ACCOUNT,
    OPENING,
    RENT,
    SELF,
    SOURCE,
    THEIRS,
    THIEF,
    THIEFS,
    address,
    after,
    before,
    budget,
    call,
    description,
    legacy,
    message,
    offer,
    signed,
    text,
    token_account,
    wallet,
)

OWNER, ROBBER = NODE.pubkey(), THIEF.pubkey()
TOKENS_2022 = "TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb"
MEMO = "MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr"
LOADER = "BPFLoaderUpgradeab1e11111111111111111111111"
COMPUTE = "ComputeBudget111111111111111111111111111111"
THIEFS_NOS = MAINNET.nos_account(THIEFS)
AMOUNT = (10**9).to_bytes(8, "little")


def network(interface, program: str, name: str, **args) -> object:
    """The network's own instruction, with the node wherever somebody must sign."""
    spec = interface.INSTRUCTIONS[name]
    accounts = {role.name: SELF if role.signer else THIEFS for role in spec.accounts}
    return spec.build(program, accounts, **args)


def token(number: int, content: bytes, *accounts: str):
    return call(TOKEN_PROGRAM, bytes([number]) + content, *accounts)


BESIDE = {
    "SOL is sent": (
        transfer(TransferParams(from_pubkey=OWNER, to_pubkey=ROBBER, lamports=10**9)),
        Reason.SENDS_SOL,
    ),
    "SOL is sent by way of a derived account": (
        transfer_with_seed(
            TransferWithSeedParams(
                from_pubkey=Pubkey.create_with_seed(OWNER, "a", Pubkey.default()),
                from_base=OWNER,
                from_seed="a",
                from_owner=Pubkey.default(),
                to_pubkey=ROBBER,
                lamports=10**9,
            )
        ),
        Reason.SENDS_SOL,
    ),
    "NOS are sent": (
        tokens.transfer_tokens(NOS_ACCOUNT, THIEFS_NOS, SELF, 10**9),
        Reason.MOVES_TOKENS,
    ),
    "NOS are sent, checked": (
        token(
            12, AMOUNT + b"\6", f"W:{NOS_ACCOUNT}", MAINNET.nos_mint, f"W:{THIEFS_NOS}", f"S:{SELF}"
        ),
        Reason.MOVES_TOKENS,
    ),
    "a stranger may spend our NOS": (
        token(4, AMOUNT, f"W:{NOS_ACCOUNT}", THIEFS, f"S:{SELF}"),
        Reason.LENDS_TOKENS,
    ),
    "a stranger may spend our NOS, checked": (
        token(13, AMOUNT + b"\6", f"W:{NOS_ACCOUNT}", MAINNET.nos_mint, THIEFS, f"S:{SELF}"),
        Reason.LENDS_TOKENS,
    ),
    "our NOS account gets another owner": (
        token(6, b"\2\1" + bytes(ROBBER), f"W:{NOS_ACCOUNT}", f"S:{SELF}"),
        Reason.CHANGES_AUTHORITY,
    ),
    "a right is taken back unasked": (
        token(5, b"", f"W:{NOS_ACCOUNT}", f"S:{SELF}"),
        Reason.CHANGES_AUTHORITY,
    ),
    "our NOS account is closed to a stranger": (
        tokens.close_token_account(NOS_ACCOUNT, THIEFS, SELF),
        Reason.CLOSES_AN_ACCOUNT,
    ),
    "NOS are burnt": (
        token(8, AMOUNT, f"W:{NOS_ACCOUNT}", f"W:{MAINNET.nos_mint}", f"S:{SELF}"),
        Reason.BURNS_TOKENS,
    ),
    "NOS are burnt, checked": (
        token(15, AMOUNT + b"\6", f"W:{NOS_ACCOUNT}", f"W:{MAINNET.nos_mint}", f"S:{SELF}"),
        Reason.BURNS_TOKENS,
    ),
    "our account is frozen": (
        token(10, b"", f"W:{NOS_ACCOUNT}", MAINNET.nos_mint, f"S:{SELF}"),
        Reason.FREEZES_AN_ACCOUNT,
    ),
    "our SOL become a token": (token(17, b"", f"W:{NOS_ACCOUNT}"), Reason.MOVES_TOKENS),
    "a token account is set up": (
        token(18, bytes(OWNER), f"W:{THIEFS}", MINT),
        Reason.SETS_UP_TOKENS,
    ),
    "a token of the newer token program moves": (
        call(TOKENS_2022, b"\3" + AMOUNT, f"W:{NOS_ACCOUNT}", f"W:{THIEFS}", f"S:{SELF}"),
        Reason.PROGRAM_2022,
    ),
    "our wallet is given to a program": (
        assign(AssignParams(pubkey=OWNER, owner=ROBBER)),
        Reason.GIVES_AWAY_THE_WALLET,
    ),
    "our wallet becomes a data account": (
        allocate(AllocateParams(pubkey=OWNER, space=10)),
        Reason.RESHAPES_AN_ACCOUNT,
    ),
    "we pay for an account of a stranger's program": (
        create_account(
            CreateAccountParams(
                from_pubkey=OWNER,
                to_pubkey=FRESH.pubkey(),
                lamports=10**9,
                space=8,
                owner=ROBBER,
            )
        ),
        Reason.CREATES_AN_ACCOUNT,
    ),
    "we pay for a derived account": (
        create_account_with_seed(
            CreateAccountWithSeedParams(
                from_pubkey=OWNER,
                to_pubkey=Pubkey.create_with_seed(OWNER, "a", ROBBER),
                base=OWNER,
                seed="a",
                lamports=10**9,
                space=8,
                owner=ROBBER,
            )
        ),
        Reason.CREATES_AN_ACCOUNT,
    ),
    "SOL leave a nonce account": (
        call(SYSTEM_PROGRAM, b"\5\0\0\0" + AMOUNT, f"W:{THIEFS}", f"W:{SOURCE}", f"S:{SELF}"),
        Reason.SENDS_SOL,
    ),
    "a nonce account is given away": (
        call(SYSTEM_PROGRAM, b"\7\0\0\0" + bytes(ROBBER), f"W:{THIEFS}", f"S:{SELF}"),
        Reason.TOUCHES_A_NONCE,
    ),
    "an unknown program is called": (
        call(address(Keypair.from_seed(bytes([40] * 32))), b"\1", f"W:{THIEFS}"),
        Reason.UNKNOWN_PROGRAM,
    ),
    "an unknown program gets our signature": (
        call(address(Keypair.from_seed(bytes([41] * 32))), b"\1", f"WS:{SELF}"),
        Reason.UNKNOWN_PROGRAM,
    ),
    "a program that looks like the memo program": (
        call("MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHs", b"hello", f"S:{SELF}"),
        Reason.UNKNOWN_PROGRAM,
    ),
    "a note is written in our name": (
        call(MEMO, b"I owe you everything", f"S:{SELF}"),
        Reason.WRITES_A_NOTE,
    ),
    "a note by nobody": (call(MEMO, b"Nosana support: call us"), Reason.WRITES_A_NOTE),
    "a program is replaced": (call(LOADER, b"\3\0\0\0", f"S:{SELF}"), Reason.LOADS_A_PROGRAM),
    "a token's description gets our signature": (
        call(METADATA_PROGRAM, b"\x0f", f"W:{metadata_account(MINT)}", f"S:{SELF}"),
        Reason.TOUCHES_METADATA,
    ),
    "the stake is unlocked": (
        network(staking, MAINNET.staking, "unstake"),
        Reason.TOUCHES_STAKE,
    ),
    "the stake is taken out": (
        network(staking, MAINNET.staking, "withdraw"),
        Reason.TOUCHES_STAKE,
    ),
    "NOS are locked away": (
        network(staking, MAINNET.staking, "stake", amount=10**9, duration=31_536_000),
        Reason.TOUCHES_STAKE,
    ),
    "the stake account is closed": (
        network(staking, MAINNET.staking, "close"),
        Reason.TOUCHES_STAKE,
    ),
    "NOS pay for a job": (
        network(jobs, MAINNET.jobs, "list", ipfs_job=bytes(32), timeout=7_200),
        Reason.SPENDS_NOS,
    ),
    "a running job is made longer": (
        network(jobs, MAINNET.jobs, "extend", timeout=7_200),
        Reason.SPENDS_NOS,
    ),
    "a job is ended": (network(jobs, MAINNET.jobs, "end"), Reason.TOUCHES_JOBS),
    "a run is thrown away": (network(jobs, MAINNET.jobs, "quit_admin"), Reason.TOUCHES_JOBS),
    "our rewards go elsewhere": (
        network(rewards, MAINNET.rewards, "claim"),
        Reason.TOUCHES_REWARDS,
    ),
    "a pool is emptied": (
        network(pools, MAINNET.pools, "claim_transfer"),
        Reason.TOUCHES_POOLS,
    ),
    "we pay for an account of a stranger": (
        tokens.open_associated_account(SELF, THIEFS, MINT),
        Reason.PAYS_FOR_ANOTHER,
    ),
    "a second token comes along": (
        tokens.open_associated_account(SELF, SELF, COLLECTION),
        Reason.NOT_ONE_KEY,
    ),
    "tokens leave a nested account": (
        call(ASSOCIATED_TOKEN_PROGRAM, b"\2", f"W:{NOS_ACCOUNT}", f"WS:{SELF}"),
        Reason.MOVES_TOKENS,
    ),
    "a token instruction that nobody knows": (
        token(99, b"", f"W:{NOS_ACCOUNT}", f"S:{SELF}"),
        Reason.UNKNOWN_INSTRUCTION,
    ),
    "a transfer that is cut short": (
        token(3, AMOUNT[:5], f"W:{NOS_ACCOUNT}", f"W:{THIEFS}", f"S:{SELF}"),
        Reason.MALFORMED_INSTRUCTION,
    ),
    "a transfer by several signers": (
        token(3, AMOUNT, f"W:{NOS_ACCOUNT}", f"W:{THIEFS}", THIEFS, f"S:{SELF}"),
        Reason.MALFORMED_INSTRUCTION,
    ),
}
"""What stands beside an honest handover, and why nothing of it is signed."""


def refusal(given: str) -> RefusedToSign:
    with pytest.raises(RefusedToSign) as caught:
        read_key_transaction(given, ANNOUNCED, MAINNET)
    return caught.value


@pytest.mark.parametrize("place", ["after", "before"])
@pytest.mark.parametrize(("instruction", "reason"), BESIDE.values(), ids=BESIDE)
def test_nothing_hides_beside_an_honest_handover(instruction, reason, place):
    parts = [OPENING, COMING, instruction] if place == "after" else [instruction, OPENING, COMING]

    refused = refusal(offer(*parts))

    assert refused.reason == reason
    assert refused.told in refused.title


@pytest.mark.parametrize(("instruction", "reason"), BESIDE.values(), ids=BESIDE)
def test_an_old_message_is_judged_as_a_new_one(instruction, reason):
    wire = signed(legacy([OPENING, COMING, instruction]), GRID, THIEF, FRESH)

    assert refusal(text(wire)).reason == reason


def test_every_named_instruction_but_those_of_a_handover_is_refused_with_our_signature():
    honest = {"create", "create_idempotent", "transfer", "transfer_checked", "mint_to"}
    kept = {"mint_to_checked", *honest}
    tried = 0
    for program, known in known_programs(MAINNET).items():
        for row in known.rows:
            spec = row.spec
            count = len(spec.accounts) if spec else 2
            args = (
                bytes(
                    sum(
                        {"u8": 1, "u64": 8, "i64": 8, "u128": 16}.get(f.type, 32) for f in spec.args
                    )
                )
                if spec
                else b""
            )
            given = call(program, row.tag + args, f"WS:{SELF}", *[f"W:{THIEFS}"] * (count - 1))
            refused = refusal(offer(OPENING, COMING, given))
            tried += 1
            assert row.name in kept or refused.reason == row.reason, row.name

    assert tried > 60


# --- Other ways to go wrong ----------------------------------------------------------------------

TABLE = AddressLookupTableAccount(
    key=Pubkey.from_string(THIEFS), addresses=[Pubkey.from_string(SOURCE)]
)
NONCE = advance_nonce_account({"nonce_pubkey": ROBBER, "authorized_pubkey": OWNER})


def mint_to(target: str, amount: int = 1):
    return tokens.mint_tokens(MINT, target, THEIRS, amount)


def with_keys(*more: str) -> MessageV0:
    """The honest message, with accounts behind it that no instruction names."""
    honest = message([OPENING, COMING])
    header = honest.header
    longer = MessageHeader(
        header.num_required_signatures,
        header.num_readonly_signed_accounts,
        header.num_readonly_unsigned_accounts + len(more),
    )
    keys = [*honest.account_keys, *map(Pubkey.from_string, more)]
    return MessageV0(longer, keys, honest.recent_blockhash, honest.instructions, [])


def with_signer(extra: Keypair) -> MessageV0:
    honest = message([OPENING, COMING, call(METADATA_PROGRAM, b"\1", f"S:{address(extra)}")])
    index = list(honest.account_keys).index(Pubkey.from_string(METADATA_PROGRAM))
    kept = [one for one in honest.instructions if one.program_id_index != index]
    return MessageV0(honest.header, honest.account_keys, honest.recent_blockhash, kept, [])


def changed(wire: bytes, place: int, *content: int) -> bytes:
    return wire[:place] + bytes(content) + wire[place + len(content) :]


WIRE = base64.b64decode(HONEST)
VERSION_AT = 1 + 2 * 64
ALL_ODD = {
    "no base64": ("sign me!", Reason.NOT_BASE64),
    "base64 with line breaks": (HONEST[:64] + "\n" + HONEST[64:], Reason.NOT_BASE64),
    "nothing": ("", Reason.MALFORMED),
    "no signers": (text(b"\0" + WIRE[VERSION_AT:]), Reason.MALFORMED),
    "more signers than fit": (text(b"\x80\1" + WIRE[1:]), Reason.MALFORMED),
    "cut short": (text(WIRE[:-1]), Reason.MALFORMED),
    "cut in the middle": (text(WIRE[: len(WIRE) // 2]), Reason.MALFORMED),
    "only signatures": (text(WIRE[:VERSION_AT]), Reason.MALFORMED),
    "a byte too many": (text(WIRE + b"\0"), Reason.MALFORMED),
    "another transaction behind it": (text(WIRE + WIRE), Reason.MALFORMED),
    "more than a packet": (text(WIRE + bytes(1232)), Reason.TOO_BIG),
    "more text than can be": ("A" * 100_000, Reason.TOO_BIG),
    "version 1": (text(changed(WIRE, VERSION_AT, 0x81)), Reason.UNKNOWN_VERSION),
    "version 127": (text(changed(WIRE, VERSION_AT, 0xFF)), Reason.UNKNOWN_VERSION),
    "a signature too few": (text(b"\1" + WIRE[1:65] + WIRE[VERSION_AT:]), Reason.MALFORMED),
    "a signature too many": (
        text(b"\3" + WIRE[1:VERSION_AT] + bytes(64) + WIRE[VERSION_AT:]),
        Reason.MALFORMED,
    ),
    "accounts by a lookup table": (
        offer(OPENING, COMING, tables=[TABLE]),
        Reason.LOOKUP_TABLE,
    ),
    "no blockhash": (offer(OPENING, COMING, blockhash=Hash.default()), Reason.NO_BLOCKHASH),
    "a durable nonce": (offer(NONCE, OPENING, COMING), Reason.NEVER_EXPIRES),
    "an account named twice": (text(signed(with_keys(SOURCE), GRID)), Reason.REPEATED_ACCOUNT),
    "an account that nothing needs": (
        text(signed(with_keys(NOS_ACCOUNT), GRID)),
        Reason.UNUSED_ACCOUNT,
    ),
    "no instruction": (offer(), Reason.NOTHING_TO_DO),
    "a signer without a part": (
        text(signed(with_signer(THIEF), GRID, THIEF)),
        Reason.EXTRA_SIGNER,
    ),
    "another pays the fee": (offer(OPENING, COMING, payer=THEIRS), Reason.ANOTHERS_FEE),
    "the grid has not signed": (offer(OPENING, COMING, others=()), Reason.MISSING_SIGNATURE),
    "the grid signed something else": (
        text(changed(WIRE, 1 + 64, *bytes(GRID.sign_message(b"other")))),
        Reason.FALSE_SIGNATURE,
    ),
    "we have signed already": (
        text(signed(message([OPENING, COMING]), GRID, own=Signature(bytes([7] * 64)))),
        Reason.ALREADY_SIGNED,
    ),
    "a fee without bounds": (
        offer(*budget(1_400_000, 10**9), OPENING, COMING),
        Reason.FEE_TOO_HIGH,
    ),
    "a fee without bounds and without a limit": (
        offer(budget(0, 10**9)[1], OPENING, COMING),
        Reason.FEE_TOO_HIGH,
    ),
    "more units than there are": (
        offer(*budget(1_400_001, 0), OPENING, COMING),
        Reason.TOO_MANY_UNITS,
    ),
    "two limits": (
        offer(budget(1, 0)[0], budget(2, 0)[0], OPENING, COMING),
        Reason.BUDGET_REPEATED,
    ),
    "two prices": (
        offer(budget(0, 1)[1], budget(0, 2)[1], OPENING, COMING),
        Reason.BUDGET_REPEATED,
    ),
    "a budget for memory": (
        offer(call(COMPUTE, b"\1\0\0\4\0"), OPENING, COMING),
        Reason.BUDGET_UNUSUAL,
    ),
    "a budget that is cut short": (
        offer(call(COMPUTE, b"\2\0\0"), OPENING, COMING),
        Reason.BUDGET_MALFORMED,
    ),
    "a budget with our account": (
        offer(call(COMPUTE, b"\2\0\0\0\0", f"S:{SELF}"), OPENING, COMING),
        Reason.BUDGET_MALFORMED,
    ),
    "an account and no key": (offer(OPENING), Reason.NO_KEY),
    "a key that comes twice": (offer(OPENING, COMING, COMING), Reason.REPEATED_INSTRUCTION),
    "a key that comes by two ways": (
        offer(OPENING, COMING, mint_to(KEY_ACCOUNT)),
        Reason.NOT_ONE_KEY,
    ),
    "more than one token": (offer(OPENING, mint_to(KEY_ACCOUNT, 2)), Reason.NOT_ONE_KEY),
    "no token": (offer(OPENING, mint_to(KEY_ACCOUNT, 0)), Reason.NOT_ONE_KEY),
    "a transfer of an unknown token": (offer(COMING), Reason.NOT_ONE_KEY),
    "a key that is made for another": (
        offer(OPENING, mint_to(SOURCE)),
        Reason.MINTS_ELSEWHERE,
    ),
    "a key that goes to another": (
        offer(OPENING, tokens.transfer_tokens(SOURCE, THIEFS_NOS, THEIRS, 1)),
        Reason.MOVES_TOKENS,
    ),
    "NOS in place of a key": (
        offer(
            tokens.open_associated_account(SELF, SELF, MAINNET.nos_mint),
            tokens.transfer_tokens(SOURCE, NOS_ACCOUNT, THEIRS, 1),
        ),
        Reason.ANOTHER_MINT,
    ),
    "an account at another address": (
        offer(
            call(
                ASSOCIATED_TOKEN_PROGRAM, b"\1", f"WS:{SELF}", f"W:{THIEFS}", SELF, MINT,
                SYSTEM_PROGRAM, TOKEN_PROGRAM,
            ),
            COMING,
        ),
        Reason.ANOTHER_ACCOUNT,
    ),
    "an account of the newer token program": (
        offer(
            call(
                ASSOCIATED_TOKEN_PROGRAM, b"\1", f"WS:{SELF}", f"W:{KEY_ACCOUNT}", SELF, MINT,
                SYSTEM_PROGRAM, TOKENS_2022,
            ),
            COMING,
        ),
        Reason.PROGRAM_2022,
    ),
    "an account in the way of older clients, with more accounts than are known": (
        offer(
            call(
                ASSOCIATED_TOKEN_PROGRAM, b"", f"WS:{SELF}", f"W:{KEY_ACCOUNT}", SELF, MINT,
                SYSTEM_PROGRAM, TOKEN_PROGRAM, RENT_SYSVAR,
            ),
            COMING,
        ),
        Reason.MALFORMED_INSTRUCTION,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("given", "reason"), ALL_ODD.values(), ids=ALL_ODD)
def test_what_is_no_plain_handover_is_refused(given, reason):
    assert refusal(given).reason == reason


def test_a_refusal_says_what_it_would_have_done():
    drain = transfer(TransferParams(from_pubkey=OWNER, to_pubkey=ROBBER, lamports=1_500_000_000))

    refused = refusal(offer(OPENING, COMING, drain))

    assert refused.words[-1] == f"Sends 1.5 SOL from {SELF} to {THIEFS}."
    assert "in your name: Sends 1.5 SOL" in refused.title


# --- The honest ones -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "parts",
    [
        [OPENING, COMING],
        [*budget(60_000, 100_000), OPENING, COMING],
        [call(ASSOCIATED_TOKEN_PROGRAM, b"", *(f"{'S' * m.is_signer}{'W' * m.is_writable}:{m.pubkey}" for m in OPENING.accounts)), COMING],
        [tokens.open_associated_account(THEIRS, SELF, MINT), COMING],
        [OPENING, mint_to(KEY_ACCOUNT)],
        [mint_to(KEY_ACCOUNT)],
        [OPENING, COMING, call(METADATA_PROGRAM, b"\x12", f"W:{metadata_account(MINT)}", f"S:{THEIRS}")],
    ],
    ids=["plain", "with a budget", "older create", "the grid pays", "minted", "account is there", "described by the grid"],
)  # fmt: skip
def test_an_honest_handover_is_read(parts):
    handover = read_key_transaction(offer(*parts), ANNOUNCED, MAINNET)

    assert (handover.mint, handover.key_account) == (MINT, KEY_ACCOUNT)
    assert any("access key" in sentence for sentence in handover.words)
    assert metadata_account(MINT) in handover.watched


def test_an_honest_handover_is_told_in_words_and_signed_as_it_came():
    handover = read_key_transaction(HONEST, ANNOUNCED, MAINNET)
    accepted = judge_trial(handover, before(), after())

    assert accepted.words == (
        "Creates your account for the access key.",
        f"Puts the access key {MINT} there.",
        "Pays a network fee of 0.00001 SOL.",
        "Costs you 0.00204928 SOL in all, by a trial of it.",
    )
    signature = bytes(NODE.sign_message(accepted.message))
    assert handover.with_signature(signature) == WIRE[:1] + signature + WIRE[65:]


def test_an_honest_handover_of_the_older_form_is_read():
    wire = signed(legacy([OPENING, COMING]), GRID)
    handover = read_key_transaction(text(wire), ANNOUNCED, MAINNET)
    signature = bytes(NODE.sign_message(handover.message))

    assert handover.with_signature(signature) == wire[:1] + signature + wire[65:]


# --- The trial -----------------------------------------------------------------------------------


TRIALS = {
    "more SOL leave than was announced": (
        {},
        {SELF: wallet(1_000_000_000 - 2_500_001)},
        Reason.SOL_LEAVES,
    ),
    "the wallet is another program's": (
        {},
        {SELF: token_account()},
        Reason.WALLET_LEAVES,
    ),
    "the wallet is gone": ({}, {SELF: None}, Reason.WALLET_LEAVES),
    "tokens leave an account of ours": (
        {SOURCE: token_account(amount=5)},
        {SOURCE: token_account(amount=4)},
        Reason.TOKENS_LEAVE,
    ),
    "an account of ours is gone": (
        {SOURCE: token_account(amount=0)},
        {SOURCE: None},
        Reason.TOKENS_LEAVE,
    ),
    "an account of ours gets another owner": (
        {SOURCE: token_account(amount=5)},
        {SOURCE: token_account(amount=5, owner=THIEFS)},
        Reason.AUTHORITY_LEAVES,
    ),
    "another may spend what is ours": (
        {SOURCE: token_account(amount=5)},
        {SOURCE: token_account(amount=5, delegate=THIEFS, delegated=5)},
        Reason.AUTHORITY_LEAVES,
    ),
    "another may close what is ours": (
        {SOURCE: token_account(amount=5)},
        {SOURCE: token_account(amount=5, close=THIEFS)},
        Reason.AUTHORITY_LEAVES,
    ),
    "no key comes": ({}, {KEY_ACCOUNT: token_account(amount=0)}, Reason.KEY_DOES_NOT_COME),
    "no account comes": ({}, {KEY_ACCOUNT: None}, Reason.KEY_DOES_NOT_COME),
    "the key comes to another": (
        {},
        {KEY_ACCOUNT: token_account(amount=1, owner=THIEFS)},
        Reason.KEY_DOES_NOT_COME,
    ),
    "the key comes with strings attached": (
        {},
        {KEY_ACCOUNT: token_account(amount=1, close=THIEFS)},
        Reason.KEY_DOES_NOT_COME,
    ),
    "another token comes": (
        {},
        {KEY_ACCOUNT: token_account(amount=1, mint=MARKET)},
        Reason.KEY_DOES_NOT_COME,
    ),
    "the key is of no collection": (
        {},
        {metadata_account(MINT): None},
        Reason.ANOTHER_COLLECTION,
    ),
    "the key is of another collection": (
        {},
        {metadata_account(MINT): description(collection=MARKET)},
        Reason.ANOTHER_COLLECTION,
    ),
    "the key only says that it is of the collection": (
        {},
        {metadata_account(MINT): description(verified=False)},
        Reason.ANOTHER_COLLECTION,
    ),
    "the description is of another token": (
        {},
        {metadata_account(MINT): description(mint=MARKET)},
        Reason.ANOTHER_COLLECTION,
    ),
    "the description is a token account": (
        {},
        {metadata_account(MINT): token_account()},
        Reason.ANOTHER_COLLECTION,
    ),
}


@pytest.mark.parametrize(("earlier", "later", "reason"), TRIALS.values(), ids=TRIALS)
def test_what_a_trial_shows_is_held_against_what_was_announced(earlier, later, reason):
    handover = read_key_transaction(HONEST, ANNOUNCED, MAINNET)

    with pytest.raises(RefusedToSign) as caught:
        judge_trial(handover, before(**earlier), after(**later))

    assert caught.value.reason == reason
    assert caught.value.words == handover.words


@pytest.mark.parametrize("missing", [SELF, KEY_ACCOUNT, SOURCE, metadata_account(MINT)])
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_trial_that_does_not_show_everything_proves_nothing(missing, when):
    handover = read_key_transaction(HONEST, ANNOUNCED, MAINNET)
    shown = {"before": before(), "after": after()}
    del shown[when][missing]

    with pytest.raises(RefusedToSign) as caught:
        judge_trial(handover, **shown)

    assert caught.value.reason == Reason.TRIAL_INCOMPLETE


def test_a_key_account_that_was_there_already_costs_only_the_fee():
    handover = read_key_transaction(HONEST, ANNOUNCED, MAINNET)
    earlier = before(**{KEY_ACCOUNT: token_account(amount=0)})
    later = after(**{SELF: wallet(1_000_000_000 - 10_000)})

    assert judge_trial(handover, earlier, later).words[-1].startswith("Costs you 0.00001 SOL")


def test_there_are_more_than_forty_hostile_ones_and_most_have_a_reason_of_their_own():
    hostile = [reason for *_, reason in (*BESIDE.values(), *ALL_ODD.values(), *TRIALS.values())]

    assert len(hostile) >= 100
    assert len(set(hostile)) >= 45
    assert ANNOUNCED.most > RENT
    assert Hash.default() != BLOCKHASH
