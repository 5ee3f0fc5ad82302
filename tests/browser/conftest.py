from tests.browser.waterrijk import shelf, waterrijk

__all__ = ["shelf", "waterrijk"]
