from ankerpunt.showing.models.secret_link import SecretLink

__all__ = ["SecretLink"]
