"""The addresses of the phones, short enough to type; a code without its last slash leads nowhere else."""

from django.urls import re_path

from ankerpunt.play.views import phone

urlpatterns = [
    re_path(r"^[gG]/?$", phone.find, name="find"),
    re_path(r"^[gG]/(?P<code>[0-9a-zA-Z]{1,12})/?$", phone.play, name="phone"),
]
