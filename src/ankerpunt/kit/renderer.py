"""One look for every form: `{{ form }}` and `{% form form %}` both use it. Named in settings.FORM_RENDERER."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.forms.renderers import TemplatesSetting

if TYPE_CHECKING:
    from django.forms.boundfield import BoundField as _BoundField
else:
    from django.forms import BoundField as _BoundField

CLASSES = {
    "textarea": "utrecht-textarea utrecht-textarea--html-textarea",
    "select": "utrecht-select utrecht-select--html-select",
    "text": "utrecht-textbox utrecht-textbox--html-input",
}
WITHOUT_CLASS = (forms.CheckboxInput, forms.CheckboxSelectMultiple, forms.RadioSelect, forms.HiddenInput)


def css_class(widget: forms.Widget) -> str:
    if isinstance(widget, WITHOUT_CLASS):
        return ""
    if isinstance(widget, forms.Textarea):
        return CLASSES["textarea"]
    return CLASSES["select"] if isinstance(widget, forms.Select) else CLASSES["text"]


class BoundField(_BoundField):
    """A field that knows the look of its widget."""

    def __init__(self, form: forms.BaseForm, field: forms.Field, name: str) -> None:
        super().__init__(form, field, name)
        widget = field.widget
        if isinstance(widget, forms.DateInput) and widget.input_type == "text":
            widget.input_type = "date"
            widget.format = "%Y-%m-%d"

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        built = super().build_widget_attrs(attrs, widget)
        own = css_class(widget or self.field.widget)
        given = str(built.get("class") or (widget or self.field.widget).attrs.get("class", ""))
        if own and own not in given:
            built["class"] = f"{own} {given}".strip()
        return built

    @property
    def is_optional(self) -> bool:
        """Whether to say so beside the label: not where nothing on the form has to be filled in (`all_optional`)."""
        return not self.field.required and not self.is_checkbox and not getattr(self.form, "all_optional", False)

    @property
    def is_checkbox(self) -> bool:
        return isinstance(self.field.widget, forms.CheckboxInput)

    @property
    def first_id(self) -> str:
        """Where a link in the error summary leads to: the first control of the field."""
        return f"{self.auto_id}_0" if self.use_fieldset else str(self.id_for_label)


class KitRenderer(TemplatesSetting):
    form_template_name = "kit/form/fields.html"
    field_template_name = "kit/form/field.html"
    bound_field_class = BoundField
