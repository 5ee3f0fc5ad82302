"""One step of the path as one form: an answer to each question, and the foundation itself at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from ankerpunt.kit.wording import language
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.forms.once import made_before, note_made
from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.organisation.models.slug import free_slug
from ankerpunt.promise.models import CanvasAnswer, Foundation

if TYPE_CHECKING:
    from django.http import QueryDict

    from ankerpunt.organisation.models import Change, Member
    from ankerpunt.promise.canvas import Canvas, Question

VALUES = "core_value"


class AnswerForm(OwnedForm):
    """The answer to one question; an emptied answer is taken away."""

    all_optional = True

    class Meta:
        model = CanvasAnswer
        fields = ["answer"]

    def __init__(self, *args: Any, question: Question, slug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.slug = slug
        self.fields["answer"].label = question.text.say(language())
        self.fields["answer"].help_text = question.help.say(language())
        self.fields["answer"].required = False

    def keep(self) -> None:
        if not self.has_changed():
            return
        if self.cleaned_data["answer"].strip():
            if not self.instance.slug:
                answers = CanvasAnswer.objects.with_archived(self.instance.organisation)
                self.instance.slug = free_slug(self.slug, otherwise="answer", among=answers)
            self.save()
        elif self.instance.pk:
            self.instance.delete()


class CanvasFoundationForm(OwnedForm):
    """The foundation itself; left empty, the step is only stopped for now."""

    all_optional = True

    class Meta:
        model = Foundation
        fields = ["title", "text", "recognised_by"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].required = False
        if self.instance.kind != VALUES:
            del self.fields["title"], self.fields["recognised_by"]
            self.fields["text"].label = _("Our sentence")
        else:
            self.fields["title"].label = _("The value in one word")
            self.fields["text"].label = _("The value in one sentence")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        said = [cleaned.get(name) for name in ("title", "recognised_by")]
        if not cleaned.get("text", "").strip() and (any(said) or self.instance.pk):
            self.add_error(
                "text", _("Write the sentence here as well. To take it away, open it in the list of foundations.")
            )
        return cleaned

    def keep(self) -> None:
        if self.has_changed() and self.cleaned_data["text"].strip():
            self.save()


class CanvasForm:
    """All of a step, sent and saved as one; shows itself where a template prints it."""

    is_multipart = False

    def __init__(self, canvas: Canvas, data: QueryDict | None = None, *, by: Member) -> None:
        self.canvas, self.by, self.data = canvas, by, data
        self._read()

    def _read(self) -> None:
        """A form for each question on what was answered, and one on what was written down of it."""
        canvas, by, data = self.canvas, self.by, self.data
        self.known = list(CanvasAnswer.objects.of(by.organisation).filter(kind=canvas.kind).order_by("pk"))
        self.answers = [self._answer(at, question, data) for at, question in enumerate(canvas.questions, 1)]
        written = list(Foundation.objects.of(by.organisation).filter(kind=canvas.kind)[:2])
        sole = written[0] if canvas.kind != VALUES and len(written) == 1 else None
        instance = sole or Foundation(organisation=by.organisation, kind=canvas.kind)
        self.foundation = CanvasFoundationForm(
            data, instance=instance, organisation=by.organisation, prefix="foundation"
        )

    def _answer(self, at: int, question: Question, data: QueryDict | None) -> AnswerForm:
        known = next((each for each in self.known if question.asked_as(each.question)), None)
        asked = question.text.say(language())
        instance = known or CanvasAnswer(kind=self.canvas.kind, question=asked)
        return AnswerForm(
            data,
            instance=instance,
            organisation=self.by.organisation,
            question=question,
            slug=f"{self.canvas.kind}-{at}",
            prefix=f"q{at}",
        )

    @property
    def why(self) -> str:
        return self.canvas.why.say(language())

    @property
    def write(self) -> str:
        return self.canvas.write.say(language())

    @property
    def example(self) -> str:
        return self.canvas.example.say(language())

    @property
    def forms(self) -> list[AnswerForm | CanvasFoundationForm]:
        return [*self.answers, self.foundation]

    @property
    def status(self) -> int:
        return max(form.status for form in self.forms)

    def save(self) -> Change | None:
        """Everything that was typed, as one act; None means: show it again."""
        with changing(by=self.by) as change:
            self._read()  # somebody may have answered since the page was asked for
            new = self.foundation.instance.pk is None
            if new and (made := made_before(self.foundation, self.by)):
                return made.change
            if False in {form.is_valid() for form in self.forms}:
                return None
            for form in self.forms:
                form.keep()
            if new and self.foundation.instance.pk is not None:
                note_made(self.foundation, self.by, self.foundation.instance.slug, change=change)
        return change

    def __str__(self) -> SafeString:
        return mark_safe(render_to_string("promise/canvas/fields.html", {"form": self}))  # noqa: S308 (a rendered template)

    __html__ = __str__
