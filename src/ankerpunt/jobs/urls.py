from django.urls import path

from ankerpunt.jobs.views import job

app_name = "jobs"

urlpatterns = [
    path("jobs/", job.index, name="jobs"),
    path("jobs/<int:job>/again/", job.again, name="again"),
    path("jobs/<int:job>/stop/", job.cancel, name="stop"),
]
