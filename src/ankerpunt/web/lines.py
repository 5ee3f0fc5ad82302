"""A line of the log as text or as JSON, without Django: for the process that starts the server, too."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime

# The server under Django; behind the first line of what it says it puts what an error said, and so what somebody typed.
SERVER = "_granian"


class Line(logging.Formatter):
    """What both kinds of lines tell."""

    def told(self, record: logging.LogRecord) -> dict[str, str]:
        return {
            "time": datetime.fromtimestamp(record.created, UTC).astimezone().isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "request": "-",
            "message": " ".join(said(record).split()),
        }


class TextLine(Line):
    def format(self, record: logging.LogRecord) -> str:
        told = self.told(record)
        line = "{time} {level} {logger} [{request}] {message}".format(**told)
        return f"{line}\n{told['traceback']}" if "traceback" in told else line


class JsonLine(Line):
    def format(self, record: logging.LogRecord) -> str:
        return json.dumps(self.told(record), ensure_ascii=False)


def said(record: logging.LogRecord) -> str:
    message = record.getMessage()
    return message.partition("\n")[0] if record.name.partition(".")[0] == SERVER else message
