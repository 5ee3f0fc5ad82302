"""The key of what people are asked without an account: short enough to type from a card, and no secret."""

import secrets

# Without signs that look alike.
SIGNS, KEY_LENGTH = "23456789abcdefghjkmnpqrstuvwxyz", 10


def new_key() -> str:
    return "".join(secrets.choice(SIGNS) for _each in range(KEY_LENGTH))
