from dataclasses import replace

import pytest

from devtools.pictures.sample_network import OURS, network_views, sample_network
from devtools.pictures.sample_rig import NOW
from nosdesk.domain.hosting import CountryCount, MarketOffer
from nosdesk.domain.market import QueueType
from nosdesk.domain.node_status import Phase
from nosdesk.node.rig_picture import RigPicture
from nosdesk.ports.network import NetworkLook
from nosdesk.ui.pages.home_view import Condition
from nosdesk.ui.pages.network_rows import network_columns
from nosdesk.ui.pages.network_shares import country_shares, gpu_shares
from nosdesk.ui.pages.network_told import NOTHING_TOLD, Told
from nosdesk.ui.pages.network_view import network_view
from nosdesk.ui.pages.tariff import NO_BREAK, NO_TARIFF, Tariff
from nosdesk.ui.theme.tokens import Tone

KNOWN = sample_network()
NORMAL = network_view(KNOWN, NOW)


def row(view, name):
    (found,) = [each for each in view.rows if each.cells[1] == name]
    return found


def with_nodes(*changes):
    """The sample, with our waiting node in other states."""
    (node,) = [each for each in KNOWN.rig.nodes if each.status.phase is Phase.QUEUED]
    nodes = tuple(replace(node, **change) for change in changes)
    return network_view(replace(KNOWN, rig=RigPicture(KNOWN.rig.choices, nodes)), NOW)


def test_a_market_tells_its_price_by_the_hour_who_waits_and_how_many_jobs_run():
    assert row(NORMAL, "nvidia-3060").cells == (
        "RTX 3060", "nvidia-3060", "1.548", "0.155", "3 nodes", "5", "For your RTX 3060",
    )  # fmt: skip
    assert row(NORMAL, "nvidia-3080").cells[4] == "4 jobs"
    assert row(NORMAL, "nvidia-4060").cells[4] == "1 node"
    assert row(NORMAL, "nvidia-4080").cells[4] == "nobody"


def test_every_row_has_a_text_and_a_key_for_each_column():
    for each in NORMAL.rows:
        assert len(each.cells) == len(each.keys) == len(network_columns())


def test_markets_that_concern_this_pc_come_first_and_the_others_by_gpu():
    names = [each.cells[1] for each in NORMAL.rows]

    assert names[:3] == ["nvidia-4090", "nvidia-3090", "nvidia-3060"]
    assert [each.cells[0].casefold() for each in NORMAL.rows[3:]] == sorted(
        each.cells[0].casefold() for each in NORMAL.rows[3:]
    )


def test_where_a_node_of_ours_is_stands_in_its_market():
    assert row(NORMAL, "nvidia-4090").here == "At work"
    assert row(NORMAL, "nvidia-4090").tone is Tone.GOOD
    assert row(NORMAL, "nvidia-3090").here == "Place 4 of 31"
    assert row(NORMAL, "nvidia-a100").here == ""


def test_two_nodes_in_one_market_are_told_together():
    (market,) = [e.market for e in KNOWN.look.markets if OURS in e.market.queue]
    other = market.queue[0]

    assert row(with_nodes({}, {"address": other}), "nvidia-3090").here == "Places 1, 4 of 31"

    status = next(n.status for n in KNOWN.rig.nodes if n.status.phase is Phase.RUNNING)
    view = with_nodes({}, {"address": other, "status": status})
    assert row(view, "nvidia-3090").here == "1 at work, 1 waiting"
    view = with_nodes({"status": status}, {"status": status})
    assert row(view, "nvidia-3090").here == "2 nodes at work"


def test_what_a_waiting_node_saw_itself_counts_more_than_an_older_look():
    (market,) = [e.market for e in KNOWN.look.markets if OURS in e.market.queue]
    later = replace(market, queue=market.queue[2:])

    assert row(with_nodes({"market": later}), "nvidia-3090").here == "Place 2 of 31"


