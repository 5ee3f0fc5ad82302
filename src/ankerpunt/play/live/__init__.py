"""Pages that follow along: pieces of HTML, told in order to everybody who looks, also to who was away for a while.

This knows nothing of games. It keeps frames of a topic and brings them to whoever listens to it.
"""

from ankerpunt.play.live.telling import forget, last, tell
from ankerpunt.play.live.tokens import stream_url, token
from ankerpunt.play.models.frame import Audience

__all__ = ["Audience", "forget", "last", "stream_url", "tell", "token"]
