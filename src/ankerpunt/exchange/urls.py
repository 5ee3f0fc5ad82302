from django.urls import path

from ankerpunt.exchange.views import parcel

app_name = "exchange"
PARCEL = "<uuid:parcel>/"

urlpatterns = [
    path("", parcel.whole, name="whole"),
    path("make/", parcel.make, name="make"),
    path(f"{PARCEL}plan.zip", parcel.file, name="file"),
    path(f"{PARCEL}", parcel.take_in, name="take_in"),
    path(f"{PARCEL}throw-away/", parcel.throw_away, name="throw_away"),
]
