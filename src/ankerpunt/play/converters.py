class GameKey:
    """The key of a game in an address: no other word of this room looks like one."""

    regex = "[0-9a-f]{32}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
