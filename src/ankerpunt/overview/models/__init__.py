from ankerpunt.overview.models.search_entry import SearchEntry, SearchIndex

__all__ = ["SearchEntry", "SearchIndex"]
