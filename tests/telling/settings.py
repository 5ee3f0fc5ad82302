from ankerpunt.web.settings import *  # noqa: F403

ROOT_URLCONF = "tests.telling.urls"
