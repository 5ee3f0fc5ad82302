"""Target groups: which there are, and how big they are (U1, U2)."""

from collections.abc import Iterator

from ankerpunt.check.action import add, edit
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.check.wordlists import everyone_in
from ankerpunt.plan.facts.target_group import lacks_source
from ankerpunt.plan.nouns import Organisation, TargetGroup
from ankerpunt.text import Text


@rule(
    "U101",
    severity="hint",
    source=("U1",),
    nouns=(Organisation,),
    mood="next_step",
    action=add("Maak een doelgroep", "Add a target group", TargetGroup, "name"),
    title=Text(nl="Nog geen doelgroep", en="No target group yet"),
    message=Text(
        nl="“{name}” heeft nog geen doelgroep. Daar begint het plan.",
        en="“{name}” has no target group yet. That is where the plan begins.",
    ),
    what=Text(nl="Of het plan minstens één doelgroep heeft.", en="Whether the plan has at least one target group."),
    why=Text(
        nl="Een belofte aan iedereen raakt niemand. Alles wat volgt, hangt aan een doelgroep.",
        en="A promise to everyone touches nobody. Everything that follows depends on a target group.",
    ),
    example=Text(
        nl="Binnen: wijkverpleegkundigen, ontwikkelaars. Buiten: mensen die net verhuisd zijn.",
        en="Inside: district nurses, developers. Outside: people who have just moved house.",
    ),
    way_out=Text(
        nl="Maak één doelgroep aan met mensen die hetzelfde werk of dezelfde vraag hebben.",
        en="Add one target group of people with the same work or the same question.",
    ),
)
def no_target_group(scene: Scene) -> Iterator[Hit]:
    """Find an organisation without target groups."""
    if not scene.plan.target_groups:
        yield hit(scene.plan.organisation)


@rule(
    "U102",
    severity="warning",
    source=("U2",),
    nouns=(TargetGroup,),
    mood="not_right",
    action=edit("Noem de bron", "Name the source"),
    gathers=True,
    title=Text(nl="Omvang zonder bron", en="Size without a source"),
    message=Text(
        nl="Van “{name}” staat er een omvang, maar niet waar dat getal vandaan komt.",
        en="“{name}” has a size, but not where that figure comes from.",
    ),
    what=Text(
        nl="Of bij de omvang of het aandeel van een doelgroep een bron staat.",
        en="Whether the size or share of a target group comes with its source.",
    ),
    why=Text(
        nl="Met dit getal kies je wie voorgaat. Zonder bron kan niemand het narekenen of bijwerken.",
        en="This figure decides who comes first. Without a source nobody can check or renew it.",
    ),
    example=Text(nl="“58 wijkconsulenten (formatieplan 2026)”.", en="“58 district consultants (staffing plan 2026)”."),
    way_out=Text(
        nl="Vul in waar het getal staat en van welke datum het is. Is het een schatting? Zeg dat dan.",
        en="Fill in where the figure comes from and its date. Is it an estimate? Then say so.",
    ),
)
def size_without_source(scene: Scene) -> Iterator[Hit]:
    """Find groups whose size or share has no source."""
    for group in scene.plan.target_groups:
        if lacks_source(group):
            yield hit(group, field="size_source")


@rule(
    "U121",
    severity="warning",
    source=("U1", "U5"),
    nouns=(TargetGroup,),
    mood="not_right",
    action=edit("Noem de groep", "Name the group"),
    gathers=True,
    title=Text(nl="Doelgroep is iedereen", en="Target group is everyone"),
    message=Text(
        nl="In “{name}” past iedereen, en dus niemand: bij “{word}” denkt niemand “dat ben ik”.",
        en="“{name}” takes in everyone, and so nobody: at “{word}” no one thinks “that is me”.",
    ),
    what=Text(
        nl="Of een doelgroep heet naar haar werk of haar vraag, en niet “de klant”, “inwoners” of “medewerkers”.",
        en="Whether a target group is named after its work or question, not “the customer”, “residents” or “staff”.",
    ),
    why=Text(
        nl="Een belofte aan iedereen raakt niemand. Een verpleegkundige en een programmeur willen iets anders.",
        en="A promise to everyone touches nobody. A nurse and a programmer want different things.",
    ),
    example=Text(
        nl="Niet “inwoners”, maar “mensen die net verhuisd zijn”. Niet “medewerkers”, maar “collega's aan de balie”.",
        en="Not “residents” but “people who have just moved house”. Not “staff” but “colleagues at the counter”.",
    ),
    way_out=Text(
        nl="Noem de groep naar het werk dat ze doet of de vraag waarmee ze komt. Zijn het er meer? Maak er meer aan.",
        en="Name the group after the work it does or the question it comes with. Are there several? Add several.",
    ),
)
def group_is_everyone(scene: Scene) -> Iterator[Hit]:
    """Find groups whose name takes in everyone."""
    for group in scene.plan.target_groups:
        if word := everyone_in(group.name, among=scene.plan.organisation.name):
            yield hit(group, field="name", word=word)
