from tests.browser.journey import look
from tests.browser.waterrijk import shelf, waterrijk

__all__ = ["look", "shelf", "waterrijk"]
