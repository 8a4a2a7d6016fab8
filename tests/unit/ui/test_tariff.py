import pytest

from nosdesk.domain.settings import Money
from nosdesk.ui.pages.tariff import NO_TARIFF, Tariff, energy_text, tariff_of
from nosdesk.ui.pages.tariff_drafts import TariffText, read_tariff, tariff_form

EUR = Tariff("EUR", 0.30, 0.5)


def test_cost_worth_and_net_follow_from_the_prices():
    assert EUR.cost(2_000) == pytest.approx(0.6)
    assert EUR.worth(3_000_000) == pytest.approx(1.5)
    assert EUR.net(3_000_000, 2_000) == pytest.approx(0.9)
    assert EUR.text(0.05) == "0.0500\u00a0EUR"


def test_what_is_not_known_is_never_taken_for_nothing():
    assert NO_TARIFF.cost(2_000) is None
    assert NO_TARIFF.worth(1) is None
    assert EUR.cost(None) is None
    assert EUR.net(1, None) is None
    assert Tariff("EUR", None, 0.5).net(1, 1) is None


def test_energy_is_told_in_the_unit_that_fits():
    assert [energy_text(wh) for wh in (312, 1_500, 120_000)] == ["312 Wh", "1.50 kWh", "120 kWh"]


def test_prices_are_those_of_the_settings():
    money = Money(currency="EUR", electricity_per_kwh=0.30, nos_price=0.5)

    assert tariff_of(money) == EUR


@pytest.mark.parametrize("tariff", [EUR, NO_TARIFF, Tariff("USD", 0.000001, None)])
def test_what_a_form_holds_is_read_back_as_it_was(tariff):
    assert read_tariff(tariff_form(tariff)).value == tariff


def test_a_comma_and_small_letters_are_understood():
    assert read_tariff(TariffText(" eur ", "0,30", "0.5")).value == EUR


@pytest.mark.parametrize(
    ("form", "wrong"),
    [
        (TariffText("EUR", "cheap", ""), "per_kwh"),
        (TariffText("EUR", "1e5", ""), "per_kwh"),
        (TariffText("EUR", "-1", ""), "per_kwh"),
        (TariffText("EUR", "1001", ""), "per_kwh"),
        (TariffText("EUR", "", "٣"), "per_nos"),
        (TariffText("euros!", "1", ""), "currency"),
        (TariffText("", "1", ""), "currency"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(form, wrong):
    draft = read_tariff(form)

    assert draft.value is None
    assert list(draft.errors) == [wrong]
