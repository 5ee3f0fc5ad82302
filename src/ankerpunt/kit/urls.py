from django.urls import path

from ankerpunt.kit.gallery import pages

app_name = "kit"
urlpatterns = [
    path("", pages.components, name="components"),
    path("matrix/", pages.matrix_page, name="matrix"),
    path("matrix/<int:row>/<int:column>/", pages.cell, name="cell"),
]
