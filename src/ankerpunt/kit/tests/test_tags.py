import pytest
from django import forms
from django.core.paginator import Paginator
from django.utils import translation

from ankerpunt.kit.parts import (
    Cell,
    ChainStep,
    Column,
    FindingLine,
    Head,
    Kpi,
    Link,
    Mark,
    Matrix,
    MatrixRow,
    Noted,
    Tab,
    Table,
    TreeNode,
)
from ankerpunt.kit.status import STATUSES
from ankerpunt.kit.tests.page import render, request


def test_an_icon_beside_a_word_is_silent_and_one_instead_of_a_word_is_not() -> None:
    assert 'aria-hidden="true"' in render('{% icon "anchor" %}')
    assert 'role="img" aria-label="Dicht"' in render('{% icon "close" label="Dicht" %}')


def test_what_is_folded_in_unfolds_where_a_form_in_it_has_a_problem() -> None:
    folded = '{% more title="Meer" %}{% form form submit="Bewaar" %}{% endmore %}'

    class Typed(forms.Form):
        name = forms.CharField(label="Naam")

    assert "<details open" not in render(folded, form=Typed()).replace(' class="ank-more"', "")
    assert "<details open" in render(folded, form=Typed({"name": ""})).replace(' class="ank-more"', "")


def test_an_unknown_icon_says_where_to_add_it() -> None:
    with pytest.raises(KeyError, match=r"kit/icons\.json"):
        render('{% icon "unicorn" %}')


def test_a_link_that_somebody_typed_leads_only_where_a_page_may_lead() -> None:
    shown = (
        '<a class="utrecht-link utrecht-link--html-a" href="https://waterrijk.nl/?a=1&amp;b=2" rel="noreferrer">Zo</a>'
    )
    assert render("{% outside url text %}", url="https://waterrijk.nl/?a=1&b=2", text="Zo").strip() == shown
    assert ">mailto:hr@waterrijk.nl</a>" in render("{% outside url %}", url="mailto:hr@waterrijk.nl")
    for bad in ("javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "//kwaad.nl", "intranet", ""):
        assert render("{% outside url text %}", url=bad, text="Zo").strip() == "Zo"
    assert render("{% outside url %}", url="<b>").strip() == "&lt;b&gt;"


@pytest.mark.parametrize("code", STATUSES)
def test_every_status_has_an_icon_and_a_word(code: str) -> None:
    html = render("{% status code %}", code=code)
    assert "<use" in html
    with translation.override("nl"):
        assert str(STATUSES[code].label) in html


def test_what_users_typed_is_escaped_everywhere() -> None:
    bad = "<script>alert(1)</script>"
    table = Table(bad, [Column(bad)], [[Link(bad, "/?a=1&b=2")], [Noted(bad, bad)]])
    cell = Cell("idea", bad, url='/"x', text=bad, label=bad, typed={"text": bad})
    matrix = Matrix(
        bad, bad, [Head(bad), Head(bad)], [MatrixRow(Head(bad, kicker=bad, note=bad), [cell, None], part=bad)]
    )
    html = render(
        "{% page_head title=bad lead=bad crumbs=crumbs %}{% endpage_head %}{% card title=bad %}{{ bad }}{% endcard %}"
        "{% table table %}{% matrix matrix %}{% findings lines %}{% kpis figures %}{% tag bad %}"
        "{% tabs tabs label=bad %}"
        "{% empty title=bad method='U5' example=bad %}{% endempty %}{% tree nodes %}{% chain steps %}"
        "{% drawer_link bad %}{{ bad }}{% enddrawer_link %}{% button bad %}{% link_button bad bad %}",
        bad=bad,
        crumbs=[Link(bad, bad)],
        table=table,
        matrix=matrix,
        lines=[FindingLine("not_right", bad, bad, bad, bad, bad)],
        figures=[Kpi(bad, bad, bad, bad)],
        tabs=[Tab(bad, bad)],
        nodes=[TreeNode(bad, bad, bad, [TreeNode(bad)])],
        steps=[ChainStep(bad, "idea", missing=bad)],
    )
    assert "<script" not in html
    assert 'href="/"x' not in html


def test_a_link_button_for_the_drawer_works_without_javascript() -> None:
    html = render('{% link_button "/cel/" "Open" drawer=True %}')
    assert 'href="/cel/"' in html
    assert 'hx-get="/cel/" hx-target="#drawer-content" hx-push-url="true"' in html


def test_the_page_head_is_the_only_h1_and_an_h2_in_the_drawer() -> None:
    source = '{% page_head title="Matrix" %}{% endpage_head %}'
    assert "<h1>Matrix</h1>" in render(source)
    drawn = render(source, in_drawer=True)
    assert '<h2 id="drawer-title" tabindex="-1">Matrix</h2>' in drawn
    assert "<h1" not in drawn


def test_actions_in_a_head_stay_what_they_are() -> None:
    assert '<div class="ank-actions"><button' in render(
        '{% page_head title="x" %} {% button "Opslaan" %} {% endpage_head %}'
    )


def test_help_refuses_what_is_no_line_of_the_method() -> None:
    assert "U5, A4" in render('{% help title="x" method="U5 A4" %}y{% endhelp %}')
    with pytest.raises(ValueError, match="no line of the method"):
        render('{% help title="x" method="X1" %}y{% endhelp %}')


def test_a_table_names_its_columns_in_every_cell_for_the_phone() -> None:
    table = Table("Persona's", [Column("Naam"), Column("Gesprekken", number=True)], [["Samira", 12]])
    html = render("{% table table %}", table=table)
    assert '<th scope="row">Samira</th>' in html
    assert '<td data-label="Gesprekken" class="ank-table__number">12</td>' in html


def test_a_table_says_how_it_is_sorted() -> None:
    table = Table("x", [Column("Naam", sort_url="?sort=-name", sorted="ascending")], [[Mark("agreed")]])
    html = render("{% table table %}", table=table)
    assert 'aria-sort="ascending"' in html
    assert 'href="?sort=-name"' in html


def test_a_table_with_a_short_row_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="zip"):
        render("{% table table %}", table=Table("x", [Column("a"), Column("b")], [["one"]]))