def test_a_node_that_is_not_in_its_queue_is_not_given_a_place():
    view = with_nodes({"address": "SomebodyElse"})

    assert row(view, "nvidia-3090").here == "Your node is not in the queue"


def test_the_totals_are_of_the_whole_grid():
    values = {each.title: (each.value, each.caption) for each in NORMAL.figures}

    assert values == {
        "Jobs running": ("216", "29 more wait for a node"),
        "Nodes waiting": ("78", "in 11 of 16 markets"),
        "Jobs done": ("1,284", "214 hours of work, on the ledger now"),
        "Best price": ("21.240", f"2.12{NO_BREAK}USD, by the grid's price of NOS"),
    }


@pytest.mark.parametrize(("worked_s", "hours"), [(0, "0"), (5_400, "1.5"), (36_000, "10")])
def test_a_few_hours_of_work_are_told_more_exactly_than_many(worked_s, hours):
    look = replace(KNOWN.look, worked_s=worked_s)

    done = network_view(replace(KNOWN, look=look), NOW).figures[2]

    assert done.caption == f"{hours} hours of work, on the ledger now"


def best_price_of(tariff, told=KNOWN.told):
    return network_view(replace(KNOWN, tariff=tariff, told=told), NOW).figures[-1].caption


def test_the_best_price_is_worth_what_the_user_says_before_what_the_grid_does():
    assert best_price_of(Tariff("EUR", None, 2.0)) == f"42.48{NO_BREAK}EUR, by your price of NOS"
    assert best_price_of(Tariff("USD", None, 2.0)) == f"42.48{NO_BREAK}USD, by your price of NOS"
    assert "the grid's price" in best_price_of(Tariff("USD"))


@pytest.mark.parametrize("tariff", [NO_TARIFF, Tariff("EUR"), Tariff("", None, 2.0)])
def test_without_a_price_in_the_user_s_currency_nothing_is_converted(tariff):
    assert best_price_of(tariff) == "1 market needs an access key"
    assert best_price_of(Tariff("USD"), NOTHING_TOLD) == "1 market needs an access key"


def test_a_market_whose_price_in_usd_is_not_told_has_a_dash_and_comes_last():
    told = replace(KNOWN.told, offers=Told(KNOWN.told.offers.value[1:], NOW, is_asked=True))
    view = network_view(replace(KNOWN, told=told), NOW)

    assert row(view, "nvidia-3060").cells[3] == "—"
    assert min(view.rows, key=lambda each: each.keys[3]) == row(view, "nvidia-3060")
    assert "USD" not in row(view, "nvidia-3060").details


def test_a_market_that_the_grid_s_profile_does_not_know_is_told_by_its_host_services():
    address = KNOWN.look.markets[0].market.address
    offers = (MarketOffer(address, "NVIDIA 3060", "slug-3060", gpu_types=("NVIDIA RTX 3060",)),)
    told = replace(NOTHING_TOLD, offers=Told(offers, NOW, is_asked=True))
    view = network_view(replace(KNOWN, market_names={}, gpu_classes={}, told=told), NOW)

    (found,) = [each for each in view.rows if each.address == address]
    assert found.cells[:2] == ("RTX 3060", "slug-3060")


def test_the_gpus_of_nodes_that_wait_or_work_are_counted_the_most_first():
    rows = NORMAL.gpus.rows

    assert [(each.name, each.value) for each in rows[:2]] == [
        ("RTX 3090", "72"),
        ("RTX 4090", "63"),
    ]
    assert (rows[0].part, rows[1].part) == (1.0, 63 / 72)
    nodes = sum(each.nodes for each in rows)
    assert nodes == sum(int(NORMAL.figures[n].value) for n in (0, 1))


def test_a_grid_on_which_nobody_is_has_no_gpus():
    shares = gpu_shares(NetworkLook((), 0, 0), ())

    assert (shares.rows, shares.note) == ((), "No node waits or works.")


