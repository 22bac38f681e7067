"""`{dated}`: a table of the facts that age, each with its source and the month when it was last read there."""

from babel.dates import format_date, format_skeleton
from docutils import nodes
from sphinx.application import Sphinx

from course.dated import DATED, KINDS, MONEY, BrokenFact, Fact, Law, Pay, School, facts
from course.figure.numeral import number
from course.languages import Language
from course.sphinxext.elements import cell, message, table
from course.sphinxext.localised import Localised


class DatedDirective(Localised):
    """`{dated} school 5`: the rows of a kind, those of one level or country if it is given, in the order of the file.

    What a row says is a message of the page; dates, amounts and the heads of columns come in the page's language.
    """

    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        self.depends_on(DATED)
        kind, *group = self.arguments
        if kind not in KINDS:
            raise self.error(f"{kind}: no such kind of fact; there are {', '.join(KINDS)}")
        try:
            rows = [fact for fact in facts()[kind] if group in ([], [fact.group])]
        except BrokenFact as error:
            raise self.error(str(error)) from error
        if not rows:
            raise self.error(f"{DATED.name} has no {' '.join(self.arguments)}")
        _, self.dates = self.translate, Language(self.config.language).dates
        heads, cells = {"law": self.law, "school": self.school, "pay": self.pay}[kind]()
        heads.append(_("Source, et quand elle a été lue"))
        return [table(heads, [[*cells(fact), self.origin(fact)] for fact in rows])]

    def origin(self, fact: Fact) -> nodes.entry:
        month = format_skeleton("yMMMM", fact.checked, locale=self.dates)
        source = f"[{fact.source}]({fact.address})" if fact.address else fact.source
        return cell(message(self, source), month, name=True)

    def law(self):
        def cells(fact: Law) -> list[nodes.entry]:
            return [cell(format_date(fact.since, "long", locale=self.dates)), cell(message(self, fact.says))]

        _ = self.translate
        return [_("À partir du"), _("S’applique")], cells

    def school(self):
        _ = self.translate
        states = {
            "seen": _("Vu sur une page de l’établissement"),
            "press": _("Vu dans la presse"),
            "part": _("Vu en partie"),
            "cited": _("Cité par l’article d’où part le cours, non vérifié"),
        }

        def cells(fact: School) -> list[nodes.entry]:
            verified = cell(nodes.strong("", states[fact.state]), message(self, fact.says))
            names = (cell(message(self, words), name=True) for words in (fact.name, fact.diploma))
            return [*names, verified]

        return [_("Établissement"), _("Diplôme"), _("Ce qui est vérifié")], cells

    def pay(self):
        _ = self.translate

        def cells(fact: Pay) -> list[nodes.entry]:
            values = {key: number(getattr(fact, key), self.config.language) for key in ("low", "high", "median")}
            money = MONEY[fact.country]
            range_ = _("{low} à {high} {money}").format(money=money, **values)
            middle = [_("médiane : {median} {money}").format(money=money, **values)] if fact.median else []
            said = cell(message(self, fact.says))
            return [cell(message(self, fact.who)), cell(range_, *middle), cell(str(fact.year)), said]

        return [_("Qui"), _("Brut par an"), _("Année"), _("À savoir")], cells


def setup(app: Sphinx) -> None:
    app.add_directive("dated", DatedDirective)
