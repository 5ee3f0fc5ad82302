from ankerpunt.exchange.models.parcel import Parcel

__all__ = ["Parcel"]
