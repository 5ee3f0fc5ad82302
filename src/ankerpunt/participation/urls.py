from django.urls import path, re_path

from ankerpunt.participation.views import sheet

app_name = "participation"

# A key, or its first signs as people type them. Each address answers without its last slash too: sending somebody on to
# another one would have the code in it. What else begins with l/ may be a code by itself: the last line of web/urls.
KEY = r"(?P<key>[0-9a-fA-FoOiIlL]{6,32})"

urlpatterns = [
    path("l/", sheet.find, name="find"),
    re_path(rf"^l/{KEY}/?$", sheet.fill, name="round"),
    re_path(rf"^l/{KEY}/thanks/?$", sheet.thanks, name="thanks"),
    re_path(rf"^l/{KEY}/(?P<code>[^/]+)/?$", sheet.slip, name="slip"),
]
