"""Values, former values, and taking back."""

from nosdesk.practice.simulation.tables import MEMORY_S, Tables


def test_what_is_rolled_back_never_was():
    tables = Tables()
    tables.put("sol", "a", 5)
    tables.commit(now=0)

    tables.put("sol", "a", 6)
    tables.put("sol", "b", 7)
    tables.put("sol", "a", None)
    tables.roll_back()

    assert (tables.get("sol", "a"), tables.get("sol", "b")) == (5, None)
    assert tables.commit(now=1) == []


def test_a_commit_tells_each_changed_row_once():
    tables = Tables()
    tables.put("sol", "a", 5)
    tables.put("nos", "a", 5)
    tables.put("sol", "a", 6)

    assert tables.commit(now=0) == [("sol", "a"), ("nos", "a")]


def test_former_values_are_told_by_their_moment():
    tables = Tables()
    for now, value in ((10, "first"), (20, "second"), (30, None)):
        tables.put("jobs", "a", value)
        tables.commit(now)

    seen = [tables.get_at("jobs", "a", moment) for moment in (5, 10, 15, 25, 30, 99)]
    assert seen == [None, "first", "first", "second", None, None]


def test_what_is_long_past_is_forgotten():
    tables = Tables()
    for now in (0, 1, 2 * MEMORY_S):
        tables.put("jobs", "a", now)
        tables.commit(now)

    assert tables.get_at("jobs", "a", 0.5) == 1


def test_changes_of_nos_are_summed_by_owner():
    tables = Tables()
    tables.put("nos", "a", 5)
    tables.commit(now=0)
    tables.put("nos", "a", 7)
    tables.put("nos", "a", 9)
    tables.put("nos", "b", 1)

    assert tables.nos_changes() == {"a": 4, "b": 1}
