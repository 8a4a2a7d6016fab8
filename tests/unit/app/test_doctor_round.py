"""The doctor's round: in time, side by side, and past what hangs."""

import asyncio

from nosdesk.app.doctor import make_round
from nosdesk.domain.doctor.checks import CHECKS, CheckId
from nosdesk.domain.doctor.findings import Finding, Result, ok
from nosdesk.domain.errors import Unavailable


def well(check):
    async def probe():
        return (ok(check, "Well."),)

    return probe


def all_well(**instead):
    probes = {check.id: well(check.id) for check in CHECKS}
    return probes | {CheckId(name): probe for name, probe in instead.items()}


def fails(check, *abouts):
    async def probe():
        return tuple(
            Finding(check, result, "Sentence.", about=about)
            for about, result in (abouts or (("", Result.FAILED),))
        )

    return probe


async def results_of(probes, **more):
    found = await make_round(probes, **more)
    return {each.check: each.result for each in found}


async def test_every_check_is_told_once_and_the_findings_come_in_order():
    told = []
    found = await make_round(all_well(), lambda check, _: told.append(check.id))

    assert sorted(told) == sorted(CheckId)
    assert [each.check for each in found] == list(CheckId)


async def test_what_builds_on_a_failure_is_skipped_and_all_else_is_looked_at():
    results = await results_of(all_well(docker=fails(CheckId.DOCKER)))

    skipped = {check for check, result in results.items() if result is Result.SKIPPED}
    assert skipped == {CheckId.CONTAINER, CheckId.DISK}


async def test_without_a_network_nothing_of_the_grid_is_asked():
    asked = []

    def noting(check):
        async def probe():
            asked.append(check)
            return (ok(check, "Well."),)

        return probe

    probes = {check.id: noting(check.id) for check in CHECKS}
    probes[CheckId.NETWORK] = fails(CheckId.NETWORK)
    results = await results_of(probes)

    of_the_grid = {CheckId.CLOCK, CheckId.WALLET, CheckId.ADMISSION, CheckId.MARKET}
    of_the_grid |= {CheckId.PLACE, CheckId.DEMAND}
    assert not of_the_grid & set(asked)
    assert all(results[check] is Result.SKIPPED for check in of_the_grid)
    assert results[CheckId.RULES] is results[CheckId.GPU] is Result.OK


async def test_one_gpu_that_failed_does_not_keep_the_others_from_being_looked_at():
    one_of_two = fails(CheckId.WALLET, ("a", Result.FAILED), ("b", Result.OK))
    results = await results_of(all_well(wallet=one_of_two))

    assert results[CheckId.ADMISSION] is Result.OK


async def test_a_check_that_hangs_is_given_up_and_holds_up_nobody_else():
    async def hang():
        await asyncio.Event().wait()
        raise AssertionError

    over = []
    found = await make_round(
        all_well(power=hang, docker=hang),
        lambda check, _: over.append(check.id),
        within_s=lambda _: 0.2,
    )

    results = {each.check: each for each in found}
    assert results[CheckId.DOCKER].result is Result.UNKNOWN
    assert results[CheckId.DOCKER].sentence == "There was no answer within 0.2 seconds."
    assert results[CheckId.DISK].result is Result.OK  # unknown is not failed
    assert over.index(CheckId.PLACE) < over.index(CheckId.POWER)


async def test_checks_that_have_nothing_to_do_with_each_other_run_side_by_side():
    both = asyncio.Barrier(2)

    def meet(check):
        async def probe():
            await both.wait()
            return (ok(check, "Met."),)

        return probe

    results = await results_of(
        all_well(network=meet(CheckId.NETWORK), driver=meet(CheckId.DRIVER)), within_s=lambda _: 5
    )
    assert results[CheckId.NETWORK] is results[CheckId.DRIVER] is Result.OK


async def test_trouble_that_a_check_did_not_expect_is_told_as_unknown_with_its_remedy():
    async def trouble():
        raise Unavailable("It is away.", "Try again.")

    found = await make_round(all_well(demand=trouble))

    assert (found[-1].result, found[-1].sentence, found[-1].fix) == (
        Result.UNKNOWN, "It is away.", "Try again.",
    )  # fmt: skip
