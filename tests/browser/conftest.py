from tests.browser.axe import assert_accessible, inks
from tests.browser.journey import look
from tests.browser.waterrijk import shelf, waterrijk

__all__ = ["assert_accessible", "inks", "look", "shelf", "waterrijk"]
