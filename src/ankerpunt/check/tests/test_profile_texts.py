"""What a profile may say, and what a version of a promise that still waits has to prove."""

from typing import Any

from ankerpunt.check.tests.tiny import found, group, objects, promise, usp, value
from ankerpunt.plan.nouns import Profile, Usp

NEAR = value("nabij", title="Nabij", text="We kennen de straat.")


def profile(**fields: Any) -> Profile:
    return Profile(**{"id": "p", "channel": "x", **fields})


def waiting(**fields: Any) -> Usp:
    """A new wording of the USP of `tiny`, in a draft that replaces its promise."""
    return usp("nieuw", **{"proposition": "straks", "replaces": "techniek", **fields})


def test_p230_names_the_sentence_that_nothing_carries() -> None:
    text = profile(usps=("techniek",), what_we_deliver="Je team kiest de techniek. Nergens verdien je meer geld.")
    [finding] = found("P230", promise(), usp(), text)
    assert finding.values == {"sentence": "Nergens verdien je meer geld"}
    assert objects("P230", promise(), usp(), profile(usps=("techniek",), who_we_are="Gemeente Waterrijk.")) == []


def test_p230_draws_on_foundations_and_on_the_honest_wording() -> None:
    said = profile(foundations=("nabij", "weg"), who_we_are="We kennen de straat.")
    assert objects("P230", NEAR, said) == []
    open_one = usp(state="stretch", stretch_wording="We zijn er nog niet.", claim="Gratis reizen")
    assert objects("P230", open_one, profile(usps=("techniek", "weg"), what_we_deliver="Gratis reizen.")) == ["p"]
    assert objects("P230", open_one, profile(usps=("techniek",), what_we_deliver="We zijn er nog niet.")) == []


def test_p230_leaves_a_profile_without_sources_to_p218() -> None:
    assert objects("P230", profile(who_we_are="Wij verdienen veel geld.")) == []


def test_p231_stops_a_bare_stretch_claim_picked_or_not() -> None:
    stretch = usp(state="stretch", claim="Minder papier")
    text = profile(what_we_deliver="Bij ons minder papier!")
    assert objects("P231", promise(), stretch, text) == []
    assert objects("P231", promise(), stretch, group(), profile(target_group="ict", what_we_deliver="Minder papier"))
    assert objects("P231", stretch, profile(usps=("techniek", "weg"), what_we_deliver="Minder papier")) == ["p"]
    assert (
        objects("P231", usp(claim="Minder papier"), profile(usps=("techniek",), what_we_deliver="Minder papier")) == []
    )


def test_a_usp_that_waits_has_nothing_to_prove_but_its_words_are_judged() -> None:
    now, then = promise(status="adopted"), promise("straks", replaces="bouw")
    assert objects("P211", group(), now, then, usp(), waiting()) == ["techniek"]
    assert objects("P208", group(), now, then, usp(), waiting(claim="De leukste techniek")) == ["nieuw"]


def test_once_adopted_it_must_prove_itself() -> None:
    before, now = promise(status="retired"), promise("straks", replaces="bouw", status="adopted")
    assert objects("P211", group(), before, now, usp(), waiting()) == ["nieuw"]
