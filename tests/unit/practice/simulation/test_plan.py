"""How a grid is dealt out."""

import pytest

from nosdesk.practice.simulation.plan import MEAN_JOB_S, deal, planned_jobs


@pytest.mark.parametrize(("nodes", "jobs"), [(112, 139_749), (12, 400), (1, 1), (13, 5), (500, 7)])
def test_every_node_and_job_is_dealt_out_once(nodes, jobs):
    shares = deal(nodes=nodes, jobs=jobs, kinds=frozenset(), seed=1)

    assert sum(share.jobs for share in shares) == jobs
    assert sum(share.nodes for share in shares) <= nodes
    assert all(share.nodes > 0 for share in shares)


def test_the_first_grid_takes_six_weeks_on_thirteen_markets():
    shares = deal(nodes=112, jobs=139_749, kinds=frozenset(), seed=1)

    assert len(shares) == 13
    assert sum(share.nodes for share in shares) == 112
    assert {share.posting_s for share in shares} == {42 * 86_400}


def test_jobs_follow_from_the_seed_and_are_about_a_quarter_of_an_hour_long():
    share = deal(nodes=1, jobs=5_000, kinds=frozenset(), seed=1)[0]
    other = deal(nodes=1, jobs=5_000, kinds=frozenset(), seed=2)[0]
    jobs = planned_jobs(share)

    assert jobs == planned_jobs(share) != planned_jobs(other)
    assert [job.at_s for job in jobs] == sorted(job.at_s for job in jobs)
    assert sum(job.work_s for job in jobs) / 5_000 == pytest.approx(MEAN_JOB_S, rel=0.1)
