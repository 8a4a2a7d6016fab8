from hypothesis import given
from hypothesis import strategies as st

from nosdesk.ui.said import Sayings

GERMAN = {
    "{1} left; joining needs {2}.": "Noch {1}; zum Beitreten braucht es {2}.",
    "Checking {1} before joining.": "Prüft vor dem Beitreten {1}.",
    "the market": "den Markt",
    "Place {1} of {2}.": "Platz {1} von {2}.",
    "Place {1} of {2} in the queue.": "Platz {1} von {2} in der Schlange.",
    "The GPU is hotter than {degrees}.": "Die GPU ist heißer als {degrees}.",
    "{1} Nosdesk takes no jobs {2}.": "{1} Nosdesk nimmt keine Jobs an, {2}.",
    "until it cools": "bis sie abkühlt",
    "Install it. Then restart the PC.": "Installiere ihn. Starte den PC dann neu.",
    "There is no driver.": "Es gibt keinen Treiber.",
    "Card {1} is in slot {2}.": "In Platz {2} steckt Karte {1}.",
    "Docker refused: {1}": "Docker weigert sich: {1}",
    "{1} admits {2} only.": "{1} lässt nur {2} zu.",
    "{1} (yours)": "{1} (eigenes)",
}


def german():
    return Sayings(list(GERMAN), lambda text: GERMAN.get(text, text))


def test_a_sentence_with_values_is_recognised_and_its_values_are_kept():
    assert german().put("0.004 SOL left; joining needs 0.02 SOL.") == (
        "Noch 0.004 SOL; zum Beitreten braucht es 0.02 SOL."
    )
    assert german().put("Place 4 of 31.") == "Platz 4 von 31."
    assert german().put("The GPU is hotter than 90 °C.") == "Die GPU ist heißer als 90 °C."


def test_a_value_does_not_swallow_the_sentences_that_follow():
    assert german().put("Place 4 of 31 in the queue. There is no driver.") == (
        "Platz 4 von 31 in der Schlange. Es gibt keinen Treiber."
    )


def test_a_grid_of_ones_own_is_called_that_within_a_sentence_too():
    assert german().put("Grid in the cellar (yours) admits Linux only.") == (
        "Grid in the cellar (eigenes) lässt nur Linux zu."
    )


def test_a_value_that_has_words_of_its_own_is_translated_too():
    assert (
        german().put("Checking the market before joining.") == "Prüft vor dem Beitreten den Markt."
    )
    assert german().put("The GPU is hotter than 90 °C. Nosdesk takes no jobs until it cools.") == (
        "Die GPU ist heißer als 90 °C. Nosdesk nimmt keine Jobs an, bis sie abkühlt."
    )


def test_a_title_and_its_remedy_of_several_sentences_are_each_found():
    assert german().put("There is no driver. Install it. Then restart the PC.") == (
        "Es gibt keinen Treiber. Installiere ihn. Starte den PC dann neu."
    )


def test_what_nobody_translated_stays_as_it_is_beside_what_was():
    assert german().put("Docker sneezed. Place 1 of 2.") == "Docker sneezed. Platz 1 von 2."
    assert german().put("Docker sneezed.") == "Docker sneezed."
    assert german().put("") == ""


def test_values_may_change_places():
    assert german().put("Card 1 is in slot 7.") == "In Platz 7 steckt Karte 1."


def test_what_stands_behind_a_value_that_runs_on_is_translated_too():
    assert german().put("Docker refused: no. Place 1 of 2.") == (
        "Docker weigert sich: no. Platz 1 von 2."
    )


@given(st.text(max_size=3000))
def test_words_from_outside_never_break_it(text):
    assert isinstance(german().put(text), str)


@given(st.text(alphabet="{}12 ab.", max_size=30))
def test_braces_in_a_value_are_shown_as_they_came(value):
    said = german().put(f"The GPU is hotter than {value}.")

    assert said == f"Die GPU ist heißer als {value}." or not value


def test_a_long_text_from_outside_is_not_searched():
    text = "is left; joining needs " * 5000

    assert german().put(text) == text


def test_a_text_of_very_many_sentences_from_outside_is_not_searched():
    asked = []
    text = ("It is so. " * 80).strip()

    assert Sayings(list(GERMAN), lambda each: asked.append(each) or each).put(text) == text
    assert asked == []


def test_a_template_whose_words_are_not_there_is_not_tried():
    assert german().put("7 left; joining is free.") == "7 left; joining is free."
    assert german().put("Docker refused: ") == "Docker refused: "