@pytest.mark.parametrize(
    ("told", "names", "words"),
    [
        (Told(), [], "are being asked"),
        (Told(None, NOW, is_asked=True), [], "do not tell where its nodes are"),
        (Told((), NOW, is_asked=True), [], "know of no nodes"),
        (Told(None, 0.0, "They are away.", is_asked=True), [], "They are away."),
        (Told((CountryCount("DE", 2),), NOW, is_asked=True), ["DE"], "Known nodes: 2, as"),
        (
            Told((CountryCount("DE", 2),), NOW - 600, "They are away.", is_asked=True),
            ["DE"],
            "told this 10 min ago. They are away.",
        ),
    ],
)
def test_countries_are_shown_as_told_and_nothing_is_said_without_why(told, names, words):
    shares = country_shares(told, NOW)

    assert [each.name for each in shares.rows] == names
    assert words in shares.note


def test_the_terms_say_all_that_the_table_leaves_out():
    assert row(NORMAL, "nvidia-h100").details == (
        f"Market nvidia-h100. The grid's host services name 2.12{NO_BREAK}USD an hour. 5 nodes wait for a job. 18 jobs run. A job may run 2 h."
        " Nodes need an access key."
    )
    assert "Every node may join." in row(NORMAL, "nvidia-3090").details
    assert "No job runs." in row(NORMAL, "nvidia-4060").details


def test_a_grid_with_an_explorer_leads_there_and_one_without_leads_nowhere():
    known = sample_network(explorer="")

    first = NORMAL.rows[0]
    assert first.link == f"https://explorer.example/markets/{first.address}"
    assert not any(each.link for each in network_view(known, NOW).rows)


def test_a_market_without_a_name_is_told_by_its_address():
    view = network_view(replace(KNOWN, market_names={}, gpu_classes={}, told=NOTHING_TOLD), NOW)

    assert {each.cells[0] for each in view.rows} == {"—"}
    assert all("…" in each.cells[1] for each in view.rows)
    assert all(each.cells[1].startswith(each.address[:4]) for each in view.rows)


def test_before_the_first_look_nothing_is_claimed():
    view = network_view(replace(KNOWN, look=None), NOW)

    assert view.condition is Condition.LOADING
    assert {each.value for each in view.figures} == {"—"}
    assert view.title
    assert view.text


def test_a_look_that_fails_keeps_what_was_seen_and_says_how_old_it_is():
    view = network_view(replace(KNOWN, trouble="No answer."), NOW + 400)

    assert view.condition is Condition.DEGRADED
    assert view.rows == NORMAL.rows
    assert view.text == "What is shown was read 7 min ago. No answer."
    assert view.age == "Prices in USD are the word of the grid's host services, 9 min ago."


def test_a_first_look_that_fails_says_why():
    view = network_view(replace(KNOWN, look=None, trouble="No answer."), NOW)

    assert (view.condition, view.text) == (Condition.FAILED, "No answer.")
    assert not view.rows


def test_a_grid_without_markets_says_so():
    view = network_view(replace(KNOWN, look=NetworkLook((), 0, 0)), NOW)

    assert view.condition is Condition.EMPTY
    assert view.title == "This grid has no markets"


def test_old_figures_carry_their_age():
    assert "once a minute" in NORMAL.age
    assert NORMAL.age.endswith("Prices in USD are the word of the grid's host services, 2 min ago.")
    assert "told 2 min ago" in NORMAL.countries.note
    old = replace(KNOWN, told=NOTHING_TOLD)
    assert network_view(old, NOW + 600).age == "Read 10 min ago."


@pytest.mark.parametrize("state", network_views())
def test_every_state_is_of_its_condition_or_says_why(state):
    view = network_views()[state]

    assert view.rows or (view.title and view.text)
    assert len(view.figures) == 4


def test_the_order_of_who_waits_goes_from_most_jobs_to_most_nodes():
    by_queue = sorted(NORMAL.rows, key=lambda each: each.keys[4])

    assert (by_queue[0].cells[4], by_queue[-1].cells[4]) == ("17 jobs", "31 nodes")
    assert QueueType.EMPTY in {each.market.queue_type for each in KNOWN.look.markets}
