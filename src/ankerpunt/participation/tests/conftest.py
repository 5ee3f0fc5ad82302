from ankerpunt.participation.tests.rounds import asked_round

__all__ = ["asked_round"]