def test_a_cell_of_the_matrix_carries_word_icon_and_the_name_of_its_column() -> None:
    html = render("{% matrix_cell cell 'Onboarding' %}", cell=Cell("contradicted", "2 signalen", url="/cel/", id="c1"))
    assert 'id="c1"' in html
    assert '<span class="ank-cell__column">Onboarding</span>' in html
    assert "Klopt niet" in html


def test_a_cell_that_opens_nothing_is_no_link() -> None:
    assert "<a" not in render("{% matrix_cell cell 'x' %}", cell=Cell("not_applicable"))


def test_a_figure_draws_its_share_within_the_bar() -> None:
    assert 'width="52.0"' in render("{% kpis figures %}", figures=[Kpi("Ervaren", "13", share=0.52)])
    assert Kpi("x", "1", share=1.7).width == "100.0"


def test_pages_keep_the_rest_of_the_address() -> None:
    html = render("{% pages page %}", request("/?sort=name&page=2"), page=Paginator(range(30), 10).page(2))
    assert 'href="?sort=name&amp;page=3"' in html
    assert 'aria-current="page">2</a>' in html


def test_one_page_needs_no_links() -> None:
    assert render("{% pages page %}", page=Paginator([1], 10).page(1)) == ""


def test_an_act_is_a_form_with_a_token() -> None:
    html = render('{% post_button "/weg/" "Verwijder" %}')
    assert 'method="post"' in html
    assert 'name="csrfmiddlewaretoken"' in html


def test_a_part_shows_itself() -> None:
    assert "Waargemaakt" in render("{{ mark }}", mark=Mark("lived"))


def test_a_link_within_a_sentence_ends_where_its_words_end() -> None:
    assert str(Link("roosteren", "/zoek/")).endswith(">roosteren</a>")


def test_where_a_title_is_an_answer_the_crumbs_name_the_page() -> None:
    html = render(
        "{% page_head title='One of seven' crumbs=crumbs here='Channels' %}{% endpage_head %}", crumbs=[Link("a", "/")]
    )
    assert "<h1>One of seven</h1>" in html
    assert html.count("One of seven") == 1
