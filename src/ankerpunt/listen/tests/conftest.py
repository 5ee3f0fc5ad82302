from ankerpunt.listen.tests.prepared import preparing

__all__ = ["preparing"]
